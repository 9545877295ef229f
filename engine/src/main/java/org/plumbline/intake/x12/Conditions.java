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
  private static final int ALL_OR_NONE = 0;
  private static final int ONE = 1;
  private static final int AT_MOST_ONE = 2;
  private static final int ALL_WITH_FIRST = 3;

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
    return switch ((int) (condition >>> KIND)) {
      case ALL_OR_NONE -> there == 0 || there == elements;
      case ONE -> there != 0;
      case AT_MOST_ONE -> (there & there - 1) == 0;
      case ALL_WITH_FIRST -> (there & 1L << first(condition)) == 0 || there == elements;
      default -> (there & 1L << first(condition)) == 0 || (there & there - 1) != 0;
    };
  }

  /**
   * Whether a condition can fail where nothing else is wrong: not where it speaks of an element
   * that is not used, and not where it only demands elements that are required anyway.
   *
   * @param used bit n is set where element n is used
   * @param required bit n is set where element n is required
   */
  static boolean canFail(long condition, long used, long required) {
    long elements = condition & ELEMENTS;
    long others = elements & ~(1L << first(condition));
    return switch ((int) (condition >>> KIND)) {
      case ALL_OR_NONE -> (elements & ~used) == 0 && (elements & ~required) != 0;
      case ONE -> (elements & required) == 0;
      case AT_MOST_ONE -> (elements & ~used) == 0;
      case ALL_WITH_FIRST -> (elements & ~used) == 0 && (others & ~required) != 0;
      default -> (elements & ~used) == 0 && (others & required) == 0;
    };
  }

  /** Whether the condition forbids, rather than demands. */
  static boolean excludes(long condition) {
    return condition >>> KIND == AT_MOST_ONE;
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
