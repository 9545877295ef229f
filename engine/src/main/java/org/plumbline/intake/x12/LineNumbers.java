package org.plumbline.intake.x12;

/** Follows LX01 in a claim: it starts at 1 and is one more on each line. */
final class LineNumbers {

  private static final long UNKNOWN = -1;
  private static final int MOST_DIGITS = 6;

  private long last;
  private boolean told;

  /** A claim begins. */
  void begin() {
    last = 0;
    told = false;
  }

  /**
   * A line begins.
   *
   * @param first its LX, or what stands there where LX is missing
   * @return whether its number is the first one of the claim that does not follow the one before
   */
  boolean isBroken(Segment first) {
    boolean readable = first.tag() == Tag.LX && !first.oversized && first.length(1) <= MOST_DIGITS;
    long number = readable ? first.number(1) : UNKNOWN;
    boolean broken = !told && number != UNKNOWN && last != UNKNOWN && number != last + 1;
    told |= broken;
    last = number;
    return broken;
  }
}
