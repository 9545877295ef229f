package org.plumbline.testclaims;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The days on which services happen, 2025-10-01 (day 0) to 2025-12-20, and the day on which the
 * file is made.
 */
final class ServiceDays {
  static final int LAST = 80;

  /** Services begin here, so that a date a few days before them is still inside the window. */
  static final int EARLIEST = 7;

  static final String FILE_DATE = "20251231";

  private static final int[] DATES = new int[LAST + 1];

  static {
    for (int day = 0; day <= LAST; day++) {
      LocalDate date = LocalDate.of(2025, 10, 1).plusDays(day);
      DATES[day] = Integer.parseInt(date.format(DateTimeFormatter.BASIC_ISO_DATE));
    }
  }

  private ServiceDays() {}

  /** The day as CCYYMMDD. */
  static int date(int day) {
    return DATES[day];
  }
}
