package org.plumbline.codeset.hcpcs;

import org.plumbline.codeset.Quarters;

/**
 * What {@link HcpcsCodeSet#find} says of a code or modifier on a day, in the bits of a long, so
 * that a look-up makes no object: the status, whether a complete release covers the day, the day's
 * quarter, and the numbers of the life that decided and of the words in force.
 */
public final class Found {

  /** Nothing was looked up. It has no status. */
  public static final long NOTHING = 0;

  private static final CodeStatus[] STATUSES = CodeStatus.values();
  private static final int STATUS_BITS = 3;
  private static final int COVERED_AT = 3;
  private static final int QUARTER_AT = 4;
  private static final int QUARTER_BITS = 10;
  private static final int LIFE_AT = 14;
  private static final int RUN_AT = 38;
  private static final int NUMBER_BITS = 24;

  private Found() {}

  static long of(CodeStatus status, boolean covered, int quarter, int life, int run) {
    return status.ordinal() + 1
        | (covered ? 1L << COVERED_AT : 0)
        | (long) quarter << QUARTER_AT
        | life + 1L << LIFE_AT
        | run + 1L << RUN_AT;
  }

  /** Whether the answer is this one. */
  public static boolean is(long found, CodeStatus status) {
    return bits(found, 0, STATUS_BITS) == status.ordinal() + 1;
  }

  /**
   * The answer.
   *
   * @throws IllegalArgumentException for {@link #NOTHING}
   */
  public static CodeStatus status(long found) {
    if (found == NOTHING) {
      throw new IllegalArgumentException("nothing was looked up");
    }
    return STATUSES[bits(found, 0, STATUS_BITS) - 1];
  }

  /** Whether a complete imported release covers the day. */
  public static boolean covered(long found) {
    return bits(found, COVERED_AT, 1) != 0;
  }

  /** Whether a loaded table has a row of the code. */
  public static boolean hasRow(long found) {
    return life(found) >= 0;
  }

  /**
   * Whether the words in force on the day are known; they are not unless a table that holds the
   * day's quarter has the code's row, and no row says that the code is not in force.
   */
  public static boolean hasWords(long found) {
    return run(found) >= 0;
  }

  /** The release that covers the day, as a number: 202510. */
  public static int releaseNumber(long found) {
    return Quarters.packed(quarter(found));
  }

  static int quarter(long found) {
    return bits(found, QUARTER_AT, QUARTER_BITS);
  }

  static int life(long found) {
    return bits(found, LIFE_AT, NUMBER_BITS) - 1;
  }

  static int run(long found) {
    return bits(found, RUN_AT, NUMBER_BITS) - 1;
  }

  private static int bits(long found, int from, int count) {
    return (int) (found >>> from) & (1 << count) - 1;
  }
}
