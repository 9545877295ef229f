package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.ClaimField;
import org.plumbline.facts.Fact;
import org.plumbline.facts.ReportedFields;
import org.plumbline.finding.Slot;

/** Keeps what rules report on a claim until it is known which of them failed. */
final class Reports implements Findings {

  private record Report(String rule, Fact fact, ClaimField field, Slot[] slots) {}

  private final List<Report> kept = new ArrayList<>();

  /** Refuses a field that the fact does not have: the rule that reports it fails, not the run. */
  @Override
  public void report(String rule, Fact fact, ClaimField field, Slot... slots) {
    ReportedFields.require(fact, field);
    kept.add(new Report(rule, fact, field, slots));
  }

  int size() {
    return kept.size();
  }

  void dropSince(int size) {
    kept.subList(size, kept.size()).clear();
  }

  void handTo(Findings sink) {
    if (kept.isEmpty()) {
      return;
    }
    try {
      for (Report report : kept) {
        sink.report(report.rule, report.fact, report.field, report.slots);
      }
    } finally {
      kept.clear();
    }
  }
}
