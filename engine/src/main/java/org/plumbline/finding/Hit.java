package org.plumbline.finding;

import java.util.List;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Location;

/**
 * What the reader or a rule reports: a rule, a place and typed slots. Only a run turns it into a
 * {@link Finding}.
 *
 * @param rule the variant of the rule
 * @param line the service line from 1, 0 for the claim or the file
 * @param field the field it is about, or null where the reader speaks about syntax without a field
 * @param location the place, or null where the field says it
 * @param slots what the template may show
 */
public record Hit(RuleInfo rule, int line, FieldRef field, Location location, List<Slot> slots) {

  /** The place in the input, null where the hit is about the input as a whole. */
  public Location place() {
    return location != null || field == null ? location : field.location();
  }

  /** The number of the part the hit names among its siblings, 0 where it names none. */
  public int occurrence() {
    return field == null ? 0 : field.occurrence();
  }
}
