package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.line;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.Role;
import org.plumbline.finding.Slot;
import org.plumbline.intake.x12.X12.Read;

/**
 * Faults that look like several: one cause is told once, where it is. SE01 counts what stands
 * there.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneCauseTest {

  private static final String PATIENT =
      "HL*3*2*23*0~\nPAT*19~\nNM1*QC*1*NORDHAVEN*BEN~\nN3*33 BEACON HILL RD~\n"
          + "N4*GRANITE COVE*ME*04105~\nDMG*D8*20100421*M~\n";
  private static final String PARENT =
      SUBSCRIBER.replace("*22*0", "*22*1").replace("SBR*P*18", "SBR*P*");
  private static final String FILE = interchange(BILLING + SUBSCRIBER + claim("A") + claim("B"));
  private static final String OF_CHILD = interchange(BILLING + PARENT + PATIENT + claim("A"));

  @Test
  void a_CLM_cut_behind_its_amount_is_told_once_and_the_cut_amount_is_not_read() {
    String cut = FILE.replace("CLM*A*157***12:B:1*Y*A*Y*Y~", "CLM*A*1~");
    Read read = finds("FMT-ELE-001/cut", "2300", "CLM05", cut);
    assertEquals("A", read.claim(1).raw(ClaimField.CLAIM_ID));
    assertEquals("", read.claim(1).raw(ClaimField.TOTAL_CHARGE));
    assertTrue(read.claims().get(0).whole());
    assertEquals("157", read.claim(2).raw(ClaimField.TOTAL_CHARGE));
  }

  @Test
  void what_is_wrong_with_a_subscriber_or_a_patient_is_told_with_the_first_claim_below() {
    Read sex = X12.read(FILE.replace("DMG*D8*19690421*F", "DMG*D8*19690421*X"));
    assertEquals(1, sex.claims().get(0).faults().size(), sex.hits().toString());
    assertEquals(List.of(), sex.claims().get(1).faults());
    Part patient = sex.claims().get(0).faults().get(0).field().part();
    assertEquals(Role.PATIENT, patient.role(), "the subscriber is the patient");
    Read child = X12.read(OF_CHILD.replace("DMG*D8*20100421*M", "DMG*D8*20100431*M"));
    assertEquals("FMT-DAT-001", child.claims().get(0).faults().get(0).rule().name());
    Read name = X12.read(FILE.replaceFirst("(NM1\\*IL[^~]*~\n)(N3[^~]*~)", "$1N3~"));
    assertEquals(1, name.claims().get(0).faults().size(), name.hits().toString());
    Read noClaim = X12.read(interchange(BILLING + SUBSCRIBER.replace("19690421", "19690431")));
    assertEquals(1, noClaim.hits().size());
    assertEquals(0, noClaim.claims().size());
  }

  @Test
  void an_ISA_without_its_terminator_in_a_file_of_lines_is_told_once() {
    for (String lines : List.of(FILE, FILE.replace("\n", "\r\n"))) {
      Read read = X12.read(lines.replaceFirst(":~", ":"));
      assertEquals(List.of("FMT-SEG-009/line"), read.rules());
      assertEquals("ISA", read.places("FMT-SEG-009/line").get(0).segment());
      assertEquals(List.of("A", "B"), read.ids());
    }
    assertEquals(List.of(), X12.read(FILE.replace("~\n", "\n")).rules());
    assertEquals(List.of(), X12.read(FILE.replace("~\n", "\r\n")).rules());
  }

  @Test
  void a_segment_of_nothing_but_its_name_is_told_once() {
    finds("FMT-ELE-001/cut", "2400", "SV101", FILE.replaceFirst("SV1\\*[^~]*~", "SV1~"));
    finds("FMT-ELE-001/cut", "2300", "CLM01", FILE.replaceFirst("CLM\\*[^~]*~", "CLM~"));
    finds("FMT-ELE-001/cut", "1000A", "PER01", FILE.replaceFirst("PER\\*[^~]*~", "PER~"));
    finds("FMT-ELE-001/cut", "", "BHT01", FILE.replaceFirst("BHT\\*[^~]*~", "BHT~"));
    finds("FMT-ELE-001/cut", "", "GS01", FILE.replaceFirst("GS\\*[^~]*~", "GS~"));
    finds("FMT-ELE-001/cut", "", "SE01", FILE.replaceFirst("SE\\*[^~]*~", "SE~"));
  }

  @Test
  void separators_behind_a_cut_are_part_of_it() {
    finds(
        "FMT-ELE-001/cut", "2400", "SV102", FILE.replaceFirst("157\\*UN\\*1\\*\\*\\*1~", "*****~"));
  }

  @Test
  void one_element_that_is_missing_at_the_end_is_told_by_its_name() {
    Read read = finds("FMT-24E-001/none", "2400", "SV107", FILE.replaceFirst("\\*\\*\\*1~", "~"));
    assertEquals("1", read.claim(1).lines().get(0).raw(ClaimField.UNITS));
    finds("FMT-12-002/none", "2300", "CLM09", FILE.replaceFirst("\\*Y\\*Y~", "*Y~"));
  }

  @Test
  void what_stood_behind_a_cut_is_not_said_to_be_lacking_and_all_else_is() {
    Read read = read(FILE.replaceFirst("\\*157\\*UN\\*1\\*\\*\\*1~", "~"));
    var cut = read.claim(1).lines().get(0);
    assertEquals(false, cut.lacks(ClaimField.CHARGE));
    assertEquals(false, cut.lacks(ClaimField.UNITS));
    assertEquals(true, cut.lacks(ClaimField.SERVICE_TO));
    Read empty = read(FILE.replaceFirst("\\*157\\*UN", "**UN"));
    assertEquals(true, empty.claim(1).lines().get(0).lacks(ClaimField.CHARGE));
    Read unknown = read(FILE.replaceFirst("DTP\\*472", "DTP*47"));
    assertEquals(false, unknown.claim(1).lines().get(0).lacks(ClaimField.SERVICE_FROM));
    assertEquals(
        true,
        read(FILE.replaceFirst("DTP.*\n", ""))
            .claim(1)
            .lines()
            .get(0)
            .lacks(ClaimField.SERVICE_FROM));
  }

  @Test
  void a_name_that_is_lost_is_told_at_what_follows_it() {
    for (String name : List.of("NM1\\*85", "NM1\\*IL")) {
      Read read = read(FILE.replaceFirst(name + "[^~]*~\n", ""));
      assertEquals(List.of("FMT-SEG-002"), read.rules(), name);
      assertEquals("N3", read.places("FMT-SEG-002").get(0).segment());
      assertEquals(List.of(new Slot.Token("segment", "NM1")), read.hits().get(0).slots());
    }
    Read child = read(OF_CHILD.replaceFirst("NM1\\*QC[^~]*~\n", ""));
    assertEquals(List.of("FMT-SEG-002"), child.rules());
  }

  @Test
  void a_level_whose_HL_is_lost_is_told_where_it_begins() {
    missingLevel("2000A", "NM1", FILE.replace("HL*1**20*1~\n", ""));
    missingLevel("2000B", "SBR", FILE.replace("HL*2*1*22*0~\n", ""));
    missingLevel("2000C", "PAT", OF_CHILD.replace("HL*3*2*23*0~\n", ""));
    String second = SUBSCRIBER.replace("HL*2", "HL*3");
    String two = interchange(BILLING + SUBSCRIBER + claim("A") + second + claim("B"));
    Read inClaim = read(two.replace("HL*3*1*22*0~\n", ""));
    assertEquals(List.of("A", "B"), inClaim.ids());
    missingLevel("2000B", "SBR", two.replace(claim("A"), "").replace("HL*2*1*22*0~\n", ""));
  }

  /** Reads a file whose SE01 counts what stands there. */
  private static Read read(String text) {
    String transaction = text.substring(text.indexOf("ST*"), text.lastIndexOf("SE"));
    long count = transaction.chars().filter(c -> c == '~').count() + 1;
    return X12.read(text.replaceFirst("SE\\*\\d+", "SE*" + count));
  }

  private static void missingLevel(String loop, String segment, String text) {
    Read read = read(text);
    assertEquals(List.of("FMT-SEG-002"), read.rules(), loop);
    Location.X12 place = read.places("FMT-SEG-002").get(0);
    assertEquals(loop + " " + segment, place.loop() + " " + place.segment());
    assertEquals(List.of(new Slot.Token("segment", "HL")), read.hits().get(0).slots());
  }

  @Test
  void an_HL_that_is_cut_is_told_once_though_its_level_lacks_its_first_segment() {
    assertEquals(
        List.of("FMT-ELE-001/empty"), read(OF_CHILD.replace("HL*3*2*23*0~", "HL~")).rules());
  }

  @Test
  void a_CLM_that_is_lost_is_told_at_the_first_line_and_not_at_the_HI_before() {
    Read read = read(FILE.replaceFirst("CLM[^~]*~\n", ""));
    assertEquals(List.of("FMT-SEG-002"), read.rules());
    assertEquals("LX", read.places("FMT-SEG-002").get(0).segment());
  }

  @Test
  void an_HI_before_its_CLM_is_out_of_place() {
    String moved = FILE.replaceFirst("(CLM[^~]*~\n)(HI[^~]*~\n)", "$2$1");
    assertEquals(List.of("FMT-SEG-004", "FMT-SEG-002/segment"), read(moved).rules());
  }

  @Test
  void a_segment_that_the_guide_does_not_have_is_told_once() {
    String unknown = FILE.replaceFirst("HI\\*", "ZZZ*HELLO~\nHI*");
    assertEquals(List.of("FMT-SEG-001"), read(unknown).rules());
  }

  @Test
  void a_group_without_GS_is_told_once() {
    assertEquals(List.of("FMT-SEG-002"), read(FILE.replaceFirst("GS\\*[^~]*~\n", "")).rules());
  }

  @Test
  void a_second_SBR_of_a_level_is_told_and_the_first_one_stays() {
    String twice = FILE.replaceFirst("SBR[^~]*~\n", "$0SBR*S*18*GROUP2******MB~\n");
    Read read = read(twice);
    assertEquals(List.of("FMT-SEG-003/segment"), read.rules());
    assertEquals("P", read.claim(1).coverage().raw(ClaimField.PAYER_RESPONSIBILITY));
    assertEquals("", read.claim(1).coverage().raw(ClaimField.GROUP_NUMBER));
  }

  @Test
  void an_address_without_its_name_is_told_once_and_not_mixed_with_the_one_before() {
    String payTo = "NM1*87*2~\nN3*PO BOX 12*SUITE 4~\nN4*GRANITE COVE*ME*041050012~\n";
    String file = interchange(BILLING + payTo + SUBSCRIBER + claim("A"));
    assertEquals(List.of(), read(file).rules());
    Read read = read(file.replace("NM1*87*2~\n", ""));
    assertEquals(List.of("FMT-SEG-003/segment"), read.rules());
    assertEquals("N3", read.places("FMT-SEG-003/segment").get(0).segment());
    assertEquals("", read.claim(1).billing().get(0).raw(ClaimField.ADDRESS_LINE_2));
  }

  @Test
  void a_subscriber_without_address_and_birth_date_is_told_once_with_all_that_lacks() {
    String gone = FILE.replace("N3*33 BEACON HILL RD~\n", "").replace("DMG*D8*19690421*F~\n", "");
    Read read = read(gone);
    assertEquals(List.of("FMT-05-004", "FMT-05-004"), read.rules());
    for (var claim : read.claims()) {
      assertEquals(List.of(new Slot.Guide("segment", "N3, DMG")), claim.faults().get(0).slots());
    }
  }

  @Test
  void an_HI_with_a_qualifier_that_the_guide_does_not_have_is_told_once() {
    finds("FMT-ELE-007", "2300", "HI01", FILE.replaceFirst("HI\\*ABK", "HI*ZZZ"));
  }

  @Test
  void a_file_of_version_4010_is_told_once() {
    String old = FILE.replace("*00501*", "*00401*").replace("005010X222A1", "004010X098A1");
    assertEquals(List.of("FMT-ENV-001/other"), read(old).rules());
    assertEquals(
        List.of("FMT-ENV-001/other"),
        read(old.replace("*0001*004010X098A1", "*0001").replace("^", "U")).rules());
  }

  @Test
  void what_follows_a_CAS_without_its_SVD_goes_with_it() {
    String adjusted = "CAS*CO*45*55~\nDTP*573*D8*20251118~\n";
    String file = interchange(BILLING + SUBSCRIBER + claim("A") + adjusted + line(2));
    Read read = read(file);
    assertEquals(List.of("FMT-SEG-004"), read.rules());
    assertEquals("CAS", read.places("FMT-SEG-004").get(0).segment());
    assertEquals(2, read.claim(1).lines().size());
  }

  private static Read finds(String rule, String loop, String element, String text) {
    Read read = read(text);
    assertEquals(List.of(rule), read.rules());
    assertEquals(
        loop + " " + element,
        read.places(rule).get(0).loop() + " " + read.places(rule).get(0).element());
    return read;
  }
}
