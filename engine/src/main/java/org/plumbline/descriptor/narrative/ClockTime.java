package org.plumbline.descriptor.narrative;

import java.util.Locale;

/** Times of day, written with a colon: 10:00, 9:30 PM. */
final class ClockTime {

  private static final int HALF_DAY = 12 * 60;
  private static final int DAY = 24 * 60;

  private ClockTime() {}

  /** The time at a place; null where none stands there. 1:1000 is none. */
  static Token at(String text, int start) {
    int colon = start + (Digits.at(text, start + 1) ? 2 : 1);
    if (!Digits.at(text, start)
        || colon + 2 >= text.length()
        || text.charAt(colon) != ':'
        || !Digits.at(text, colon + 1)
        || !Digits.at(text, colon + 2)
        || colon + 3 < text.length()
            && Character.isLetterOrDigit(text.charAt(colon + 3))
            && !isHalf(text, colon + 3)) {
      return null;
    }
    int hour = Integer.parseInt(text, start, colon, 10);
    int minute = Integer.parseInt(text, colon + 1, colon + 3, 10);
    if (hour > 23 || minute > 59) {
      return null;
    }
    int end = colon + 3;
    int half = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
    if (!isHalf(text, half) || hour == 0 || hour > 12) {
      return Token.clock(start, end, hour * 60 + minute);
    }
    boolean evening = text.substring(half, half + 1).toLowerCase(Locale.ROOT).equals("p");
    return Token.clock(start, half + 2, DAY + hour % 12 * 60 + minute + (evening ? HALF_DAY : 0));
  }

  /**
   * The minutes from one time to another; 0 where they are not certain. A time with AM or PM has a
   * day added to tell it from one without.
   */
  static int between(int from, int to) {
    boolean marked = from >= DAY && to >= DAY;
    if (!marked && (from >= DAY || to >= DAY)) {
      return 0;
    }
    if (to > from) {
      return to - from;
    }
    boolean overnight = marked || from >= HALF_DAY + 60;
    return overnight && to < from ? to + DAY - from : 0;
  }

  private static boolean isHalf(String text, int at) {
    return at + 1 < text.length()
        && "aApP".indexOf(text.charAt(at)) >= 0
        && Character.toLowerCase(text.charAt(at + 1)) == 'm'
        && (at + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }
}
