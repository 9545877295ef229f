package org.plumbline.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import org.plumbline.claim.FieldType;

/**
 * Whether a text as printed on the CMS-1500 says the same as the claim's data. The form prints
 * amounts without a point, dates as MM DD YY and names in another order, so only what cannot be
 * meant alike differs.
 */
final class PrintedText {

  private PrintedText() {}

  /** Compares a printed text with data; where one of them cannot be read as its type, as words. */
  static boolean agrees(FieldType type, String printed, String data) {
    if (sameWords(printed, data)) {
      return true;
    }
    return switch (type) {
      case AMOUNT -> sameAmount(printed, data);
      case QUANTITY -> sameQuantity(printed, data);
      case DATE -> sameDates(printed, data);
      case TEXT, CODE -> false;
    };
  }

  private static boolean sameWords(String printed, String data) {
    String[] left = words(printed);
    String[] right = words(data);
    if (String.join("", left).equals(String.join("", right))) {
      return true;
    }
    Arrays.sort(left);
    Arrays.sort(right);
    return Arrays.equals(left, right);
  }

  private static String[] words(String text) {
    return text.toUpperCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+");
  }

  /** Printed cents need no point: 100 00, 10000 and 100.00 are one amount; 100 may be dollars. */
  private static boolean sameAmount(String printed, String data) {
    BigDecimal amount = number(data);
    BigDecimal digits = number(digits(printed));
    if (amount == null || digits == null) {
      return false;
    }
    boolean dollars = amount.compareTo(digits) == 0;
    boolean cents = amount.movePointRight(2).abs().compareTo(digits) == 0;
    return cents || dollars && !printed.contains(".");
  }

  private static boolean sameQuantity(String printed, String data) {
    BigDecimal left = number(printed.strip());
    BigDecimal right = number(data.strip());
    return left != null && right != null && left.compareTo(right) == 0;
  }

  /**
   * Data are dates CCYYMMDD; a form prints MMDDYY or MMDDCCYY. One printed day may stand for two.
   */
  private static boolean sameDates(String printed, String data) {
    String digits = digits(printed);
    String[] dates = data.split(" ");
    if (dates.length == 2 && dates[0].equals(dates[1]) && digits.length() <= 8) {
      return sameDates(printed, dates[0]);
    }
    StringBuilder shortDates = new StringBuilder();
    StringBuilder longDates = new StringBuilder();
    for (String date : dates) {
      if (date.length() != 8 || !digits(date).equals(date)) {
        return false;
      }
      shortDates.append(date, 4, 8).append(date, 2, 4);
      longDates.append(date, 4, 8).append(date, 0, 4);
    }
    return same(digits, shortDates.toString()) || same(digits, longDates.toString());
  }

  /** A page prints the one day of a line as From and To. */
  private static boolean same(String printed, String date) {
    return printed.equals(date) || date.length() <= 8 && printed.equals(date + date);
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }

  private static BigDecimal number(String text) {
    boolean plain = text.length() <= 18 && text.matches("-?[0-9]+(\\.[0-9]*)?|-?\\.[0-9]+");
    return plain ? new BigDecimal(text) : null;
  }
}
