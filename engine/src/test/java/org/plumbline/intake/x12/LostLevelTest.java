package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;
import static org.plumbline.intake.x12.X12.read;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.intake.x12.X12.Read;

/**
 * A claim whose level lost its HL must not be taken for the patient's or the provider's of the
 * level before; a claim below a level that is there must not suffer from damage in another claim.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostLevelTest {

  private static final String SECOND = SUBSCRIBER.replace("HL*2*", "HL*3*");

  /** A subscriber who is not the patient. */
  private static final String PARENT =
      SUBSCRIBER.replace("*22*0", "*22*1").replace("SBR*P*18*", "SBR*P**");

  private static final String PATIENT =
      "HL*3*2*23*0~\nPAT*19~\nNM1*QC*1*SAMPLE*TIM~\nN3*33 BEACON HILL RD~\n"
          + "N4*GRANITE COVE*ME*04105~\nDMG*D8*20110421*M~\n";

  @Test
  void behind_a_claim_the_subscriber_of_a_lost_HL_is_not_the_one_before() {
    Read read =
        read(
            interchange(
                BILLING + SUBSCRIBER + claim("A") + withoutHl(SECOND) + claim("B") + claim("C")));
    assertEquals(List.of("A", "B", "C"), read.ids());
    assertEquals(List.of(true, false, false), whole(read));
  }

  @Test
  void what_is_left_of_a_person_behind_a_claim_puts_the_next_claims_in_doubt() {
    String first = BILLING + SUBSCRIBER + claim("A");
    String nameless =
        withoutHl(SECOND).replaceFirst("SBR[^~]*~\n", "").replaceFirst("NM1[^~]*~\n", "");
    Read subscriber = read(interchange(first + nameless + claim("B") + claim("C")));
    assertEquals(List.of(true, false, false), whole(subscriber));
    String dependent = withoutHl(PATIENT).replaceFirst("NM1[^~]*~\n", "");
    Read patient =
        read(interchange(BILLING + PARENT + PATIENT + claim("A") + dependent + claim("B")));
    assertEquals(List.of(true, false), whole(patient));
    Read street = read(interchange(first + "N3*1 STRAY ST~\n" + claim("B")));
    assertEquals(List.of(true, true), whole(street));
  }

  @Test
  void the_next_HL_ends_the_doubt() {
    String third = SUBSCRIBER.replace("HL*2*", "HL*4*");
    Read read =
        read(
            interchange(
                BILLING
                    + SUBSCRIBER
                    + claim("A")
                    + withoutHl(SECOND)
                    + claim("B")
                    + third
                    + claim("C")));
    assertEquals(List.of(true, false, true), whole(read));
  }

  @Test
  void another_insurance_that_strayed_behind_the_lines_leaves_the_next_claim_its_patient() {
    String stray = "SBR*S*18*******CI~\nOI***Y***Y~\nNM1*IL*1*SAMPLE*ALMA****MI*E1~\n";
    Read read = read(interchange(BILLING + SUBSCRIBER + claim("A") + stray + claim("B")));
    assertEquals(List.of(true, true), whole(read));
  }

  @Test
  void a_level_below_an_HL_that_is_lost_belongs_to_nobody_known() {
    String second = BILLING.replace("HL*1*", "HL*3*");
    String below = SUBSCRIBER.replace("HL*2*1*", "HL*4*3*");
    Read whole = read(interchange(BILLING + SUBSCRIBER + claim("A") + second + below + claim("B")));
    assertEquals(List.of(true, true), whole(whole));
    Read lost =
        read(
            interchange(
                BILLING + SUBSCRIBER + claim("A") + withoutHl(second) + below + claim("B")));
    assertEquals(List.of(true, false), whole(lost));
  }

  @Test
  void a_wrong_number_in_HL02_alone_puts_no_claim_in_doubt() {
    Read read = read(interchange(BILLING + SUBSCRIBER.replace("HL*2*1*", "HL*2*7*") + claim("A")));
    assertEquals(List.of("FMT-ENV-006/parent"), read.rules());
    assertEquals(List.of(true), whole(read));
  }

  @Test
  void behind_a_claim_a_level_without_HL_is_one_fault_where_the_level_begins() {
    String first = BILLING + SUBSCRIBER + claim("A");
    String billing = withoutHl(BILLING);
    String speciality = billing.replaceFirst("NM1", "PRV*BI*PXC*332B00000X~\nNM1");
    String below = SUBSCRIBER.replace("HL*2*1*", "HL*4*3*");
    Read lost = onlyHlIsMissing("SBR", first + withoutHl(SECOND) + claim("B"));
    assertEquals("2000B", lost.places("FMT-SEG-002").get(0).loop());
    // the HL that is missing is counted by the next one
    onlyHlIsMissing(
        "SBR",
        first + withoutHl(SECOND) + claim("B") + SUBSCRIBER.replace("HL*2*", "HL*4*") + claim("C"));
    // or is not
    onlyHlIsMissing("SBR", first + withoutHl(SECOND) + claim("B") + SECOND + claim("C"));
    onlyHlIsMissing("NM1", first + billing + below + claim("B"));
    onlyHlIsMissing("PRV", first + speciality + below + claim("B"));
    onlyHlIsMissing("NM1", first + billing + withoutHl(SECOND) + claim("B"));
    onlyHlIsMissing(
        "PAT", BILLING + PARENT + PATIENT + claim("A") + withoutHl(PATIENT) + claim("B"));
    // of a subscriber with a patient below, whose birth date nobody needs, the HL of the patient
    String parent = withoutHl(PARENT).replaceFirst("DMG[^~]*~\n", "");
    String child = PATIENT.replace("HL*3*2*", "HL*4*3*");
    onlyHlIsMissing("SBR", first + parent + child + claim("B"));
  }

  @Test
  void another_level_without_claims_before_it_is_told_by_its_name() {
    Read subscriber = onlyHlIsMissing("SBR", BILLING + SUBSCRIBER + withoutHl(SECOND) + claim("B"));
    assertEquals(List.of(false), whole(subscriber));
    Read patient =
        onlyHlIsMissing("PAT", BILLING + PARENT + PATIENT + withoutHl(PATIENT) + claim("B"));
    assertEquals(List.of(false), whole(patient));
    Read behindPatient =
        onlyHlIsMissing("SBR", BILLING + PARENT + PATIENT + withoutHl(SECOND) + claim("B"));
    assertEquals(List.of(false), whole(behindPatient));
  }

  @Test
  void all_claims_below_a_provider_that_lost_its_HL_are_in_doubt_until_the_next_one() {
    String second = withoutHl(BILLING) + SUBSCRIBER.replace("HL*2*1*", "HL*4*3*") + claim("B");
    String more = SUBSCRIBER.replace("HL*2*1*", "HL*5*3*") + claim("C");
    String third = BILLING.replace("HL*1*", "HL*6*") + SUBSCRIBER.replace("HL*2*1*", "HL*7*6*");
    Read read =
        read(interchange(BILLING + SUBSCRIBER + claim("A") + second + more + third + claim("D")));
    assertEquals(List.of("A", "B", "C", "D"), read.ids());
    assertEquals(List.of(true, false, false, true), whole(read));
  }

  @Test
  void what_only_strayed_into_a_claim_is_told_not_to_belong() {
    String stray = "SBR*S*18*******CI~\nOI***Y***Y~\nNM1*IL*1*SAMPLE*ALMA****MI*E1~\n";
    Read insurance = read(interchange(BILLING + SUBSCRIBER + claim("A") + stray + claim("B")));
    assertEquals(List.of("FMT-SEG-004"), insurance.rules());
    String provider = "NM1*85*2*HARBOR*****XX*1911697419~\n";
    Read name = read(interchange(BILLING + SUBSCRIBER + claim("A") + provider + claim("B")));
    assertEquals(List.of("FMT-SEG-004"), name.rules());
    assertEquals(List.of(true, true), whole(name));
  }

  /** Reads a body in which an HL is missing before this segment. */
  private static Read onlyHlIsMissing(String segment, String body) {
    Read read = read(interchange(body));
    assertEquals(List.of("FMT-SEG-002"), read.rules(), body);
    assertEquals(segment, read.places("FMT-SEG-002").get(0).segment());
    read.claims().forEach(claim -> assertEquals(List.of(), claim.faults(), "of no claim"));
    assertEquals(List.of(new Slot.Token("segment", "HL")), read.hits().get(0).slots());
    return read;
  }

  @Test
  void a_name_that_a_line_break_cuts_is_no_envelope() {
    for (String tag : List.of("ST", "SE", "GE", "IEA")) {
      String broken =
          SUBSCRIBER.replaceFirst("NM1\\*IL\\*1\\*\\w+\\*", "NM1*IL*1*THORNQUI\n" + tag + "*");
      Read read = read(interchange(BILLING + broken + claim("A") + claim("B")));
      assertEquals(List.of("A", "B"), read.ids(), tag);
    }
  }

  @Test
  void an_ST_that_is_cut_goes_by_its_group() {
    String file = interchange(BILLING + SUBSCRIBER + claim("A"));
    assertEquals(List.of("A"), read(file.replaceFirst("ST\\*837[^~]*~", "ST~")).ids());
  }

  private static String withoutHl(String level) {
    return level.replaceFirst("HL\\*[^~]*~\n", "");
  }

  private static List<Boolean> whole(Read read) {
    return read.claims().stream().map(ReadClaim::whole).toList();
  }
}
