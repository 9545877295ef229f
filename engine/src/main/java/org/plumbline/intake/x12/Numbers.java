package org.plumbline.intake.x12;

/** Numbers, dates and times as X12 writes them, in a range of bytes. */
final class Numbers {

  private Numbers() {}

  /** How many digits a decimal number has, -1 where it is none. */
  static int digits(byte[] bytes, int start, int end) {
    int from = bytes[start] == '-' ? start + 1 : start;
    if (end - from > Word.BYTES) {
      return digitsOneByOne(bytes, from, end);
    }
    long word = Word.of(bytes, from, end - from);
    int digits = Long.bitCount(Word.digits(word));
    int points = Long.bitCount(Word.points(word));
    return digits == 0 || points > 1 || digits + points < end - from ? -1 : digits;
  }

  private static int digitsOneByOne(byte[] bytes, int start, int end) {
    int digits = 0;
    boolean point = false;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (b >= '0' && b <= '9') {
        digits++;
      } else if (b == '.' && !point) {
        point = true;
      } else {
        return -1;
      }
    }
    return digits == 0 ? -1 : digits;
  }

  /** How many of the digits of a decimal number stand behind the point. */
  static int decimals(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '.') {
        return end - i - 1;
      }
    }
    return 0;
  }

  /** Whether a day of the calendar stands there as CCYYMMDD, or as YYMMDD where six digits do. */
  static boolean isDate(byte[] bytes, int start, int end, int digits) {
    if (end - start != digits) {
      return false;
    }
    int number =
        digits == Word.BYTES
            ? Word.ofEightDigits(Word.of(bytes, start, Word.BYTES))
            : (int) Segment.number(bytes, start, digits);
    int month = number / 100 % 100;
    int day = number % 100;
    return number >= 0
        && month >= 1
        && month <= 12
        && day >= 1
        && (day <= 28 || day <= daysOf(number / 10_000, month));
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** Whether two days stand there with a dash between, the first one not the later one. */
  static boolean isRange(byte[] bytes, int start, int end) {
    int dash = dash(bytes, start, end);
    return dash > 0
        && isDate(bytes, start, dash, 8)
        && isDate(bytes, dash + 1, end, 8)
        && Segment.number(bytes, start, 8) <= Segment.number(bytes, dash + 1, 8);
  }

  /** Where a dash stands, -1 where none does. */
  static int dash(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '-') {
        return i;
      }
    }
    return -1;
  }

  /** Whether a time of the day stands there: HHMM, and where there is room seconds and parts. */
  static boolean isTime(byte[] bytes, int start, int end, int most) {
    int length = end - start;
    long number = Segment.number(bytes, start, length);
    if (number < 0 || length < 4 || length > most || length == 5) {
      return false;
    }
    boolean seconds = length == 4 || two(bytes, start + 4) < 60;
    return two(bytes, start) < 24 && two(bytes, start + 2) < 60 && seconds;
  }

  private static int two(byte[] bytes, int at) {
    return (bytes[at] - '0') * 10 + bytes[at + 1] - '0';
  }
}
