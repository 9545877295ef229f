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
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.intake.x12.X12.Read;

/**
 * A claim whose level lost its HL must not be taken for the patient's or the provider's of the
 * level before; a claim below a level that is there must not suffer from damage in another claim.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostLevelTest {

  private static final String SECOND = SUBSCRIBER.replace("HL*2*", "HL*3*");

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
