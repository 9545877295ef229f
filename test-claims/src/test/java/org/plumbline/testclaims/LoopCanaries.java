package org.plumbline.testclaims;

import java.util.List;

/**
 * The canaries' file with claims in it of which the checks speak that hold one loop of an 837P
 * against another: other payers, ambulance, equipment, laboratory, EPSDT.
 */
final class LoopCanaries {

  private static final String PATIENT_LEVEL = "HL*3*2*23*0~";
  private static final String FIRST_PAYER = "SBR*P*18*GROUPQV70351*COVERQVPLAN*12****CI~";

  private static final String CLAIMS =
      """
      CLM*CANARY400000000000000000000*10***41:B:1*Y*A*Y*Y**OA~
      DTP*431*D8*20250920~
      DTP*297*D8*20251010~
      DTP*296*D8*20251005~
      PWK*OZ*BM~
      REF*P4*ZEBULQVON~
      CRC*ZZ*N*AV~
      HI*ABK:I10~
      HI*BP:28290~
      LX*1~
      SV1*HC:A0429:RH:GM:::ZEBULQVON*10*UN*01***1~
      DTP*472*D8*20250920~
      REF*6R*ZEBULQVON12345678901234567890123~
      LX*2~
      SV1*HC:99213:Q1*10*MJ*1***1~
      DTP*472*D8*20250920~
      REF*6R*ZEBULQVON12345678901234567890123~
      LX*3~
      SV1*HC:A0429:RH*10*UN*1***1~
      DTP*472*D8*20250920~
      QTY*PT*2~
      LX*4~
      SV1*HC:84443:90*10*UN*1***1~
      DTP*472*D8*20250920~
      LX*5~
      SV1*HC:E0143:NU*10*UN*1***1~
      CR3*I*MO*12~
      DTP*472*D8*20250920~
      LX*6~
      SV1*HC:E0143:NU*10*UN*1***1~
      CR3*R*MO*12~
      DTP*472*D8*20250920~
      DTP*463*D8*20250820~
      LX*7~
      SV1*HC:99213:GV*10*UN*1***1~
      CRC*70*Y*65~
      DTP*472*D8*20250920~
      LX*8~
      SV1*HC:98941:AT*10*UN*1***1~
      DTP*472*D8*20250920~
      LX*9~
      SV1*HC:J0885:EA*10*UN*1***1~
      DTP*472*D8*20250920~
      CLM*CANARY5*10***41:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      NM1*PW*2~
      N3*70386 PICKUPQVSTREET~
      N4*PICKUPQVCITY*NV*70387~
      LX*1~
      SV1*HC:A0429:RH*10*UN*1***1~
      DTP*472*D8*20250920~
      LX*2~
      SV1*HC:00840:AA*10*UN*8***1~
      DTP*472*D8*20250920~
      LX*3~
      SV1*HC:00840:AA*10*MJ*75.5***1~
      DTP*472*D8*20250920~
      LX*4~
      SV1*HC:99213*10*UN*1***1****Y~
      DTP*472*D8*20250920~
      CLM*CANARY6*10***41:B:1*Y*A*Y*Y~
      CRC*ZZ*Y*NU~
      HI*ABK:I10~
      NM1*45*2*DROPQVNAME~
      N3*70388 DROPQVSTREET~
      N4*DROPQVCITY*NV*70389~
      SBR*P*18*OTHERQVGROUP70391*OTHERQVPLAN*****CI~
      CAS*CO*ZEBUL*3~
      AMT*D*1~
      OI***Y***Y~
      NM1*IL*1*OTHERQVLAST*OTHERQVFIRST****MI*OTHERQVMEMBER70392~
      NM1*PR*2*OTHERQVPAYER*****PI*OTHERQVPAY70396~
      LX*1~
      SV1*HC:A0429:RH*10*UN*1***1~
      DTP*472*D8*20250920~
      CLM*CANARY7*10***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      SBR*P*18*OTHERQVGROUP70391*OTHERQVPLAN*****CI~
      OI***Y***Y~
      NM1*IL*1*OTHERQVLAST*OTHERQVFIRST****MI*OTHERQVMEMBER70392~
      NM1*PR*2*OTHERQVPAYER*****PI*OTHERQVPAY70396~
      LX*1~
      SV1*HC:99213*10*UN*1***1~
      DTP*472*D8*20250920~
      CLM*CANARY8*10***11:B:1*Y*A*Y*Y~
      HI*ABK:I10~
      SBR*T*18*OTHERQVGROUP70391*OTHERQVPLAN*****CI~
      OI***Y***Y~
      NM1*IL*1*OTHERQVLAST*OTHERQVFIRST****MI*OTHERQVMEMBER70392~
      NM1*PR*2*OTHERQVPAYER*****PI*OTHERQVPAY70396~
      DTP*573*D8*20251222~
      LX*1~
      SV1*HC:99213*10*UN*1***1~
      DTP*472*D8*20250920~
      SVD*OTHERQVPAY70396*5*HC:99213**1~
      DTP*573*D8*20251222~
      SVD*ZEBULQVON*5*HC:99213**1~
      DTP*573*D8*20251222~
      """;

  private LoopCanaries() {}

  /** What becomes of them: as the first payer's, the second one's, and Medicare's. */
  static List<Scrubbed> scrubbed() {
    String file = Canaries.FILE.replace(PATIENT_LEVEL, CLAIMS + PATIENT_LEVEL);
    return List.of(
        Scrubbed.ofAllProfiles(file),
        Scrubbed.ofAllProfiles(file.replace(FIRST_PAYER, FIRST_PAYER.replace("*P*", "*S*"))),
        Scrubbed.ofAllProfiles(file.replace(FIRST_PAYER, FIRST_PAYER.replace("*CI~", "*MB~"))));
  }
}
