package org.plumbline.codeset.drug;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * National Drug Codes in eleven digits, as claims and CMS's crosswalk have them: five of the
 * labeler, four of the product, two of the package.
 */
public final class Ndc {

  private static final Pattern ELEVEN = Pattern.compile("[0-9]{11}");
  private static final Pattern PARTED = Pattern.compile("([0-9]{4,5})-([0-9]{3,4})-([0-9]{1,2})");
  private static final int DIGITS_AND_HYPHENS = 12;

  private Ndc() {}

  /**
   * The eleven digits. Of one with hyphens a part that is a digit short gets its leading zero, as
   * the FDA's ten digits do; ten digits without hyphens have three readings.
   *
   * @return empty where it cannot be told
   */
  public static String elevenDigits(String written) {
    if (ELEVEN.matcher(written).matches()) {
      return written;
    }
    Matcher parted = PARTED.matcher(written);
    if (!parted.matches() || written.length() < DIGITS_AND_HYPHENS) {
      return "";
    }
    return padded(parted.group(1), 5) + padded(parted.group(2), 4) + padded(parted.group(3), 2);
  }

  private static String padded(String digits, int length) {
    return "0".repeat(length - digits.length()) + digits;
  }

  /** Whether a crosswalk's number is an NDC, and none of the other numbers that it lists. */
  static boolean isListed(String number) {
    return number.length() == 13 && !elevenDigits(number).isEmpty();
  }
}
