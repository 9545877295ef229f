package org.plumbline.claim;

/**
 * Words quoted from a code set.
 *
 * @param code the code whose text is quoted
 * @param release the release the text was read from, {@code 2025-10}
 * @param text the quoted words
 * @param start the first character of the quote in the whole text, from 0
 * @param end the character after the last one
 * @param added the first day of the code's life, in days since 1970-01-01; {@link #NO_DAY} where it
 *     is not known
 * @param ended its last day; {@link #NO_DAY} where it has none
 */
public record Quote(
    String code, String release, String text, int start, int end, int added, int ended) {

  /** A day that is not known or that there is not. */
  public static final int NO_DAY = Integer.MIN_VALUE;

  /** Words of a text of whose code's life nothing is said. */
  public Quote(String code, String release, String text, int start, int end) {
    this(code, release, text, start, end, NO_DAY, NO_DAY);
  }

  /** The whole of a text. */
  public static Quote whole(String code, String release, String text) {
    return new Quote(code, release, text, 0, text.length());
  }

  /** The whole of a text whose code lives from a day to another. */
  public static Quote whole(String code, String release, String text, int added, int ended) {
    return new Quote(code, release, text, 0, text.length(), added, ended);
  }

  /**
   * A part of a quote of a whole text.
   *
   * @param from its first character
   * @param to the character after its last one
   */
  public Quote part(int from, int to) {
    return new Quote(code, release, text.substring(from, to), from, to, added, ended);
  }
}
