package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.icd10.Icd10Code;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.SnapshotDirectory;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the {@code codesets} commands say where a code set lacks a day, a release or whole bytes.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesetsGapsTest {

  private static final Origin ORIGIN = new Origin("CMS", "A document", "file.txt", "", "00");
  private static final String UNDATED =
      "HCPCS,LONG DESCRIPTION\nJ0120,\"Tetracycline, up to 250 mg\"\n"
          + "J0690,Cefazolin sodium 500 mg\n";

  @TempDir private Path home;
  private Terminal terminal;
  private Path store;

  /** 2026-01 without dates, a whole 2025-10, ICD-10-CM of fiscal year 2026, a taxonomy. */
  @BeforeEach
  void load() throws IOException {
    terminal = new Terminal(home);
    store = Files.createDirectories(home.resolve("codesets"));
    Path csv = Files.writeString(home.resolve("HCPC2026_JAN_ANWEB.csv"), UNDATED);
    assertEquals(0, terminal.run("codesets", "import", csv.toString()).status());
    Release october = Release.parse("2025-10");
    Files.write(store.resolve("hcpcs-2025-10.bin"), bytes(whole(october)));
    SnapshotDirectory directory = new SnapshotDirectory(store);
    directory.put(
        Icd10Year.of(
                october,
                ORIGIN,
                List.of(
                    new Icd10Code("E119", false, "Diabetes", "Type 2 diabetes mellitus"),
                    new Icd10Code("J0120", false, "Sinusitis", "Acute ethmoidal sinusitis")))
            .snapshot());
    directory.put(
        TaxonomyCodeSet.snapshot(Release.parse("2025-04"), ORIGIN, List.of("207Q00000X")));
  }

  private static HcpcsTable whole(Release release) {
    CodeRow row =
        new CodeRow(
            "J0120",
            day("1986-01-01"),
            CodeRow.NO_DAY,
            CodeRow.NO_DAY,
            'N',
            "Tetracyclin",
            "Tetracycline, up to 250 mg",
            List.of(),
            Optional.empty(),
            release,
            release);
    ModifierRow modifier =
        new ModifierRow(
            "JG", day("2018-01-01"), CodeRow.NO_DAY, "Discount", "With discount", release);
    return HcpcsTable.of(Optional.of(release), true, true, List.of(row), List.of(modifier));
  }

  private static byte[] bytes(HcpcsTable table) {
    ByteBuffer buffer = table.bytes();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private String show(String... arguments) {
    return run("show", arguments).out();
  }

  private Said run(String command, String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "codesets";
    all[1] = command;
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    Said said = terminal.run(all);
    assertEquals(0, said.status(), said.out() + said.err());
    return said;
  }

  private JsonNode json(String code, String on) {
    return read(show(code, "--on", on, "--format", "json"));
  }

  private static JsonNode read(String json) {
    return new JsonMapper().readTree(json);
  }

  private void damage(String file) throws IOException {
    Files.write(store.resolve(file), new byte[] {'X'}, StandardOpenOption.APPEND);
  }

  @Test
  void a_release_without_dates_is_named_where_it_lists_the_code() {
    String out = show("J0690", "--on", "2026-02-01");
    assertTrue(
        out.contains("not known: release 2026-01 lists the code with these words, but has no"),
        out);
    JsonNode hcpcs = json("J0690", "2026-02-01").get("hcpcs");
    assertEquals("notKnown", hcpcs.get("status").asString());
    assertEquals("listedWithoutDates", hcpcs.get("reason").asString());
    assertEquals("2026-01", hcpcs.get("undated").asString());
  }

  /** J1885 is in the starter set alone, added on 1993-01-01. */
  @Test
  void the_starter_set_is_named_where_it_alone_answers() {
    String out = show("J1885", "--on", "2026-02-01");
    assertTrue(out.contains("answer          in force on this day, by the starter set\n"), out);
    assertTrue(json("J1885", "2026-02-01").at("/hcpcs/starter").asBoolean());
    assertFalse(show("J0120", "--on", "2025-11-01").contains("starter"), "2025-10 has its row");
    assertTrue(show("J0120", "--on", "2026-02-01").contains("starter"), "2026-01 has no days");
    assertFalse(show("JG", "--on", "2026-02-01").contains("starter"), "it has no modifiers");
  }

  @Test
  void a_release_without_dates_is_marked_in_the_list() {
    String out = run("list").out();
    assertTrue(out.contains("excerpt, no dates"), out);
    JsonNode sets = read(run("list", "--format", "json").out()).get("codesets");
    assertFalse(sets.at("/0/dated").asBoolean(), "2026-01");
    assertTrue(sets.at("/1/dated").asBoolean(), "2025-10");
  }

  @Test
  void a_search_names_the_release_that_has_no_dates_or_is_not_there() {
    String undated = run("match", "tetracycline", "--on", "2026-02-01").out();
    assertTrue(undated.contains("Release 2026-01 has no dates: of its 2 codes only"), undated);
    String missing = run("match", "tetracycline", "--on", "2023-01-01").out();
    assertTrue(missing.endsWith("The whole release 2023-01 is not loaded.\n"), missing);
    JsonNode json =
        read(run("match", "tetracycline", "--on", "2026-02-01", "--format", "json").out());
    assertEquals("2026-01", json.get("undated").asString());
    String whole = run("match", "tetracycline", "--on", "2025-11-01").out();
    assertTrue(whole.endsWith("were compared.\n"), whole);
  }

  @Test
  void two_code_sets_that_know_a_text_have_headings() {
    String out = show("J0120");
    int diagnosis = out.indexOf("\nDiagnosis (ICD-10-CM)\nICD-10-CM       J0120\n");
    int procedure = out.indexOf("\n\nHCPCS Level II\nadded           1986-01-01\n");
    assertTrue(diagnosis > 0 && procedure > diagnosis, out);
    assertFalse(show("J0690").contains("HCPCS Level II"), "HCPCS alone knows it");
    assertTrue(show("02").contains("\nplace of service Telehealth"), show("02"));
  }

  @Test
  void a_code_of_other_years_names_the_release_that_is_missing() {
    assertTrue(show("E119", "--on", "2023-01-01").contains("release 2022-10 is not loaded"));
    assertEquals("2022-10", json("E11.9", "2023-01-01").at("/icd10cm/missing").asString());
    assertTrue(show("E999", "--on", "2025-10-16").contains("release 2025-10 does not list"));
    assertTrue(show("207Q00000X", "--on", "2015-01-01").contains("release 2014-10 is not loaded"));
    assertEquals("2014-10", json("207Q00000X", "2015-01-01").at("/taxonomy/missing").asString());
    assertTrue(show("207Q00000X", "--on", "2025-05-01").contains("listed in 2025-04"));
  }

  @Test
  void a_modifier_or_a_place_that_is_not_listed_is_told_so() {
    assertTrue(show("ZZ", "--on", "2025-10-16").contains("release 2025-10 does not list"));
    assertEquals("notListed", json("ZZ", "2025-10-16").at("/hcpcs/status").asString());
    assertEquals("notKnown", json("ZZ", "2026-02-01").at("/hcpcs/status").asString());
    assertTrue(show("ZZ").contains("No code set that is loaded has a row for this code."));
    assertTrue(show("59").contains("place of service not listed in CMS's set"), show("59"));
    assertEquals("notListed", json("59", "2025-10-16").at("/placeOfService/status").asString());
  }

  /** CMS added place of service 10 on 2022-01-01. */
  @Test
  void a_place_of_service_is_answered_for_the_day() {
    String before = show("10", "--on", "2020-01-01");
    assertTrue(before.contains("this day lies before the code's first day"), before);
    assertEquals("notYetAdded", json("10", "2020-01-01").at("/placeOfService/status").asString());
    assertEquals("inForce", json("10", "2022-01-01").at("/placeOfService/status").asString());
  }

  @Test
  void a_damaged_file_hides_nothing_else() throws IOException {
    damage("icd10cm-2025-10.bin");
    Said listed = terminal.run("codesets", "list");
    assertEquals(1, listed.status(), listed.err());
    assertTrue(listed.out().contains("Provider taxonomy  2025-04"), listed.out());
    assertTrue(listed.out().contains("icd10cm-2025-10.bin is damaged"), listed.out());
    Said shown = run("show", "J0120", "--format", "json");
    assertTrue(read(shown.out()).at("/unreadable/0").asString().contains("icd10cm-2025-10.bin"));
    assertTrue(shown.err().contains("icd10cm-2025-10.bin is damaged"), shown.err());
    assertEquals(2, terminal.run("codesets", "show", "E119").status(), "nothing is left to show");
    damage("hcpcs-2025-10.bin");
    Said again = terminal.run("codesets", "list", "--format", "json");
    assertEquals(1, again.status());
    assertEquals(2, read(again.out()).get("unreadable").size());
    assertEquals("2026-01", read(again.out()).at("/codesets/0/release").asString());
  }

  @Test
  void listing_and_showing_mend_a_damaged_snapshot() throws IOException {
    Files.delete(store.resolve("hcpcs-2025-10.bin"));
    for (String[] command :
        List.of(new String[] {"codesets", "list"}, new String[] {"codesets", "show", "J0690"})) {
      damage("hcpcs.snapshot");
      assertEquals(1, terminal.run("codesets", "verify").status());
      assertEquals(0, terminal.run(command).status());
      Said verified = terminal.run("codesets", "verify");
      assertEquals(0, verified.status(), verified.out());
    }
  }

  @Test
  void a_release_that_the_files_name_speaks_against_is_refused_in_one_line() throws IOException {
    Path file =
        FixedWidth.file(
            home.resolve("HCPC17_CONTR_ANWEB.txt"),
            List.of(FixedWidth.code("J0998", "Something", "Some", "20000101", "", "")));
    Said refused = terminal.run("codesets", "import", file.toString(), "--as", "2026-10");
    assertEquals(2, refused.status());
    assertEquals(1, refused.errLines().size());
    assertTrue(refused.err().contains("is release 2017-01"), refused.err());
    run("import", file.toString(), "--as", "2026-10", "--insist");
  }

  @Test
  void an_import_of_the_same_file_says_that_nothing_changed() {
    String file = home.resolve("HCPC2026_JAN_ANWEB.csv").toString();
    assertTrue(run("import", file).out().contains("changed         nothing"));
  }

  @Test
  void what_is_no_code_set_is_told_in_a_sentence() throws IOException {
    Said directory = terminal.run("codesets", "import", home.toString());
    assertEquals(2, directory.status());
    assertTrue(directory.err().contains("is a directory; name a file"), directory.err());
    Path bytes = Files.write(home.resolve("noise.bin"), new byte[] {(byte) 0x81, 3, (byte) 0xfe});
    Said noise = terminal.run("codesets", "import", bytes.toString());
    assertEquals(2, noise.status());
    assertTrue(noise.err().contains("holds no code set that is known"), noise.err());
    Said homeless = new Terminal(bytes).run("codesets", "list");
    assertEquals(2, homeless.status());
    assertTrue(homeless.err().contains("is a file and no directory"), homeless.err());
  }

  /** The starter set was compared with CMS's list of July 2025; J0171 ended on 2025-06-30. */
  @Test
  void the_list_that_answers_is_named_and_a_cross_reference_that_is_not_there() {
    String out = show("J0171");
    assertTrue(out.contains("NOC list        not on CMS's list of 2025-07\n"), out);
    assertTrue(out.contains("CMS cross ref.  none given in a loaded release\n"), out);
  }
}
