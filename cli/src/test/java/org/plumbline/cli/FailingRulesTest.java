package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;

/**
 * A rule of a house divides by the number of modifiers. Four claims of the sample have a line
 * without a modifier: the second (L0648), the eighth, tenth and eleventh (A4927).
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailingRulesTest {

  private static final String SAMPLE = Terminal.sample("dme-supplier.837").toString();

  private static final String FAILED =
      "plumbline: dme-supplier.837: rule US-001 failed on claim 2 and on 3 more, so that it says"
          + " nothing there; all other rules do. Mend the rule";

  @TempDir private Path home;
  private String folder;

  @BeforeEach
  void find() throws URISyntaxException {
    folder = Path.of(FailingRulesTest.class.getResource("/failing-rules").toURI()).toString();
  }

  private Said run(String... arguments) {
    return new Terminal(home).run(arguments);
  }

  private Said scrub(String... rules) {
    String[] arguments = {"scrub", "--codesets", "builtin", "--format", "ndjson", SAMPLE};
    String[] all = new String[arguments.length + rules.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(rules, 0, all, arguments.length, rules.length);
    return run(all);
  }

  private static List<String> lines(Said said, Predicate<String> which) {
    return said.out().lines().filter(which).toList();
  }

  private static Predicate<String> of(String rule) {
    return line -> line.contains("\"rule\":\"" + rule + "\"");
  }

  private static List<String> claims(Said said, String rule) {
    return lines(said, of(rule)).stream()
        .map(line -> line.replaceFirst(".*\"index\":([0-9]+).*", "$1"))
        .distinct()
        .toList();
  }

  @Test
  void the_rule_and_the_claims_are_named_and_the_exit_status_says_so() {
    Said said = scrub("--rules", folder, "--fail-on", "never");
    assertEquals(List.of(FAILED), said.errLines().stream().filter(FAILED::equals).toList());
    assertEquals(2, said.status());
  }

  @Test
  void every_other_rule_says_what_it_says_on_every_claim() {
    Said said = scrub("--rules", folder);
    assertEquals(List.of("8", "10", "11"), claims(said, "US-002"));
    assertEquals(
        scrub().out().lines().toList(),
        lines(said, of("US-001").or(of("US-002")).negate()),
        "the shipped rules");
  }

  @Test
  void the_rule_itself_speaks_on_the_claims_on_which_it_does_not_fail() {
    assertEquals(
        List.of("1", "3", "4", "5", "6", "7", "9", "12"),
        claims(scrub("--rules", folder), "US-001"));
  }

  @Test
  void explain_says_of_the_claim_that_the_rule_failed() {
    Said said =
        run("explain", SAMPLE, "--rules", folder, "--claim", "#2", "--rule", "US-001,US-002");
    assertTrue(said.out().contains("rule US-001 failed"), said.out());
    assertEquals(0, said.status());
  }

  @Test
  void a_comparison_names_the_rule_and_ends_with_2() {
    Said said =
        run("rules", "diff", "builtin", folder, "--codesets", "builtin", "--claims", SAMPLE);
    assertTrue(said.errLines().contains(FAILED), said.err());
    assertEquals(2, said.status());
  }

  @Test
  void an_example_on_which_a_rule_fails_does_not_hold() {
    Said said = run("rules", "test", folder);
    assertTrue(said.out().contains("rule US-001 failed"), said.out());
    assertEquals(1, said.status());
  }
}
