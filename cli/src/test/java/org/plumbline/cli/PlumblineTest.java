package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;

class PlumblineTest {

  @TempDir private Path home;
  private Terminal terminal;

  @BeforeEach
  void startInAHomeOfItsOwn() {
    terminal = new Terminal(home);
  }

  @Test
  void without_a_command_it_lists_the_commands_and_ends_with_status_2() {
    Said said = terminal.run();
    assertEquals(2, said.status());
    assertTrue(said.err().contains("scrub"), said.err());
  }

  @Test
  void help_and_version_are_status_0_on_standard_output() {
    assertTrue(terminal.run("--help").out().contains("codesets"));
    assertTrue(terminal.run("--version").out().startsWith("plumbline "));
    assertEquals(0, terminal.run("scrub", "--help").status());
  }

  @Test
  void an_unknown_command_is_status_2() {
    assertEquals(2, terminal.run("price").status());
  }

  @Test
  void serve_is_explained_here_and_started_by_the_launcher() {
    assertTrue(terminal.run("serve", "--help").out().contains("SERVER_PORT"));
    assertEquals(2, terminal.run("serve", "--port", "8080").status());
    Said said = terminal.run("serve");
    assertEquals(2, said.status());
    assertTrue(said.err().contains("started by the launcher"), said.err());
  }

  @Test
  void rules_are_listed_with_their_id_severity_family_evaluator_profile_and_title() {
    Said said = terminal.run("rules", "list");
    assertEquals(0, said.status());
    assertTrue(
        said.out()
            .lines()
            .findFirst()
            .orElse("")
            .matches("RULE +SEVERITY +FAMILY +EVALUATOR +PROFILE +TITLE"));
    assertTrue(said.out().contains("\nDA-U09"), said.out());
  }

  @Test
  void a_rule_is_shown_with_its_sources_and_its_page() {
    Said said = terminal.run("rules", "show", "da-l03");
    assertEquals(0, said.status());
    assertTrue(
        said.out().contains("CMS-HCPCS-QU  CMS, HCPCS Level II Quarterly Update"), said.out());
    assertTrue(said.out().contains("## What it checks"), said.out());
  }

  @Test
  void an_unknown_rule_is_status_2() {
    assertEquals(2, terminal.run("rules", "show", "DA-X99").status());
  }

  @Test
  void the_starter_set_is_always_listed() {
    Said said = terminal.run("codesets", "list");
    assertEquals(0, said.status());
    assertTrue(said.out().contains("starter set"), said.out());
  }

  @Test
  void of_an_id_that_is_not_built_the_reason_is_shown() {
    Said said = terminal.run("rules", "show", "fmt-24b-003");
    assertEquals(0, said.status());
    assertTrue(
        said.out().startsWith("FMT-24B-003  is not built\n\na place of service"), said.out());
    assertTrue(
        terminal
            .run("explain", "-", "--claim", "#1", "--rule", "FMT-24B-003")
            .err()
            .contains("FMT-24B-003: is not built: a place of service that repeats"));
  }

  @Test
  void facts_are_listed_with_what_rules_can_ask_and_report() {
    Said said = terminal.run("rules", "facts", "linefacts");
    assertEquals(0, said.status());
    List<String> cells =
        said.out().lines().map(line -> line.strip().replaceAll(" {2,}", "|")).toList();
    assertEquals("LineFacts", cells.get(0));
    assertTrue(cells.contains("hasUnits|true or false|units"), said.out());
    assertTrue(cells.contains("units|a number"), said.out());
    assertTrue(cells.contains("hasModifier(text)|true or false"), said.out());
    assertTrue(cells.contains("claim|ClaimFacts"), said.out());
    assertTrue(cells.contains("UNITS|24G|SV104|units of service"), said.out());
    assertFalse(said.out().contains("TOTAL_CHARGE"), "a field of the claim");
    assertTrue(terminal.run("rules", "facts").out().contains("\nDiagnosisFacts\n"));
  }

  @Test
  void a_fact_that_is_not_there_is_asked_back() {
    Said said = terminal.run("rules", "facts", "LinesFacts");
    assertEquals(2, said.status());
    assertTrue(
        said.err().contains("LinesFacts: there is no such fact; do you mean 'LineFacts'?"),
        said.err());
  }

  @Test
  void a_code_is_shown_with_its_life_and_the_words_in_force_on_a_day() {
    Said said =
        terminal.run("codesets", "show", "j0171", "--on", "2025-06-30", "--codesets", "builtin");
    assertTrue(
        said.out().contains("answer          in force on this day, by the starter set\n"),
        said.out());
    assertTrue(said.out().contains("last day        2025-06-30\n"), said.out());
    assertTrue(
        said.out().contains("descriptor      Injection, adrenalin, epinephrine"), said.out());
  }

  @Test
  void after_its_last_day_a_code_has_no_words_in_force() {
    Said said =
        terminal.run("codesets", "show", "J0171", "--on", "2025-07-01", "--codesets", "builtin");
    assertTrue(
        said.out().contains("answer          this day lies after the code's last day\n"),
        said.out());
    assertTrue(said.out().contains("descriptor      none in force on this day\n"), said.out());
  }

  @Test
  void stored_code_sets_are_verified_and_a_damaged_one_is_named() throws Exception {
    Said none = terminal.run("codesets", "verify");
    assertEquals(0, none.status(), none.err());
    assertTrue(none.out().contains("releases read: 0"), none.out());
    Path store = Files.createDirectory(home.resolve("damaged"));
    Files.writeString(store.resolve("hcpcs-2025-10.bin"), "no table");
    Said damaged = terminal.run("codesets", "verify", "--codesets", store.toString());
    assertEquals(1, damaged.status(), damaged.err());
    assertTrue(damaged.out().contains("hcpcs-2025-10.bin is not a Plumbline table"), damaged.out());
  }

  @Test
  void of_a_cpt_code_nothing_is_shown() {
    Said said = terminal.run("codesets", "show", "99213");
    assertTrue(said.out().contains("nothing of CPT and CDT codes but their shape"), said.out());
  }

  @Test
  void a_file_that_is_not_there_is_not_imported() {
    Said said = terminal.run("codesets", "import", "nowhere.zip");
    assertEquals(2, said.status());
    assertEquals(1, said.errLines().size(), said.err());
  }

  @Test
  void a_place_of_service_is_shown_with_its_first_day() {
    Said said = terminal.run("codesets", "show", "10", "--codesets", "builtin");
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("first day       2022-01-01\n"), said.out());
  }

  @Test
  void a_list_of_the_JW_policy_is_imported_and_listed(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("anything.csv");
    Files.writeString(
        file,
        "code,first_day,last_day,issuer,document,release\n"
            + "J9999,2023-07-01,,CMS,JW and JZ modifier policy HCPCS codes,2025-10\n");
    String sets = directory.resolve("sets").toString();
    Said said = terminal.run("codesets", "import", file.toString(), "--codesets", sets);
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().startsWith("JW/JZ drug list 2025-10 imported into "), said.out());
    assertTrue(
        terminal.run("codesets", "list", "--codesets", sets).out().contains("JW/JZ drug list"));
  }
}
