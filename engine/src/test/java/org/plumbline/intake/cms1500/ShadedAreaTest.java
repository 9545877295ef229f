package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;

/**
 * The shaded area of item 24, as the NUCC manual describes it: qualifier and value without a blank,
 * three blanks between two entries.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShadedAreaTest {

  @Test
  void several_entries_fill_the_fields_that_an_837P_has_for_them() {
    ServiceLine line =
        line("N400026064871 ML2.5   ZZDRUGNAME 60 MG   CTR1000.50   N400002143380 UN1");
    assertEquals(List.of("N4 00026064871 ML 2.5", "N4 00002143380 UN 1"), drugs(line));
    assertEquals(2500, line.drugs().get(0).value(ClaimField.NDC_QUANTITY));
    assertEquals("DRUGNAME 60 MG", line.raw(ClaimField.DESCRIPTION));
    assertEquals(100_050, line.value(ClaimField.LINE_CONTRACT_AMOUNT));
    assertEquals(2, line.drugs().get(1).ordinal());
  }

  @Test
  void each_unit_of_the_manual_is_read_with_or_without_a_blank_before_the_quantity() {
    for (String unit : List.of("F2", "GR", "ME", "ML", "UN")) {
      assertEquals(List.of("N4 1 " + unit + " 10"), drugs(line("N41 " + unit + "10")));
      assertEquals(List.of("N4 1 " + unit + " 10"), drugs(line("N41 " + unit + " 10")));
      assertEquals(List.of("N4 1 " + unit + " "), drugs(line("N41 " + unit)));
      assertEquals(List.of(), faults("N41 " + unit + " 10"));
    }
  }

  @Test
  void what_is_wrong_with_a_drug_stays_visible_for_the_rules() {
    assertEquals(List.of("N4 00002-1433-80 MG 60"), drugs(line("N400002-1433-80 MG60")));
    assertEquals(List.of("N4 00002143380 ML 1,5"), drugs(line("N4 00002143380 ML1,5")));
    assertEquals(List.of("N4 00002143380  "), drugs(line("N400002143380")));
  }

  @Test
  void a_name_behind_the_NDC_is_no_unit_and_is_told() {
    String text = "N400002143380 KETOROLAC";
    assertEquals(List.of("N4 00002143380  "), drugs(line(text)));
    assertEquals(List.of("FMT-ELE-043 /lines/0/supplemental 9"), faults(text));
    assertEquals("", line(text).raw(ClaimField.DESCRIPTION));
  }

  @Test
  void text_as_long_as_a_form_cannot_hold_is_one_narrative() {
    String words = "WORDS  OF TWO BLANKS ".repeat(380).strip();
    ServiceLine line = line("ZZ" + words + "  ");
    assertEquals(words, line.raw(ClaimField.DESCRIPTION));
    assertEquals(0, line.notes().size());
  }

  @Test
  void more_teeth_than_a_mouth_has_are_not_read() {
    ServiceLine line = line("JP" + "16 ".repeat(3_000).strip());
    assertEquals(0, line.others().size());
    assertEquals("", line.raw(ClaimField.DESCRIPTION));
  }

  @Test
  void two_entries_with_one_blank_between_them_are_not_taken_apart() {
    String text = "N400002143380 ML2 ZZNAME";
    assertEquals(List.of("N4 00002143380 ML 2"), drugs(line(text)));
    assertEquals("", line(text).raw(ClaimField.DESCRIPTION));
    assertEquals(List.of("FMT-ELE-043 /lines/0/supplemental 6"), faults(text));
  }

  @Test
  void teeth_areas_and_times_are_entries_of_their_own() {
    ServiceLine line = line("JP16 17   JO10   7Begin 1245 End 1415 time 90 minutes");
    List<Part> entries = line.others();
    assertEquals(List.of("JP 16 17", "JO 10", "7 Begin 1245 End 1415 time 90 minutes"), said(line));
    assertEquals("1245", entries.get(2).raw(ClaimField.ANESTHESIA_BEGIN));
    assertEquals("1415", entries.get(2).raw(ClaimField.ANESTHESIA_END));
    assertEquals(90_000, entries.get(2).value(ClaimField.ANESTHESIA_MINUTES));
    assertEquals("", line.raw(ClaimField.DESCRIPTION));
    assertEquals(List.of("JP A, BS"), said(line("JP A, BS")));
    assertEquals(List.of("JO L"), said(line("JOL")));
  }

  @Test
  void product_numbers_stand_where_an_837P_has_them_and_are_no_NDC() {
    ServiceLine line = line("VP+A123BJC5D6E71   OZ00012345678905");
    assertEquals(List.of("VP +A123BJC5D6E71  ", "OZ 00012345678905  "), drugs(line));
  }

  @Test
  void text_that_only_begins_like_a_qualifier_is_a_narrative() {
    for (String text :
        List.of(
            "JOINT INJECTION",
            "75 MG GIVEN",
            "7 DAYS",
            "VP SHUNT REVISED",
            "VP-16 100 MG",
            "OZEMPIC PEN",
            "JP DRAIN LEFT IN",
            "CTR OF HAND",
            "N4 STAGE")) {
      ServiceLine line = line(text);
      assertEquals(text, line.raw(ClaimField.DESCRIPTION));
      assertEquals(List.of(), drugs(line));
      assertEquals(List.of(), said(line));
      assertEquals(List.of(), faults(text));
    }
  }

  @Test
  void a_known_qualifier_with_another_value_is_not_read_and_told() {
    for (String text : List.of("JP161", "JO1", "OZ123", "VP16", "JP 99 X")) {
      ServiceLine line = line(text);
      assertEquals("", line.raw(ClaimField.DESCRIPTION), text);
      assertTrue(said(line).isEmpty() && line.drugs().isEmpty(), text);
      assertEquals(
          List.of("FMT-ELE-043 /lines/0/supplemental " + text.length()), faults(text), text);
    }
  }

  @Test
  void money_that_no_number_is_stays_visible() {
    ServiceLine line = line("CTR$1,000");
    assertEquals("$1,000", line.raw(ClaimField.LINE_CONTRACT_AMOUNT));
  }

  @Test
  void a_second_narrative_is_a_note_of_the_line() {
    ServiceLine line = line("ZZFIRST   ZZSECOND   ZZFIRST");
    assertEquals("FIRST", line.raw(ClaimField.DESCRIPTION));
    assertEquals(1, line.notes().size());
    assertEquals("SECOND", line.notes().get(0).raw(ClaimField.NOTE_TEXT));
  }

  @Test
  void letters_of_two_bytes_before_an_entry_do_not_move_it() {
    ServiceLine line = line("ZZNA\u00cfVE   N400002143380 ML2");
    assertEquals("NA\u00cfVE", line.raw(ClaimField.DESCRIPTION));
    assertEquals(List.of("N4 00002143380 ML 2"), drugs(line));
  }

  @Test
  void the_drug_of_the_lines_own_property_is_read_and_another_one_is_told() {
    String same = "{\"supplemental\":\"N41 ML2\",\"drug\":{\"ndc\":\"1\",\"quantity\":2.0}}";
    assertEquals(List.of(), Forms.faults("{\"lines\":[" + same + "]}"));
    String other = "{\"supplemental\":\"N41 ML2\",\"drug\":{\"ndc\":\"1\",\"quantity\":3}}";
    assertEquals(
        List.of("FMT-ELE-041 /lines/0/supplemental"), Forms.faults("{\"lines\":[" + other + "]}"));
    ServiceLine line = Forms.claim("{\"lines\":[" + other + "]}").lines().get(0);
    assertEquals(1, line.drugs().size());
    assertEquals(3000, line.drugs().get(0).value(ClaimField.NDC_QUANTITY));
  }

  @Test
  void each_part_knows_where_it_was_read() {
    ServiceLine line = line("JP16   N41 ML2   VP123456   ZZA   ZZB");
    Location supplemental = new Location.Pointer("/lines/0/supplemental");
    assertEquals(supplemental, line.others().get(0).locate(ClaimField.SUPPLEMENT_TEXT));
    assertEquals(supplemental, line.drugs().get(1).locate(ClaimField.NDC));
    assertEquals(supplemental, line.notes().get(0).locate(ClaimField.NOTE_TEXT));
  }

  private static ServiceLine line(String shaded) {
    return Forms.claim("{\"lines\":[{\"supplemental\":\"" + shaded + "\"}]}").lines().get(0);
  }

  /** Rule, pointer and number of characters of each fault. */
  private static List<String> faults(String shaded) {
    List<String> told = new ArrayList<>();
    String json = "{\"lines\":[{\"supplemental\":\"" + shaded + "\"}]}";
    Forms.read(json).forEach(item -> item.faults().forEach(hit -> told.add(Forms.withCount(hit))));
    return told;
  }

  private static List<String> drugs(ServiceLine line) {
    return line.drugs().stream()
        .map(
            drug ->
                String.join(
                    " ",
                    drug.raw(ClaimField.NDC_QUALIFIER),
                    drug.raw(ClaimField.NDC),
                    drug.raw(ClaimField.NDC_UNIT),
                    drug.raw(ClaimField.NDC_QUANTITY)))
        .toList();
  }

  private static List<String> said(ServiceLine line) {
    return line.others().stream()
        .map(
            part ->
                part.raw(ClaimField.SUPPLEMENT_QUALIFIER)
                    + " "
                    + part.raw(ClaimField.SUPPLEMENT_TEXT))
        .toList();
  }
}
