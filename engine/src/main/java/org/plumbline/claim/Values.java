package org.plumbline.claim;

/**
 * Reads typed values from raw bytes, exactly or not at all: money as cents, quantities as
 * thousandths, dates as days since 1970-01-01. A number that does not fit exactly, carries a
 * currency sign, a comma, a plus sign or an exponent is unreadable; its raw text stays visible.
 */
public final class Values {

  /** Nothing stands in the field. */
  public static final long ABSENT = Long.MIN_VALUE;

  /**
   * What stands in the field is no value of its type. Far from {@link #ABSENT}, for Drools compares
   * numbers as doubles, which would take neighbours of this size for the same.
   */
  public static final long UNREADABLE = Long.MIN_VALUE / 2;

  private static final int MAX_DIGITS = 15;

  private Values() {}

  static long read(FieldType type, byte[] bytes, int start, int length) {
    return switch (type) {
      case AMOUNT -> decimal(bytes, start, length, 2);
      case QUANTITY -> decimal(bytes, start, length, 3);
      case DATE -> date(bytes, start, length);
      case TEXT, CODE ->
          throw new IllegalArgumentException("a field of type " + type + " has no number");
    };
  }

  /**
   * A decimal number, scaled.
   *
   * @param decimals how many decimals the scale has: 2 gives cents
   * @return the scaled number or {@link #UNREADABLE}
   */
  static long decimal(byte[] bytes, int start, int length, int decimals) {
    int end = start + length;
    int at = start;
    boolean negative = at < end && bytes[at] == '-';
    if (negative) {
      at++;
    }
    long value = 0;
    int digits = 0;
    int scale = -1;
    for (; at < end; at++) {
      byte b = bytes[at];
      if (b == '.' && scale < 0) {
        scale = 0;
      } else if (b >= '0' && b <= '9') {
        if (scale >= decimals) {
          if (b != '0') {
            return UNREADABLE;
          }
          continue;
        }
        value = value * 10 + b - '0';
        if (value != 0 && ++digits > MAX_DIGITS) {
          return UNREADABLE;
        }
        if (scale >= 0) {
          scale++;
        }
      } else {
        return UNREADABLE;
      }
    }
    if (length == (negative ? 1 : 0) || onlyPoint(bytes, start, length, negative)) {
      return UNREADABLE;
    }
    for (int missing = decimals - Math.max(scale, 0); missing > 0; missing--) {
      value *= 10;
    }
    return negative ? -value : value;
  }

  private static boolean onlyPoint(byte[] bytes, int start, int length, boolean negative) {
    return length == (negative ? 2 : 1) && bytes[start + length - 1] == '.';
  }

  /** A date CCYYMMDD of the years 1800 to 2199 as epoch days, or {@link #UNREADABLE}. */
  static long date(byte[] bytes, int start, int length) {
    if (length != 8) {
      return UNREADABLE;
    }
    int number = 0;
    for (int i = start; i < start + 8; i++) {
      byte b = bytes[i];
      if (b < '0' || b > '9') {
        return UNREADABLE;
      }
      number = number * 10 + b - '0';
    }
    int year = number / 10_000;
    int month = number / 100 % 100;
    int day = number % 100;
    if (year < 1800
        || year > 2199
        || month < 1
        || month > 12
        || day < 1
        || day > daysOf(year, month)) {
      return UNREADABLE;
    }
    return epochDay(year, month, day);
  }

  private static int daysOf(int year, int month) {
    return switch (month) {
      case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /**
   * Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in
   * March.
   */
  private static long epochDay(int year, int month, int day) {
    int y = month > 2 ? year : year - 1;
    int m = month > 2 ? month - 3 : month + 9;
    return 365L * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
  }
}
