package org.plumbline.intake.x12;

import java.util.Arrays;

/**
 * What elements of a segment demand of each other (X12.6): P all or none, R at least one, E at most
 * one, C where the first is there the others too, L where the first is there one of the others. A
 * condition is a number: the kind in bits 58 and up, the first element in bits 48 to 57, all
 * elements as bits below.
 */
final class Conditions {

  private static final int KIND = 58;
  private static final int FIRST = 48;
  private static final long ELEMENTS = (1L << FIRST) - 1;
  private static final String KINDS = "PRECL";

  private Conditions() {}

  /** Reads {@code P0304 E0207}; null where there is none. */
  static long[] of(String written) {
    return written.isEmpty()
        ? null
        : Arrays.stream(written.split(" ")).mapToLong(Conditions::one).toArray();
  }

  private static long one(String written) {
    long condition = (long) KINDS.indexOf(written.charAt(0)) << KIND;
    for (int i = 1; i < written.length(); i += 2) {
      int element = Integer.parseInt(written.substring(i, i + 2));
      condition |= 1L << element | (i == 1 ? (long) element << FIRST : 0);
    }
    return condition;
  }

  /**
   * Asks whether a condition holds.
   *
   * @param present bit n is set where element n is there
   */
  static boolean holds(long condition, long present) {
    long elements = condition & ELEMENTS;
    long there = present & elements;
    long first = 1L << first(condition);
    return switch (KINDS.charAt((int) (condition >>> KIND))) {
      case 'P' -> there == 0 || there == elements;
      case 'R' -> there != 0;
      case 'E' -> (there & there - 1) == 0;
      case 'C' -> (there & first) == 0 || there == elements;
      default -> (there & first) == 0 || there != first;
    };
  }

  /** Whether the condition forbids, rather than demands. */
  static boolean excludes(long condition) {
    return KINDS.charAt((int) (condition >>> KIND)) == 'E';
  }

  /** The element to show: the first one that is missing, of an exclusion the last one there. */
  static int shown(long condition, long present) {
    long elements = condition & ELEMENTS;
    return excludes(condition)
        ? 63 - Long.numberOfLeadingZeros(elements & present)
        : Long.numberOfTrailingZeros(elements & ~present);
  }

  private static int first(long condition) {
    return (int) (condition >>> FIRST) & 0x3FF;
  }
}
