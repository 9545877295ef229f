package org.plumbline.codeset;

import java.time.LocalDate;
import java.time.Year;

/**
 * Quarters by number, 0 for the first of 1980, so that a day's release is found without making a
 * {@link Release}.
 */
public final class Quarters {

  static final int FIRST_YEAR = 1980;
  static final int LAST_YEAR = 2199;

  /** How many there are. */
  public static final int COUNT = (LAST_YEAR - FIRST_YEAR + 1) * 4;

  private static final int[] LENGTHS = {90, 91, 92, 92};

  /** The first day of each quarter, and the day after the last one. */
  private static final int[] FIRST_DAYS = firstDays();

  private Quarters() {}

  private static int[] firstDays() {
    int[] days = new int[COUNT + 1];
    days[0] = (int) LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay();
    for (int i = 0; i < COUNT; i++) {
      int length = LENGTHS[i % 4] + (i % 4 == 0 && Year.isLeap(FIRST_YEAR + i / 4) ? 1 : 0);
      days[i + 1] = days[i] + length;
    }
    return days;
  }

  /** The quarter of a day in days since 1970-01-01; the first or last one for a day outside. */
  public static int of(int epochDay) {
    if (epochDay < FIRST_DAYS[0]) {
      return 0;
    }
    if (epochDay >= FIRST_DAYS[COUNT]) {
      return COUNT - 1;
    }
    // 1461 days are 16 quarters; the guess is at most one off
    int quarter = Math.min((int) ((epochDay - FIRST_DAYS[0]) * 16L / 1461), COUNT - 1);
    while (epochDay < FIRST_DAYS[quarter]) {
      quarter--;
    }
    while (epochDay >= FIRST_DAYS[quarter + 1]) {
      quarter++;
    }
    return quarter;
  }

  public static int of(Release release) {
    return (release.year() - FIRST_YEAR) * 4 + release.month() / 3;
  }

  public static Release release(int quarter) {
    return new Release(FIRST_YEAR + quarter / 4, quarter % 4 * 3 + 1);
  }

  /** Year and month as one number: 202510. */
  public static int packed(int quarter) {
    return (FIRST_YEAR + quarter / 4) * 100 + quarter % 4 * 3 + 1;
  }
}
