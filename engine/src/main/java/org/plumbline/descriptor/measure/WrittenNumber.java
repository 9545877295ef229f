package org.plumbline.descriptor.measure;

import java.util.Optional;

/**
 * A number where it stands in a text. Thousands commas, decimals, a bare ".5", halves, quarters and
 * eighths (1/2, 3/8; before a unit or another side also 4 3/4 and 4-3/4) and the words million and
 * billion are read. A number that is glued to a letter or hangs on one by a hyphen (tc-99m, j0131,
 * b17) is a name and no number; so is one of more than twelve digits.
 *
 * @param value what it says
 * @param start where it starts, in characters
 * @param end the character after it
 */
public record WrittenNumber(Ratio value, int start, int end) {

  private static final int MOST_DIGITS = 12;

  private static final int MOST_DECIMALS = 6;

  /** A longer number before a fraction is no whole of it. */
  private static final int MOST_MIXED_DIGITS = 3;

  /** The number that starts at a place; empty where none starts there. */
  public static Optional<WrittenNumber> at(CharSequence text, int start) {
    return Optional.ofNullable(read(text, start));
  }

  /** As {@link #at}, with null for none. */
  static WrittenNumber read(CharSequence text, int start) {
    char first = text.charAt(start);
    boolean starts = isDigit(first) || first == '.' && digitAt(text, start + 1);
    return starts && stands(text, start) ? new Scan(text, start).number() : null;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean digitAt(CharSequence text, int at) {
    return at >= 0 && at < text.length() && isDigit(text.charAt(at));
  }

  private static boolean isInchSign(CharSequence text, int at) {
    return at > 0 && text.charAt(at) == '"' && isDigit(text.charAt(at - 1));
  }

  private static boolean letterAt(CharSequence text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** Whether the digits are no tail of a word or of another number. */
  private static boolean stands(CharSequence text, int start) {
    if (start == 0) {
      return true;
    }
    char before = text.charAt(start - 1);
    return switch (before) {
      case '-' -> !letterAt(text, start - 2);
      case '.', ',', '/' -> !digitAt(text, start - 2);
      case '^', '#', '_' -> false;
      case 'x', 'X' -> digitAt(text, start - 2) || isInchSign(text, start - 2);
      default -> !Character.isLetterOrDigit(before);
    };
  }

  /** Reads digits from a place on. */
  private static final class Scan {

    private final CharSequence text;
    private final int start;
    private int at;
    private long value;
    private int digits;

    private Scan(CharSequence text, int start) {
      this.text = text;
      this.start = start;
      this.at = start;
    }

    private WrittenNumber number() {
      digits();
      boolean grouped = digits <= 3;
      while (grouped && thousands()) {
        at++;
        digits();
      }
      int decimals = 0;
      long denominator = 1;
      if (at < text.length() && text.charAt(at) == '.' && digitAt(text, at + 1)) {
        int whole = digits;
        at++;
        digits();
        decimals = digits - whole;
        denominator = power(decimals);
      } else {
        denominator = fraction();
        denominator = denominator == 1 ? mixed() : denominator;
      }
      if (digits > MOST_DIGITS || decimals > MOST_DECIMALS) {
        return null;
      }
      Ratio ratio = new Ratio(value, denominator);
      return new WrittenNumber(ratio.times(Ratio.of(magnitude())), start, at);
    }

    private void digits() {
      while (digitAt(text, at)) {
        if (++digits <= MOST_DIGITS) {
          value = value * 10 + text.charAt(at) - '0';
        }
        at++;
      }
    }

    private boolean thousands() {
      return at < text.length()
          && text.charAt(at) == ','
          && digitAt(text, at + 1)
          && digitAt(text, at + 2)
          && digitAt(text, at + 3)
          && !digitAt(text, at + 4);
    }

    private static long power(int decimals) {
      long power = 1;
      for (int i = 0; i < Math.min(decimals, MOST_DECIMALS); i++) {
        power *= 10;
      }
      return power;
    }

    /** The fraction of 4 3/4 before a unit or another side; else 1, and nothing is read. */
    private long mixed() {
      boolean hyphen = at < text.length() && text.charAt(at) == '-';
      int next = hyphen ? at + 1 : Words.pastSpace(text, at);
      if (next == at || !digitAt(text, next) || digits > MOST_MIXED_DIGITS) {
        return 1;
      }
      Scan part = new Scan(text, next);
      part.digits();
      long below = part.fraction();
      if (below == 1 || !isMeasured(part.at)) {
        return 1;
      }
      value = value * below + part.value;
      at = part.at;
      return below;
    }

    private boolean isMeasured(int from) {
      int next = Words.pastSpace(text, from);
      boolean hyphen = next < text.length() && text.charAt(next) == '-';
      return Words.wordAt(text, next, "x")
          || UnitReader.read(text, hyphen ? next + 1 : next) != null;
    }

    /** The 2, 4 or 8 of a fraction, after its stroke; else 1, and nothing is read. */
    private long fraction() {
      boolean stroke = at + 1 < text.length() && text.charAt(at) == '/' && digits == 1;
      if (!stroke || digitAt(text, at + 2)) {
        return 1;
      }
      long below = text.charAt(at + 1) - '0';
      if ((below == 2 || below == 4 || below == 8) && value > 0 && value < below) {
        at += 2;
        return below;
      }
      return 1;
    }

    private long magnitude() {
      int word = at;
      while (word < text.length() && Character.isWhitespace(text.charAt(word))) {
        word++;
      }
      if (Words.wordAt(text, word, "million")) {
        at = word + 7;
        return 1_000_000;
      }
      if (Words.wordAt(text, word, "billion")) {
        at = word + 7;
        return 1_000_000_000;
      }
      return 1;
    }
  }
}
