package org.plumbline.testclaims;

import java.io.IOException;

/**
 * The loops and segments that few claims have: at each place of a claim some of them, chosen by
 * chance. {@code #} stands for six digits.
 */
final class EveryLoop {

  /** Where they stand, in the order of the implementation guide. Blocks stay together. */
  enum Place {
    CLAIM_DATES(
        "DTP*454*D8*20251001",
        "DTP*304*D8*20251002",
        "DTP*453*D8*20251003",
        "DTP*484*D8*20250906",
        "DTP*455*D8*20251004",
        "DTP*471*D8*20251005",
        "DTP*314*RD8*20251001-20251010",
        "DTP*297*D8*20250930",
        "DTP*296*D8*20251011",
        "DTP*090*D8*20251001",
        "DTP*091*D8*20251009",
        "DTP*444*D8*20251001",
        "DTP*050*D8*20251012",
        "PWK*OZ*BM***AC*DMN#",
        "CN1*02*500"),
    CLAIM_REFERENCES(
        "REF*4N*7",
        "REF*F5*Y",
        "REF*EW*MAMMO#",
        "REF*9F*REFERRAL#",
        "REF*9A*REPRICED#",
        "REF*9C*ADJUSTED#",
        "REF*LX*G#",
        "REF*P4*DEMO#",
        "K3*FIXED FORMAT #"),
    CLAIM_CONDITIONS("CR2********M**DESCRIPTION #*MORE #", "CRC*E1*Y*L1*L2", "CRC*ZZ*Y*AV"),
    CLAIM_CODES("HI*BP:00100", "HI*BG:AA*BG:AB"),
    REFERRING("NM1*DN*1*REFER*RITA*M**JR*XX*1262350279~REF*G2*R#~REF*0B*L#"),
    RENDERING("NM1*82*1*RENDER*RON****XX*1262350279~PRV*PE*PXC*207Q00000X~REF*LU*R#"),
    FACILITY(
        "NM1*77*2*FACILITY*****XX*1262350279~N3*1 FACILITY RD*UNIT #~N4*PORTLAND*ME*041010000~REF*G2*F#"),
    SUPERVISING("NM1*DQ*1*SUPER*SUE****XX*1262350279~REF*1G*S#"),
    PICK_UP("NM1*PW*2~N3*1 PICKUP RD~N4*PORTLAND*ME*04101"),
    DROP_OFF("NM1*45*2*DROP #~N3*2 DROP RD~N4*PORTLAND*ME*04101"),
    OTHER_COVERAGE(
        "SBR*S*18*GRP#*OTHERPLAN*47****MB~CAS*PR*1*10*1*2*20*2*3*30*3*4*40*4*5*50*5*6*60*6"
            + "~CAS*CO*45*7.5~AMT*D*80~AMT*EAF*15~AMT*A8*5~OI***Y*P**Y"
            + "~NM1*IL*1*OTHER*OLIVIA****MI*OTHER#~N3*9 OTHER ST~N4*PORTLAND*ME*04101"
            + "~NM1*PR*2*OTHER PAYER*****PI*OP#~DTP*573*D8*20251220~REF*2U*U#~REF*G1*P#"
            + "~REF*9F*R#~REF*T4*Y~REF*F8*C#~NM1*DN*1~REF*G2*A#~NM1*82*1~REF*G2*B#"
            + "~NM1*77*2~REF*G2*C#~NM1*DQ*1~REF*G2*D#~NM1*85*2~REF*G2*E#",
        "SBR*T*18*******CI~OI***N***Y~NM1*IL*1*THIRD*TILDA****MI*THIRD#~NM1*PR*2*THIRD PAYER*****XV*T#"),
    LINE_SERVICE(
        "SV5*HC:E0431*DA*30*10*100*1",
        "PWK*CT*AB",
        "CR1*LB*150**B*DH*13***TRIP #*STRETCHER #",
        "CR3*I*MO*12",
        "CRC*09*N*ZV"),
    LINE_DATES(
        "DTP*471*D8*20251001",
        "DTP*607*D8*20251002",
        "DTP*463*D8*20251003",
        "DTP*461*D8*20251004",
        "DTP*304*D8*20251005",
        "DTP*738*D8*20251006",
        "DTP*739*D8*20251007",
        "DTP*011*D8*20251008",
        "DTP*455*D8*20251009",
        "DTP*454*D8*20251010"),
    LINE_MEASURES(
        "QTY*FL*3",
        "MEA*TR*R1*12.5",
        "MEA*OG*HT*170",
        "CN1*03*40",
        "REF*9B*LR#",
        "REF*9D*LA#",
        "REF*G1*LP#",
        "REF*EW*LM#",
        "REF*X4*LC#",
        "REF*F4*LF#",
        "REF*BT*LB#",
        "REF*9F*L9#",
        "AMT*T*1.5",
        "AMT*F4*2",
        "K3*LINE #"),
    LINE_PURCHASED("PS1*PP#*12.5"),
    LINE_DRUG(
        "LIN**N4*00409189001~CTP****2.5*ML~REF*XZ*RX#",
        "LIN**N4*00002143380~CTP****1*UN~REF*VY*VY#"),
    LINE_PROVIDERS(
        "NM1*82*1*LREND*LEO****XX*1262350279~PRV*PE*PXC*207R00000X~REF*G2*A#",
        "NM1*QB*2******XX*1262350279~REF*G2*B#",
        "NM1*77*2*LFAC*****XX*1262350279~N3*3 LINE RD~N4*PORTLAND*ME*041010000~REF*LU*C#",
        "NM1*DQ*1*LSUP*LIZ****XX*1262350279~REF*0B*D#"),
    LINE_ORDERING(
        "NM1*DK*1*LORD*LARS****XX*1262350279~N3*4 LINE RD~N4*PORTLAND*ME*04101~REF*1G*E#"
            + "~PER*IC*LOU*TE*2075550148"),
    LINE_LATER(
        "NM1*DN*1*LREF*LENA****XX*1262350279~REF*G2*F#",
        "NM1*PW*2~N3*5 LINE RD~N4*PORTLAND*ME*04101",
        "NM1*45*2*LDROP~N3*6 LINE RD~N4*PORTLAND*ME*04101",
        "SVD*OP#*12.5*HC:99213**1~CAS*CO*45*1.5~CAS*PR*1*2~DTP*573*D8*20251220~AMT*EAF*3",
        "SVD*OQ#*2*HC:99214**2~DTP*573*D8*20251221",
        "LQ*UT*01.02~FRM*1A*Y~FRM*2**TEXT #~FRM*3***20251001~FRM*4****12.5",
        "LQ*AS*484.3~FRM*1*N");

    private final String[] blocks;

    Place(String... blocks) {
      this.blocks = blocks;
    }
  }

  private final X12Writer out;
  private final Dice dice;

  private EveryLoop(X12Writer out, Dice dice) {
    this.out = out;
    this.dice = dice;
  }

  /** Writes nothing anywhere. */
  static EveryLoop none() {
    return new EveryLoop(null, null);
  }

  /** Writes some at each place; the dice are its own, so that all else stays as it is. */
  static EveryLoop with(X12Writer out, long seed) {
    return new EveryLoop(out, new Dice(~seed));
  }

  void write(Place place) throws IOException {
    if (out == null) {
      return;
    }
    for (String block : place.blocks) {
      if (dice.chance(0.3)) {
        for (String segment : block.split("~")) {
          out.asWritten(segment.replace("#", dice.digits(6)));
        }
      }
    }
  }
}
