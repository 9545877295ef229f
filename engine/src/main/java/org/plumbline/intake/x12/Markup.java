package org.plumbline.intake.x12;

/** Finds the tags of a web page that stand where a segment should: a browser saved the file. */
final class Markup {

  /** No tag around plain text is longer. */
  private static final int LONGEST_TAG = 512;

  private Markup() {}

  /** Whether a tag may begin here. */
  static boolean begins(byte[] bytes, int at, int limit) {
    if (limit - at < 2 || bytes[at] != '<') {
      return false;
    }
    byte next = bytes[at + 1];
    return next == '/' || next == '!' || next == '?' || isLetter(next);
  }

  /**
   * Where tags that stand one after the other end.
   *
   * @return the byte behind the last one, {@code from} where there is none
   */
  static int end(byte[] bytes, int from, int limit, Delimiters delimiters) {
    if (delimiters.terminator() == '>' || delimiters.element() == '>') {
      return from;
    }
    int end = from;
    int at = from;
    while (begins(bytes, at, limit)) {
      int close = close(bytes, at, limit, delimiters);
      if (close < 0) {
        return end;
      }
      end = close + 1;
      at = end;
      while (at < limit && bytes[at] >= 0 && bytes[at] <= ' ') {
        at++;
      }
    }
    // what the tags pretend to be ends with them
    return end > from && at < limit && bytes[at] == delimiters.terminator() ? at + 1 : end;
  }

  private static int close(byte[] bytes, int from, int limit, Delimiters delimiters) {
    for (int i = from + 1; i < Math.min(limit, from + LONGEST_TAG); i++) {
      if (bytes[i] == '>') {
        return i;
      }
      // a damaged segment may begin with such a sign, and part its components with the other
      boolean ofSegment = bytes[i] == delimiters.terminator() || bytes[i] == delimiters.element();
      if (bytes[i] == '<' || ofSegment) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }
}
