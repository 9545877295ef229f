package org.plumbline.testclaims.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.testclaims.ClaimGenerator;

/**
 * A small 837P before it is damaged, and where its claims stand.
 *
 * @param number its number among the bases
 */
record X12Base(int number, String text, List<Stretch> claims) {

  private static final int COUNT = 32;
  private static final int MOST_BYTES = 6_000;

  /**
   * Where a claim stands.
   *
   * @param from its first byte
   * @param to the first byte behind it
   */
  record Stretch(int from, int to) {}

  /** Three claims each, most with a fault, every other file with the loops that few claims have. */
  static List<X12Base> all() {
    List<X12Base> bases = new ArrayList<>();
    for (long seed = 900; bases.size() < COUNT; seed++) {
      ClaimGenerator generator = new ClaimGenerator(seed, 3).withFaultShare(0.7);
      String text = text(bases.size() % 2 == 0 ? generator : generator.withEveryLoop());
      if (text.length() < MOST_BYTES) {
        bases.add(new X12Base(bases.size(), text, claims(text)));
      }
    }
    return bases;
  }

  /** How many bytes stand outside of the claims. */
  long framing() {
    return text.length() - claims.stream().mapToLong(claim -> claim.to - claim.from).sum();
  }

  private static String text(ClaimGenerator generator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      generator.writeTo(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static List<Stretch> claims(String text) {
    List<Stretch> claims = new ArrayList<>();
    for (int at = text.indexOf("\nCLM*"); at >= 0; at = text.indexOf("\nCLM*", at + 1)) {
      int end = text.length();
      for (String next : List.of("\nCLM*", "\nHL*", "\nSE*")) {
        int found = text.indexOf(next, at + 1);
        end = found < 0 ? end : Math.min(end, found + 1);
      }
      claims.add(new Stretch(at + 1, end));
    }
    return claims;
  }
}
