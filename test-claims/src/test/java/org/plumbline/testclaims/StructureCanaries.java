package org.plumbline.testclaims;

import java.util.List;

/** The canaries' file with a structure of which the rules of the envelope and the loops speak. */
final class StructureCanaries {

  private static final String FIRST_CLAIM = "CLM*CANARY1*";
  private static final String END = "SE*1*0912~";
  private static final String CONTACT = "PER*IC*DESKQVPERSON*TE*7025550313~\n";
  private static final String OTHER_INSURED = "SBR*S*18*OTHERQVGROUP70391*OTHERQVPLAN*12****CI~\n";
  private static final String CLAIM = "CLM*CANARY*5***11:B:1*Y*A*Y*Y~HI*ABK:I10~";
  private static final String LINE = "LX*1~SV1*HC:99213*5*UN*1***1~DTP*472*D8*20250920~";

  private StructureCanaries() {}

  /** The file in each such form. */
  static List<String> forms() {
    String file = Canaries.FILE;
    return List.of(
        file.replace("N3*70352 LARCHQVWOOD LN*UNIQVT 70353~\n", ""),
        file.replace("SBR*P*18*GROUPQV70351", "SBR*P**GROUPQV70351"),
        file.replace(FIRST_CLAIM, "HL*3*2*23*0~PAT*19~NM1*QC*1*ZEBULQVON~" + FIRST_CLAIM),
        file.replace(END, CLAIM + END),
        file.replace(END, (CLAIM + LINE).repeat(101) + END),
        file.replace(END, CLAIM + LINE.repeat(51) + END),
        file.replace("SV1*HC:Z1885*10*UN*1***1~", ""),
        file.replace(OTHER_INSURED, (OTHER_INSURED + "OI***Y***Y~").repeat(11) + OTHER_INSURED),
        file.replace("SV1*HC:Z1885*10*UN*1***1~", "SV1*HC:Z1885~"),
        file.replaceAll("~\\s+", "~").replaceAll("(.{80})", "$1\r\n"),
        file.replace("*0*T*:~", "*0*X*:~"),
        file.replace("*0*T*:~", "*0*T*>~"),
        file.replace("*0*T*:~", "*0*T*A~"),
        file.replace("BHTQVID70311", "BHTQVID70311".repeat(4)),
        file.replace(CONTACT, ""),
        file.replace(CONTACT, CONTACT.repeat(3)),
        file.replace("HI*ABK:5450~\n", "HI*ABK:5450\n"));
  }
}
