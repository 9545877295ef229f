package org.plumbline.claim;

/**
 * Words quoted from a code set.
 *
 * @param code the code whose text is quoted
 * @param release the release the text was read from, {@code 2025-10}
 * @param text the quoted words
 * @param start the first character of the quote in the whole text, from 0
 * @param end the character after the last one
 */
public record Quote(String code, String release, String text, int start, int end) {

  /** The whole of a text. */
  public static Quote whole(String code, String release, String text) {
    return new Quote(code, release, text, 0, text.length());
  }
}
