package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.measure.UnitReader;
import org.plumbline.descriptor.measure.UnitReader.WrittenUnit;
import org.plumbline.descriptor.measure.WrittenNumber;

/** Reads what starts with a digit: an amount, a number, a time of day, or none of these. */
final class Digits {

  /** So many digits without a unit are a name. */
  private static final int NAME_DIGITS = 7;

  /** More separators than these are no number. */
  private static final int MOST_SEPARATORS = 3;

  private final String text;

  Digits(String text) {
    this.text = text;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean at(CharSequence text, int place) {
    return place >= 0 && place < text.length() && isDigit(text.charAt(place));
  }

  /** The piece that starts at a place. */
  Token read(int start, Vocabulary vocabulary) {
    Token clock = ClockTime.at(text, start);
    if (clock != null) {
      return clock;
    }
    WrittenNumber number = WrittenNumber.at(text, start).orElse(null);
    if (number == null || isName(start) && !isMixed(number)) {
      return Token.id(start, idEnd(start));
    }
    WrittenUnit unit = UnitReader.at(text, unitStart(number.end())).orElse(null);
    if (unit != null) {
      return Token.amount(start, unit.end(), number.value(), unit.unit());
    }
    return bare(number, vocabulary);
  }

  /** The digits after an x that is glued to them. */
  Token whole(int start, int end) {
    return Token.number(start, end, Ratio.of(Long.parseLong(text, start, end, 10)));
  }

  /** The end of the letters, digits, hyphens and strokes from a place on. */
  int idEnd(int start) {
    int at = start;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at))
            || "-/.,:".indexOf(text.charAt(at)) >= 0 && at(text, at + 1))) {
      at++;
    }
    return Math.max(at, start + 1);
  }

  /** 1-1/2: a whole and a fraction of it, where a unit follows. */
  private boolean isMixed(WrittenNumber number) {
    int hyphen = text.indexOf('-', number.start());
    return hyphen > 0 && hyphen < number.end();
  }

  private Token bare(WrittenNumber number, Vocabulary vocabulary) {
    int end = number.end();
    int to = end;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    boolean times =
        to == end + 1 && Character.toLowerCase(text.charAt(end)) == 'x'
            || to > end && Character.toLowerCase(text.charAt(end)) == 'x' && at(text, end + 1);
    boolean known = to == end || times || vocabulary.find(text, end, to) != null;
    boolean name = !known || end - number.start() >= NAME_DIGITS;
    return name
        ? Token.id(number.start(), idEnd(number.start()))
        : Token.number(number.start(), end, number.value());
  }

  /** After a number come spaces, a hyphen (15-minute) or the unit itself. */
  private int unitStart(int end) {
    if (end + 1 < text.length()
        && text.charAt(end) == '-'
        && Character.isLetter(text.charAt(end + 1))) {
      return end + 1;
    }
    int at = end;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Dates, telephone numbers, NDCs: digits with two hyphens or strokes, or a colon, among them. */
  private boolean isName(int start) {
    int strokes = 0;
    int separators = 0;
    int at = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (!isDigit(c)) {
        if ("-/.,:".indexOf(c) < 0 || !at(text, at + 1)) {
          break;
        }
        separators++;
        strokes += c == '-' || c == '/' ? 1 : 0;
        if (c == ':' || strokes > 1 || separators > MOST_SEPARATORS) {
          return true;
        }
      }
      at++;
    }
    return false;
  }
}
