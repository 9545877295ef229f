package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Need;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Summary;
import org.plumbline.report.SummaryText;
import org.plumbline.run.ScrubOptions;
import org.plumbline.testclaims.Scrubbed;

/**
 * I11: a rule that cannot be asked abstains, with a reason, and is counted: each rule of the
 * rulebook is either applied to a line or abstains from it, so that silence can be told from
 * agreement.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbstentionsTest {

  private static final Line WHOLE = Line.of("J1885", "KETOROLAC 60 MG IM").units("4");

  @Test
  void each_rule_about_a_line_is_applied_or_abstains_with_a_reason() {
    for (Line line :
        List.of(
            WHOLE,
            WHOLE.described(""),
            WHOLE.units(""),
            WHOLE.with("JZ"),
            Line.of("J0999", "ANY DRUG 10 MG"),
            Line.of("99213", "OFFICE VISIT"))) {
      assertEquals(rulesOn(), accounted(summary(line)), line::toString);
    }
  }

  @Test
  void a_summary_that_leaves_abstentions_out_is_noticed() {
    Summary whole = summary(WHOLE.described(""));
    Map<String, Summary.Checks> checks = new TreeMap<>(whole.checks());
    Summary.Checks descriptor = checks.get("descriptor");
    assertFalse(descriptor.abstained().isEmpty());
    checks.put(
        "descriptor", new Summary.Checks(descriptor.applied(), descriptor.found(), Map.of()));
    Summary planted =
        new Summary(
            whole.claims(),
            whole.lines(),
            whole.bySeverity(),
            whole.byRule(),
            checks,
            whole.input(),
            whole.rulebook(),
            whole.codesets(),
            whole.plumbline());
    assertNotEquals(rulesOn(), accounted(planted));
  }

  /** What is taken away from the line, in the reason; the rules that needed it move over. */
  @Test
  void what_is_taken_from_a_line_moves_its_rules_from_applied_to_abstained() {
    assertMoves(WHOLE, WHOLE.described(""), Need.NARRATIVE);
    assertMoves(WHOLE.with("JZ"), WHOLE, Need.MODIFIERS);
    assertMoves(WHOLE, Line.of("99213", "KETOROLAC 60 MG IM").units("4"), Need.LEVEL_TWO_CODE);
  }

  private static void assertMoves(Line with, Line without, Need need) {
    Summary.Checks before = checks(summary(with));
    Summary.Checks after = checks(summary(without));
    assertTrue(after.applied() < before.applied(), need + ": " + before + " " + after);
    assertEquals(
        before.applied() - after.applied(),
        sum(after.abstained()) - sum(before.abstained()),
        need::toString);
    Set<String> reasons = new TreeSet<>(after.abstained().keySet());
    reasons.forEach(reason -> assertFalse(reason.isBlank()));
    assertTrue(
        reasons.stream()
            .anyMatch(
                reason ->
                    after.abstained().get(reason) > before.abstained().getOrDefault(reason, 0L)),
        need::toString);
  }

  @Test
  void several_readings_of_an_amount_are_a_reason() {
    Summary.Checks one = checks(summary(WHOLE));
    Summary.Checks several = checks(summary(WHOLE.described("KETOROLAC 30 MG 60 MG IM")));
    assertTrue(several.applied() < one.applied(), one + " " + several);
    assertNotEquals(one.abstained(), several.abstained());
  }

  /**
   * 4.4: "device" is one word, "10 ml" is none, and what is no word of CMS's cannot be compared.
   */
  @Test
  void fewer_than_two_words_that_can_be_compared_are_a_reason() throws Exception {
    String reason = "comparable words absent";
    Summary.Checks enough = whole(Line.of("E0601", "PORTABLE OXYGEN CONCENTRATOR RENTAL"));
    assertFalse(enough.abstained().containsKey(reason), enough::toString);
    for (String words : List.of("DEVICE", "10 ML", "APPAREIL 2025")) {
      Summary.Checks few = whole(Line.of("E0601", words));
      assertEquals(1, few.abstained().get(reason), words);
    }
    Summary.Checks note = whole(Line.of("E0601", "PORTABLE OXYGEN CONCENTRATOR").noted("DEVICE"));
    assertEquals(1, note.abstained().get(reason));
    Summary.Checks unclassified = whole(Line.of("E1399", "DEVICE"));
    assertFalse(unclassified.abstained().containsKey(reason), unclassified::toString);
  }

  private static Summary.Checks whole(Line line) throws Exception {
    return checks(
        Scrubbed.of(Line.file(List.of(line)), Scrubbed.SHIPPED, Codes.real(), 1).summary());
  }

  @Test
  void the_reasons_are_told_to_people() {
    Summary summary = summary(WHOLE.described(""));
    String told = String.join(" ", SummaryText.lines(summary, 10_000));
    for (Summary.Checks checks : summary.checks().values()) {
      checks.abstained().keySet().forEach(reason -> assertTrue(told.contains(reason), reason));
    }
  }

  /** The rules about a line alone, by family: each is asked once of a claim with one line. */
  private static Map<String, Long> rulesOn() {
    Map<String, Long> on = new TreeMap<>();
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      boolean always = Set.of("base", "837p-5010", "medicare-b").contains(rule.profile());
      if (always
          && rule.evaluator() == Evaluator.RULEBOOK
          && !rule.fact().equals("DrugFacts") // no line here has an NDC
          && rule.family().key().equals("descriptor")) {
        on.merge(rule.family().key(), 1L, Long::sum);
      }
    }
    return on;
  }

  private static Map<String, Long> accounted(Summary summary) {
    Summary.Checks checks = checks(summary);
    return Map.of("descriptor", checks.applied() + sum(checks.abstained()));
  }

  private static Summary.Checks checks(Summary summary) {
    return summary.checks().get("descriptor");
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static Summary summary(Line line) {
    return Scrubbed.of(
            Line.file(List.of(line)),
            Scrubbed.SHIPPED,
            CodeSets.of(Codes.starter()),
            new ScrubOptions(Set.of("medicare-b"), null, 1))
        .summary();
  }
}
