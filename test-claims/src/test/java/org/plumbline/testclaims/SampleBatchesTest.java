package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.finding.Finding;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleBatchesTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final String EXPECTED = ".expected.csv";

  /** What both sides say of a finding; {@code why} is the hand's reason or the run's message. */
  private record Row(
      String claim, String id, String line, String rule, String severity, String item) {

    static Row of(NamedCsvRecord row) {
      return new Row(
          row.getField("claim"),
          row.getField("claim_id"),
          row.getField("line"),
          row.getField("rule"),
          row.getField("severity"),
          row.getField("item"));
    }

    static Row of(Finding finding) {
      return new Row(
          finding.claimIndex() == 0 ? "" : Integer.toString(finding.claimIndex()),
          finding.claimId() == null ? "" : finding.claimId(),
          finding.line() == 0 ? "" : Integer.toString(finding.line()),
          finding.rule().id(),
          finding.rule().severity().key(),
          finding.item());
    }
  }

  private record Reasoned(Row row, String why) {}

  /** Each batch in its format: {@code NAME.837}, {@code NAME.json}. */
  static Stream<String> batches() throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".837") || name.endsWith(".json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("batches")
  void a_batch_has_the_findings_that_were_written_by_hand_and_no_others(String name)
      throws IOException {
    List<Reasoned> expected = expected(name);
    List<Reasoned> found = found(name);
    assertEquals("", difference(expected, found));
    assertEquals(rows(expected), rows(found), "the order of the findings");
  }

  @Test
  void the_correct_batch_is_silent() throws IOException {
    assertEquals(List.of(), found("correct-batch.837"));
  }

  @Test
  void each_expectation_belongs_to_a_batch() throws IOException {
    List<String> expectations = batches().map(SampleBatchesTest::expectation).toList();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(EXPECTED))
          .forEach(name -> assertTrue(expectations.contains(name), name));
    }
  }

  /** {@code NAME.expected.csv} for the 837P, {@code NAME.json.expected.csv} for the forms. */
  private static String expectation(String batch) {
    return (batch.endsWith(".837") ? batch.substring(0, batch.length() - 4) : batch) + EXPECTED;
  }

  private static List<Reasoned> expected(String name) throws IOException {
    List<Reasoned> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(SAMPLES.resolve(expectation(name)))) {
      for (NamedCsvRecord row : csv) {
        rows.add(new Reasoned(Row.of(row), row.getField("why")));
      }
    }
    return rows;
  }

  private static List<Reasoned> found(String name) throws IOException {
    return Scrubbed.of(Files.readAllBytes(SAMPLES.resolve(name))).findings().stream()
        .map(finding -> new Reasoned(Row.of(finding), finding.message()))
        .toList();
  }

  private static List<Row> rows(List<Reasoned> reasoned) {
    return reasoned.stream().map(Reasoned::row).toList();
  }

  /** A line for each row that stands on one side only, with what that side says about it. */
  private static String difference(List<Reasoned> expected, List<Reasoned> found) {
    StringBuilder lines = new StringBuilder();
    without(expected, found).forEach(row -> lines.append("\nexpected, not found: ").append(row));
    without(found, expected).forEach(row -> lines.append("\nfound, not expected: ").append(row));
    return lines.toString();
  }

  private static List<Reasoned> without(List<Reasoned> some, List<Reasoned> others) {
    List<Row> left = new ArrayList<>(rows(others));
    return some.stream().filter(one -> !left.remove(one.row())).toList();
  }
}
