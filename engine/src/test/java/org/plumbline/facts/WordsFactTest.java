package org.plumbline.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Need;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.Releases;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.intake.x12.X12ClaimReader;

/** The presence of a line's units, which is counted, tells of all facts about its words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WordsFactTest {

  /** J1885 is ketorolac tromethamine per 15 mg. Without a date it has no descriptor. */
  private static final String FILE =
      """
      ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *251231*1545*^*00501*000000001*0*T*:~
      GS*HC*SENDER*RECEIVER*20251231*1545*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      BHT*0019*00*1*20251231*1545*CH~
      HL*1**20*1~
      NM1*85*2*QUILLBROOK CLINIC*****XX*1981827987~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*PENHALLOWE*MARTHA****MI*1XX2XX3XX10~
      DMG*D8*19600101*F~
      CLM*ONE*100***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      LX*1~
      SV1*HC:J1885:::::KETOROLAC 60 MG IM*25*UN*4***1~
      DTP*472*D8*20251021~
      LX*2~
      SV1*HC:J1885:::::KETOROLAC 60 MG OR 30 MG IM*25*UN*4*12**1~
      DTP*472*D8*20251021~
      LX*3~
      SV1*HC:J1885:::::KETOROLAC 60 MG IM*25*UN*4***1~
      LX*4~
      SV1*HC:J1885*25*UN*4***1~
      DTP*472*D8*20251021~
      SE*22*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @Test
  void all_facts_about_the_words_of_a_line_have_the_same_of_what_rules_need() throws Exception {
    FactSheet sheet = sheet();
    assertEquals(List.of(true, false, false, false), has(sheet, Need.AMOUNT));
    assertEquals(List.of(true, true, false, true), has(sheet, Need.BILLING_UNIT));
    assertEquals(List.of(true, true, true, false), has(sheet, Need.NARRATIVE));
    assertEquals(List.of(true, true, true, true), has(sheet, Need.BIRTH_DATE));
    for (int i = 0; i < sheet.units().length; i++) {
      Presence counted = sheet.units()[i].presence();
      assertEquals(counted, sheet.wordings()[i].presence(), "line " + (i + 1));
      assertEquals(counted, sheet.narratives()[i].presence(), "line " + (i + 1));
    }
  }

  private static List<Boolean> has(FactSheet sheet, Need need) {
    return Arrays.stream(sheet.units())
        .map(words -> (words.presence().present() & need.bit()) != 0)
        .toList();
  }

  private static FactSheet sheet() throws IOException {
    byte[] bytes = FILE.replace("\n", "").getBytes(StandardCharsets.US_ASCII);
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(bytes), NamedRules.any())) {
      ReadItem item = reader.next();
      while (!(item instanceof ReadClaim)) { // the file lacks what no claim needs
        item = reader.next();
      }
      return new FactSheet(
          ((ReadClaim) item).claim(), CodeSets.of(new HcpcsCodeSet(List.of(Releases.starter()))));
    }
  }
}
