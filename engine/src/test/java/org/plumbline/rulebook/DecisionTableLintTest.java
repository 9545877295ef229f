package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.Test;
import org.plumbline.rulebook.lint.Problem;

/** What a decision table may look like; the mistakes stand in the folders of RulesLintTest. */
class DecisionTableLintTest {

  private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]*)\"");

  private static final String HEAD =
      """
      RuleSet,org.plumbline.rules
      Import,"org.plumbline.claim.ClaimField,org.plumbline.facts.LineFacts"
      Variables,org.plumbline.rulebook.Findings findings

      """;

  private static final String TABLE =
      """
      RuleTable units
      NAME,METADATA,CONDITION,ACTION
      ,,$line : LineFacts,
      ,"title(""$param"")",units > $param,"findings.report(""$param"", $line, ClaimField.UNITS);"
      rule,title,above,report
      """;

  private static List<String> problems(String csv) {
    return new DecisionTableLint("own.drl.csv", csv)
        .problems().stream().map(problem -> problem.line() + ": " + problem.message()).toList();
  }

  /** The names of the rules that Drools makes. */
  private static List<String> rules(String csv) throws RuleFolderException {
    return names(DecisionTable.toDrl("own.drl.csv", csv));
  }

  private static List<String> names(String drl) {
    return RULE.matcher(drl).results().map((MatchResult rule) -> rule.group(1)).toList();
  }

  private static String row(String name) {
    return name + ",Units are few,1000," + name + "\n";
  }

  @Test
  void each_row_is_a_rule() throws Exception {
    assertEquals(List.of("A", "B"), rules(HEAD + TABLE + row("A") + row("B")));
  }

  @Test
  void blank_rows_stand_at_the_end_as_spreadsheets_leave_them() throws Exception {
    assertEquals(List.of("A", "B"), rules(HEAD + TABLE + row("A") + row("B") + "\n,,,\n,,,\n"));
  }

  @Test
  void a_spreadsheet_fills_all_rows_up_to_the_longest() throws Exception {
    String filled = (HEAD + TABLE + row("A")).replace("\n", ",,\n");
    assertEquals(List.of("A"), rules(filled));
  }

  @Test
  void lines_may_end_as_on_windows() throws Exception {
    String written = (HEAD + TABLE + row("A") + row("B")).replace("\n", "\r\n");
    assertEquals(List.of("A", "B"), rules(written));
  }

  @Test
  void a_file_may_hold_several_tables() throws Exception {
    assertEquals(
        List.of("A", "B", "C"),
        rules(HEAD + TABLE + row("A") + "\n\n" + TABLE + row("B") + row("C")));
  }

  @Test
  void a_column_may_describe_what_the_rules_are_for() throws Exception {
    String described =
        (HEAD + TABLE + row("A"))
            .replace("NAME,", "NAME,DESCRIPTION,")
            .replace("\n,", "\n,,")
            .replace("rule,", "rule,note,")
            .replace("A,Units", "A,asked for by the practice,Units");
    assertEquals(List.of("A"), rules(described));
  }

  @Test
  void a_rule_behind_a_blank_row_that_Drools_leaves_out_is_told() {
    String gap = HEAD + TABLE + row("A") + ",,,\n" + row("B");
    byte[] bytes = gap.getBytes(StandardCharsets.UTF_8);
    String made = new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.CSV);
    assertEquals(List.of("A"), names(made));
    RuleFolderException refused = assertThrows(RuleFolderException.class, () -> rules(gap));
    assertEquals(List.of(11), refused.problems().stream().map(Problem::line).toList());
  }

  @Test
  void the_names_of_a_refused_table_are_known() {
    String gap = HEAD + TABLE + row("A") + "\n" + row("B");
    assertEquals(Set.of("A", "B"), new DecisionTableLint("own.drl.csv", gap).names());
  }

  @Test
  void what_parts_cells_by_semicolons_is_no_table() {
    List<String> told = problems((HEAD + TABLE + row("A")).replace(",", ";"));
    assertTrue(
        told.contains(
            "6: a column is NAME, METADATA, CONDITION or ACTION, not"
                + " \"NAME;METADATA;CONDITION;ACTION\"; are the cells parted by commas?"),
        told::toString);
  }
}
