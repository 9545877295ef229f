package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.intake.x12.X12.Read;

/** Places, checked against positions that the test finds in the text itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LocationTest {

  private static final String TEXT =
      interchange(BILLING + SUBSCRIBER + claim("FIRST") + claim("SECOND").replace("RR", "NU"));

  @Test
  void a_field_has_its_loop_segment_element_component_numbers_and_offset() {
    Claim claim = read(TEXT).claim(2);
    check(TEXT, claim.lines().get(0), ClaimField.MODIFIER_1, "2400", "SV101", 3, "NU*157");
    check(
        TEXT,
        claim.lines().get(0),
        ClaimField.LINE_NUMBER,
        "2400",
        "LX01",
        0,
        "1~\nSV1*HC:K0001:NU");
    check(TEXT, claim, ClaimField.CLAIM_ID, "2300", "CLM01", 0, "SECOND");
    check(TEXT, claim.insured(), ClaimField.CITY, "2010BA", "N401", 0, "GRANITE COVE*ME*04105~");
    check(TEXT, claim.billing().get(0), ClaimField.TAX_ID_EIN, "2010AA", "REF02", 0, "010199501");
    check(TEXT, claim.submission(), ClaimField.SUBMISSION_ID, "", "BHT03", 0, "SUB1");
  }

  @Test
  void line_ends_a_byte_order_mark_and_wide_characters_count_as_bytes() {
    String wide = TEXT.replace("ALICE", "ZO\u00cb\u00bb").replace("SECOND", "S\u00c9COND");
    for (String text :
        List.of(
            wide.replace("~\n", "~\r\n"),
            "\ufeff" + wide,
            "\ufeff\r\n" + wide.replace("~\n", "~"),
            wide.replace("~\n", "~\n \r\n\n"))) {
      Read read = X12.read(text.getBytes(StandardCharsets.UTF_8));
      assertEquals(List.of("FMT-CHR-002", "FMT-CHR-002"), read.rules());
      Claim claim = read.claim(2);
      assertEquals("ZO\u00cb\u00bb", claim.insured().raw(ClaimField.FIRST_NAME));
      check(text, claim.lines().get(0), ClaimField.MODIFIER_1, "2400", "SV101", 3, "NU*157");
      check(text, claim, ClaimField.CLAIM_ID, "2300", "CLM01", 0, "S\u00c9COND");
    }
  }

  @Test
  void what_was_left_out_before_counts() {
    String longNote = "NTE*ADD*" + "X".repeat(9_000) + "~\n";
    String hugeNote = "NTE*ADD*" + "Y".repeat(200_000) + "~\n";
    for (String before :
        List.of(longNote, hugeNote, "~~", "not a segment~", longNote + "~" + hugeNote)) {
      String text =
          TEXT.replace(
              "HI*ABK:G8221~\nLX*1~\nSV1*HC:K0001:NU",
              before + "HI*ABK:G8221~\nLX*1~\nSV1*HC:K0001:NU");
      Claim claim = read(text).claim(2);
      check(text, claim.lines().get(0), ClaimField.MODIFIER_1, "2400", "SV101", 3, "NU*157");
      check(text, claim, ClaimField.CLAIM_ID, "2300", "CLM01", 0, "SECOND");
    }
  }

  @Test
  void an_absent_element_has_the_place_of_its_segment() {
    Claim claim = read(TEXT).claim(2);
    Location.X12 place = (Location.X12) claim.lines().get(0).locate(ClaimField.EMERGENCY);
    assertEquals("SV109", place.element());
    assertEquals(TEXT.lastIndexOf("SV1*"), place.offset());
    Location.X12 note = (Location.X12) claim.locate(ClaimField.PRIOR_AUTHORIZATION);
    assertEquals("CLM", note.segment());
    assertEquals("", note.element());
    assertEquals(TEXT.lastIndexOf("CLM*"), note.offset());
  }

  @Test
  void a_diagnosis_without_code_stands_at_its_element() {
    String text = TEXT.replace("HI*ABK:G8221~", "HI*ABK:G8221*ABF~");
    Part diagnosis = read(text).claim(2).diagnoses().get(1);
    Location.X12 place = (Location.X12) diagnosis.locate(ClaimField.DIAGNOSIS_CODE);
    assertEquals("HI", place.segment());
    assertEquals("HI02", place.element());
    assertEquals(2, place.component());
    assertEquals(text.lastIndexOf("ABF"), place.offset());
  }

  @Test
  void a_colon_in_a_narrative_makes_no_component() {
    String text = TEXT.replace("HI*ABK", "NTE*ADD*SEEN: TWICE~\nHI*ABK");
    Location.X12 place =
        (Location.X12) read(text).claim(1).notes().get(0).locate(ClaimField.NOTE_TEXT);
    assertEquals(0, place.component());
    assertEquals("NTE02", place.element());
  }

  @Test
  void faults_of_the_envelope_stand_outside_of_the_transaction() {
    String text =
        TEXT.replace("IEA*1*000000303", "IEA*1*000000304").replace("GE*1*303", "GE*1*304");
    for (Location.X12 place : read(text).places("FMT-ENV-003/number")) {
      assertEquals(0, place.stSegment());
      assertEquals(segmentNumber(text, (int) place.offset()), place.segmentNumber());
    }
  }

  @Test
  void a_failing_component_is_named() {
    String text = TEXT.replace("UN*1***1~", "UN*1***1:99~");
    Location.X12 place = read(text).places("FMT-24E-003").get(1);
    assertEquals("SV107", place.element());
    assertEquals(2, place.component());
    assertEquals(text.lastIndexOf("99~"), place.offset());
  }

  private static void check(
      String text,
      Part part,
      ClaimField field,
      String loop,
      String element,
      int component,
      String at) {
    Location.X12 place = (Location.X12) part.locate(field);
    int index = text.lastIndexOf(at);
    assertEquals(loop, place.loop());
    assertEquals(element.substring(0, element.length() - 2), place.segment());
    assertEquals(element, place.element());
    assertEquals(component, place.component());
    assertEquals(text.substring(0, index).getBytes(StandardCharsets.UTF_8).length, place.offset());
    assertEquals(segmentNumber(text, index), place.segmentNumber());
    assertEquals(segmentNumber(text, index) - 2, place.stSegment());
  }

  /**
   * Counts the segments that end before an index: pieces that begin with two capitals or digits.
   */
  private static long segmentNumber(String text, int index) {
    long number = 1;
    for (String piece : text.substring(0, index).split("~", -1)) {
      number += piece.replace("\ufeff", "").trim().matches("(?s)[A-Z][A-Z0-9]{1,2}\\*.*") ? 1 : 0;
    }
    String last = text.substring(text.lastIndexOf('~', index - 1) + 1, index);
    return last.replace("\ufeff", "").trim().matches("(?s)[A-Z][A-Z0-9]{1,2}\\*.*")
        ? number - 1
        : number;
  }
}
