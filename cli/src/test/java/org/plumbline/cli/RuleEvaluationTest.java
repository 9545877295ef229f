package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;

/** What a user sees of how rules are evaluated: in a plan, in a session, at what cost. */
class RuleEvaluationTest {

  private static final String CORRECT = Terminal.sample("correct-batch.837").toString();
  private static final String FAULTY = Terminal.sample("dme-supplier.837").toString();

  private static final String RULES =
      """
      package org.plumbline.rules
      import org.plumbline.claim.ClaimField
      import org.plumbline.facts.ClaimFacts
      import org.plumbline.facts.LineFacts
      global org.plumbline.rulebook.Findings findings

      rule "US-001"
        @title("Every line has units") @severity("info") @family("consistency") @item("24G")
        @x12("SV104") @profile("base") @basis("practice") @needs("")
      when
        $claim : ClaimFacts()
        forall( $line : LineFacts(codeAbsent) LineFacts(lineNumber == $line.lineNumber, hasUnits) )
      then
        findings.report("US-001", $claim, ClaimField.CLAIM_ID);
      end

      rule "US-002"
        @title("A claim has more than two lines") @severity("info") @family("consistency") @item("24")
        @x12("LX") @profile("base") @basis("practice") @needs("")
      when
        $claim : ClaimFacts()
        not LineFacts(lineNumber > 2)
      then
        findings.report("US-002", $claim, ClaimField.CLAIM_ID);
      end
      """;

  @TempDir private Path directory;
  private Terminal terminal;
  private String folder;

  @BeforeEach
  void layOutAFolderOfRules() throws IOException {
    terminal = new Terminal(directory.resolve("home"));
    Path rules = Files.createDirectory(directory.resolve("rules"));
    Files.writeString(rules.resolve("us.drl"), RULES);
    Files.writeString(
        rules.resolve("templates.csv"),
        "rule,template\nUS-001,Every line has units.\nUS-002,The claim has at most two lines.\n");
    folder = rules.toString();
  }

  @Test
  void the_list_says_which_rule_needs_a_session_and_for_which_construct() {
    List<String> rules = terminal.run("rules", "list", "--rules", folder).out().lines().toList();
    assertTrue(
        row(rules, "US-001").contains("rulebook (in a session: forall)"), row(rules, "US-001"));
    assertFalse(row(rules, "US-002").contains("session"), row(rules, "US-002"));
    assertEquals(1, rules.stream().filter(rule -> rule.contains("session")).count());
  }

  @Test
  void the_list_as_json_says_so_too() {
    String json = terminal.run("rules", "list", "--rules", folder, "--format", "json").out();
    assertEquals(2, json.split("\"inSession\":\"forall\"", -1).length, json);
  }

  @Test
  void rules_in_a_session_find_what_they_are_to_find_beside_the_plan() {
    Said said =
        terminal.run(
            "scrub", CORRECT, "--rules", folder, "--codesets", "builtin", "--format", "ndjson");
    assertEquals(10, count(said.out(), "\"rule\":\"US-001\""), "each of the ten claims");
    assertEquals(4, count(said.out(), "\"rule\":\"US-002\""), "COR3001, 3002, 3006 and 3010");
  }

  @Test
  void a_profile_lists_each_rule_of_the_rulebook_with_its_hits_and_its_share() {
    Said said =
        terminal.run(
            "scrub",
            FAULTY,
            "--codesets",
            "builtin",
            "--format",
            "ndjson",
            "--profile-rules",
            "--fail-on",
            "never");
    List<String> lines = said.errLines();
    int head = lines.indexOf(row(lines, "RULE"));
    List<String> rows = lines.subList(head + 1, lines.size() - 1);
    assertEquals(
        terminal.run("rules", "list").out().lines().filter(l -> l.contains("  rulebook")).count(),
        rows.size());
    String total = row(rows, "FMT-28-001");
    assertEquals(
        count(said.out(), "\"rule\":\"FMT-28-001\""), Long.parseLong(total.trim().split(" +")[1]));
    double shares =
        rows.stream()
            .map(row -> row.trim().split(" +")[3].replace("%", ""))
            .mapToDouble(Double::parseDouble)
            .sum();
    assertEquals(100, shares, rows.size() * 0.05 + 0.01);
    assertTrue(lines.get(lines.size() - 1).contains("12 sampled claims"), said.err());
  }

  @Test
  void an_explanation_counts_the_facts_that_match_in_words() throws IOException {
    assertTrue(explained(1).contains("(no fact matches)"), explained(1));
    assertTrue(explained(3).contains("(1 fact matches)"), explained(3));
    assertTrue(explained(4).contains("(2 facts match)"), explained(4));
  }

  /** US-002, which asks whether there is a line behind the second, on a claim of so many lines. */
  private String explained(int lines) throws IOException {
    String line = "{\"procedure\":\"99213\",\"units\":\"1\"}";
    String form = "{\"lines\":[" + String.join(",", Collections.nCopies(lines, line)) + "]}";
    Path claim = Files.writeString(directory.resolve(lines + ".json"), form);
    Said said =
        terminal.run(
            "explain", claim.toString(), "--claim", "#1", "--rule", "US-002", "--rules", folder);
    assertEquals(0, said.status(), said.err());
    return said.out();
  }

  @Test
  void a_profile_marks_the_rules_that_are_evaluated_in_a_session() {
    Said said =
        terminal.run(
            "scrub", CORRECT, "--rules", folder, "--codesets", "builtin", "--profile-rules");
    List<String> lines = said.errLines();
    assertTrue(row(lines, "US-001").endsWith("%  in a session: forall"), row(lines, "US-001"));
    assertTrue(row(lines, "US-002").endsWith("%"), row(lines, "US-002"));
    assertEquals(1, lines.stream().filter(line -> line.contains("in a session")).count());
  }

  @Test
  void without_being_asked_a_scrub_says_nothing_of_costs() {
    assertFalse(terminal.run("scrub", FAULTY).err().contains("NS/CLAIM"));
  }

  private static String row(List<String> rows, String rule) {
    return rows.stream().filter(row -> row.startsWith(rule)).findFirst().orElseThrow();
  }

  private static long count(String text, String part) {
    return text.split(part, -1).length - 1L;
  }
}
