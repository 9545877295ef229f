package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.line;
import static org.plumbline.intake.x12.X12.read;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Location;
import org.plumbline.finding.Slot;
import org.plumbline.intake.x12.X12.Read;

/** What the reader says of envelopes and of segments that are missing, unknown or misplaced. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StructureTest {

  private static final String BODY = BILLING + SUBSCRIBER + claim("A");
  private static final String FILE = interchange(BODY + claim("B"));

  @Test
  void the_version_of_the_interchange_and_of_the_guide_are_checked() {
    finds("FMT-ENV-001/interchange", "ISA", FILE.replace("*00501*", "*00401*"));
    finds("FMT-ENV-001/errata", "ST", FILE.replace("*0001*005010X222A1", "*0001*005010X222A2"));
    finds("FMT-ENV-001/version", "ST", FILE.replace("*0001*005010X222A1", "*0001*005010X222"));
    Read byGroup =
        read(FILE.replace("005010X222A1", "005010X222").replace("*0001*005010X222", "*0001"));
    assertEquals(List.of("FMT-ENV-001/version", "FMT-ELE-001/required"), byGroup.rules());
    assertEquals("GS", byGroup.places("FMT-ENV-001/version").get(0).segment());
    assertEquals("ST03", byGroup.places("FMT-ELE-001/required").get(0).element());
  }

  @Test
  void another_transaction_is_named_once_and_left_out() {
    String other = interchange(BODY).replace("005010X222A1", "005010X223A2");
    String later = FILE.replaceFirst("1545", "1546");
    String last = other.replaceFirst("1545", "1547").replace("ST*837", "ST*835");
    Read read = read(other + later + last);
    assertEquals(List.of("FMT-ENV-001/other", "FMT-ENV-001/other"), read.rules());
    assertEquals(List.of("A", "B"), read.ids());
  }

  @Test
  void trailers_agree_with_their_headers() {
    String count = FILE.replaceAll("SE\\*\\d+", "SE*99");
    finds("FMT-ENV-003/count", "SE", count);
    finds("FMT-ENV-003/number", "SE", FILE.replaceAll("(SE\\*\\d+)\\*0001", "$1*0002"));
    finds("FMT-ENV-003/number", "GE", FILE.replace("GE*1*303", "GE*1*304"));
    finds("FMT-ENV-003/number", "IEA", FILE.replace("IEA*1*000000303", "IEA*1*000000304"));
  }

  @Test
  void a_missing_header_or_trailer_is_named_and_no_claim_is_lost() {
    String later = FILE.replaceFirst("1545", "1546");
    for (String gone : List.of("GS", "ST", "SE", "GE", "BHT")) {
      String text = (FILE + later).replaceAll("(?m)^" + gone + "\\*.*\n", "");
      Read read = read(text);
      assertEquals(List.of("A", "B", "A", "B"), read.ids(), gone);
      assertTrue(read.claims().get(3).whole(), gone);
      long missing = read.rules().stream().filter("FMT-SEG-002"::equals).count();
      assertEquals(gone.equals("BHT") ? 0 : 2, missing, gone + read.rules());
    }
    Read noIea = read(FILE.replaceAll("(?m)^IEA.*\n", "") + later);
    assertEquals(List.of("FMT-SEG-002"), noIea.rules());
    Read onlyEnd = read(FILE.replaceAll("(?m)^(IEA|GE).*\n", ""));
    assertEquals(List.of("FMT-SEG-002/end", "FMT-SEG-002/end"), onlyEnd.rules());
  }

  @Test
  void what_closes_group_and_interchange_is_missing_behind_the_last_segment() {
    String noIea = FILE.replaceAll("(?m)^IEA.*\n", "");
    Location.X12 place = read(noIea).places("FMT-SEG-002/end").get(0);
    // GE is the segment before
    assertEquals(noIea.chars().filter(c -> c == '~').count() + 1, place.segmentNumber());
    assertEquals(noIea.length(), place.offset());
    assertEquals(0, place.stSegment());
    assertEquals("", place.segment());
    String noGe = noIea.replaceAll("(?m)^GE.*\n", "");
    List<Location.X12> both = read(noGe).places("FMT-SEG-002/end");
    assertEquals(2, both.size());
    assertEquals(both.get(0), both.get(1));
    assertEquals(noGe.length(), both.get(0).offset());
  }

  @Test
  void a_segment_that_the_guide_does_not_know_is_placed_but_not_named_and_the_claim_goes_on() {
    Read read = finds("FMT-SEG-001", "", interchange(BODY.replace("HI*", "ZZZ*1~\nHI*")));
    assertTrue(read.claims().get(0).whole());
  }

  @Test
  void an_unknown_segment_is_named_where_its_identifier_can_be_no_part_of_a_name() {
    for (String named : List.of("SV2", "CL1", "N9")) {
      Read read = read(interchange(BODY.replace("HI*", named + "*1~\nHI*")));
      assertEquals(List.of(new Slot.Token("segment", named)), read.hits().get(0).slots());
    }
    for (String hidden : List.of("ZZZ", "ANN", "LE", "B12")) {
      Read read = read(interchange(BODY.replace("HI*", hidden + "*1~\nHI*")));
      assertEquals(
          List.of(new Slot.Count("length", hidden.length())), read.hits().get(0).slots(), hidden);
    }
  }

  @Test
  void a_segment_without_any_element_is_told_to_be_empty() {
    Read level = finds("FMT-ELE-001/empty", "HL", FILE.replaceFirst("HL\\*2[^~]*~", "HL~"));
    assertEquals(List.of(new Slot.Token("segment", "HL")), level.hits().get(0).slots());
    finds("FMT-ELE-001/empty", "NM1", FILE.replaceFirst("NM1\\*PR[^~]*~", "NM1~"));
    finds("FMT-ELE-001/empty", "NM1", interchange(BODY.replace("HI*", "NM1~\nHI*")));
    // what stands in one place alone lacks its first element
    finds("FMT-ELE-001/required", "N3", FILE.replaceFirst("N3\\*[^~]*~", "N3~"));
  }

  @Test
  void a_segment_in_a_foreign_loop_is_named_once_with_its_followers() {
    finds("FMT-SEG-004", "SV5", interchange(BODY.replace("HI*", "SV5*HC:E0431~\nHI*")));
    finds(
        "FMT-SEG-004",
        "NM1",
        interchange(BODY.replace("HI*ABK:G8221~", "HI*ABK:G8221~\nNM1*ZZ*1*X~\nREF*G2*1~\nN3*A~")));
    finds(
        "FMT-SEG-004",
        "HI",
        interchange(BODY.replace("HI*ABK:G8221~", "NM1*DN*1*X~\nHI*ABK:G8221~")));
  }

  @Test
  void what_follows_a_name_that_belongs_nowhere_is_not_given_to_the_name_before() {
    String names = "NM1*82*1*RIGHT~\nNM1*ZZ*1*WRONG~\nREF*G2*OFWRONG~\n";
    Read read = read(interchange(BODY + names));
    assertFalse(read.claim(1).lines().get(0).parties().get(0).has(ClaimField.SECONDARY_COMMERCIAL));
  }

  @Test
  void a_claim_without_CLM_begins_with_its_first_line() {
    Read read = read(interchange(BODY.replaceAll("CLM.*\n", "").replace("HI*ABK:G8221~\n", "")));
    assertEquals(List.of("FMT-SEG-002"), read.rules());
    assertEquals(1, read.claim(1).lines().size());
    assertFalse(read.claims().get(0).whole());
  }

  @Test
  void a_line_without_LX_is_still_a_line_of_its_own() {
    Read read = read(interchange(BODY + line(2).replace("LX*2~\n", "") + line(3)));
    assertEquals(List.of("FMT-SEG-002"), read.rules());
    assertEquals(3, read.claim(1).lines().size());
    assertEquals("SV1", read.places("FMT-SEG-002").get(0).segment());
  }

  @Test
  void a_level_without_HL_begins_with_what_can_only_stand_below_it() {
    Read read = read(interchange(BODY.replace("HL*1**20*1~\n", "").replace("HL*2*1*22*0~\n", "")));
    assertEquals(List.of("FMT-SEG-002", "FMT-SEG-002"), read.rules());
    assertEquals("ALICE", read.claim(1).patient().raw(ClaimField.FIRST_NAME));
    assertTrue(read.claims().get(0).whole());
  }

  @Test
  void after_an_unreadable_HL_claims_are_not_given_to_the_patient_before() {
    String next = SUBSCRIBER.replace("*22*", "*99*").replace("ALICE", "BERTA") + claim("B");
    Read read = read(interchange(BODY + next));
    assertEquals(List.of("FMT-SEG-004"), read.rules());
    assertEquals("BERTA", read.claim(2).patient().raw(ClaimField.FIRST_NAME));
    Read bare = read(interchange(BODY + "HL*3*1*99*0~\n" + claim("B") + SUBSCRIBER + claim("C")));
    assertFalse(bare.claims().get(1).whole());
    assertTrue(bare.claims().get(2).whole());
  }

  @Test
  void one_segment_of_a_level_that_stands_in_a_claim_is_nothing_to_the_next_one() {
    for (String astray :
        List.of(
            "SBR*P*18*******MC~\n",
            "DMG*D8*19690421*F~\n",
            "PAT*19~\n",
            "NM1*IL*1*SANDEVALE*BERTA****MI*1AB2CD3EF45~\n")) {
      Read read = read(interchange(BODY + astray + claim("B")));
      assertEquals(List.of("A", "B"), read.ids());
      assertEquals(List.of("FMT-SEG-004"), read.rules(), astray);
      assertEquals(1, read.claims().get(0).faults().size(), astray);
      assertTrue(read.claims().get(1).whole(), astray);
      assertEquals("ALICE", read.claim(2).patient().raw(ClaimField.FIRST_NAME));
    }
  }

  @Test
  void where_SBR_of_another_coverage_is_gone_the_next_claim_keeps_its_patient() {
    String rest =
        "OI***Y*P**Y~\nNM1*IL*1*SANDEVALE*ALICE****MI*77120~\nNM1*PR*2*OTHER*****PI*00123~\n";
    String claim = claim("A").replace("LX*1~\n", rest + "LX*1~\n");
    Read read = finds("FMT-SEG-004", "OI", interchange(BILLING + SUBSCRIBER + claim + claim("B")));
    assertTrue(read.claims().get(0).whole());
    assertTrue(read.claims().get(1).whole());
  }

  @Test
  void a_claim_without_CLM_where_no_claim_can_stand_is_one_fault() {
    finds("FMT-SEG-002", "LX", interchange(line(1)));
  }

  @Test
  void a_second_SBR_of_a_level_is_told_not_to_belong_and_not_also_counted() {
    finds("FMT-SEG-004", "SBR", interchange(BODY.replace("CLM*A", "SBR*S*18*******CI~\nCLM*A")));
  }

  @Test
  void a_loop_whose_name_has_an_unknown_code_is_not_called_missing() {
    Read billing = finds("FMT-SEG-004", "NM1", interchange(BODY.replace("NM1*85", "NM1*117")));
    assertTrue(billing.claims().get(0).whole());
    finds("FMT-SEG-004", "NM1", FILE.replace("NM1*40", "NM1*117"));
    finds("FMT-SEG-004", "NM1", interchange(BODY.replace("NM1*PR", "NM1*117")));
  }

  @Test
  void what_may_stand_in_bytes_that_were_left_out_is_neither_missing_nor_its_followers_misplaced() {
    for (String damaged :
        List.of("NM1*85 NMX1*85", "NM1*IL NMX1*IL", "CLM*A CLXX*A", "HL*2 HLXX*2", "HL*1 H-L*1")) {
      String[] both = damaged.split(" ");
      Read read = read(interchange(BODY.replace(both[0], both[1])));
      assertEquals(List.of("FMT-SEG-006"), read.rules(), damaged);
    }
    Read lx = read(interchange(BODY + line(2).replace("LX*2", "LXXX*2")));
    assertEquals(List.of("FMT-SEG-006"), lx.rules());
    assertEquals(2, lx.claim(1).lines().size());
  }

  @Test
  void among_diagnoses_an_unknown_qualifier_takes_its_place_in_item_21() {
    String three = "HI*ABK:G8221*XBF:I10*ABF:E119~";
    Read read = finds("FMT-21-002/code", "HI", interchange(BODY.replace("HI*ABK:G8221~", three)));
    List<Diagnosis> diagnoses = read.claim(1).diagnoses();
    assertEquals(List.of(1, 2, 3), diagnoses.stream().map(Diagnosis::ordinal).toList());
    assertFalse(diagnoses.get(1).has(ClaimField.DIAGNOSIS_CODE));
    assertEquals("E119", diagnoses.get(2).raw(ClaimField.DIAGNOSIS_CODE));
  }

  @Test
  void an_input_cut_inside_a_segment_or_a_transaction_marks_the_last_claim() {
    Read inside = read(FILE.substring(0, FILE.lastIndexOf("*20251006~")));
    assertEquals(List.of("FMT-SEG-005/segment"), inside.rules());
    assertTrue(inside.claims().get(0).whole());
    assertFalse(inside.claims().get(1).whole());
    Read between = read(FILE.substring(0, FILE.lastIndexOf("DTP*472")));
    assertEquals(List.of("FMT-SEG-005/transaction"), between.rules());
    assertFalse(between.claims().get(1).whole());
    assertEquals("SV1", between.places("FMT-SEG-005/transaction").get(0).segment());
  }

  @Test
  void bytes_that_are_no_segment_are_counted_before_the_next_one() {
    String text = FILE.replace("HI*ABK:G8221~\nLX*1~", "garbage~~\n12*3~HI*ABK:G8221~\nLX*1~");
    Read read = read(text);
    assertEquals(List.of("FMT-SEG-006", "FMT-SEG-006"), read.rules());
    Location.X12 place = read.places("FMT-SEG-006").get(0);
    assertEquals("HI", place.segment());
    assertEquals(text.indexOf("HI*ABK"), place.offset());
    assertFalse(read.claims().get(0).whole());
  }

  @Test
  void an_empty_segment_is_named_but_takes_nothing_away() {
    Read read = read(FILE.replace("LX*1~", "~~LX*1~"));
    assertEquals(List.of("FMT-SEG-006", "FMT-SEG-006"), read.rules());
    assertTrue(read.claims().get(0).whole());
  }

  @Test
  void a_line_feed_stands_in_for_a_missing_terminator() {
    Read read = read(FILE.replace("*20251006~\nCLM", "*20251006\r\nCLM"));
    assertEquals(List.of("A", "B"), read.ids());
    assertEquals(List.of("FMT-SEG-009/line"), read.rules());
    assertEquals("20251006", read.claim(1).lines().get(0).raw(ClaimField.SERVICE_FROM));
    Read garbage = read(FILE.replace("CLM*B", "what is this\nCLM*B"));
    assertEquals(List.of("A", "B"), garbage.ids());
  }

  @Test
  void an_oversized_segment_is_left_out_and_still_opens_its_loop() {
    for (int size : List.of(9_000, 200_000, 5_000_000)) {
      String much = "X".repeat(size);
      for (String at :
          List.of(
              "CLM*B", "LX*1", "SV1*HC", "NM1*85*2*", "N3*", "SBR*P*18*", "HL*2*1*22*0", "HI*")) {
        String text = FILE.replaceFirst("(?s)(.*)" + at.replace("*", "\\*"), "$1" + at + much);
        Read read = read(text);
        assertEquals(List.of("FMT-ELE-002"), read.rules(), at);
        assertEquals(2, read.claims().size(), at);
        assertEquals(1, read.claim(2).lines().size(), at);
        assertFalse(read.claims().get(1).whole(), at);
      }
    }
  }

  @Test
  void a_claim_directly_below_a_billing_provider_is_one_fault_however_many_subscribers_follow() {
    StringBuilder body = new StringBuilder(BILLING + claim("A"));
    for (int level = 2; level < 7; level++) {
      body.append(SUBSCRIBER.replace("HL*2*", "HL*" + level + "*")).append(claim("S" + level));
    }
    Read read = finds("FMT-SEG-004", "CLM", interchange(body.toString()));
    assertEquals(6, read.claims().size());
    finds("FMT-SEG-004", "CLM", interchange(BILLING + claim("A")));
  }

  @Test
  void one_wrong_number_of_a_level_is_one_fault() {
    String next = SUBSCRIBER.replace("HL*2*1", "HL*3*1") + claim("B");
    String last = SUBSCRIBER.replace("HL*2*1", "HL*4*1") + claim("C");
    String right = BODY + next + last;
    assertEquals(List.of(), read(interchange(right)).rules());
    for (String wrong : List.of("HL*1**20 HL*5**20", "HL*2*1 HL*7*1", "HL*3*1 HL*9*1")) {
      String[] both = wrong.split(" ");
      finds("FMT-ENV-006/number", "HL", interchange(right.replace(both[0], both[1])));
    }
  }

  @Test
  void where_ISA16_names_another_sign_than_the_claims_use_the_one_in_use_is_taken() {
    String text = FILE.replace("*T*:~", "*T*>~");
    Read read = finds("FMT-ENV-003/component", "ISA", text);
    assertEquals("RR", read.claim(1).lines().get(0).raw(ClaimField.MODIFIER_1));
    Read slip = read(FILE.replaceFirst("HC:K0001:RR", "HC>K0001>RR"));
    assertEquals("RR", slip.claim(2).lines().get(0).raw(ClaimField.MODIFIER_1));
    assertTrue(slip.places("FMT-ENV-003/component").isEmpty());
  }

  @Test
  void a_patient_without_HL_is_told_at_the_first_segment_of_the_level() {
    String subscriber = SUBSCRIBER.replace("SBR*P*18", "SBR*P*").replace("*22*0", "*22*1");
    String patient =
        "PAT*19~\nNM1*QC*1*NORDHAVEN*BEN~\nN3*33 BEACON HILL RD~\nN4*GRANITE COVE*ME*04105~\n"
            + "DMG*D8*20100421*M~\n";
    Read read =
        finds("FMT-SEG-002", "PAT", interchange(BILLING + subscriber + patient + claim("A")));
    assertEquals("2000C", read.places("FMT-SEG-002").get(0).loop());
    assertEquals("BEN", read.claim(1).patient().raw(ClaimField.FIRST_NAME));
    String noBilling = BODY.replace("HL*1**20*1~\n", "PRV*BI*PXC*207Q00000X~\n");
    finds("FMT-SEG-002", "PRV", interchange(noBilling));
  }

  @Test
  void a_count_that_is_no_number_is_told_as_such() {
    finds("FMT-ELE-011/whole", "SE", FILE.replaceAll("SE\\*\\d+", "SE*AB"));
    finds("FMT-ELE-011/whole", "GE", FILE.replace("GE*1*", "GE*X*"));
    finds("FMT-ELE-001/required", "SE", FILE.replaceAll("SE\\*\\d+", "SE*"));
  }

  @Test
  void the_answer_to_another_interchange_may_stand_before_the_groups() {
    String answer = "TA1*000000001*251215*0900*A*000~\n";
    assertEquals(List.of(), read(FILE.replace("GS*HC", answer + answer + "GS*HC")).rules());
    Read late = finds("FMT-SEG-004", "", FILE.replace("ST*837", answer + "ST*837"));
    assertEquals(List.of(new Slot.Token("segment", "TA1")), late.hits().get(0).slots());
  }

  @Test
  void between_headers_only_a_segment_of_the_standard_is_named() {
    for (String before : List.of("GS\\*", "ST\\*", "GE\\*", "IEA\\*")) {
      Read unknown = finds("FMT-SEG-001", "", FILE.replaceFirst(before, "LEE*ANN~\n$0"));
      assertEquals(List.of(new Slot.Count("length", 3)), unknown.hits().get(0).slots());
      Read known = finds("FMT-SEG-004", "REF", FILE.replaceFirst(before, "REF*ANN~\n$0"));
      assertEquals(List.of(new Slot.Token("segment", "REF")), known.hits().get(0).slots());
    }
  }

  @Test
  void garbage_that_can_be_no_segment_before_a_claim_leaves_the_claim_whole() {
    for (String garbage : List.of("-- page 2 --~\n", "x".repeat(200_000) + "~\n")) {
      Read read = finds("FMT-SEG-006", "CLM", FILE.replace("CLM*A", garbage + "CLM*A"));
      assertTrue(read.claims().get(0).whole());
    }
    for (String damaged : List.of("DMG\\D8\\19690421~\n", "?MG*D8*19690421~\n")) {
      Read read = finds("FMT-SEG-006", "CLM", FILE.replace("CLM*A", damaged + "CLM*A"));
      assertFalse(read.claims().get(0).whole());
    }
    String note = "NTE*ADD*" + "X".repeat(200_000) + "~\n";
    Read read = read(FILE.replace("CLM*A", note + "CLM*A"));
    assertTrue(read.claims().get(0).whole());
  }

  @Test
  void SBR02_and_the_levels_agree_about_who_the_patient_is() {
    String other = SUBSCRIBER.replace("SBR*P*18", "SBR*P*");
    Read neither = finds("FMT-06-004/neither", "SBR", interchange(BILLING + other + claim("A")));
    assertEquals(1, neither.claims().get(0).faults().size());
    String announced = other.replace("*22*0", "*22*1");
    finds("FMT-06-004/neither", "SBR", interchange(BILLING + announced + claim("A") + claim("B")));
    String patient =
        "HL*3*2*23*0~\nPAT*19~\nNM1*QC*1*NORDHAVEN*BEN~\nN3*33 BEACON HILL RD~\n"
            + "N4*GRANITE COVE*ME*04105~\nDMG*D8*20100421*M~\n";
    finds("FMT-06-004/self", "SBR", interchange(BILLING + SUBSCRIBER + patient + claim("A")));
  }

  @Test
  void a_subscriber_who_is_the_patient_has_an_address_and_a_birth_date() {
    for (String gone : List.of("N3*33 BEACON HILL RD~\n", "DMG*D8*19690421*F~\n")) {
      Read read = finds("FMT-05-004", "NM1", interchange(BODY.replace(gone, "")));
      assertEquals(1, read.claims().get(0).faults().size());
      assertEquals("2010BA", read.places("FMT-05-004").get(0).loop());
    }
  }

  @Test
  void a_claim_has_1_to_50_lines_and_a_patient_100_claims() {
    StringBuilder lines = new StringBuilder();
    for (int number = 2; number <= 50; number++) {
      lines.append(line(number));
    }
    assertEquals(List.of(), read(interchange(BODY + lines)).rules());
    finds("FMT-24-002/many", "LX", interchange(BODY + lines + line(51) + line(52)));
    finds("FMT-24-002/none", "CLM", interchange(BODY.replace(line(1), "")));
    String claims = claim("X").repeat(99);
    assertEquals(List.of(), read(interchange(BODY + claims)).rules());
    finds("FMT-24-003", "CLM", interchange(BODY + claims + claim("Y") + claim("Z")));
  }

  private static Read finds(String rule, String segment, String text) {
    Read read = read(text);
    assertEquals(List.of(rule), read.rules());
    assertEquals(segment, read.places(rule).get(0).segment());
    return read;
  }
}
