package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;

/** What {@code plumbline.yaml} changes, and what is refused in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsTest {

  @TempDir private Path folder;

  private Terminal terminal() {
    return new Terminal(folder.resolve("home"));
  }

  /** One claim, sent by {@code SENDER} (ISA06) and {@code GROUP} (GS02). */
  private Path claim(String... edits) throws IOException {
    String text =
        Files.readString(
            Path.of(
                System.getProperty("plumbline.checkout"), "rules", "base-claims", "office.837"));
    for (int i = 0; i < edits.length; i += 2) {
      assertTrue(text.contains(edits[i]), edits[i] + " stands in the claim");
      text = text.replace(edits[i], edits[i + 1]);
    }
    return Files.writeString(folder.resolve("claim.837"), text);
  }

  private Said scrub(Path claim, String settings, String... further) throws IOException {
    Path file = Files.writeString(folder.resolve("own.yaml"), settings);
    List<String> arguments =
        new ArrayList<>(
            List.of("scrub", "--codesets", "builtin", "--format", "json", claim.toString()));
    arguments.addAll(List.of("--settings", file.toString()));
    arguments.addAll(List.of(further));
    return terminal().run(arguments.toArray(String[]::new));
  }

  private static final String WRONG_TOTAL = "CLM*OFFICE1*100*";

  @Test
  void another_severity_changes_the_finding_and_the_exit_status() throws Exception {
    Path claim = claim(WRONG_TOTAL, "CLM*OFFICE1*101*");
    Said before = scrub(claim, "");
    assertEquals(1, before.status(), before.err());
    assertTrue(before.out().contains("\"rule\":\"FMT-28-001\""), before.out());
    Said said = scrub(claim, "severity:\n  FMT-28-001: info\n");
    assertEquals(0, said.status(), said.err());
    assertTrue(
        said.out()
            .contains("\"rule\":\"FMT-28-001\",\"family\":\"consistency\",\"severity\":\"info\""),
        said.out());
    assertTrue(said.out().contains("\"bySeverity\":{\"error\":0,\"warning\":0,\"info\":1}"));
  }

  @Test
  void a_disabled_rule_neither_speaks_nor_counts_and_its_reason_is_told() throws Exception {
    Path claim = claim(WRONG_TOTAL, "CLM*OFFICE1*101*");
    String without = scrub(claim, "").out();
    Said said = scrub(claim, "disabled:\n  FMT-28-001: our billers add up by hand\n");
    assertEquals(0, said.status(), said.err());
    assertFalse(said.out().contains("\"rule\":\"FMT-28-001\",\"family\""), said.out());
    assertTrue(
        said.out()
            .contains(
                "\"disabled\":[{\"rule\":\"FMT-28-001\",\"reason\":\"our billers add up by hand\"}]"),
        said.out());
    assertTrue(said.err().contains("disabled FMT-28-001 (our billers add up by hand)"), said.err());
    // one claim: the rule was applied once
    assertEquals(applied("consistency", without) - 1, applied("consistency", said.out()));
  }

  @Test
  void a_rule_of_the_reader_is_disabled_and_gets_another_severity_like_any_other()
      throws Exception {
    Path claim = claim("HL*1**20*1~", "HL*1**20*1~\nZZZ*1~");
    String unknown = "\"rule\":\"FMT-SEG-001\",\"family\":\"syntax\",\"severity\":";
    String before = scrub(claim, "").out();
    assertTrue(before.contains(unknown + "\"error\""), before);
    assertTrue(
        scrub(claim, "severity: {FMT-SEG-001: warning}").out().contains(unknown + "\"warning\""));
    Said disabled = scrub(claim, "disabled: {FMT-SEG-001: partner sends ZZZ}");
    assertFalse(disabled.out().contains(unknown), disabled.out());
    assertTrue(applied("syntax", disabled.out()) < applied("syntax", before));
  }

  @Test
  void a_disabled_rule_supersedes_none() throws Exception {
    // no national code begins with X, so FMT-24D-005 speaks and supersedes FMT-24D-002
    Path claim = claim("SV1*HC:99213", "SV1*HC:X1234");
    String before = scrub(claim, "").out();
    assertTrue(before.contains(of("FMT-24D-005")), before);
    assertFalse(before.contains(of("FMT-24D-002")), before);
    String said = scrub(claim, "disabled: {FMT-24D-005: told by others}").out();
    assertFalse(said.contains(of("FMT-24D-005")), said);
    assertTrue(said.contains(of("FMT-24D-002")), said);
  }

  private static String of(String rule) {
    return "\"rule\":\"" + rule + "\",\"family\"";
  }

  @Test
  void profiles_are_on_for_the_claims_of_a_sender_alone() throws Exception {
    Path claim =
        claim(
            "SV1*HC:99213", "SV1*HC:J1885:::::60 MG INJECTED", "HC*EXAMPLESENDER*", "HC*GROUP 7*");
    long base = applied("descriptor", scrub(claim, "").out());
    long all = applied("descriptor", scrub(claim, "", "--profile", "medicare-b").out());
    assertTrue(base < all, base + " checks without, " + all + " with the profile");
    for (String sender : List.of("EXAMPLESENDER", "GROUP 7")) {
      String settings = "profiles: {\"" + sender + "\": [medicare-b]}";
      assertEquals(all, applied("descriptor", scrub(claim, settings).out()), sender);
    }
    assertEquals(
        base, applied("descriptor", scrub(claim, "profiles: {NOBODY: [medicare-b]}").out()));
  }

  @Test
  void what_is_wrong_is_told_with_its_line_and_nothing_is_scrubbed() throws Exception {
    Said said =
        scrub(
            claim(),
            """
            # a comment
            profiles:
              PARTNER: medicare-b
              OTHER: [medicare-x]
            severity:
              FMT-28-01: info
              FMT-28-001: fatal
              FMT-MOD-010: error
            disabled:
              FMT-28-001:
              FMT-22-002: 7
            thresholds:
              narrative-fit: 0.6
              narrative: 3
            threshold:
              a: 1
            severity:
            """);
    assertEquals(2, said.status());
    assertEquals("", said.out());
    List<String> told = said.errLines();
    String file = folder.resolve("own.yaml") + ":";
    assertTold(told, file + "3: the profiles of PARTNER are a list");
    assertTold(told, file + "4: a profile of OTHER is one of ");
    assertTold(told, file + "6: there is no rule 'FMT-28-01'");
    assertTold(told, file + "7: the severity of FMT-28-001 is error, warning or info");
    assertTold(told, file + "8: FMT-MOD-010 rests on practice");
    assertTold(told, file + "10: FMT-28-001 is disabled without a reason");
    assertTold(told, file + "11: FMT-22-002 is disabled without a reason");
    assertTold(told, file + "13: narrative-fit is a whole number of thousandths from 1 to 1000");
    assertTold(
        told,
        file
            + "14: there is no threshold 'narrative'; the rules know days-from-period, narrative-fit");
    assertTold(told, file + "15: there is no setting 'threshold'");
    assertTold(told, file + "17: severity stands twice");
    assertEquals(11, told.size(), () -> String.join("\n", told));
  }

  private static void assertTold(List<String> told, String start) {
    assertTrue(
        told.stream().anyMatch(line -> line.startsWith("plumbline: " + start)),
        () -> start + " in:\n" + String.join("\n", told));
  }

  @Test
  void what_is_no_yaml_is_told_with_its_line() throws Exception {
    Said said = scrub(claim(), "severity:\n  FMT-28-001: [info\n");
    assertEquals(2, said.status());
    assertTrue(said.err().contains("own.yaml:"), said.err());
    assertTrue(said.err().contains("no YAML that can be read"), said.err());
    assertTrue(scrub(claim(), "- a\n").err().contains("own.yaml:1: not settings"));
  }

  @Test
  void what_is_no_yaml_is_told_with_the_line_it_stands_on() throws Exception {
    String begin = "# ours\nseverity:\n";
    assertUnreadable(begin + "\tFMT-28-001: info\n", "own.yaml:3: ", "takes no tab");
    assertUnreadable(begin + "  FMT-28-001: info\n\n\tFMT-22-002: info\n", "own.yaml:5: ", "tab");
    assertUnreadable("\tseverity:\n", "own.yaml:1: ", "tab");
    assertUnreadable(begin + "  FMT-28-001:\t@info\n", "own.yaml:3: ", "no YAML");
    assertUnreadable(begin + "  FMT-28-001: info\n  FMT-22-002\n", "own.yaml:4: ", "no YAML");
    assertUnreadable("disabled: {FMT-28-001: 'ours}\n\n", "own.yaml:1: ", "no YAML");
    assertUnreadable(begin + "   FMT-28-001: info\n  FMT-22-002: info\n", "own.yaml:4: ", "no");
  }

  private void assertUnreadable(String settings, String place, String said) throws IOException {
    String told = scrub(claim(), settings).err();
    assertTrue(told.contains(place + "no YAML that can be read"), told);
    assertTrue(told.contains(said), told);
  }

  @Test
  void a_file_that_is_not_there_is_told() throws Exception {
    Said said =
        terminal()
            .run("scrub", "--settings", folder.resolve("no.yaml").toString(), claim().toString());
    assertEquals(2, said.status());
    assertTrue(said.err().contains("no.yaml: no such file"), said.err());
  }

  @Test
  void settings_of_the_home_hold_until_none_are_asked_for() throws Exception {
    Path claim = claim(WRONG_TOTAL, "CLM*OFFICE1*101*");
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/plumbline.yaml"), "disabled: {FMT-28-001: by hand}\n");
    String[] scrub = {"scrub", "--codesets", "builtin", claim.toString()};
    assertEquals(0, terminal().run(scrub).status());
    assertEquals(
        1,
        terminal()
            .run("scrub", "--codesets", "builtin", "--settings", "none", claim.toString())
            .status());
  }

  @Test
  void settings_beside_the_caller_come_before_those_of_the_home() throws Exception {
    Path claim = claim(WRONG_TOTAL, "CLM*OFFICE1*101*");
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/plumbline.yaml"), "severity: {FMT-28-001: info}\n");
    Files.createDirectories(folder.resolve("here"));
    Files.writeString(folder.resolve("here/plumbline.yaml"), "disabled: {FMT-28-001: by hand}\n");
    ProcessBuilder scrub =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Plumbline.class.getName(),
                "scrub",
                "--codesets",
                "builtin",
                claim.toString())
            .directory(folder.resolve("here").toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out").toFile());
    scrub.environment().put("PLUMBLINE_HOME", folder.resolve("home").toString());
    assertEquals(0, scrub.start().waitFor());
    String said = Files.readString(folder.resolve("out"));
    assertTrue(said.contains("No findings."), said);
    assertTrue(said.contains("FMT-28-001 (by hand)"), said);
  }

  @Test
  void an_explanation_says_that_settings_disable_the_rule() throws Exception {
    Path claim = claim(WRONG_TOTAL, "CLM*OFFICE1*101*");
    Path settings =
        Files.writeString(folder.resolve("own.yaml"), "disabled: {FMT-28-001: by hand}\n");
    Said said =
        terminal()
            .run(
                "explain",
                claim.toString(),
                "--claim",
                "#1",
                "--rule",
                "FMT-28-001",
                "--settings",
                settings.toString());
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("disabled by settings: by hand"), said.out());
  }

  private static final String OF_RULES =
      """
      profiles:
        "PARTNER": [medicare-b]
      severity:
        FMT-28-001: warning
      disabled:
        FMT-22-002: our software writes it
      thresholds:
        narrative-fit: 500
      """;

  private List<String> rules(String... arguments) throws IOException {
    Path settings = Files.writeString(folder.resolve("rules.yaml"), OF_RULES);
    List<String> all = new ArrayList<>(List.of("rules"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--settings", settings.toString()));
    Said said = terminal().run(all.toArray(String[]::new));
    assertEquals(0, said.status(), said.err());
    return said.out().lines().toList();
  }

  private static String row(List<String> rows, String start) {
    return rows.stream().filter(row -> row.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void the_list_of_rules_shows_what_the_settings_make_of_them() throws Exception {
    List<String> rows = rules("list");
    assertTrue(rows.get(0).contains("SETTINGS"), rows.get(0));
    String changed = row(rows, "FMT-28-001 ");
    assertTrue(changed.contains(" warning "), changed);
    assertTrue(changed.contains("  severity was error  "), changed);
    assertTrue(row(rows, "FMT-22-002").contains("  disabled: our software writes it  "));
    assertTrue(row(rows, "DA-W22").contains("  narrative-fit 500, was 600  "));
    assertTrue(
        rows.stream()
            .anyMatch(row -> row.contains(" medicare-b ") && row.contains("on for PARTNER")));
    String without = terminal().run("rules", "list", "--settings", "none").out();
    assertFalse(without.contains("SETTINGS"), without);
    assertTrue(row(without.lines().toList(), "FMT-28-001 ").contains(" error "));
  }

  @Test
  void the_list_of_rules_for_programs_does_so_too() throws Exception {
    String json = rules("list", "--format", "json").get(0);
    assertTrue(
        json.contains(
            "{\"rule\":\"FMT-28-001\",\"severity\":\"warning\",\"severityWithoutSettings\":\"error\","),
        json);
    assertTrue(json.contains("\"disabled\":\"our software writes it\""), json);
    assertTrue(json.contains("\"thresholds\":{\"narrative-fit\":500}"), json);
    assertTrue(json.contains("\"profile\":\"medicare-b\",\"onFor\":[\"PARTNER\"]"), json);
  }

  @Test
  void a_rule_is_shown_as_the_settings_want_it() throws Exception {
    assertEquals(
        "severity        warning (error without settings)",
        row(rules("show", "FMT-28-001"), "severity"));
    assertEquals(
        "disabled        our software writes it", row(rules("show", "FMT-22-002"), "disabled"));
    assertEquals(
        "thresholds      narrative-fit 500 thousandths (600 without settings)",
        row(rules("show", "DA-W22"), "thresholds"));
    List<String> unset =
        terminal().run("rules", "show", "DA-W22", "--settings", "none").out().lines().toList();
    assertEquals("thresholds      narrative-fit 600 thousandths", row(unset, "thresholds"));
  }

  @Test
  void settings_of_the_home_hold_for_lists_of_rules() throws Exception {
    Files.createDirectories(folder.resolve("home"));
    Files.writeString(folder.resolve("home/plumbline.yaml"), "severity: {FMT-28-001: info}\n");
    List<String> rows = terminal().run("rules", "list").out().lines().toList();
    assertTrue(row(rows, "FMT-28-001 ").contains("  severity was error  "));
    Files.writeString(folder.resolve("home/plumbline.yaml"), "severity: {FMT-28-001: loud}\n");
    assertEquals(2, terminal().run("rules", "list").status());
  }

  private static long applied(String family, String json) {
    String start = "\"" + family + "\":{\"applied\":";
    int at = json.indexOf(start);
    assertTrue(at > 0, () -> family + " in " + json);
    return Long.parseLong(json.substring(at + start.length()).split(",")[0]);
  }
}
