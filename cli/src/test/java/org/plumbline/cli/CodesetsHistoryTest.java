package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code codesets show}, {@code diff}, {@code list} and {@code verify} over two made releases. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CodesetsHistoryTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path home;
  private Terminal terminal;

  @BeforeEach
  void importTwoReleases() throws IOException {
    terminal = new Terminal(home);
    take(
        "2020-10",
        FixedWidth.code(
            "C9866", "Sacituzumab govitecan-hziy, 10 mg", "Sacituzumab", "20201001", "", ""),
        FixedWidth.code("J0998", "Something, each", "Something", "20000101", "", ""),
        FixedWidth.modifier("JG", "Drug acquired with discount", "20180101", ""));
    take(
        "2025-10",
        FixedWidth.code(
            "C9866",
            "Sacituzumab govitecan-hziy, 2.5 mg",
            "Sacituzumab",
            "20201001",
            "20201231",
            "J9817"),
        FixedWidth.code(
            "J9817", "Sacituzumab govitecan-hziy, 2.5 mg", "Sacituzumab", "20210101", "", ""),
        FixedWidth.modifier(
            "JG", "Drug acquired with discount, informational", "20180101", "20241231"));
  }

  private void take(String release, String... lines) throws IOException {
    Path file = FixedWidth.file(home.resolve(release + ".txt"), List.of(lines));
    Said said = terminal.run("codesets", "import", file.toString(), "--as", release);
    assertEquals(0, said.status(), said.err());
  }

  private Said run(String... arguments) {
    Said said = terminal.run(arguments);
    assertEquals(0, said.status(), said.err());
    return said;
  }

  private JsonNode json(String... arguments) {
    Said said = run(arguments);
    assertEquals(1, said.out().lines().count());
    return JSON.readTree(said.out());
  }

  @Test
  void the_life_of_a_code_is_told_release_by_release() {
    String out = run("codesets", "show", "c9866").out();
    assertTrue(out.startsWith("C9866\n\nadded           2020-10-01\n"), out);
    assertTrue(out.contains("last day        2020-12-31\n"), out);
    assertTrue(out.contains("2020-10         added 2020-10-01\n"), out);
    assertTrue(
        out.contains("2025-10         reworded: Sacituzumab govitecan-hziy, [-10-] {+2.5+} mg\n"),
        out);
    assertTrue(
        out.contains("changed after 2020-10 and by 2025-10; between them no release is loaded\n"),
        out);
    assertTrue(out.contains("CMS cross reference\n                C9866 -> J9817\n"), out);
  }

  @Test
  void the_life_of_a_code_as_JSON_has_the_places_of_the_words_that_changed() {
    JsonNode life = json("codesets", "show", "C9866", "--format", "json").at("/hcpcs/lives/0");
    assertEquals("2020-12-31", life.get("ended").asString());
    JsonNode reworded = life.at("/events/2");
    assertEquals("reworded", reworded.get("event").asString());
    assertEquals("2020-10", reworded.at("/change/after").asString());
    assertTrue(reworded.at("/change/gap").asBoolean());
    assertEquals("10", part(reworded.at("/change/before"), reworded.at("/change/removed/0")));
    assertEquals("2.5", part(reworded.get("text"), reworded.at("/change/inserted/0")));
    assertEquals("J9817", life.at("/crossReferences/0/to").asString());
  }

  private static String part(JsonNode text, JsonNode span) {
    return text.asString().substring(span.get(0).asInt(), span.get(1).asInt());
  }

  @Test
  void a_modifier_has_a_life_and_an_answer_for_a_day() {
    String life = run("codesets", "show", "JG").out();
    assertTrue(life.contains("reworded: Drug acquired with discount{+, informational+}\n"), life);
    assertFalse(life.contains("NOC"), life);
    String day = run("codesets", "show", "JG", "--on", "2025-10-05").out();
    assertTrue(day.contains("answer          this day lies after the code's last day\n"), day);
    assertEquals(
        "ended",
        json("codesets", "show", "JG", "--on", "2025-10-05", "--format", "json")
            .at("/hcpcs/status")
            .asString());
  }

  @Test
  void other_code_sets_and_other_codes_are_shown_as_JSON_too() {
    assertEquals(
        "Office",
        json("codesets", "show", "11", "--format", "json").at("/placeOfService/name").asString());
    assertEquals(
        "cpt", json("codesets", "show", "99213", "--format", "json").get("shape").asString());
    assertTrue(
        json("codesets", "show", "J0001", "--format", "json").at("/hcpcs/lives").isMissingNode());
    assertEquals(2, terminal.run("codesets", "show", "??", "--format", "json").status());
  }

  @Test
  void two_releases_are_compared_in_counts_and_lists() {
    String out = run("codesets", "diff", "2020-10", "2025-10").out();
    assertTrue(out.startsWith("HCPCS Level II 2020-10 to 2025-10\n"), out);
    assertTrue(out.contains("2020-10 is an excerpt: what was added since is not told\n"), out);
    assertTrue(out.contains("\nended                1      1\n"), out);
    assertTrue(out.contains("\nreworded             1      1\n"), out);
    assertTrue(out.contains("\nunit changed         1      -\n"), out);
    assertTrue(out.contains("\nadded                -      -\n"), out);
    assertTrue(
        out.contains("C9866           last day 2020-12-31  CMS cross reference J9817  "), out);
    assertTrue(
        out.contains("C9866           Sacituzumab govitecan-hziy, [-10-] {+2.5+} mg\n"), out);
    assertTrue(out.contains("C9866           10 mg -> 2.5 mg\n"), out);
  }

  @Test
  void two_releases_are_compared_as_JSON() {
    JsonNode diff = json("codesets", "diff", "2020-10", "2025-10", "--format", "json");
    assertEquals(1, diff.at("/counts/codes/unitChanged").asInt());
    assertTrue(diff.at("/counts/codes/added").isMissingNode(), "an excerpt cannot tell");
    assertEquals(2, diff.get("notTold").size());
    JsonNode unit = diff.at("/codes/unitChanged/0/before");
    assertEquals("10 mg", unit.get("unit").asString());
    assertEquals("10 mg", part(unit.get("text"), unit.get("span")));
    JsonNode reworded = diff.at("/codes/reworded/0");
    assertEquals("2.5", part(reworded.at("/after/text"), reworded.at("/inserted/0")));
  }

  @Test
  void the_same_question_gives_the_same_bytes() {
    for (String format : List.of("table", "json")) {
      String[] diff = {"codesets", "diff", "2020-10", "2025-10", "--format", format};
      assertEquals(run(diff).out(), run(diff).out());
    }
  }

  @Test
  void a_release_that_is_not_imported_is_asked_for_in_one_line() {
    Said said = terminal.run("codesets", "diff", "2018-01", "2025-10");
    assertEquals(2, said.status());
    assertEquals(
        List.of(
            "plumbline: codesets diff: import HCPCS 2018-01 first, with codesets import FILE;"
                + " imported: 2020-10, 2025-10"),
        said.errLines());
    Said builtin = terminal.run("codesets", "diff", "2020-10", "2025-10", "--codesets", "builtin");
    assertEquals(2, builtin.status());
    assertTrue(builtin.err().contains("imported: none"), builtin.err());
  }

  @Test
  void the_newer_release_first_is_refused_with_the_right_order() {
    Said said = terminal.run("codesets", "diff", "2025-10", "2020-10");
    assertEquals(2, said.status());
    assertTrue(said.err().contains("codesets diff 2020-10 2025-10"), said.err());
    assertEquals(2, terminal.run("codesets", "diff", "2020-10").status());
    assertEquals(2, terminal.run("codesets", "diff", "2020-10", "yesterday").status());
  }

  @Test
  void code_sets_are_listed_as_JSON() {
    JsonNode sets = json("codesets", "list", "--format", "json").get("codesets");
    assertEquals("2025-10", sets.at("/0/release").asString());
    assertEquals(2, sets.at("/0/codes").asInt());
    assertEquals(1, sets.at("/0/modifiers").asInt());
    assertEquals("2025-10.txt", sets.at("/0/file").asString());
    assertFalse(sets.at("/0/complete").asBoolean());
    assertTrue(sets.at("/2/starter").asBoolean());
  }

  @Test
  void every_code_set_of_the_store_is_verified() throws IOException {
    Path list = home.resolve("list.csv");
    Files.writeString(
        list,
        "code,first_day,last_day,issuer,document,release\n"
            + "J9999,2023-07-01,,CMS,JW and JZ modifier policy HCPCS codes,2025-10\n");
    run("codesets", "import", list.toString());
    JsonNode right = json("codesets", "verify", "--format", "json");
    assertTrue(right.get("agrees").asBoolean());
    assertEquals("JW/JZ drug list", right.at("/codesets/1/name").asString());
    Path stored = home.resolve("codesets").resolve("jw-jz-list-2025-10.bin");
    byte[] bytes = Files.readAllBytes(stored);
    bytes[bytes.length / 2] ^= 1;
    Files.write(stored, bytes);
    Said damaged = terminal.run("codesets", "verify", "--format", "json");
    assertEquals(1, damaged.status(), damaged.err());
    JsonNode wrong = JSON.readTree(damaged.out());
    assertFalse(wrong.get("agrees").asBoolean());
    assertTrue(wrong.at("/codesets/1/wrong/0").asString().contains("jw-jz-list-2025-10.bin"));
    assertTrue(terminal.run("codesets", "verify").out().contains("is damaged"));
  }

  @Test
  void output_that_cannot_be_written_is_told_and_a_closed_pipe_is_not() throws IOException {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "needs /dev/full");
    for (String[] command :
        List.of(
            new String[] {"codesets", "show", "C9866"},
            new String[] {"codesets", "diff", "2020-10", "2025-10"},
            new String[] {"codesets", "list", "--format", "json"},
            new String[] {"codesets", "verify"},
            new String[] {"rules", "show", "DA-U09"})) {
      try (OutputStream full = new FileOutputStream("/dev/full")) {
        Said said = terminal.runInto(full, command);
        assertEquals(2, said.status(), String.join(" ", command));
        assertTrue(
            said.err().startsWith("plumbline: standard output: cannot be written"), said.err());
      }
    }
    Said left = terminal.runInto(new BrokenPipe(), "codesets", "show", "C9866");
    assertEquals(0, left.status(), left.err());
    assertEquals("", left.err());
  }

  private static final class BrokenPipe extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("Broken pipe");
    }
  }

  @Test
  void help_says_how_words_are_marked_and_which_release_comes_first() {
    String help = run("codesets", "diff", "--help").out();
    assertTrue(help.contains("the older one first"), help);
    assertTrue(help.contains("{+new+}"), help);
    assertTrue(run("codesets", "--help").out().contains("diff"));
  }
}
