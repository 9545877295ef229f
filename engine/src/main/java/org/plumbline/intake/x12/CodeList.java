package org.plumbline.intake.x12;

import java.util.Arrays;

/**
 * The codes that the guide has for an element, at most eight bytes each; each in a place of its
 * own.
 */
final class CodeList {

  private static final int SMALLEST = 2;

  private final long[] codes;
  private final long[] places;
  private final long multiplier;
  private final int shift;
  private final String only;

  private CodeList(long[] codes, long[] places, long multiplier, int bits, String only) {
    this.only = only;
    this.codes = codes;
    this.places = places;
    this.multiplier = multiplier;
    this.shift = Long.SIZE - bits;
  }

  static CodeList of(String... written) {
    String only = written.length == 1 ? written[0] : "";
    long[] codes = Arrays.stream(written).mapToLong(Segment::packLong).sorted().toArray();
    int bits = SMALLEST;
    while (1 << bits < 2 * codes.length) {
      bits++;
    }
    while (true) {
      for (int attempt = 1; attempt < 1000; attempt++) {
        long multiplier = 0x9E3779B97F4A7C15L * (2 * attempt + 1);
        long[] places = places(codes, multiplier, bits);
        if (places != null) {
          return new CodeList(codes, places, multiplier, bits, only);
        }
      }
      bits++;
    }
  }

  private static long[] places(long[] codes, long multiplier, int bits) {
    long[] places = new long[1 << bits];
    for (long code : codes) {
      int place = (int) (code * multiplier >>> Long.SIZE - bits);
      if (places[place] != 0) {
        return null;
      }
      places[place] = code;
    }
    return places;
  }

  /** The code where there is one alone; empty where there are several. */
  String only() {
    return only;
  }

  boolean has(byte[] bytes, int start, int length) {
    if (length > Word.BYTES) {
      return false;
    }
    long code = Word.of(bytes, start, length);
    return code != 0 && places[(int) (code * multiplier >>> shift)] == code;
  }

  /** The codes, of at most three bytes each, as {@link Segment#code(int)} gives them. */
  int[] packed() {
    return Arrays.stream(codes).mapToInt(code -> (int) code).toArray();
  }
}
