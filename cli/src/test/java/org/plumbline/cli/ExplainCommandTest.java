package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplainCommandTest {

  private static final String SAMPLE = Terminal.sample("one-claim.json").toString();

  @TempDir private Path directory;
  private Terminal terminal;

  @BeforeEach
  void startInAHomeOfItsOwn() {
    terminal = new Terminal(directory.resolve("home"));
  }

  @Test
  void each_condition_stands_on_a_line_with_its_truth_and_what_it_saw() {
    Said said = explain(SAMPLE, "--claim", "FAM4004", "--rule", "FMT-28-001");
    assertEquals("", said.err());
    assertEquals(
        """
        one-claim.json

        Claim 1  FAM4004

        FMT-28-001  Total charge equals the sum of the lines' charges
          claim: finding
            item 28: Total charge 1.00 differs from 205.00, the sum of the lines'
            charges.
            hasTotalCharge                true
            hasLineCharges                true
            totalCharge != lineChargeSum  true     totalCharge = 1.00 (100 cents),
                                                   lineChargeSum = 205.00 (20500 cents)
        """,
        said.out());
    assertEquals(0, said.status());
  }

  @Test
  void a_rule_that_found_nothing_says_at_which_condition() {
    Said said =
        explain(SAMPLE, "--claim", "#1", "--line", "2", "--rule", "fmt-24e-004/1,FMT-MOD-010");
    assertEquals(0, said.status());
    assertTrue(said.out().contains("  line 2: no finding\n"), said.out());
    assertTrue(
        said.out()
            .contains("    pointerEmpty(1)          false    first diagnosis pointer = \"B\""),
        said.out());
    assertTrue(said.out().contains("  line 2: abstained: modifiers absent\n"), said.out());
    assertFalse(said.out().contains("line 1"), said.out());
  }

  @Test
  void the_README_shows_what_is_really_said() throws IOException {
    String readme =
        Files.readString(Path.of(System.getProperty("plumbline.checkout")).resolve("README.md"));
    Said said = explain(SAMPLE, "--claim", "FAM4004", "--line", "2", "--rule", "FMT-24E-004/1");
    String shown = said.out().substring(said.out().indexOf("FMT-24E"));
    assertTrue(readme.contains(shown.replaceAll("(?m)^", "    ").stripTrailing()), shown);
  }

  @Test
  void JSON_says_the_same() {
    Said said =
        explain(
            SAMPLE, "--claim", "#1", "--line", "1", "--rule", "FMT-24E-004/1", "--format", "json");
    JsonNode explained =
        JsonMapper.builder().build().readTree(said.out()).get("explanations").get(0);
    assertEquals("FAM4004", explained.get("claim").get("id").asString());
    JsonNode block = explained.get("rules").get(0);
    assertEquals("finding", block.get("verdict").asString());
    assertEquals("FMT-24E-004", block.get("rule").asString());
    assertEquals("1", block.get("variant").asString());
    JsonNode last = block.get("conditions").get(2);
    assertEquals("pointerEmpty(1)", last.get("text").asString());
    assertEquals("true", last.get("truth").asString());
    assertEquals("K", last.get("values").get(0).get("value").asString());
  }

  @Test
  void standard_input_is_read_and_a_claim_of_a_batch_found_by_its_number() throws IOException {
    String batch = Files.readString(Terminal.sample("dme-supplier.837"));
    Said said =
        terminal.runWith(
            batch,
            "explain",
            "-",
            "--claim",
            "#2",
            "--rule",
            "FMT-NPI-002",
            "--codesets",
            "builtin");
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().startsWith("-\n\nClaim 2  "), said.out());
    assertTrue(said.out().contains("NPI: 10 digits"), said.out());
  }

  @Test
  void a_claim_that_is_not_there_is_status_2_and_names_those_that_are() {
    Said said = explain(SAMPLE, "--claim", "FAM4005", "--rule", "FMT-28-001");
    assertEquals(2, said.status());
    assertEquals("", said.out());
    assertEquals(
        List.of("plumbline: " + SAMPLE + ": has no claim FAM4005, it has 1 claim: FAM4004"),
        said.errLines());
  }

  @Test
  void a_line_that_is_not_there_is_status_2_and_says_which_are() {
    Said said = explain(SAMPLE, "--claim", "FAM4004", "--line", "7", "--rule", "FMT-28-001");
    assertEquals(2, said.status());
    assertEquals(
        List.of("plumbline: " + SAMPLE + ": claim FAM4004 has no line 7, it has lines 1 to 3"),
        said.errLines());
    assertEquals(
        2, explain(SAMPLE, "--claim", "FAM4004", "--line", "0", "--rule", "FMT-28-001").status());
  }

  @Test
  void a_rule_that_is_not_there_is_status_2_and_names_the_nearest() {
    Said said = explain(SAMPLE, "--claim", "FAM4004", "--rule", "FMT-24E-04");
    assertEquals(2, said.status());
    assertEquals(1, said.errLines().size());
    assertTrue(
        said.err()
            .startsWith(
                "plumbline: FMT-24E-04: there is no such rule, the nearest are FMT-24E-004"),
        said.err());
  }

  @Test
  void a_file_that_is_none_of_ours_is_status_2() throws IOException {
    Path letter = Files.writeString(directory.resolve("letter.txt"), "Dear Sirs,\n");
    Said said = explain(letter.toString(), "--claim", "X", "--rule", "FMT-28-001");
    assertEquals(2, said.status());
    assertEquals(1, said.errLines().size());
    assertEquals(2, explain("nowhere.837", "--claim", "X", "--rule", "FMT-28-001").status());
    assertEquals(2, explain(SAMPLE, "--rule", "FMT-28-001").status());
  }

  @Test
  void rules_of_a_folder_are_explained_too() {
    Said said =
        explain(
            Terminal.sample("dme-supplier.837").toString(),
            "--claim",
            "#1",
            "--rules",
            Terminal.sample("house-rules").toString(),
            "--rule",
            "US-001");
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("modifier1 == \"KX\""), said.out());
  }

  /** All that identifies anybody in this file has QV in it, or one of these runs of digits. */
  @Test
  void no_canary_is_written_in_any_format() throws IOException {
    Path canaries =
        Terminal.sample("..")
            .resolve("src/test/resources/org/plumbline/testclaims/canaries.837")
            .normalize();
    String rules =
        String.join(",", Rulebook.shipped().rules().stream().map(RuleInfo::id).distinct().toList());
    for (String format : List.of("table", "json")) {
      for (String claim : List.of("#1", "#2", "#3")) {
        Said said =
            explain(canaries.toString(), "--claim", claim, "--rule", rules, "--format", format);
        if (claim.equals("#1")) {
          assertTrue(said.out().length() > 10_000, said.err());
        }
        String all = said.out() + said.err();
        assertTrue(
            Stream.of("QV", "702555", "7000003", "1700000373").noneMatch(all::contains), claim);
      }
    }
  }

  private Said explain(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return terminal.run(all);
  }
}
