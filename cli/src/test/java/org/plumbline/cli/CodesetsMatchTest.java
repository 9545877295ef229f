package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;

/** {@code codesets match} in the starter set. */
class CodesetsMatchTest {

  @TempDir private Path home;

  private Said match(String... arguments) {
    String[] all = new String[arguments.length + 4];
    all[0] = "codesets";
    all[1] = "match";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    all[all.length - 2] = "--codesets";
    all[all.length - 1] = "builtin";
    return new Terminal(home).run(all);
  }

  @Test
  void listsDescriptorsWithTheWordsThatAreShared() {
    Said said = match("rotary wing mileage", "--on", "2025-10-05");
    assertEquals(0, said.status(), said.err());
    List<String> lines = said.out().lines().toList();
    assertTrue(lines.get(0).startsWith("A0436"), said.out());
    assertTrue(lines.get(0).endsWith("Rotary wing air mileage, per statute mile"), said.out());
    assertTrue(lines.get(1).contains("\"rotary\" = \"Rotary\""), said.out());
    assertTrue(lines.get(3).startsWith("A0435"), said.out());
    assertTrue(
        lines
            .get(lines.size() - 1)
            .matches("\\d+ descriptors in force on 2025-10-05 are loaded and were compared\\."),
        said.out());
  }

  @Test
  void writesTheSameAsJson() {
    Said said = match("rotary wing mileage", "--on", "2025-10-05", "--format", "json");
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("\"read\":[{\"code\":\"A0436\",\"score\":"), said.out());
    assertTrue(
        said.out()
            .contains(
                "{\"word\":\"rotary\",\"descriptorWord\":\"Rotary\",\"start\":0,\"end\":6,\"as\":\"same\""),
        said.out());
  }

  @Test
  void saysSoWhereNothingCanBeCompared() {
    Said said = match("Zorvexa 10 mg", "--on", "2025-10-05");
    assertEquals(0, said.status());
    assertEquals(
        "Nothing was compared: no word is one of the descriptors in force on 2025-10-05.\n",
        said.out());
    assertEquals(
        "No descriptor in force on 1990-01-01 is loaded.\n",
        match("rotary wing mileage", "--on", "1990-01-01").out());
  }

  @Test
  void itsHelpGivesNoAdvice() {
    Said said = new Terminal(home).run("codesets", "match", "--help");
    assertEquals(0, said.status());
    for (String word : List.of("correct", "recommend", "suggest", "should", "bill", "assign")) {
      assertFalse(said.out().toLowerCase(Locale.ROOT).contains(word), said.out());
    }
  }

  @Test
  void aDateIsNeeded() {
    assertEquals(2, match("rotary wing mileage").status());
  }
}
