package org.plumbline.testclaims.fuzz;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.testclaims.Scrubbed;

/** Damages an 837P: three in five inside one claim, the others anywhere. */
final class X12Mutator extends Mutator {

  private static final List<String> TOKENS =
      List.of(
          "~",
          "~\n",
          "*",
          ":",
          "^",
          "\n",
          "\r\n",
          "\u0000",
          "\u001a",
          " ",
          "~~",
          "***",
          "|",
          ">",
          "\u001d",
          "NM1*82*1~",
          "SV1*HC:",
          "LX*1~",
          "LX",
          "NTE*ADD*",
          "*HC:J1885*",
          "-- page 2 --",
          "SBR*P*18",
          "PAT*01~",
          "DMG*D8*",
          "\u00ef\u00bb\u00bf",
          "ZZZ*1~",
          "~N4*");

  private static final List<String> FRAMING =
      List.of(
          "ISA*",
          "GS*HC*",
          "ST*837*1~",
          "ST*835*0002~",
          "HL*1**20*1~",
          "HL*2*1*22*0~",
          "HL*9*8*23~",
          "HL*1**19~",
          "CLM*A*1~",
          "SE*1*1~",
          "GE*1*1~",
          "IEA*1*1~",
          "BHT*0019*00~",
          "ISA|00|",
          "ST*837*1*005010X223A2~");

  /** What begins a level, a claim or a part of the envelope, wherever it may be found. */
  private static final Pattern TAG =
      Pattern.compile("(?:ISA|G[SE]|S[TE]|BHT|HL|CLM|IEA)(?![A-Za-z0-9 ])");

  private final List<X12Base> bases;
  private final List<String> segments = new ArrayList<>();
  private final List<String> framing = new ArrayList<>();

  X12Mutator(List<X12Base> bases) {
    super("x12");
    this.bases = bases;
    for (X12Base base : bases) {
      for (String segment : Segments.of(base.text())) {
        (TAG.matcher(segment).find() ? framing : segments).add(segment);
      }
    }
  }

  @Override
  Mutant make(String mutant, SplittableRandom random) {
    X12Base base = Damage.oneOf(bases, random);
    return random.nextInt(5) < 3
        ? inClaim(mutant, base, random)
        : Mutant.of(mutant, anywhere(base.text(), random));
  }

  /** The head of CLM and the last terminator stay. */
  private Mutant inClaim(String mutant, X12Base base, SplittableRandom random) {
    int claim = random.nextInt(base.claims().size());
    int from = base.claims().get(claim).from() + "CLM*".length();
    int to = base.claims().get(claim).to();
    String was = base.text().substring(from, to);
    String damaged = damaged(was, random);
    int end = from + damaged.length();
    byte[] bytes =
        (base.text().substring(0, from) + damaged + base.text().substring(to))
            .getBytes(StandardCharsets.ISO_8859_1);
    boolean tagAdded = adds(was, damaged);
    return new Mutant(
        mutant,
        bytes,
        OptionalLong.of(bytes.length),
        tagAdded ? Optional.empty() : Optional.of(new Mutant.InClaim(base, claim + 1, end)));
  }

  private String damaged(String was, SplittableRandom random) {
    List<String> inside = Segments.of(was);
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      Segments.damage(inside, segments, random);
    }
    String text = Segments.text(inside);
    String body = text.substring(0, Math.max(0, text.length() - "~\n".length()));
    for (int i = changes == 0 ? 0 : random.nextInt(4); i < 2; i++) {
      body = Damage.bytes(body, TOKENS, random);
    }
    return body + "~\n";
  }

  /** Whether there are more tags anywhere, or more where a segment may begin. */
  private static boolean adds(String was, String is) {
    int anywhere = 0;
    int first = 0;
    for (Matcher found = TAG.matcher(is); found.find(); ) {
      anywhere++;
      first += mayBeginSegment(is, found.start()) ? 1 : 0;
    }
    for (Matcher found = TAG.matcher(was); found.find(); ) {
      anywhere--;
      first -= mayBeginSegment(was, found.start()) ? 1 : 0;
    }
    return anywhere > 0 || first > 0;
  }

  /** Behind a terminator or on a new line, whatever blanks stand between. */
  private static boolean mayBeginSegment(String text, int at) {
    int before = at - 1;
    while (before >= 0 && (text.charAt(before) <= ' ' || text.charAt(before) > '~')) {
      if (text.charAt(before) == '\n') {
        return true;
      }
      before--;
    }
    return before < 0 || text.charAt(before) == '~';
  }

  private String anywhere(String whole, SplittableRandom random) {
    List<String> all = Segments.of(whole);
    for (int i = random.nextInt(4); i > 0; i--) {
      Segments.damage(all, random.nextBoolean() ? segments : framing, random);
    }
    String text = written(Segments.text(all), random);
    for (int i = random.nextInt(4); i > 0; i--) {
      text = Damage.bytes(text, random.nextBoolean() ? TOKENS : FRAMING, random);
    }
    return random.nextInt(20) == 0
        ? text + written(Damage.oneOf(bases, random).text(), random)
        : text;
  }

  /** With other line ends or other separators. */
  private static String written(String text, SplittableRandom random) {
    return switch (random.nextInt(12)) {
      case 0 -> text.replace("~\n", "~\r\n");
      case 1 -> text.replace("\n", "");
      case 2 -> text.replace("~\n", "\n");
      case 3 -> text.replace('*', '|').replace(':', '>').replace('~', '!');
      case 4 -> text.replace('*', '\u001d').replace(':', '\u001f').replace('~', '\u001c');
      case 5 -> text.replace("\n", "\u0000\n");
      default -> text;
    };
  }

  @Override
  Format format() {
    return Format.X12;
  }

  @Override
  Optional<ClaimReader> reader(InputStream in) {
    return Optional.of(new X12ClaimReader(in, Scrubbed.SHIPPED.readerRules()));
  }
}
