package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;
import org.plumbline.intake.x12.ScannedSegment;
import org.plumbline.testclaims.RealFiles.Sample;
import org.plumbline.testclaims.StaediFile.Seen;

/**
 * Every public file, X12 and JSON: it is read, or a finding about the file says what it is, and
 * each of its bytes is counted once. The table of all of them is left in {@code
 * target/public-files.md}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublicFilesTest {

  private record Row(String file, String kind, long transactions, byte[] bytes, Scrubbed scrubbed) {

    Summary.Input input() {
      return scrubbed.summary().input();
    }

    List<Finding> ofFile() {
      return scrubbed.findings().stream().filter(finding -> finding.claimIndex() == 0).toList();
    }
  }

  @Test
  void every_byte_of_every_file_is_counted_and_what_is_not_read_is_named() throws IOException {
    List<Row> rows = new ArrayList<>(x12());
    assertEquals(115, rows.size());
    rows.addAll(json("cms-1500"));
    assertEquals(115 + 6, rows.size());
    rows.addAll(json("fhir"));
    assertEquals(115 + 6 + 19, rows.size());
    write(rows);
    for (Row row : rows) {
      Summary.Input input = row.input();
      assertEquals(List.of(), row.scrubbed.problems(), row.file);
      assertEquals(row.bytes.length, input.bytes(), row.file);
      assertTrue(input.claimBytes() >= 0 && input.skippedBytes() >= 0, row.file);
      assertTrue(input.envelopeBytes() >= 0, row.file);
      assertEquals(
          row.bytes.length,
          input.claimBytes() + input.envelopeBytes() + input.skippedBytes(),
          row.file);
      assertEquals(row.scrubbed.summary().claims() > 0, input.claimBytes() > 0, row.file);
      if (row.scrubbed.summary().claims() == 0) {
        assertTrue(isNamed(row), row.file);
      }
    }
  }

  @Test
  void the_bytes_of_claims_are_those_from_CLM_to_what_ends_a_claim_as_StAEDI_sees_them()
      throws IOException {
    int compared = 0;
    for (Row row : x12()) {
      StaediFile theirs = StaediFile.of(row.bytes);
      if (row.kind.equals("837P-5010") && theirs.problem() == null && theirs.count("CLM") > 0) {
        assertEquals(theirs.count("CLM"), row.scrubbed.summary().claims(), row.file);
        assertEquals(claimBytes(theirs), row.input().claimBytes(), row.file);
        assertEquals(0, row.input().skippedBytes(), row.file);
        compared++;
      }
    }
    assertTrue(compared >= 35, "compared " + compared);
  }

  private static long claimBytes(StaediFile file) {
    long bytes = 0;
    long begun = -1;
    for (Seen segment : file.segments()) {
      if (List.of("CLM", "HL", "SE").contains(segment.tag())) {
        bytes += begun < 0 ? 0 : segment.offset() - begun;
        begun = segment.tag().equals("CLM") ? segment.offset() : -1;
      }
    }
    return bytes;
  }

  /**
   * A transaction or resource that is none of ours is named; an 837P without claims lacks loops.
   */
  private static boolean isNamed(Row row) {
    String named =
        switch (row.kind) {
          case "fhir" -> "FMT-SEG-021.*";
          case "837P-5010" -> "FMT-SEG-00[25].*";
          default -> "FMT-ENV-001/other";
        };
    return row.ofFile().stream().anyMatch(finding -> finding.rule().name().matches(named));
  }

  private static List<Row> x12() throws IOException {
    List<Sample> samples = new ArrayList<>(RealFiles.samples());
    samples.addAll(RealFiles.responses());
    List<Row> rows = new ArrayList<>();
    for (Sample sample : samples) {
      byte[] bytes = Files.readAllBytes(sample.path());
      long transactions =
          ScannedSegment.of(bytes).stream().filter(s -> s.name().equals("ST")).count();
      rows.add(new Row(sample.file(), sample.kind(), transactions, bytes, Scrubbed.of(bytes)));
    }
    return rows;
  }

  private static List<Row> json(String folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(RealFiles.folder().resolveSibling(folder))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      rows.add(new Row(folder + "/" + file.getFileName(), folder, 0, bytes, Scrubbed.of(bytes)));
    }
    return rows;
  }

  private static void write(List<Row> rows) throws IOException {
    StringBuilder table = new StringBuilder();
    table.append(
        "| file | kind | transactions | claims | lines | errors | warnings | infos | of the file |"
            + " claim bytes | envelope bytes | skipped bytes | bytes |\n");
    table.append("|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (Row row : rows) {
      Summary.Input input = row.input();
      table.append(
          "| %s | %s | %d | %d | %d | %d | %d | %d | %s | %d | %d | %d | %d |%n"
              .formatted(
                  row.file,
                  row.kind,
                  row.transactions,
                  row.scrubbed.summary().claims(),
                  row.scrubbed.summary().lines(),
                  count(row, Severity.ERROR),
                  count(row, Severity.WARNING),
                  count(row, Severity.INFO),
                  rules(row.ofFile()),
                  input.claimBytes(),
                  input.envelopeBytes(),
                  input.skippedBytes(),
                  input.bytes()));
    }
    Path target = Path.of("target");
    Files.createDirectories(target);
    Files.writeString(target.resolve("public-files.md"), table);
  }

  private static long count(Row row, Severity severity) {
    return row.scrubbed.findings().stream()
        .filter(finding -> finding.rule().severity() == severity)
        .count();
  }

  private static String rules(List<Finding> findings) {
    Map<String, Long> rules =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.rule().name(), TreeMap::new, Collectors.counting()));
    String all =
        rules.entrySet().stream()
            .map(rule -> rule.getKey() + " " + rule.getValue())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "-" : all;
  }
}
