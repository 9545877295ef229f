package org.plumbline.codeset;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One published version of a code set. CMS publishes HCPCS Level II once a quarter; a release
 * covers the calendar quarter that begins with its month.
 *
 * @param year the year, 1980 to 2199
 * @param month the first month of the quarter: 1, 4, 7 or 10
 */
public record Release(int year, int month) implements Comparable<Release> {

  private static final int FIRST_YEAR = Quarters.FIRST_YEAR;
  private static final int LAST_YEAR = Quarters.LAST_YEAR;
  private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{2})");

  /** Checks the ranges. */
  public Release {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || month % 3 != 1) {
      throw new IllegalArgumentException(
          name(year, month) + " is no release: the month is 01, 04, 07 or 10, the year from 1980");
    }
  }

  /**
   * Reads {@code 2025-10}.
   *
   * @throws IllegalArgumentException with a sentence for the user, when the text is no release
   */
  public static Release parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no release: write year and first month of the quarter, 2025-10");
    }
    return new Release(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  /**
   * The release that covers a day, given in days since 1970-01-01; for a day before or after all
   * releases that can be, the first or the last of them.
   */
  public static Release covering(int epochDay) {
    return Quarters.release(Quarters.of(epochDay));
  }

  /** The first day covered, in days since 1970-01-01. */
  public int firstDay() {
    return (int) LocalDate.of(year, month, 1).toEpochDay();
  }

  /** The last day covered, in days since 1970-01-01. */
  public int lastDay() {
    return (int) LocalDate.of(year, month, 1).plusMonths(3).toEpochDay() - 1;
  }

  /** Whether a day, in days since 1970-01-01, is in this release's quarter. */
  public boolean covers(int epochDay) {
    return firstDay() <= epochDay && epochDay <= lastDay();
  }

  @Override
  public int compareTo(Release other) {
    return Integer.compare(packed(), other.packed());
  }

  /** The name: {@code 2025-10}. */
  @Override
  public String toString() {
    return name(year, month);
  }

  private static String name(int year, int month) {
    // plain code: this is read at each start
    return new StringBuilder(7)
        .append(year)
        .append(month < 10 ? "-0" : "-")
        .append(month)
        .toString();
  }

  public int packed() {
    return year * 100 + month;
  }

  public static Release ofPacked(int packed) {
    return new Release(packed / 100, packed % 100);
  }
}
