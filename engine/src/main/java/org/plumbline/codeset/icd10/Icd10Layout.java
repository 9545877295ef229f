package org.plumbline.codeset.icd10;

/**
 * The body of a snapshot of ICD-10-CM, big-endian: for each of the 33,696 categories that can be (a
 * letter and two letters or digits) the row it begins at, and the number of rows; for each row its
 * key: the fourth to seventh character packed, left-aligned, and in the last bit whether it is a
 * code; for each row the place of its texts; then the texts in UTF-8.
 */
final class Icd10Layout {

  static final int CATEGORIES = 26 * 36 * 36;
  static final int KEYS = (CATEGORIES + 1) * 4;

  private static final int BASE = 37;

  /** What one character at a place (3 to 6) is worth in a key. */
  private static final int[] WORTH = {0, 0, 0, BASE * BASE * BASE, BASE * BASE, BASE, 1};

  private static final byte[] RANKS = ranks();

  private Icd10Layout() {}

  /** The category of a code of at least three characters; -1 where it has none. */
  static int category(String code) {
    int letter = code.charAt(0) - 'A';
    int second = rank(code.charAt(1)) - 1;
    int third = rank(code.charAt(2)) - 1;
    return letter < 0 || letter > 25 || second < 0 || third < 0
        ? -1
        : (letter * 36 + second) * 36 + third;
  }

  static String category(int category) {
    return new String(
        new char[] {
          (char) ('A' + category / (36 * 36)),
          character(category / 36 % 36 + 1),
          character(category % 36 + 1)
        });
  }

  /** The fourth to seventh character, packed so that a beginning sorts before what it begins. */
  static int suffix(String code) {
    int suffix = 0;
    for (int i = 3; i < code.length(); i++) {
      int rank = rank(code.charAt(i));
      if (rank == 0) {
        return -1;
      }
      suffix += rank * WORTH[i];
    }
    return suffix;
  }

  static String suffix(int suffix) {
    StringBuilder text = new StringBuilder(4);
    for (int i = 3, rest = suffix; rest > 0; rest %= WORTH[i], i++) {
      text.append(character(rest / WORTH[i]));
    }
    return text.toString();
  }

  /** How many keys begin with a code of this many characters. */
  static int span(int length) {
    return length == 3 ? BASE * WORTH[3] : WORTH[length - 1];
  }

  /** 1 to 36 for 0-9 and A-Z, 0 for anything else; a table, for which of them comes is chance. */
  private static int rank(char c) {
    return c < RANKS.length ? RANKS[c] : 0;
  }

  private static byte[] ranks() {
    byte[] ranks = new byte[128];
    for (int rank = 1; rank <= 36; rank++) {
      ranks[character(rank)] = (byte) rank;
    }
    return ranks;
  }

  private static char character(int rank) {
    return (char) (rank <= 10 ? '0' + rank - 1 : 'A' + rank - 11);
  }
}
