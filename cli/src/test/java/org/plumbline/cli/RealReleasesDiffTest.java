package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code codesets diff} of CMS's own releases; skipped where the shared data is not there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealReleasesDiffTest {

  private static final List<String> ZIPS =
      List.of(
          "2017-JAN.zip", "2019-JAN.zip", "2020-JAN.zip", "2020-OCT.zip", "2025-OCT-rebuilt.zip");

  @TempDir private static Path home;
  private static Terminal terminal;

  @BeforeAll
  static void importReleases() {
    String shared = System.getenv("PLUMBLINE_SHARED");
    assumeTrue(shared != null, "PLUMBLINE_SHARED is not set");
    terminal = new Terminal(home);
    for (String zip : ZIPS) {
      Path file = Path.of(shared, "data", "hcpcs", zip);
      assumeTrue(Files.exists(file), () -> file + " is not here");
      assertEquals(0, terminal.run("codesets", "import", file.toString()).status(), zip);
    }
  }

  private static JsonNode diff(String older, String newer) {
    Said said = terminal.run("codesets", "diff", older, newer, "--format", "json");
    assertEquals(0, said.status(), said.err());
    return new JsonMapper().readTree(said.out());
  }

  /** J7311 was a whole implant, C9066 10 mg; J1440 was another drug. */
  @Test
  void the_unit_of_three_drug_codes_changed_between_2017_and_2025() {
    List<String> releases = List.of("2017-01", "2019-01", "2020-01", "2020-10", "2025-10");
    Set<String> changed = new TreeSet<>();
    for (int i = 1; i < releases.size(); i++) {
      for (JsonNode unit :
          diff(releases.get(i - 1), releases.get(i)).at("/codes/unitChanged").values()) {
        changed.add(unit.get("code").asString());
      }
    }
    assertEquals(Set.of("C9066", "J1440", "J7311"), changed);
  }

  @Test
  void counts_come_first_and_agree_with_the_lists() {
    JsonNode diff = diff("2020-10", "2025-10");
    assertEquals(308, diff.at("/counts/codes/reworded").asInt());
    assertEquals(308, diff.at("/codes/reworded").size());
    assertEquals(
        List.of("from", "to", "counts", "codes", "modifiers"), List.copyOf(diff.propertyNames()));
    assertTrue(
        terminal
            .run("codesets", "diff", "2020-10", "2025-10")
            .out()
            .contains("\nreworded             308    5\n"));
  }
}
