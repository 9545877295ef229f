package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.run.RuleFailures.Failure;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleFailuresTest {

  @Test
  void where_nothing_failed_nothing_is_told() {
    assertEquals(List.of(), new RuleFailures().told("batch.837"));
  }

  @Test
  void each_rule_is_told_once_with_its_first_claim_and_how_many_more() {
    RuleFailures failures = new RuleFailures();
    failures.add(List.of(new Failure("US-002", 3), new Failure("US-001", 3)));
    failures.add(List.of(new Failure("US-002", 7), new Failure("US-002", 7)));
    failures.add(List.of(new Failure("US-002", 90)));
    String after = ", so that it says nothing there; all other rules do. Mend the rule";
    assertEquals(
        List.of(
            "batch.837: rule US-001 failed on claim 3" + after,
            "batch.837: rule US-002 failed on claim 3 and on 2 more" + after),
        failures.told("batch.837"));
  }
}
