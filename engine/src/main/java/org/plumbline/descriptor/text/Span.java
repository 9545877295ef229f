package org.plumbline.descriptor.text;

/**
 * A stretch of a descriptor as CMS wrote it.
 *
 * @param start its first character, from 0
 * @param end the character after its last
 */
public record Span(int start, int end) {

  /** Checks the order. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no stretch: " + start + " to " + end);
    }
  }

  /** The words of a text that it covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
