package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;

class TableWriterTest {

  @Test
  void findings_stand_under_their_file_and_claim_and_wrap_at_the_width() throws IOException {
    assertEquals(
        """
        batch.837
                            error    FMT-ENV-003  The interchange ends early.
          segment 90, IEA, byte 4567

        Claim 3  ACCT0003
          24G       line 2  warning  DA-U01       The narrative names 60 mg and the
          segment 37, 2400 SV104, byte 1234       descriptor says "per 15 mg".
                                                  J1885  Injection, per 15 mg
        """,
        written(80, false, Samples.ENVELOPE, Samples.DOSE));
  }

  @Test
  void a_finding_in_a_table_says_its_row_and_column() throws IOException {
    assertEquals("  row 3, column units", placeOf(new Location.Cell(3, "units")));
    assertEquals("  row 3", placeOf(new Location.Cell(3, "")));
    // a column that is not known is named by its number alone
    assertEquals("  row 1, column 4", placeOf(new Location.Cell(1, "column 4")));
  }

  @Test
  void a_finding_in_json_says_its_pointer_and_a_long_one_is_broken_between_names()
      throws IOException {
    assertEquals("  /lines/0/units", placeOf(new Location.Pointer("/lines/0/units")));
    assertEquals(
        "  /entry/12/resource/item/0\n  /productOrService/coding/0/code",
        placeOf(new Location.Pointer("/entry/12/resource/item/0/productOrService/coding/0/code")));
    assertEquals(
        "  /" + "x".repeat(38) + "\n  " + "x".repeat(12),
        placeOf(new Location.Pointer("/" + "x".repeat(50))));
    assertEquals("  /lines/0, byte 1234", placeOf(new Location.Pointer("/lines/0", 1234)));
    assertEquals("  byte 0", placeOf(new Location.Pointer("", 0)));
    // the document as a whole
    assertEquals("", placeOf(new Location.Pointer("")));
    assertEquals("", placeOf(null));
  }

  @Test
  void a_finding_in_x12_says_segment_loop_component_and_byte_within_the_width() throws IOException {
    assertEquals(
        "  segment 123456, 2010BB NM109-2, byte\n  1234567890",
        placeOf(new Location.X12("2010BB", "NM1", "NM109", 2, 123456, 4, 1234567890L)));
  }

  @Test
  void no_line_is_wider_than_the_terminal() throws IOException {
    Location far = new Location.Pointer("/entry/12/resource/item/0/productOrService/coding/0/code");
    String table = written(80, false, Samples.DOSE, Samples.ENVELOPE, Samples.at(far));
    assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
  }

  /** What stands beneath a finding's first line. */
  private static String placeOf(Location location) throws IOException {
    String table = written(80, false, Samples.at(location));
    return table.substring(table.indexOf("  m\n") + 4).stripTrailing();
  }

  @Test
  void descriptors_with_a_score_show_what_it_is_made_of() throws IOException {
    String table = written(120, false, Samples.SCORED);
    assertTrue(
        table.contains(
            """
                                                  E0143  Walker, folding
                                                         score 21: FOLDING 9, WLKR for Walker 12
                                                  E0601  Device
                                                         score 0, no word shared
        """),
        table);
  }

  @Test
  void a_fault_of_the_file_after_its_claims_is_not_put_under_a_claim() throws IOException {
    String table = written(80, false, Samples.DOSE, Samples.ENVELOPE);
    assertTrue(table.contains("\n\nFile\n                    error    FMT-ENV-003"), table);
  }

  @Test
  void a_claim_is_named_once() throws IOException {
    String table = written(80, false, Samples.DOSE, Samples.inClaim(3, "ACCT0003", "a total"));
    assertEquals(table.indexOf("Claim 3"), table.lastIndexOf("Claim 3"));
  }

  @Test
  void severities_are_coloured_on_a_terminal_only() throws IOException {
    assertTrue(written(80, true, Samples.DOSE).contains("\u001b[33mwarning  \u001b[0mDA-U01"));
    assertFalse(written(80, false, Samples.DOSE).contains("\u001b"));
  }

  @Test
  void text_of_the_claim_cannot_steer_the_terminal() throws IOException {
    String table = written(80, false, Samples.inClaim(1, "A\u001b[2J\nB\u202e", "m\u0007"));
    assertTrue(table.contains("Claim 1  A?[2J?B?\n"), table);
    assertTrue(table.contains("m?\n"), table);
  }

  @Test
  void without_findings_the_table_says_only_that() throws IOException {
    assertEquals("No findings.\n", written(80, false));
  }

  @Test
  void a_run_that_read_no_claim_says_nothing_of_findings() throws IOException {
    Summary nothing =
        new Summary(
            0,
            0,
            Samples.withoutFindings().bySeverity(),
            Samples.withoutFindings().byRule(),
            Samples.withoutFindings().checks(),
            Samples.INPUT,
            Samples.withoutFindings().rulebook(),
            Samples.withoutFindings().codesets(),
            "0.1.0");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableWriter writer = new TableWriter(bytes, 80, false)) {
      writer.finished(nothing);
    }
    assertEquals(0, bytes.size());
  }

  private static String written(int width, boolean coloured, Finding... findings)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TableWriter writer = new TableWriter(bytes, width, coloured)) {
      for (Finding finding : findings) {
        writer.found(finding);
      }
      writer.finished(Samples.withFindings());
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
