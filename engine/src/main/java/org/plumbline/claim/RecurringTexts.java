package org.plumbline.claim;

import java.nio.charset.StandardCharsets;

/**
 * The short texts that claims are full of (codes, modifiers, places of service, units): read again
 * they are the same string, with its hash worked out, instead of a new one. A table of bounded size
 * in which a later text takes the place of an earlier one; threads may share it, for strings are
 * immutable and losing one only costs making it again.
 */
final class RecurringTexts {

  /** Bytes; the length of a HCPCS code. */
  static final int LONGEST = 5;

  private static final String[] TABLE = new String[1 << 13];

  private RecurringTexts() {}

  /**
   * The string of a span of ASCII.
   *
   * @param length at most {@link #LONGEST}
   */
  static String of(byte[] bytes, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = hash * 31 + bytes[i];
    }
    int place = (hash ^ hash >>> 13) & TABLE.length - 1;
    String known = TABLE[place];
    if (known != null && same(known, bytes, start, length)) {
      return known;
    }
    String made = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    TABLE[place] = made;
    return made;
  }

  private static boolean same(String known, byte[] bytes, int start, int length) {
    if (known.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (known.charAt(i) != bytes[start + i]) {
        return false;
      }
    }
    return true;
  }
}
