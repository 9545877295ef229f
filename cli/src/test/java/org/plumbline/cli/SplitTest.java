package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SplitTest {

  private static final Path FAULTY = Terminal.sample("dme-supplier.837");
  private static final Path CORRECT = Terminal.sample("correct-batch.837");

  @TempDir private Path directory;
  private Path split;
  private Terminal terminal;

  @BeforeEach
  void startInAHomeOfItsOwn() {
    terminal = new Terminal(directory.resolve("home"));
    split = directory.resolve("split");
  }

  @Test
  void each_claim_has_the_findings_it_had_in_one_of_two_files() throws IOException {
    Map<String, List<String>> all = findings(FAULTY);
    assertEquals(1, scrub(FAULTY.toString(), "--split", split.toString()).status());
    Path with = split.resolve("dme-supplier.with-errors.837");
    Path without = split.resolve("dme-supplier.without-errors.837");
    Map<String, List<String>> both = findings(with);
    assertTrue(both.values().stream().allMatch(SplitTest::hasError), both.toString());
    Map<String, List<String>> others = findings(without);
    assertFalse(others.values().stream().anyMatch(SplitTest::hasError), others.toString());
    both.putAll(others);
    assertEquals(all, both);
    assertEquals(claims(FAULTY), claims(with) + claims(without));
    assertTrue(claims(without) > 0);
  }

  @Test
  void a_batch_without_errors_stays_as_it_is() throws IOException {
    assertEquals(0, scrub(CORRECT.toString(), "--split", split.toString()).status());
    assertArrayEquals(
        Files.readAllBytes(CORRECT),
        Files.readAllBytes(split.resolve("correct-batch.without-errors.837")));
    try (Stream<Path> files = Files.list(split)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void the_claims_of_a_subscriber_with_an_error_go_to_the_second_file_alone() throws IOException {
    String text = Files.readString(CORRECT);
    int birth = text.indexOf("DMG*D8*") + "DMG*D8*".length();
    Path wrong =
        Files.writeString(
            directory.resolve("wrong.837"),
            text.substring(0, birth) + "19700231" + text.substring(birth + 8));
    assertEquals(1, scrub(wrong.toString(), "--split", split.toString()).status());
    assertEquals(1, claims(split.resolve("wrong.with-errors.837")));
    assertEquals(claims(CORRECT) - 1, claims(split.resolve("wrong.without-errors.837")));
  }

  @Test
  void a_file_in_which_a_level_may_be_lost_is_kept_whole() throws IOException {
    String text = Files.readString(CORRECT);
    int claim = text.indexOf("CLM*");
    int level = text.indexOf("HL*", claim);
    int terminator = text.lastIndexOf('~', level);
    String behind = text.substring(text.indexOf('~', level) + 1);
    assertKeptWhole("lost.837", text.substring(0, level) + behind.stripLeading());
    assertKeptWhole("glued.837", text.substring(0, terminator) + text.substring(level));
    assertKeptWhole("lower.837", text.substring(0, level) + "hl" + text.substring(level + 2));
  }

  private void assertKeptWhole(String name, String text) throws IOException {
    Path file = Files.writeString(directory.resolve(name), text);
    Said said = scrub(file.toString(), "--split", split.toString());
    assertTrue(said.err().contains(name + ": not split"), name + said.err());
    String stem = name.substring(0, name.indexOf('.'));
    assertEquals(text, Files.readString(split.resolve(stem + ".with-errors.837")));
    assertFalse(Files.exists(split.resolve(stem + ".without-errors.837")));
  }

  @Test
  void a_file_with_an_error_outside_of_its_claims_is_kept_whole() throws IOException {
    String text = Files.readString(CORRECT);
    Path cut =
        Files.writeString(directory.resolve("cut.837"), text.substring(0, text.indexOf("IEA")));
    Said said = scrub(cut.toString(), "--split", split.toString());
    assertEquals(2, said.status());
    assertTrue(
        said.err()
            .contains(
                "cut.837: not split, all of it is in cut.with-errors.837: has errors outside of its"
                    + " claims"),
        said.err());
    assertEquals(Files.readString(cut), Files.readString(split.resolve("cut.with-errors.837")));
    assertFalse(Files.exists(split.resolve("cut.without-errors.837")));
  }

  @Test
  void what_is_no_837p_is_told_and_standard_input_refused() throws IOException {
    Said said = scrub(Terminal.sample("one-claim.json").toString(), "--split", split.toString());
    assertEquals(2, said.status());
    assertTrue(said.err().contains("one-claim.json: not split: only plain 837P"), said.err());
    Said input = scrub("-", "--split", split.toString());
    assertEquals(2, input.status());
    assertTrue(input.err().contains("--split reads its input twice"), input.err());
  }

  @Test
  void two_inputs_of_one_name_are_refused_before_anything_is_read() throws IOException {
    Path other = Files.createDirectories(directory.resolve("other"));
    Path copy = Files.copy(CORRECT, other.resolve("correct-batch.837"));
    Said said = scrub(CORRECT.toString(), copy.toString(), "--split", split.toString());
    assertEquals(2, said.status());
    assertEquals("", said.out());
    assertTrue(said.err().contains("two inputs would be split into"), said.err());
  }

  private static boolean hasError(List<String> findings) {
    return findings.stream().anyMatch(finding -> finding.endsWith(" error"));
  }

  /** Rule, line and severity of the findings by the claim's number. */
  private Map<String, List<String>> findings(Path file) {
    Map<String, List<String>> byClaim = new TreeMap<>();
    for (String line : scrub(file.toString(), "--format", "ndjson").out().lines().toList()) {
      JsonNode finding = JsonMapper.shared().readTree(line);
      byClaim
          .computeIfAbsent(finding.at("/claim/id").asString(), id -> new ArrayList<>())
          .add(
              finding.at("/rule").asString()
                  + " "
                  + finding.at("/line").asInt()
                  + " "
                  + finding.at("/severity").asString());
    }
    return byClaim;
  }

  private static int claims(Path file) throws IOException {
    return Files.readString(file).split("CLM\\*", -1).length - 1;
  }

  private Said scrub(String... arguments) {
    return terminal.run(
        Stream.concat(Stream.of("scrub", "--codesets", "builtin"), Stream.of(arguments))
            .toArray(String[]::new));
  }
}
