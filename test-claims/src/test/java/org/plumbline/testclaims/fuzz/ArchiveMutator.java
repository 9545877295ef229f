package org.plumbline.testclaims.fuzz;

import static org.plumbline.testclaims.fuzz.Damage.oneOf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;

/** Damages zip and gz archives: their headers, members and packed bytes. */
final class ArchiveMutator extends Mutator {

  private static final List<String> TOKENS =
      List.of(
          "PK\u0003\u0004",
          "PK\u0001\u0002",
          "PK\u0005\u0006",
          "PK\u0007\u0008",
          "\u001f\u008b\u0008\u0000",
          "\u001f\u008b\u0008\u001f",
          "\u0000",
          "\u00ff\u00ff\u00ff\u00ff",
          "\u0000\u0000\u0000\u0000",
          "\u00ff\u00ff\u00ff\u007f");

  private static final String MEMBER = "PK\u0003\u0004";
  private static final int ZIP_HEADER = 30;
  private static final int GZIP_HEADER = 10;

  private final List<String> bases;

  ArchiveMutator(List<String> bases) {
    super("archive");
    this.bases = bases;
  }

  @Override
  Mutant make(String mutant, SplittableRandom random) {
    String text = oneOf(bases, random);
    for (int i = random.nextInt(4); i > 0; i--) {
      text = random.nextBoolean() ? header(text, random) : members(text, random);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      text = Damage.bytes(text, TOKENS, random);
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new Mutant(mutant, bytes, unpacked(bytes), Optional.empty());
  }

  /** Another byte in the header of a member of a zip, or at the head of a gz. */
  private static String header(String text, SplittableRandom random) {
    int member = member(text, random);
    int at = member + 4 + random.nextInt((member > 0 ? ZIP_HEADER : GZIP_HEADER) - 4);
    if (at >= text.length()) {
      return text;
    }
    char put = (char) (random.nextBoolean() ? random.nextInt(256) : 1 << random.nextInt(8));
    return text.substring(0, at) + put + text.substring(at + 1);
  }

  /** A member out, or one before another; of a gz the whole behind itself. */
  private static String members(String text, SplittableRandom random) {
    int from = member(text, random);
    int next = text.indexOf(MEMBER, from + 1);
    String member = text.substring(from, next < 0 ? text.length() : next);
    int to = member(text, random);
    return random.nextBoolean()
        ? text.substring(0, from) + text.substring(from + member.length())
        : text.substring(0, to) + member + text.substring(to);
  }

  private static int member(String text, SplittableRandom random) {
    return Math.max(0, text.indexOf(MEMBER, random.nextInt(text.length() + 1)));
  }

  /** How many bytes come out; empty where something in the archive is wrong. */
  private static OptionalLong unpacked(byte[] bytes) {
    boolean gzip = begins(bytes, "\u001f\u008b") && bytes.length > 2;
    boolean zip = begins(bytes, MEMBER) || begins(bytes, "PK\u0005\u0006");
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      return OptionalLong.of(gzip ? gzip(in) : zip ? zip(in) : bytes.length);
    } catch (IOException | IllegalArgumentException damaged) {
      return OptionalLong.empty();
    }
  }

  private static boolean begins(byte[] bytes, String head) {
    return new String(bytes, 0, Math.min(bytes.length, 4), StandardCharsets.ISO_8859_1)
        .startsWith(head);
  }

  private static long gzip(InputStream in) throws IOException {
    return new GZIPInputStream(in).transferTo(OutputStream.nullOutputStream());
  }

  private static long zip(InputStream in) throws IOException {
    long bytes = 0;
    ZipInputStream zip = new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      bytes += entry.isDirectory() ? 0 : zip.transferTo(OutputStream.nullOutputStream());
    }
    return bytes;
  }

  @Override
  Format format() {
    return null;
  }

  @Override
  Optional<ClaimReader> reader(InputStream in) {
    return Optional.empty();
  }
}
