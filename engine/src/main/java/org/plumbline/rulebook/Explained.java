package org.plumbline.rulebook;

import java.util.List;
import org.plumbline.claim.ClaimField;
import org.plumbline.facts.Fact;
import org.plumbline.finding.Slot;
import org.plumbline.rulebook.plan.Trace;

/**
 * How a rule's conditions come out where it begins with one fact.
 *
 * @param reports what the rule reports then, before profile, dates and superseding
 */
public record Explained(Trace trace, List<Report> reports) {

  /** Copies the list. */
  public Explained {
    reports = List.copyOf(reports);
  }

  /** What a rule reported, see {@link Findings#report}. */
  public record Report(Fact fact, ClaimField field, List<Slot> slots) {
    /** Copies the list. */
    public Report {
      slots = List.copyOf(slots);
    }
  }
}
