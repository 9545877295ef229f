package org.plumbline.descriptor.measure;

/** Compares words in place, whatever their case. */
final class Words {

  private Words() {}

  /** Whether a whole word of lower-case letters starts at a place. */
  static boolean wordAt(CharSequence text, int start, String word) {
    return end(text, start, word) >= 0;
  }

  /**
   * The character after a spelling that stands at a place and ends there; -1 where it does not. A
   * space in the spelling stands for one or more.
   */
  static int end(CharSequence text, int start, String spelling) {
    int at = start;
    for (int i = 0; i < spelling.length(); i++) {
      if (at >= text.length()) {
        return -1;
      }
      char expected = spelling.charAt(i);
      if (expected == ' ') {
        if (!Character.isWhitespace(text.charAt(at))) {
          return -1;
        }
        at = pastSpace(text, at);
      } else if (Character.toLowerCase(text.charAt(at)) == expected) {
        at++;
      } else {
        return -1;
      }
    }
    return endsWord(text, at) ? at : -1;
  }

  /** The first place from here on that is no white space. */
  static int pastSpace(CharSequence text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean endsWord(CharSequence text, int at) {
    return at >= text.length()
        || !Character.isLetterOrDigit(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(at - 1));
  }
}
