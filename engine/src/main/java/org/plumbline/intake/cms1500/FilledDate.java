package org.plumbline.intake.cms1500;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.intake.cms1500.FillerTable.Read;

/** A date in three fields of a form: month, day and a year of two or four digits. */
final class FilledDate {

  private static final Pattern SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");
  private static final Pattern SHORT = Pattern.compile("[0-9]{1,2}");

  private final JsonPath path;
  private String month = "";
  private String day = "";
  private String year = "";

  /**
   * @param path where the first of the three stands
   */
  FilledDate(JsonPath path) {
    this.path = path;
  }

  JsonPath path() {
    return path;
  }

  void take(Read part, String text) {
    switch (part) {
      case MONTH -> month = text.strip();
      case DAY -> day = text.strip();
      default -> year = text.strip();
    }
  }

  /** A date MM/DD/CCYY as CCYYMMDD; another text as it is. */
  static String written(String text) {
    Matcher date = SLASHES.matcher(text.strip());
    return date.matches() ? date.group(3) + two(date.group(1)) + two(date.group(2)) : text;
  }

  /** The year of a date CCYYMMDD, 0 of another text. */
  static int year(String date) {
    return date.matches("[0-9]{8}") ? Integer.parseInt(date.substring(0, 4)) : 0;
  }

  /** Services on this form are of this century: it is in use since 2012. */
  String ofService() {
    return year.matches("[0-9]{2}") ? ccyymmdd("20" + year) : ccyymmdd(year);
  }

  /**
   * The date where the claim tells the century: it is not after the last year of service. Of two
   * birth dates that are not the claim tells none; the other dates are of the younger one.
   *
   * @param lastYear the last year of service, 0 where none is known
   * @return the date, or the text as written where it is none; empty where the century is not known
   */
  String before(int lastYear, boolean birth) {
    if (!year.matches("[0-9]{2}")) {
      return ccyymmdd(year);
    }
    if (lastYear == 0) {
      return "";
    }
    // leave and follow-up may reach into the next year
    boolean ofThisCentury = 2000 + Integer.parseInt(year) <= lastYear + (birth ? 0 : 1);
    return birth && ofThisCentury ? "" : ccyymmdd((ofThisCentury ? "20" : "19") + year);
  }

  /** Whether a date CCYYMMDD is another day; of a year of two digits, whatever its century. */
  boolean differs(String date) {
    boolean withoutCentury = year.matches("[0-9]{2}");
    String own = ccyymmdd(withoutCentury ? "20" + year : year);
    int from = withoutCentury && own.length() == 8 && date.length() == 8 ? 2 : 0;
    return !own.substring(from).equals(date.substring(from));
  }

  private String ccyymmdd(String fullYear) {
    boolean readable =
        SHORT.matcher(month).matches()
            && SHORT.matcher(day).matches()
            && fullYear.matches("[0-9]{4}");
    return readable ? fullYear + two(month) + two(day) : String.join(" ", month, day, year).strip();
  }

  private static String two(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
