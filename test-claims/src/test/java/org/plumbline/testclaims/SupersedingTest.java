package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** One cause, one finding; and rules that speak from a day on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SupersedingTest {

  private static final String CLAIM =
      """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *251231*1545*^*00501*000000001*0*T*:~
      GS*HC*SENDER*RECEIVER*20251231*1545*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*1*20251231*1545*CH~
      NM1*41*2*QUILLBROOK BILLING*****46*QBS01~
      PER*IC*DESK*TE*2075550147~
      NM1*40*2*EXAMPLE CLEARING*****46*EXCLR~
      HL*1**20*1~
      NM1*85*2*QUILLBROOK CLINIC*****XX*1981827987~
      N3*1 QUILL RD~
      N4*QUILLBROOK*ME*045583012~
      REF*EI*010199502~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*PENHALLOWE*MARTHA****MI*1XX2XX3XX10~
      N3*5 CHANDLERY CT~
      N4*MUSSEL POINT*ME*04558~
      DMG*D8*19531117*F~
      NM1*PR*2*EXAMPLE PLAN*****PI*EX7001~
      CLM*ONE*100***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      NM1*77*2*QUILLBROOK ROOM*****XX*1332480841~
      N3*2 QUILL RD~
      N4*QUILLBROOK*ME*045583044~
      LX*1~
      SV1*HC:99213*100*UN*1***1~
      DTP*472*D8*20251021~
      SE*26*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @Test
  void the_claim_has_no_findings_as_it_stands() {
    assertEquals(List.of(), found(CLAIM));
  }

  @Test
  void a_letter_that_no_national_code_uses_is_one_finding() {
    assertEquals(List.of("line 1 FMT-24D-005"), found(CLAIM.replace("HC:99213", "HC:Z1885")));
    assertEquals(List.of("line 1 FMT-24D-002"), found(CLAIM.replace("HC:99213", "HC:EO143")));
  }

  @Test
  void nine_digits_wanted_speaks_for_five_or_nine_about_the_same_billing_provider() {
    assertEquals(List.of("line 0 FMT-ADR-003 33"), places(CLAIM.replace("045583012", "0455830")));
  }

  @Test
  void nine_digits_wanted_is_silent_about_other_addresses() {
    assertEquals(
        List.of("line 0 FMT-ADR-002 32", "line 0 FMT-ADR-003 33"),
        places(CLAIM.replace("045583012", "0455830").replace("045583044", "0455830")));
    assertEquals(
        List.of("line 0 FMT-ADR-001 5", "line 0 FMT-ADR-003 33"),
        places(CLAIM.replace("045583012", "0455830").replace("*04558~", "*0455~")));
    assertEquals(List.of("line 0 FMT-ADR-002 32"), places(CLAIM.replace("045583044", "0455830")));
  }

  @Test
  void a_rule_is_silent_about_days_before_its_first() {
    String waste = CLAIM.replace("HC:99213", "HC:J9271:JW:JZ");
    assertEquals(List.of("line 1 DA-U09"), found(waste.replace("20251021", "20230701")));
    assertEquals(List.of(), found(waste.replace("20251021", "20230630")));
  }

  private static List<String> found(String file) {
    return Scrubbed.of(file).findings().stream()
        .map(finding -> "line " + finding.line() + " " + finding.rule().id())
        .toList();
  }

  private static List<String> places(String file) {
    return Scrubbed.of(file).findings().stream()
        .map(finding -> "line " + finding.line() + " " + finding.rule().id() + " " + finding.item())
        .toList();
  }
}
