package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;
import org.plumbline.testclaims.RealFiles.Sample;

/**
 * The files for which upstream states the exact errors: the tests of imsweb/x12-parser and the
 * report of RevCycleMGMT's harness. {@code upstream-errors.csv} has each error in our words with
 * the finding it is, or why it is none; for files that upstream calls right it has what we find in
 * their structure, and why that is so.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UpstreamErrorsTest {

  /** The rules that say a fault of structure of one place. */
  private static final Set<String> NAMED =
      NamedFaultRow.all().stream().map(NamedFaultRow::rule).collect(Collectors.toSet());

  private static final Pattern STATED = Pattern.compile("(\\d+) errors?\\b.*");

  /**
   * A row of the table.
   *
   * @param errors how many of upstream's errors it stands for; 0 where upstream is silent
   * @param place loop and element or segment
   * @param times how many findings of that rule there are at that place
   */
  record Row(
      String file,
      int errors,
      String upstream,
      String rule,
      String place,
      int times,
      String reason) {}

  @ParameterizedTest
  @MethodSource("rows")
  void an_error_of_upstream_is_found_or_it_is_said_why_it_is_none(Row row) throws IOException {
    if (row.rule.isEmpty()) {
      assertFalse(row.reason.isEmpty());
      return;
    }
    Map<String, Integer> found = found(row.file);
    assertEquals(row.times, found.get(row.rule + " " + row.place), found::toString);
  }

  @Test
  void each_file_with_stated_errors_is_in_the_table_with_all_of_them() throws IOException {
    Map<String, Integer> told = new TreeMap<>();
    rows().forEach(row -> told.merge(row.file, row.errors, Integer::sum));
    Map<String, Integer> stated = new TreeMap<>();
    for (Sample sample : RealFiles.samples()) {
      Matcher matcher = STATED.matcher(sample.expected());
      if (matcher.matches()) {
        stated.put(name(sample), Integer.parseInt(matcher.group(1)));
      }
    }
    assertEquals(14, stated.size());
    // of RevCycleMGMT's report the manifest has no numbers
    stated.put("invalid_837p_missing_clm.edi", 1);
    stated.put("invalid_control_numbers.edi", 4);
    stated.put("valid_837p.edi", 0);
    assertEquals(stated, told);
  }

  /** Upstream's readers look at the structure alone, so what we say of contents is left aside. */
  @Test
  void in_files_that_upstream_calls_right_we_find_the_structure_that_the_table_says()
      throws IOException {
    TreeSet<String> right = new TreeSet<>();
    rows().stream().filter(row -> row.errors == 0).forEach(row -> right.add(row.file));
    assertEquals(
        List.of("valid_837p.edi", "x12_no_errors.txt", "x12_valid.txt"), List.copyOf(right));
    for (String file : right) {
      Map<String, Integer> told = new TreeMap<>();
      rows().stream()
          .filter(row -> row.file.equals(file))
          .forEach(row -> told.put(row.rule + " " + row.place, row.times));
      Map<String, Integer> found = found(file);
      found
          .keySet()
          .removeIf(
              fault ->
                  !fault.matches("FMT-(SEG|ELE|ENV)-.*|FMT-06-004/.*|FMT-24-004 .*")
                      && !NAMED.contains(fault.substring(0, fault.indexOf(' '))));
      assertEquals(told, found, file);
    }
  }

  /**
   * Of three larger files upstream's test says that they have no fatal error: each claim is read,
   * and no byte is left out.
   */
  @Test
  void files_without_a_fatal_error_are_read_whole() throws IOException {
    for (Sample sample : RealFiles.samples()) {
      if (sample.expected().equals("no fatal errors")) {
        Scrubbed scrubbed = Scrubbed.of(Files.readAllBytes(sample.path()));
        assertEquals(sample.claims(), scrubbed.summary().claims(), sample.file());
        assertEquals(sample.lines(), scrubbed.summary().lines(), sample.file());
        assertEquals(0, scrubbed.summary().input().skippedBytes(), sample.file());
        assertTrue(sample.claims() > 5, sample.file());
      }
    }
  }

  static List<Row> rows() {
    try (InputStream in = UpstreamErrorsTest.class.getResourceAsStream("upstream-errors.csv");
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return csv.stream()
          .map(
              row ->
                  new Row(
                      row.getField("file"),
                      Integer.parseInt(row.getField("errors")),
                      row.getField("upstream"),
                      row.getField("rule"),
                      row.getField("place"),
                      Integer.parseInt(row.getField("times")),
                      row.getField("reason")))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String name(Sample sample) {
    return sample.path().getFileName().toString();
  }

  private static Map<String, Integer> found(String name) throws IOException {
    Sample sample =
        RealFiles.samples().stream().filter(s -> name(s).equals(name)).findFirst().orElseThrow();
    Map<String, Integer> found = new TreeMap<>();
    for (Finding finding : Scrubbed.of(Files.readAllBytes(sample.path())).findings()) {
      if (finding.location() instanceof Location.X12 x12) {
        String loop = x12.loop().isEmpty() ? "-" : x12.loop();
        String what = x12.element().isEmpty() ? x12.segment() : x12.element();
        found.merge(finding.rule().name() + " " + loop + " " + what, 1, Integer::sum);
      }
    }
    return found;
  }
}
