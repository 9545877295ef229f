package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.ClaimField;

/**
 * What a rule reports.
 *
 * @param fact the variable of the fact that the finding stands on, with its dollar sign
 * @param factType the simple name of its class
 * @param field the field that the finding points to
 * @param slots the slots in the order of the text
 */
public record ReportCall(String fact, String factType, ClaimField field, List<SlotCall> slots) {

  /** That of a rule whose report is refused. */
  static final ReportCall REFUSED = new ReportCall("", "", ClaimField.CLAIM_ID, List.of());

  /** Copies the list. */
  public ReportCall {
    slots = List.copyOf(slots);
  }

  /**
   * One slot.
   *
   * @param factory the static method that makes it: {@code count}
   * @param name the name that the template uses
   * @param path where the value comes from, without parentheses: {@code $line.claim.total}
   * @param field the field of the fact, for the factory {@code field}
   */
  public record SlotCall(String factory, String name, String path, Optional<ClaimField> field) {}
}
