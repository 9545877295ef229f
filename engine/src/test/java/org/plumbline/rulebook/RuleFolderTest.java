package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFolderTest {

  @TempDir private Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  @Test
  void rules_stand_at_the_top_and_among_the_checks() throws IOException {
    for (String file :
        List.of(
            "own.drl",
            "checks/units.drl.csv",
            "checks/line/line.drl",
            "checks/line/items.drl.csv",
            "checks/line/old/line.drl",
            "src/test/resources/trap.drl",
            "pages/own.drl",
            "upkeep/own.drl.csv")) {
      write(file, "text");
    }
    assertEquals(
        List.of(
            "checks/line/items.drl.csv", "checks/line/line.drl", "checks/units.drl.csv", "own.drl"),
        RuleFolder.read(folder).ruleFiles());
  }

  @Test
  void tables_that_nobody_reads_are_known() throws IOException {
    for (String file :
        List.of(
            "templates.csv",
            "mine.csv",
            "checks/line/items.drl.csv",
            "checks/line/items.csv",
            "checks/templates.csv",
            "upkeep/mutation-survivors.csv",
            "upkeep/own.drl.csv")) {
      write(file, "text");
    }
    assertEquals(
        List.of("checks/line/items.csv", "checks/templates.csv", "mine.csv", "upkeep/own.drl.csv"),
        RuleFolder.read(folder).strayTables());
  }

  @Test
  void the_mutants_that_may_live_stand_among_the_upkeep_or_at_the_top() throws IOException {
    write("mutation-survivors.csv", "top");
    assertEquals("top", RuleFolder.read(folder).survivors());
    write("upkeep/mutation-survivors.csv", "upkeep");
    assertEquals("upkeep", RuleFolder.read(folder).survivors());
  }
}
