package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.GS;
import static org.plumbline.intake.x12.X12.ISA;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.line;
import static org.plumbline.intake.x12.X12.read;
import static org.plumbline.intake.x12.X12.transaction;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.x12.X12.Read;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class X12ClaimReaderTest {

  private static final String ALL = BILLING + SUBSCRIBER + claim("A");

  @Test
  void a_correct_file_has_no_fault() {
    Read read = read(interchange(ALL));
    assertEquals(List.of(), read.rules());
    assertEquals(List.of("A"), read.ids());
    assertTrue(read.claims().get(0).whole());
  }

  @Test
  void a_subscriber_with_relationship_18_is_the_patient() {
    Claim claim = read(interchange(ALL)).claim(1);
    assertEquals("ALICE", claim.patient().raw(ClaimField.FIRST_NAME));
    assertEquals("19690421", claim.patient().raw(ClaimField.BIRTH_DATE));
    assertEquals("ALICE", claim.insured().raw(ClaimField.FIRST_NAME));
    assertNull(claim.dependant());
  }

  @Test
  void dependants_of_one_subscriber_each_have_their_own_claims() {
    String subscriber = SUBSCRIBER.replace("SBR*P*18", "SBR*P*").replace("*22*0", "*22*1");
    String home = "~N3*33 BEACON HILL RD~N4*GRANITE COVE*ME*04105~";
    String body =
        BILLING
            + subscriber
            + "HL*3*2*23*0~PAT*19~NM1*QC*1*NORDHAVEN*BEN"
            + home
            + "DMG*D8*20100421*M~"
            + claim("BEN1")
            + claim("BEN2")
            + "HL*4*2*23*0~PAT*01~NM1*QC*1*NORDHAVEN*CARLA"
            + home
            + "DMG*D8*19700101*F~"
            + claim("CARLA")
            + "HL*5*1*22*0~SBR*P*18*******MB~NM1*IL*1*OTHER*DORA****II*M2"
            + home
            + "DMG*D8*19400101*F~"
            + claim("DORA");
    Read read = read(interchange(body));
    assertEquals(List.of("FMT-SEG-002/loop"), read.rules(), "Dora has no payer");
    assertEquals(List.of("BEN1", "BEN2", "CARLA", "DORA"), read.ids());
    List<String> patients =
        read.claims().stream().map(c -> c.claim().patient().raw(ClaimField.FIRST_NAME)).toList();
    assertEquals(List.of("BEN", "BEN", "CARLA", "DORA"), patients);
    assertEquals("ALICE", read.claim(3).insured().raw(ClaimField.FIRST_NAME));
    assertEquals("01", read.claim(3).dependant().raw(ClaimField.DEPENDANT_RELATIONSHIP));
    assertNull(read.claim(4).dependant());
    assertEquals("M2", read.claim(4).insured().raw(ClaimField.MEMBER_ID));
    assertNull(read.claim(4).payer());
  }

  @Test
  void lines_are_counted_whatever_LX_says() {
    Claim claim = read(interchange(BILLING + SUBSCRIBER + claim("A") + line(7) + line(7))).claim(1);
    assertEquals(List.of(1, 2, 3), claim.lines().stream().map(Part::ordinal).toList());
    assertEquals("7", claim.lines().get(2).raw(ClaimField.LINE_NUMBER));
  }

  @Test
  void a_range_of_dates_is_split_only_where_the_qualifier_says_that_it_is_one() {
    ServiceLine range = lineWith("DTP*472*RD8*20250921-20250922~");
    assertEquals("20250921", range.raw(ClaimField.SERVICE_FROM));
    assertEquals("20250922", range.raw(ClaimField.SERVICE_TO));
    ServiceLine open = lineWith("DTP*472*RD8*20250921~");
    assertEquals("20250921", open.raw(ClaimField.SERVICE_FROM));
    assertFalse(open.has(ClaimField.SERVICE_TO));
    ServiceLine dashes = lineWith("DTP*472*D8*2025-09-21~");
    assertEquals("2025-09-21", dashes.raw(ClaimField.SERVICE_FROM));
    assertFalse(dashes.has(ClaimField.SERVICE_TO));
  }

  private static ServiceLine lineWith(String date) {
    String body = ALL.replace("DTP*472*D8*20251006~", date);
    return read(interchange(body)).claim(1).lines().get(0);
  }

  @Test
  void diagnoses_keep_their_number_over_gaps_and_over_two_HI_segments() {
    String twelve =
        "HI*ABK:A1*ABF:A2*ABF:A3*ABF:A4*ABF:A5*ABF:A6*ABF:A7*ABF:A8*ABF:A9*ABF:A10*ABF:A11*ABF:A12~";
    assertEquals(12, diagnoses(twelve).size());
    List<Diagnosis> gap = diagnoses("HI*ABK:A1**ABF:A3~");
    assertEquals(List.of(1, 3), gap.stream().map(Part::ordinal).toList());
    List<Diagnosis> two = diagnoses("HI*ABK:A1*ABF:A2~HI*BG:AA~HI*ABF:A3~");
    assertEquals(List.of(1, 2, 3), two.stream().map(Part::ordinal).toList());
    assertEquals("A3", two.get(2).raw(ClaimField.DIAGNOSIS_CODE));
  }

  private static List<Diagnosis> diagnoses(String hi) {
    return read(interchange(ALL.replace("HI*ABK:G8221~", hi))).claim(1).diagnoses();
  }

  @Test
  void an_HI_tells_claim_codes_and_procedures_from_diagnoses() {
    Claim claim =
        read(interchange(
                ALL.replace("HI*ABK:G8221~", "HI*ABK:A1~HI*BP:00100*BO:00200~HI*BG:AA*BG:AB~")))
            .claim(1);
    assertEquals(1, claim.diagnoses().size());
    assertEquals(
        List.of("AA", "AB"),
        claim.others(PartKind.CONDITION_CODE).stream()
            .map(part -> part.raw(ClaimField.CLAIM_CODE))
            .toList());
    assertEquals(2, claim.others(PartKind.ANESTHESIA_PROCEDURE).get(1).ordinal());
  }

  @Test
  void the_identifier_of_a_name_is_what_its_qualifier_says() {
    assertEquals("NPI", identifier("XX"));
    assertEquals("MEMBER_ID", identifier("MI"));
    assertEquals("MEMBER_ID", identifier("II"));
    assertEquals("PARTY_ID", identifier("24"));
    assertEquals("PARTY_ID", identifier(""));
    assertEquals("PARTY_ID", identifier("LONGER"));
  }

  private static String identifier(String qualifier) {
    String name = "NM1*82*1*DOE*JO****" + qualifier + "*12345~";
    Party party = read(interchange(ALL + name)).claim(1).lines().get(0).parties().get(0);
    List<ClaimField> ids = List.of(ClaimField.NPI, ClaimField.MEMBER_ID, ClaimField.PARTY_ID);
    return ids.stream().filter(party::has).map(Enum::name).reduce("", String::concat);
  }

  @Test
  void claims_are_numbered_over_all_interchanges_groups_and_transactions() {
    String two = transaction(ALL + claim("B"));
    String other = transaction(BILLING + SUBSCRIBER + claim("C")).replace("*0001", "*0002");
    String group = GS + two + other + "GE*2*303~\n";
    String second = group.replace("*303", "*304");
    String file = ISA + group + second + "IEA*2*000000303~\n";
    Read read = read(file + file.replace("000000303", "000000305"));
    assertEquals(List.of(), read.rules());
    assertEquals(12, read.claims().size());
    assertEquals(12, read.claim(12).index());
    assertEquals("C", read.ids().get(11));
  }

  @Test
  void each_interchange_declares_its_own_separators() {
    String other =
        interchange(BILLING + SUBSCRIBER + claim("B"))
            .replace('*', '|')
            .replace(':', '>')
            .replace("~\n", "\n");
    String third = interchange(BILLING + SUBSCRIBER + claim("C")).replace("~\n", "\r\n");
    String fourth =
        interchange(BILLING + SUBSCRIBER + claim("D"))
            .replace('^', '!')
            .replace('*', '^')
            .replace("~\n", "\u001c");
    Read read = read(interchange(ALL) + at("1546", other) + at("1547", third) + at("1548", fourth));
    assertEquals(List.of(), read.rules());
    assertEquals(List.of("A", "B", "C", "D"), read.ids());
    for (int claim = 1; claim <= 4; claim++) {
      assertEquals("RR", read.claim(claim).lines().get(0).raw(ClaimField.MODIFIER_1));
      assertEquals(
          "2025", read.claim(claim).submission().raw(ClaimField.SUBMISSION_DATE).substring(0, 4));
    }
  }

  private static String at(String time, String interchange) {
    return interchange.replaceFirst("1545", time);
  }

  @Test
  void an_input_without_ISA_or_without_GS_is_read() {
    String noIsa = GS + transaction(ALL) + "GE*1*303~\n";
    for (String text :
        List.of(
            noIsa,
            transaction(ALL),
            noIsa.replace("~\n", "\n"),
            noIsa.replace("~\n", "'"),
            transaction(ALL).replace("~\n", "|").replace(':', '>'),
            noIsa.replace('*', '|').replace(':', '^'))) {
      Read read = read(text);
      assertEquals(List.of("A"), read.ids(), text);
      assertEquals("RR", read.claim(1).lines().get(0).raw(ClaimField.MODIFIER_1), text);
      assertTrue(read.rules().stream().allMatch("FMT-SEG-002"::equals), read.rules().toString());
      assertTrue(read.claims().get(0).whole());
    }
  }

  @Test
  void faults_of_the_billing_provider_go_with_each_of_its_claims() {
    String body = BILLING.replace("041052236", "04105") + SUBSCRIBER + claim("A") + claim("B");
    Read read = read(interchange(body));
    assertEquals(List.of("FMT-ADR-003", "FMT-ADR-003"), read.rules());
    assertEquals(1, read.claims().get(1).faults().size());
    assertEquals("N403", read.places("FMT-ADR-003").get(0).element());
    assertEquals("2010AA", read.places("FMT-ADR-003").get(0).loop());
  }

  @Test
  void faults_of_a_billing_provider_without_claims_are_faults_of_the_file() {
    Read read = read(interchange(BILLING.replace("041052236", "04105")));
    assertEquals(List.of("FMT-SEG-002/loop", "FMT-ADR-003"), read.rules());
    assertEquals("N403", read.places("FMT-ADR-003").get(0).element());
  }

  @Test
  void a_foreign_ZIP_code_is_not_measured() {
    Read read = read(interchange(ALL.replace("041052236~", "K1A0B1*CA~")));
    assertEquals(List.of(), read.rules());
  }

  @Test
  void the_bytes_of_the_input_are_all_accounted_for() {
    String text = interchange(ALL + "~~" + claim("B"));
    Read read = read(text);
    var input = read.reader().input();
    assertEquals(text.length(), input.bytes());
    assertEquals(2, input.skippedBytes());
    assertEquals(claim("A").length() + claim("B").length(), input.claimBytes());
    assertEquals(input.bytes() - input.claimBytes() - 2, input.envelopeBytes());
  }
}
