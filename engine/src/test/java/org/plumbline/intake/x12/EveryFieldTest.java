package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.ElementRef;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.finding.Hit;

/** One transaction with everything the guide knows: each field of the model is read from it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryFieldTest {

  private static final String EVERYTHING =
      """
      HL*1**20*1~
      PRV*BI*PXC*332B00000X~
      CUR*85*USD~
      NM1*85*1*HARBOR*LIGHT*M**JR*XX*1911697419~
      N3*18 WHARF ST*SUITE 2~
      N4*GRANITE COVE*ME*041052236*CA***QC~
      REF*EI*010199501~
      REF*SY*123456789~
      REF*0B*LIC1~
      REF*1G*UPIN1~
      PER*IC*PRIYA*TE*2075550147~
      NM1*87*2~
      N3*PO BOX 9~
      N4*GRANITE COVE*ME*04105~
      NM1*PE*2*PLAN*****PI*P1~
      N3*1 PLAN ST~
      N4*PORTLAND*ME*04101~
      REF*2U*PLANREF~
      REF*FY*OFFICE~
      REF*NF*12345~
      REF*EI*222222222~
      HL*2*1*22*1~
      SBR*P**GRP7*GOLD PLAN*12****CI~
      PAT*****D8*20250101*01*180*Y~
      NM1*IL*1*NORDHAVEN*ALICE****MI*EXM510044~
      N3*33 BEACON HILL RD~
      N4*GRANITE COVE*ME*04105~
      DMG*D8*19690421*F~
      REF*SY*987654321~
      REF*Y4*PCCN1~
      NM1*PR*2*PRAIRIE SKY*****XV*EX7002~
      N3*5 PAYER WAY~
      N4*PORTLAND*ME*04101~
      REF*G2*COMM1~
      REF*LU*LOC1~
      HL*3*2*23*0~
      PAT*19****D8*20250102*01*90*Y~
      NM1*QC*1*NORDHAVEN*BEN~
      N3*33 BEACON HILL RD~
      N4*GRANITE COVE*ME*04105~
      DMG*D8*20100421*M~
      REF*Y4*PCCN2~
      REF*1W*MEMBER2~
      CLM*ACCT1*1000***11:B:7*Y*A*Y*Y*P*AA:EM:OA:ME:US*02********11~
      DTP*431*D8*20250901~
      DTP*454*D8*20250902~
      DTP*304*D8*20250903~
      DTP*453*D8*20250904~
      DTP*439*D8*20250905~
      DTP*484*D8*20250906~
      DTP*455*D8*20250907~
      DTP*471*D8*20250908~
      DTP*314*RD8*20250909-20250910~
      DTP*360*D8*20250911~
      DTP*361*D8*20250912~
      DTP*297*D8*20250913~
      DTP*296*D8*20250914~
      DTP*435*D8*20250915~
      DTP*096*D8*20250916~
      DTP*090*D8*20250917~
      DTP*091*D8*20250918~
      DTP*444*D8*20250919~
      DTP*050*D8*20250920~
      PWK*OZ*BM***AC*DMN0012~
      CN1*02*500~
      AMT*F5*25.5~
      REF*4N*7~
      REF*F5*Y~
      REF*EW*MAMMO1~
      REF*9F*REFERRAL1~
      REF*G1*PRIOR1~
      REF*F8*ORIGINAL1~
      REF*X4*12D4567890~
      REF*9A*REPRICED1~
      REF*9C*ADJUSTED1~
      REF*LX*IDE1~
      REF*D9*TRACE1~
      REF*EA*MEDREC1~
      REF*P4*DEMO1~
      REF*1J*1234567893~
      K3*FIXED FORMAT~
      NTE*ADD*SOME NARRATIVE~
      CR1*LB*140**A*DH*12***ROUND TRIP*STRETCHER~
      CR2********M**DESCRIPTION 1*DESCRIPTION 2~
      CRC*07*Y*01*04*05*06*09~
      HI*ABK:J449*ABF:E119~
      HI*BP:00100~
      HI*BG:AA*BG:AB~
      HCP*03*100~
      NM1*DN*1*REFER*RITA****XX*1262350279~
      REF*G2*R1~
      NM1*82*1*RENDER*RON****XX*1262350279~
      PRV*PE*PXC*207Q00000X~
      REF*LU*R2~
      NM1*77*2*FACILITY*****XX*1262350279~
      N3*1 FACILITY RD~
      N4*PORTLAND*ME*041010000~
      NM1*DQ*1*SUPER*SUE****XX*1262350279~
      NM1*PW*2~
      N3*1 PICKUP RD~
      N4*PORTLAND*ME*04101~
      NM1*45*2*DROP~
      N3*2 DROP RD~
      N4*PORTLAND*ME*04101~
      SBR*S*18*OTHERGRP*OTHERPLAN*47****MB~
      CAS*PR*1*10*1*2*20*2*3*30*3*4*40*4*5*50*5*6*60*6~
      AMT*D*80~
      AMT*EAF*15~
      AMT*A8*5~
      OI***Y*P**Y~
      MOA***MA01~
      NM1*IL*1*OTHER*OLIVIA****MI*OTHERID~
      N3*9 OTHER ST~
      N4*PORTLAND*ME*04101~
      NM1*PR*2*OTHER PAYER*****PI*OP1~
      DTP*573*D8*20250925~
      REF*G1*OPPRIOR~
      REF*9F*OPREFERRAL~
      REF*T4*Y~
      REF*F8*OPCLAIM~
      NM1*DN*1~
      REF*G2*X1~
      NM1*82*1~
      REF*G2*X2~
      NM1*77*2~
      REF*G2*X3~
      NM1*DQ*1~
      REF*G2*X4~
      NM1*85*2~
      REF*G2*X5~
      LX*1~
      SV1*HC:J1885:JZ:25:59:76:60 MG GIVEN*500*UN*4*11**1:2:3:4**Y**Y*Y***0~
      SV5*HC:E0431*DA*30*10*100*1~
      PWK*CT*AB~
      CR1*LB*150**B*DH*13***TRIP 2*STRETCHER 2~
      CR3*I*MO*12~
      CRC*09*N*ZV~
      DTP*472*RD8*20250921-20250922~
      DTP*471*D8*20250901~
      DTP*607*D8*20250902~
      DTP*463*D8*20250903~
      DTP*461*D8*20250904~
      DTP*304*D8*20250905~
      DTP*738*D8*20250906~
      DTP*739*D8*20250907~
      DTP*011*D8*20250908~
      DTP*455*D8*20250909~
      DTP*454*D8*20250910~
      QTY*PT*2~
      QTY*FL*3~
      MEA*TR*HT*12.5~
      CN1*03*40~
      REF*9B*LREPRICED~
      REF*9D*LADJUSTED~
      REF*G1*LPRIOR~
      REF*6R*LCONTROL~
      REF*EW*LMAMMO~
      REF*X4*LCLIA~
      REF*F4*LREFCLIA~
      REF*BT*LBATCH~
      REF*9F*LREFERRAL~
      AMT*T*1.23~
      AMT*F4*4.56~
      K3*LINE FIXED~
      NTE*DCP*LINE NARRATIVE~
      PS1*PURCHASED1*33~
      HCP*03*10~
      LIN**N4*00409379501~
      CTP****2*ML~
      REF*XZ*RX1~
      LIN**N4*00409379502~
      CTP****3*ML~
      REF*VY*LINK1~
      NM1*82*1*LRENDER~
      PRV*PE*PXC*207Q00000X~
      NM1*QB*2*PURCHASED*****XX*1262350279~
      NM1*77*2*LFACILITY~
      N3*1 L ST~
      N4*PORTLAND*ME*041010000~
      NM1*DQ*1*LSUPER~
      NM1*DK*1*LORDER*OTTO****XX*1262350279~
      N3*2 L ST~
      N4*PORTLAND*ME*04101~
      PER*IC*CALLER*TE*2075550199~
      NM1*P3*1*LREFER~
      NM1*PW*2~
      N3*3 L ST~
      N4*PORTLAND*ME*04101~
      NM1*45*2~
      N3*4 L ST~
      N4*PORTLAND*ME*04101~
      SVD*OP1*75*HC:J1885**4~
      CAS*CO*45*425~
      DTP*573*D8*20250924~
      AMT*EAF*12~
      LQ*UT*1.02~
      FRM*1A*Y*TEXT*20250101*12.5~
      """;

  private final X12.Read read = X12.read(X12.interchange(EVERYTHING));
  private final Claim claim = read.claim(1);

  private static String shown(Hit hit) {
    Location.X12 place = (Location.X12) hit.place();
    String what = place.element().isEmpty() ? place.segment() : place.element();
    return hit.rule().name() + " " + place.loop() + " " + what;
  }

  @Test
  void a_claim_with_everything_has_the_faults_of_having_everything() {
    assertEquals(
        List.of(
            "FMT-ELE-008/condition 2010AA N407",
            "FMT-25-002/both 2010AA REF",
            "FMT-SEG-003/segment 2010AC REF",
            "FMT-10-002/third 2300 CLM11",
            "FMT-SEG-003/loop 2410 LIN",
            "FMT-ELE-008/not-used 2420B NM103"),
        read.hits().stream().map(EveryFieldTest::shown).toList());
    assertEquals(List.of("ACCT1"), read.ids());
    assertTrue(read.claims().get(0).whole());
  }

  @Test
  void each_field_that_the_837P_can_fill_is_filled() {
    Set<ClaimField> unread = EnumSet.allOf(ClaimField.class);
    unread.removeIf(field -> field.element() == ElementRef.NONE);
    for (Part part : parts(claim)) {
      ClaimField.of(part.kind()).stream().filter(part::has).forEach(unread::remove);
    }
    assertEquals(Set.of(), unread);
  }

  @Test
  void each_field_stands_at_the_element_that_its_reference_names() {
    Map<ClaimField, String> wrong = new EnumMap<>(ClaimField.class);
    for (Part part : parts(claim)) {
      for (ClaimField field : ClaimField.of(part.kind())) {
        if (part.has(field) && !field.element().segment().equals("HI")) {
          Location.X12 place = (Location.X12) part.locate(field);
          if (!place.segment().equals(field.element().segment())
              || !place.element().equals(field.element().name())
              || field.element().component() > 0
                  && place.component() != field.element().component()) {
            wrong.put(field, place.toString());
          }
        }
      }
    }
    assertEquals(Map.of(), wrong);
  }

  @Test
  void each_party_has_its_role_and_its_loop() {
    assertEquals(
        List.of("BILLING 2010AA", "PAY_TO 2010AB", "PAY_TO_PLAN 2010AC"), roles(claim.billing()));
    assertEquals(
        List.of(
            "REFERRING 2310A",
            "RENDERING 2310B",
            "FACILITY 2310C",
            "SUPERVISING 2310D",
            "PICK_UP 2310E",
            "DROP_OFF 2310F"),
        roles(claim.parties()));
    Coverage other = claim.otherCoverages().get(0);
    assertEquals(
        List.of(
            "OTHER_INSURED 2330A",
            "OTHER_PAYER 2330B",
            "REFERRING 2330C",
            "RENDERING 2330D",
            "FACILITY 2330E",
            "SUPERVISING 2330F",
            "BILLING 2330G"),
        roles(other.parties()));
    assertEquals(
        List.of(
            "RENDERING 2420A",
            "PURCHASED 2420B",
            "FACILITY 2420C",
            "SUPERVISING 2420D",
            "ORDERING 2420E",
            "REFERRING 2420F",
            "PICK_UP 2420G",
            "DROP_OFF 2420H"),
        roles(claim.lines().get(0).parties()));
    assertEquals(Role.PATIENT, claim.patient().role());
    assertEquals("2010CA", claim.patient().loop());
    assertEquals("2010BA", claim.insured().loop());
    assertEquals("2010BB", claim.payer().loop());
  }

  @Test
  void values_come_from_their_own_loop() {
    ServiceLine line = claim.lines().get(0);
    assertEquals("LPRIOR", line.raw(ClaimField.LINE_PRIOR_AUTHORIZATION));
    assertEquals("PRIOR1", claim.raw(ClaimField.PRIOR_AUTHORIZATION));
    Party otherPayer = claim.otherCoverages().get(0).parties().get(1);
    assertEquals("OPPRIOR", otherPayer.raw(ClaimField.OTHER_PAYER_PRIOR_AUTHORIZATION));
    assertEquals("GRP7", claim.coverage().raw(ClaimField.GROUP_NUMBER));
    assertEquals("OTHERGRP", claim.otherCoverages().get(0).raw(ClaimField.GROUP_NUMBER));
    assertEquals("19", claim.dependant().raw(ClaimField.DEPENDANT_RELATIONSHIP));
    assertEquals("332B00000X", claim.billing().get(0).raw(ClaimField.TAXONOMY));
    assertEquals("EX7002", claim.payer().raw(ClaimField.PARTY_ID));
    assertEquals(2550, claim.value(ClaimField.PATIENT_PAID_AMOUNT));
    assertEquals("20250921", line.raw(ClaimField.SERVICE_FROM));
    assertEquals("20250922", line.raw(ClaimField.SERVICE_TO));
    assertEquals("20250909", claim.raw(ClaimField.UNABLE_TO_WORK_FROM));
    assertEquals("20250910", claim.raw(ClaimField.UNABLE_TO_WORK_TO));
    assertEquals("60 MG GIVEN", line.raw(ClaimField.DESCRIPTION));
    assertEquals(2, line.drugs().size());
    assertEquals("00409379502", line.drugs().get(1).raw(ClaimField.NDC));
    assertEquals(2, line.drugs().get(1).ordinal());
  }

  @Test
  void the_taxonomy_of_the_billing_provider_stands_in_loop_2000A() {
    Location.X12 place = (Location.X12) claim.billing().get(0).locate(ClaimField.TAXONOMY);
    assertEquals("2000A", place.loop());
    assertEquals("PRV03", place.element());
  }

  @Test
  void every_part_knows_where_an_absent_field_would_stand() {
    for (Part part : parts(claim)) {
      for (ClaimField field : ClaimField.of(part.kind())) {
        assertNotNull(part.locate(field), field.name());
      }
    }
  }

  private static List<String> roles(List<Party> parties) {
    return parties.stream().map(p -> p.role() + " " + p.loop()).toList();
  }

  private static List<Part> parts(Claim claim) {
    List<Part> all = new ArrayList<>(List.of(claim, claim.submission(), claim.coverage()));
    all.addAll(List.of(claim.dependant(), claim.patient(), claim.insured(), claim.payer()));
    all.addAll(claim.billing());
    all.addAll(claim.diagnoses());
    all.addAll(claim.parties());
    all.addAll(claim.notes());
    all.addAll(claim.others());
    for (Coverage coverage : claim.otherCoverages()) {
      all.add(coverage);
      all.addAll(coverage.parties());
      all.addAll(coverage.adjustments());
    }
    for (ServiceLine line : claim.lines()) {
      all.add(line);
      all.addAll(line.drugs());
      all.addAll(line.parties());
      all.addAll(line.notes());
      all.addAll(line.others());
    }
    return all;
  }
}
