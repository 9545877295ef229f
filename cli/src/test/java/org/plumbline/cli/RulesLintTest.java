package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.cli.Terminal.Said;

/**
 * {@code rules lint} on a folder for each kind of mistake; {@code expected.txt} in it has the
 * beginning of each line that is said.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesLintTest {

  @TempDir private Path folder;

  static Stream<String> kinds() throws IOException, URISyntaxException {
    try (Stream<Path> all = Files.list(mistakes())) {
      return all.map(kind -> kind.getFileName().toString()).sorted().toList().stream();
    }
  }

  private static Path mistakes() throws URISyntaxException {
    return Path.of(RulesLintTest.class.getResource("/rule-mistakes").toURI());
  }

  private Said lint(String... arguments) {
    List<String> all = new ArrayList<>(List.of("rules", "lint", "--codesets", "builtin"));
    all.addAll(List.of(arguments));
    return new Terminal(folder.resolve("home")).run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void every_mistake_is_told_with_file_line_and_rule_and_nothing_else(String kind)
      throws Exception {
    Path mistaken = mistakes().resolve(kind);
    Said said = lint(mistaken.toString());
    List<String> missing = new ArrayList<>();
    List<String> told = new ArrayList<>(said.out().lines().toList());
    for (String expected : Files.readAllLines(mistaken.resolve("expected.txt"))) {
      boolean found =
          told.removeIf(line -> line.startsWith(mistaken.resolve(expected.strip()) + ""))
              || told.removeIf(line -> line.startsWith(mistaken + "/" + expected));
      if (!found) {
        missing.add(expected);
      }
    }
    assertEquals(List.of(), missing, said.out());
    assertEquals(List.of(), told, "told, too");
    assertEquals(1, said.status());
  }

  @Test
  void a_folder_without_mistakes_ends_with_0() {
    Said said = lint(Terminal.sample("house-rules").toString());
    assertEquals("", said.out());
    assertEquals(List.of("1 rule read, no mistake found"), said.errLines());
    assertEquals(0, said.status());
  }

  @Test
  void a_folder_without_rules_is_a_mistake_without_a_line() {
    Said said = lint(folder.toString());
    assertEquals(folder + ": holds no *.drl and no *.drl.csv; is it a rule folder?\n", said.out());
    assertEquals(1, said.status());
  }

  @Test
  void what_is_no_folder_ends_with_2() {
    Said said = lint(folder.resolve("none").toString());
    assertEquals(2, said.status());
    assertTrue(said.err().contains("none: is no folder of rules"), said.err());
  }

  @Test
  void programs_read_one_object_for_each_mistake() throws Exception {
    Path mistaken = mistakes().resolve("unknown-authority");
    Said said = lint("--format", "ndjson", mistaken.toString());
    assertEquals(
        "{\"file\":\""
            + mistaken
            + "/own.drl\",\"line\":7,\"rule\":\"US-001\",\"message\":\"authorities.csv has no"
            + " CMS-NOWHERE; add its row, or cite another\"}\n",
        said.out());
  }

  @Test
  void the_same_folder_after_scrub_is_refused_and_nothing_is_scrubbed() throws Exception {
    Said said =
        new Terminal(folder)
            .run(
                "scrub",
                "--rules",
                mistakes().resolve("syntax").toString(),
                Terminal.sample("dme-supplier.837").toString());
    assertEquals(2, said.status());
    assertEquals("", said.out());
    assertTrue(said.err().contains("own.drl:9: US-001: "), said.err());
  }
}
