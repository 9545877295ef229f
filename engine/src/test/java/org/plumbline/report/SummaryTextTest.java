package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTextTest {

  @Test
  void it_counts_findings_checks_and_abstentions_with_the_most_frequent_reason_first() {
    assertEquals(
        List.of(
            "12 claims, 40 lines: 3 errors, 2 warnings, 0 infos; 512 checks applied, 31 abstained",
            "abstained (no release 2025-10 loaded: 20, narrative: 11)",
            "100 of 5000 bytes could not be read"),
        SummaryText.lines(Samples.withFindings(), 80));
  }

  @Test
  void without_findings_it_says_no_findings_and_nothing_more_of_the_claims() {
    assertEquals(
        List.of(
            "12 claims, 40 lines: no findings; 512 checks applied, 0 abstained",
            "100 of 5000 bytes could not be read"),
        SummaryText.lines(Samples.withoutFindings(), 80));
  }

  @Test
  void many_reasons_still_make_at_most_four_lines() {
    Map<String, Long> reasons = new TreeMap<>();
    IntStream.range(0, 30)
        .forEach(i -> reasons.put("a reason of some length, number " + i, i + 1L));
    List<String> lines = SummaryText.lines(Samples.summary(Map.of(), Map.of(), reasons), 80);
    assertEquals(4, lines.size());
    assertTrue(
        lines.get(1).startsWith("abstained (a reason of some length, number 29: 30,"),
        lines.get(1));
    assertTrue(lines.get(2).endsWith("other reasons)"), lines.get(2));
  }
}
