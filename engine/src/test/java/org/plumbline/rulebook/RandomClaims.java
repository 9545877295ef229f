package org.plumbline.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.facts.FactSheet;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.intake.x12.X12ClaimReader;

/**
 * Claims on which joins, totals and repetitions find something: few codes, modifiers, dates and
 * units, which come back from line to line; 0 to 50 lines. Each claim is its seed.
 */
public final class RandomClaims {

  private static final CodeSets NO_CODES = CodeSets.of(new HcpcsCodeSet(List.of()));

  private static final String HEAD =
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
      N4*GRANITE COVE*ME*04105~
      DMG*D8*20251016*F~
      """;

  private final Random dice;
  private final StringBuilder text = new StringBuilder(HEAD);

  private RandomClaims(long seed) {
    dice = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** The claims of a range of seeds, one after the other. */
  public static void each(long first, long count, BiConsumer<Long, FactSheet> heard) {
    for (long seed = first; seed < first + count; seed++) {
      heard.accept(seed, of(seed));
    }
  }

  /** The facts of the claim with a seed. */
  public static FactSheet of(long seed) {
    RandomClaims one = new RandomClaims(seed);
    one.claim();
    return read(one.text.toString());
  }

  /** The facts of a claim on which the lines have these codes. */
  static FactSheet withCodes(String... codes) {
    StringBuilder text = new StringBuilder(HEAD).append("CLM*ONE*100***11:B:1*Y*A*Y*Y~HI*ABK:I10~");
    for (int i = 0; i < codes.length; i++) {
      text.append("LX*").append(i + 1).append("~SV1*HC:").append(codes[i]);
      text.append("*50*UN*").append(i + 1).append("***1~DTP*472*D8*20251021~");
    }
    return read(text.toString());
  }

  private static FactSheet read(String claim) {
    byte[] bytes = (claim + "SE*20*0001~GE*1*1~IEA*1*000000001~").getBytes(StandardCharsets.UTF_8);
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(bytes), NamedRules.any())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadClaim found) {
          return new FactSheet(found.claim(), NO_CODES);
        }
      }
      throw new IllegalStateException("no claim in " + claim);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String one(String... choices) {
    return choices[dice.nextInt(choices.length)];
  }

  private void claim() {
    text.append("CLM*ONE*").append(one("100", "10", "100000000000001", "999999999999999", "X"));
    text.append("***").append(one("11", "12", "21", "99", "1", ""));
    text.append(":B:").append(one("1", "7", "")).append("*Y*A*Y*Y~");
    String[] diagnoses = {"I10", "I10", "E119", "E11.9", "M5450", "J45909"};
    text.append("HI*ABK:").append(one(diagnoses));
    for (int more = dice.nextInt(4); more > 0; more--) {
      text.append("*ABF:").append(one(diagnoses));
    }
    text.append("~");
    int lines = lines();
    for (int line = 1; line <= lines; line++) {
      line(line);
    }
  }

  private int lines() {
    int kind = dice.nextInt(400);
    if (kind == 0) {
      return 50;
    }
    return kind < 6 ? 0 : kind < 12 ? 9 + dice.nextInt(12) : 1 + dice.nextInt(6);
  }

  private void line(int line) {
    text.append("LX*").append(line).append("~SV1*HC:");
    text.append(one("99213", "99213", "J1885", "A4253", "J3490", "99", "", "Zz", "L0001"));
    for (int modifiers = dice.nextInt(8); modifiers > 3; modifiers--) {
      text.append(':').append(one("RT", "LT", "RT", "25", "J1885", "11"));
    }
    text.append('*').append(one("50", "25", "100000000000001", "0"));
    text.append("*UN*")
        .append(one("1", "1", "2", "3", "4", "0.5", "-0.001", "ONE", "", "999999999999999"));
    text.append('*').append(one("", "", "11", "12")).append("**1:").append(one("2", "9", ""));
    text.append("~");
    if (dice.nextInt(5) > 0) {
      text.append("DTP*472*").append(one("D8*20251021", "D8*20251001", "D8*2025"));
      text.append("~");
    } else {
      text.append("DTP*472*RD8*")
          .append(one("20251021-20251022", "20251022-20251021", "20251021-20251021"))
          .append("~");
    }
    if (dice.nextInt(3) == 0) {
      text.append("LIN**N4*")
          .append(one("00409379501", "00409379501", "0040937950", ""))
          .append("~");
      text.append("CTP****1*").append(one("ML", "UN", "MG")).append("~");
    }
    if (dice.nextInt(4) == 0) {
      text.append("NM1*").append(one("82", "DK")).append("*1*EDDLESTON*CORA****XX*");
      text.append(one("1891604047", "1891604046", "189160404")).append("~");
    }
  }
}
