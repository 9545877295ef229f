package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;
import org.plumbline.testclaims.RealFiles.Sample;

/**
 * The files of imsweb/x12-parser for which upstream's tests state the exact errors: each error is
 * found at its place, or stands below with why it is none.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UpstreamErrorsTest {

  /** A rule and its place: loop, element or segment; how often. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        // upstream: 2010AA appears too many times
        "x12_loop_errors1_exceeds_max_1_parent.txt | FMT-SEG-003/loop 2010AA NM1 | 1",
        "x12_loop_errors2_exceeds_max_repeats_multiple_parents.txt | FMT-SEG-003/loop 2010AA NM1 | 1",
        // upstream: 2010AA required but not found in 2000A #1
        "x12_loop_errors3_missing_loops.txt | FMT-SEG-002/loop 2000A HL | 1",
        // upstream: NM1 in 1000B lacks required element 2; CLM in 2300 lacks composite 5
        "x12_missing_elements.txt | FMT-ELE-001/required 1000B NM102 | 1",
        "x12_missing_elements.txt | FMT-ELE-001/required 2300 CLM05 | 1",
        // upstream: 2010BA required but not found in 2000B #1
        "x12_missing_required_loop_in_one_repeat.txt | FMT-SEG-002/loop 2000B HL | 1",
        // upstream: N3 in 2010AA and HI in 2300 missing, REF in 2010AA too many times
        "x12_segment_errors.txt | FMT-SEG-002/segment 2010AA NM1 | 1",
        "x12_segment_errors.txt | FMT-SEG-002/segment 2300 CLM | 1",
        "x12_segment_errors.txt | FMT-SEG-003/segment 2010AA REF | 1",
        // upstream: N4 in 2010AA and N3 in 2010AB out of position
        "x12_segments_out_of_order.txt | FMT-SEG-008/segment 2010AA N4 | 1",
        "x12_segments_out_of_order.txt | FMT-SEG-008/segment 2010AB N3 | 1",
        // upstream: unmatched segments in 2010AA, 2000B and 1000A: no segments, left out
        "x12_bad_segment_identifier.txt | FMT-SEG-006 | 3",
        // upstream: 4 unmatched segments in 2300; 2400 missing in 2300 #2 and #5
        "x12_missing_required_loops_mult_repeats.txt | FMT-SEG-002 2300 | 2",
        // upstream: separators cannot be read
        "x12_bad_first_line.txt | FMT-ENV-003/width - ISA | 1",
        "x12_no_isa_line.txt | FMT-SEG-002 - GS | 1",
        // upstream: no matching segment format in loop 2000A
        "x12_bad_valid_code.txt | FMT-SEG-004 | 1",
      })
  void an_error_of_upstream_is_found(String file, String expected, int times) throws IOException {
    Map<String, Integer> found = found(file);
    int count =
        found.entrySet().stream()
            .filter(entry -> (entry.getKey() + " ").startsWith(expected))
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertEquals(times, count, found.toString());
  }

  /**
   * PER of 1000A and N4 of 2010AA are missing in upstream's eyes, 2010BA in its first 2000B. The
   * three bad segments are these; a segment whose identifier cannot be read is lost, and of what
   * may have stood there nothing is said.
   */
  @Test
  void what_was_lost_is_not_called_missing() throws IOException {
    Map<String, Integer> found = found("x12_bad_segment_identifier.txt");
    assertTrue(found.keySet().stream().noneMatch(f -> f.startsWith("FMT-SEG-002")), "" + found);
  }

  /**
   * Of files that upstream calls right, its reader checks no codes inside of composites and no
   * numbers of HL: their HI is {@code BK*8901}, with the parts of a composite as elements, and the
   * second HL 22 names itself as parent. Both are faults by the guide.
   */
  @Test
  void files_that_upstream_calls_right_have_no_fault_of_loops_or_segments() throws IOException {
    for (String file : List.of("x12_no_errors.txt", "x12_valid.txt")) {
      assertEquals(
          List.of(),
          found(file).keySet().stream().filter(f -> f.startsWith("FMT-SEG")).toList(),
          file);
    }
  }

  private static Map<String, Integer> found(String name) throws IOException {
    Sample sample =
        RealFiles.samples().stream()
            .filter(s -> s.path().getFileName().toString().equals(name))
            .findFirst()
            .orElseThrow();
    Map<String, Integer> found = new TreeMap<>();
    for (Finding finding : Scrubbed.of(Files.readAllBytes(sample.path())).findings()) {
      if (finding.location() instanceof Location.X12 x12) {
        String loop = x12.loop().isEmpty() ? "-" : x12.loop();
        String what = x12.element().isEmpty() ? x12.segment() : x12.element();
        found.merge(finding.rule().name() + " " + loop + " " + what + " ", 1, Integer::sum);
      }
    }
    return found;
  }
}
