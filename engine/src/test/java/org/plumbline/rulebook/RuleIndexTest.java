package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Need;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;

class RuleIndexTest {

  @Test
  void what_was_written_is_read() {
    RuleIndex index =
        new RuleIndex(
            "0.1.0",
            "abc",
            List.of("org.example.Model"),
            List.of("FMT-24A-001/a"),
            Map.of("FMT-24A-001/b", "or"),
            Map.of(
                "fit",
                new Threshold(
                    "fit", 600, -1, 1000, "thousandths", "How near.", Set.of("DA-1", "DA-2/a")),
                "most",
                new Threshold("most", 6, 1, 10, "days", "How many.", Set.of())),
            List.of(
                rule("A title, with a comma", List.of("24A", "24B"), LocalDate.of(2023, 7, 1)),
                rule("", List.of(), null)));
    assertEquals(index, RuleIndex.parse(index.text()));
  }

  @Test
  void what_would_not_be_read_again_is_not_written() {
    assertThrows(IllegalArgumentException.class, () -> of(rule("a\tb", List.of(), null)).text());
    assertThrows(IllegalArgumentException.class, () -> of(rule("a\nb", List.of(), null)).text());
    assertThrows(
        IllegalArgumentException.class, () -> of(rule("a", List.of("24A,24B"), null)).text());
    assertThrows(IllegalArgumentException.class, () -> of(rule("a", List.of(""), null)).text());
  }

  @Test
  void a_line_of_another_kind_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> RuleIndex.parse("page\tFMT-01-001\n"));
  }

  private static RuleIndex of(RuleInfo rule) {
    return new RuleIndex("0.1.0", "abc", List.of(), List.of(), Map.of(), Map.of(), List.of(rule));
  }

  private static RuleInfo rule(String title, List<String> items, LocalDate from) {
    return new RuleInfo(
        "FMT-24A-001/a",
        title,
        Severity.ERROR,
        Family.FORMAT,
        Evaluator.RULEBOOK,
        items,
        List.of(),
        "paper-0212",
        List.of("medicare-b", "mac-wps"),
        Basis.DERIVED,
        List.of("NUCC-1500"),
        Set.of(Need.CODE, Need.FROM_DATE),
        "LineFacts",
        from,
        null,
        "",
        "",
        List.of(),
        List.of("RT", "finger-left"),
        "{field} is 3.",
        "line.drl");
  }
}
