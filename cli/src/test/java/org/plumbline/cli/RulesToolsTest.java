package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.authoring.RuleDifference;
import org.plumbline.authoring.RulesDiff;
import org.plumbline.cli.Terminal.Said;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.rulebook.Adjustments;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.Settings;

/** {@code rules test} and {@code rules diff} on folders of a house. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesToolsTest {

  private static final String HEADER =
      """
      package org.plumbline.rules

      import org.plumbline.claim.ClaimField
      import org.plumbline.facts.ClaimFacts
      import org.plumbline.facts.LineFacts

      global org.plumbline.rulebook.Findings findings

      """;

  /** Lines with more units than a number. */
  private static final String UNITS =
      """
      rule "US-001"
        @title("Units are few") @severity("%s") @family("consistency") @item("24G")
        @profile("base") @basis("practice") @needs("units")
      when
        $line : LineFacts(hasUnits, units > %d)
      then
        findings.report("US-001", $line, ClaimField.UNITS);
      end
      """;

  @TempDir private Path folder;
  private Path one;
  private Path two;

  @BeforeEach
  void folders() throws IOException {
    one = house("one", "warning", 1000);
    two = house("two", "info", 2000);
  }

  private Path house(String name, String severity, int most) throws IOException {
    Path house = Files.createDirectory(folder.resolve(name));
    Files.writeString(house.resolve("own.drl"), HEADER + UNITS.formatted(severity, most));
    Files.writeString(house.resolve("templates.csv"), "rule,template\nUS-001,Many units.\n");
    return house;
  }

  private Said run(String... arguments) {
    return new Terminal(folder.resolve("home")).run(arguments);
  }

  /** Three lines with 1, 2 and 3 units. */
  private Path claims(String name) throws IOException {
    String text =
        Files.readString(
                Path.of(
                    System.getProperty("plumbline.checkout"), "rules", "base-claims", "office.837"))
            .replace("SV1*HC:99213*60*UN*1*", "SV1*HC:99213*60*UN*2*")
            .replace("CLM*OFFICE1*100*", "CLM*OFFICE1*110*")
            .replace(
                "SE*27*0001~",
                "LX*3~\nSV1*HC:96372*10*UN*3***1~\nDTP*472*D8*20251006~\nSE*30*0001~");
    return Files.writeString(folder.resolve(name), text);
  }

  private void example(Path house, String rule, String text) throws IOException {
    Path examples = Files.createDirectories(house.resolve("examples"));
    Files.writeString(examples.resolve(rule + ".txt"), text);
  }

  @Test
  void examples_that_hold_end_with_0() throws Exception {
    example(
        one,
        "US-001",
        """
        base office.837
        flagged: two units
        2400[1]/SV1/SV104 = 2
        silent: one unit
        2400[1]/SV1/SV104 = 1
        """);
    Said said = run("rules", "test", one.toString());
    assertEquals("", said.out());
    assertEquals(List.of("2 examples, 0 failed; 0 rules without examples"), said.errLines());
    assertEquals(0, said.status());
  }

  @Test
  void an_example_that_gives_something_else_is_told_with_what_was_expected_and_found()
      throws Exception {
    example(
        one,
        "US-001",
        """
        base office.837
        flagged: one unit
        2400[1]/SV1/SV104 = 1
        silent: two units
        2400[1]/SV1/SV104 = 2
        """);
    Said said = run("rules", "test", one.toString());
    assertEquals(
        List.of(
            one + "/examples/US-001.txt line 2: expected US-001, found nothing (one unit)",
            one
                + "/examples/US-001.txt line 4: expected no finding, found US-001 on line 1 (two"
                + " units)"),
        said.out().lines().toList());
    assertEquals(1, said.status());
  }

  @Test
  void examples_begin_with_base_claims_of_the_folder_before_shipped_ones() throws Exception {
    Path base = Files.createDirectory(one.resolve("base-claims"));
    Files.copy(claims("claims.837"), base.resolve("own.837"));
    example(one, "US-001", "base own.837\nflagged: as it is\ntimes 2\n");
    Said own = run("rules", "test", one.toString());
    assertEquals(0, own.status(), own.out());
    example(one, "US-001", "base none.837\nflagged: as it is\n");
    Said said = run("rules", "test", one.toString());
    assertTrue(said.out().contains("there is no base claim none.837"), said.out());
    assertEquals(1, said.status());
  }

  @Test
  void a_rule_without_examples_is_named() {
    Said said = run("rules", "test", one.toString());
    assertEquals("US-001: has no example; write " + one + "/examples/US-001.txt\n", said.out());
    assertEquals(List.of("0 examples, 0 failed; 1 rule without examples"), said.errLines());
    assertEquals(0, said.status());
  }

  @Test
  void a_folder_that_the_lint_refuses_is_not_tested() throws Exception {
    Files.writeString(one.resolve("own.drl"), HEADER + "rule \"US-001\" when then end\n");
    Said said = run("rules", "test", one.toString());
    assertEquals(2, said.status());
    assertTrue(said.err().contains("own.drl:9: US-001: "), said.err());
  }

  private Said diff(String earlier, String later, String... further) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("rules", "diff", earlier, later, "--codesets", "builtin"));
    arguments.addAll(List.of(further));
    arguments.addAll(List.of("--claims", claims("claims.837").toString()));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void the_same_rules_end_with_0() throws Exception {
    Said said = diff(one.toString(), one.toString());
    assertEquals("", said.out());
    assertEquals(0, said.status());
    assertTrue(
        said.err().contains("1 claim compared: 0 findings appear, 0 vanish, 0 change severity, "),
        said.err());
  }

  @Test
  void what_appears_is_told_with_its_place() throws Exception {
    Said said = diff("builtin", one.toString());
    assertEquals(
        List.of(
            "US-001: 2 appear",
            "  appears, warning: claims.837, claim 1 (OFFICE1), line 1, item 24G: Many units.",
            "  appears, warning: claims.837, claim 1 (OFFICE1), line 3, item 24G: Many units."),
        said.out().lines().toList());
    assertEquals(1, said.status());
  }

  @Test
  void what_vanishes_and_what_changes_its_severity_is_told() throws Exception {
    Said said = diff(one.toString(), two.toString());
    assertEquals(
        List.of(
            "US-001: 1 vanishes, 1 changes severity",
            "  vanishes, warning: claims.837, claim 1 (OFFICE1), line 1, item 24G: Many units.",
            "  warning to info: claims.837, claim 1 (OFFICE1), line 3, item 24G: Many units."),
        said.out().lines().toList());
    assertEquals(1, said.status());
    assertEquals(
        "{\"rule\":\"US-001\",\"appear\":0,\"vanish\":1,\"changeSeverity\":1,\"reworded\":0,"
            + "\"examples\":["
            + "{\"kind\":\"vanishes\",\"severity\":\"warning\",\"file\":\"claims.837\",\"claim\":"
            + "{\"id\":\"OFFICE1\",\"index\":1},\"line\":1,\"item\":\"24G\",\"message\":\"Many"
            + " units.\"},{\"kind\":\"changes\",\"before\":\"warning\",\"severity\":\"info\","
            + "\"file\":\"claims.837\",\"claim\":{\"id\":\"OFFICE1\",\"index\":1},\"line\":3,"
            + "\"item\":\"24G\",\"message\":\"Many units.\"}]}\n",
        diff(one.toString(), two.toString(), "--format", "ndjson").out());
  }

  @Test
  void what_is_said_in_other_words_is_listed_and_no_difference_of_findings() throws Exception {
    Path three = house("three", "warning", 2000);
    Files.writeString(three.resolve("templates.csv"), "rule,template\nUS-001,Far too many.\n");
    Path four = house("four", "warning", 2000);
    Said said = diff(four.toString(), three.toString());
    assertEquals(
        List.of(
            "US-001: 1 is reworded",
            "  reworded, warning: claims.837, claim 1 (OFFICE1), line 3, item 24G: Far too many."
                + " Before: Many units."),
        said.out().lines().toList());
    assertTrue(said.err().contains("0 change severity, 1 is reworded, "), said.err());
    assertEquals(0, said.status());
    String json = diff(four.toString(), three.toString(), "--format", "ndjson").out();
    assertTrue(json.contains("\"reworded\":1,\"examples\":[{\"kind\":\"reworded\","), json);
    assertTrue(
        json.contains("\"message\":\"Far too many.\",\"messageBefore\":\"Many units.\"}"), json);
    assertEquals(1, diff(one.toString(), three.toString()).status());
  }

  @Test
  void findings_about_a_file_as_a_whole_are_compared() throws Exception {
    Path claims = claims("claims.837");
    Files.writeString(claims, Files.readString(claims).replaceFirst("IEA\\*1\\*", "IEA*2*"));
    Rulebook before = Rulebook.shipped();
    Rulebook after =
        before.with(new Adjustments(Map.of(), Map.of("FMT-ENV-003", "ours is cut"), Map.of()));
    RulesDiff.Outcome outcome = compare(before, after, claims);
    assertEquals(
        List.of("FMT-ENV-003"), outcome.rules().stream().map(RuleDifference::rule).toList());
    assertEquals(1, outcome.count(RuleDifference.Kind.VANISHES));
    assertEquals(0, outcome.rules().get(0).examples().get(0).finding().claimIndex());
    assertTrue(outcome.differs());
    assertEquals(1, compare(after, before, claims).count(RuleDifference.Kind.APPEARS));
    RulesDiff.Outcome same = compare(before, before, claims);
    assertEquals(List.of(), same.rules());
    assertEquals(outcome.same() + 1, same.same());
  }

  private static RulesDiff.Outcome compare(Rulebook before, Rulebook after, Path claims)
      throws IOException {
    ScrubOptions options =
        new ScrubOptions(Set.of(), null, 1, null, false, Map.of(), Settings.NONE);
    InputFile input = new InputFile("claims.837", -1, () -> Files.newInputStream(claims));
    return new RulesDiff(before, after, CodeSets.of(InstalledCodeSets.builtin()), options)
        .run(List.of(input));
  }

  @Test
  void of_many_findings_three_are_shown_and_files_are_kept_apart() throws Exception {
    Said said =
        run(
            "rules",
            "diff",
            "builtin",
            one.toString(),
            "--codesets",
            "builtin",
            "--claims",
            claims("a.837").toString(),
            claims("b.837").toString());
    assertEquals(
        List.of(
            "US-001: 4 appear",
            "  appears, warning: a.837, claim 1 (OFFICE1), line 1, item 24G: Many units.",
            "  appears, warning: a.837, claim 1 (OFFICE1), line 3, item 24G: Many units.",
            "  appears, warning: b.837, claim 1 (OFFICE1), line 1, item 24G: Many units."),
        said.out().lines().toList());
    assertTrue(said.err().contains("2 claims compared: 4 findings appear"), said.err());
  }

  @Test
  void settings_hold_for_both_sides() throws Exception {
    Path settings = Files.writeString(folder.resolve("s.yaml"), "disabled: {US-001: not ours}\n");
    Said said = diff(one.toString(), two.toString(), "--settings", settings.toString());
    assertEquals("", said.out());
    assertEquals(0, said.status(), said.err());
  }

  @Test
  void what_can_be_read_only_once_is_refused() {
    Said said = run("rules", "diff", "builtin", one.toString(), "--claims", "-");
    assertEquals(2, said.status());
    assertTrue(said.err().contains("-: is read twice and must be a file"), said.err());
  }

  @Test
  void an_input_without_claims_ends_with_2_and_the_others_are_compared() throws Exception {
    Path other = Files.writeString(folder.resolve("other.txt"), "no claim");
    Said said =
        run(
            "rules",
            "diff",
            "builtin",
            one.toString(),
            "--codesets",
            "builtin",
            "--claims",
            other.toString(),
            claims("a.837").toString());
    assertEquals(2, said.status());
    assertTrue(said.err().contains("other.txt: no claim format recognised"), said.err());
    assertTrue(said.out().contains("US-001: 2 appear"), said.out());
  }

  @Test
  void identities_are_in_no_example() throws Exception {
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(
        own.resolve("own.drl"),
        HEADER
            + """
            rule "US-002"
              @title("A claim has a total") @severity("info") @family("consistency") @item("28")
              @profile("base") @basis("practice") @needs("totalCharge")
            when
              $claim : ClaimFacts(hasTotalCharge)
            then
              findings.report("US-002", $claim, ClaimField.TOTAL_CHARGE);
            end
            """);
    Files.writeString(
        own.resolve("templates.csv"), "rule,template\nUS-002,The {field} is {value}.\n");
    Said said = diff("builtin", own.toString());
    assertTrue(said.out().startsWith("US-002: 1 appears"), said.out() + said.err());
    for (String identity : List.of("SAMPLEWORTH", "ALMA", "EXM100001", "1234567893")) {
      assertTrue(!said.out().contains(identity), said.out());
    }
  }

  @Test
  void a_threshold_of_a_folder_is_read_by_its_rules_and_set_by_settings() throws Exception {
    Files.writeString(
        one.resolve("own.drl"),
        HEADER
            + UNITS
                .replace("units > %d", "units > claim.threshold(\"many-units\")")
                .formatted("info"));
    Files.writeString(
        one.resolve("thresholds.csv"),
        "name,value,least,most,unit,meaning\nmany-units,2000,1,9000000,thousandths,how many are many\n");
    assertTrue(diff("builtin", one.toString()).out().startsWith("US-001: 1 appears"));
    Path settings = Files.writeString(folder.resolve("s.yaml"), "thresholds: {many-units: 1000}\n");
    Said set = diff("builtin", one.toString(), "--settings", settings.toString());
    assertTrue(set.out().startsWith("US-001: 2 appear"), set.out() + set.err());
    Said shown =
        run(
            "rules",
            "show",
            "US-001",
            "--rules",
            one.toString(),
            "--settings",
            settings.toString());
    assertTrue(
        shown.out().contains("many-units 1000 thousandths (2000 without settings)\n"),
        shown.out() + shown.err());
  }
}
