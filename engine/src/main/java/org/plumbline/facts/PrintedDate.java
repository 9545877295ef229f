package org.plumbline.facts;

/** Dates as the CMS-1500 prints them: MM DD YY or MM DD CCYY, with blanks or without. */
final class PrintedDate {

  private PrintedDate() {}

  /**
   * Whether a printed text shows the dates of the data.
   *
   * @param data one date CCYYMMDD or two, with or without a code or a word behind them; one printed
   *     day may stand for two
   */
  static boolean agrees(String printed, String data) {
    String digits = digits(printed);
    StringBuilder dates = new StringBuilder();
    StringBuilder code = new StringBuilder();
    for (String word : data.split(" ")) {
      if (word.length() == 8 && digits(word).equals(word)) {
        dates.append(dates.isEmpty() ? "" : " ").append(word);
      } else {
        code.append(digits(word));
      }
    }
    if (digits.isEmpty()) {
      return data.chars().anyMatch(Character::isLetter);
    }
    if (dates.isEmpty()) {
      return code.isEmpty() || digits.endsWith(code.toString());
    }
    return sameDates(digits, dates.toString())
        || !code.isEmpty()
            && digits.endsWith(code.toString())
            && sameDates(digits.substring(0, digits.length() - code.length()), dates.toString());
  }

  /** A signature may stand there without a date, or with one in words. */
  static boolean agreesBehindSignature(String printed, String data) {
    String digits = digits(printed);
    return digits.length() != 6 && digits.length() != 8 || agrees(printed, data);
  }

  private static boolean sameDates(String digits, String data) {
    String[] dates = data.split(" ");
    if (dates.length == 2 && dates[0].equals(dates[1]) && digits.length() <= 8) {
      return sameDates(digits, dates[0]);
    }
    StringBuilder shortDates = new StringBuilder();
    StringBuilder longDates = new StringBuilder();
    for (String date : dates) {
      shortDates.append(date, 4, 8).append(date, 2, 4);
      longDates.append(date, 4, 8).append(date, 0, 4);
    }
    return same(digits, shortDates.toString()) || same(digits, longDates.toString());
  }

  /** A page prints the one day of a line as From and To. */
  private static boolean same(String printed, String date) {
    return printed.equals(date) || date.length() <= 8 && printed.equals(date + date);
  }

  static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
