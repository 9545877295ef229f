package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamedFaultsTest {

  private final SyntaxTable guide = SyntaxTable.guide();

  @Test
  void a_place_of_the_table_is_one_of_the_guide() throws IOException {
    try (var in = NamedFaults.class.getResourceAsStream("837p-named-faults.csv");
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(
          row -> {
            for (String loop : row.getField("loop").split("[|]")) {
              for (String what : row.getField("what").split("[|]")) {
                assertTrue(isOfGuide(loop, what), row + " " + loop + " " + what);
              }
            }
          });
    }
  }

  private boolean isOfGuide(String loop, String what) {
    boolean ofLoop = List.of(guide.loopIds).contains(what);
    String name = what.replaceAll("(?<=.{2})[0-9]{2}(-[0-9])?$", "");
    return guide.loop(loop) >= 0 && (ofLoop || guide.holds(guide.loop(loop), Segment.pack(name)));
  }

  @Test
  void a_fault_that_no_row_names_keeps_the_general_rule() {
    assertEquals(
        SyntaxRules.SEGMENT_REPEATED,
        NamedFaults.rule(SyntaxRules.SEGMENT_REPEATED, "2300", "AMT", null));
  }

  @Test
  void a_row_with_a_code_speaks_of_segments_with_that_code_alone() throws IOException {
    String rule = SyntaxRules.SEGMENT_REPEATED;
    assertEquals("FMT-10D-004/many", NamedFaults.rule(rule, "2300", "HI", segment("HI*BG:AA~")));
    assertEquals(rule, NamedFaults.rule(rule, "2300", "HI", segment("HI*ABK:I10~")));
    assertEquals(rule, NamedFaults.rule(rule, "2300", "HI", null));
  }

  private static Segment segment(String text) throws IOException {
    byte[] file = (X12.ISA + text).getBytes(StandardCharsets.ISO_8859_1);
    SegmentScanner scanner = new SegmentScanner(new ByteArrayInputStream(file));
    Segment segment = new Segment();
    scanner.next(segment);
    scanner.next(segment);
    return segment;
  }
}
