package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.lint.Problem;

class BuiltInRulesTest {

  private static final String HEADER =
      "rule,title,severity,family,item,x12,profile,basis,authority,status277,acknowledgment,supersedes";

  private final List<Problem> problems = new ArrayList<>();

  private List<String> rules(String table) {
    RuleFolder folder = new RuleFolder("shipped", Map.of("reader-rules.csv", table));
    return BuiltInRules.read(folder, Map.of(), problems).stream().map(RuleInfo::name).toList();
  }

  private List<String> told() {
    return problems.stream().map(Problem::toString).toList();
  }

  @Test
  void each_row_is_a_rule() {
    assertEquals(
        List.of("FMT-1", "FMT-2"),
        rules(
            HEADER
                + "\nFMT-1,One,error,syntax,1,SBR09,base,derived,,,,\n"
                + "FMT-2,Two,info,syntax,1,SBR09,base,practice,,,,\n"));
    assertEquals(List.of(), told());
  }

  @Test
  void a_cell_that_is_no_severity_is_told_with_its_line_and_hides_no_other() {
    assertEquals(
        List.of("FMT-2"),
        rules(
            HEADER
                + "\nFMT-1,One,fatal,syntax,1,SBR09,base,derived,,,,\n"
                + "FMT-2,Two,info,syntax,1,SBR09,base,practice,,,,\n"
                + "FMT-3,Three,info,order,1,SBR09,base,practice,,,,\n"));
    assertEquals(
        "reader-rules.csv:2: FMT-1: severity is error, warning or info, not fatal", told().get(0));
    assertTrue(told().get(1).startsWith("reader-rules.csv:4: FMT-3: family "), told().get(1));
    assertEquals(2, told().size());
  }

  @Test
  void a_column_that_nobody_reads_is_told() {
    rules(HEADER + ",note\nFMT-1,One,error,syntax,1,SBR09,base,derived,,,,,mine\n");
    assertEquals(1, told().size());
    assertTrue(
        told().get(0).startsWith("reader-rules.csv:1: there is no column \"note\"; "),
        told().get(0));
  }
}
