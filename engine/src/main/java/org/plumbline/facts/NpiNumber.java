package org.plumbline.facts;

/** The shape of a National Provider Identifier. Source: CMS, NPI check digit. */
final class NpiNumber {

  private static final int DIGITS = 10;

  private NpiNumber() {}

  static boolean isTenDigits(String npi) {
    if (npi.length() != DIGITS) {
      return false;
    }
    for (int i = 0; i < DIGITS; i++) {
      if (npi.charAt(i) < '0' || npi.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the last of ten digits is the check digit of the others: Luhn's sum over 80840 and the
   * NPI (the prefix adds 24) divides by ten.
   */
  static boolean checkDigitHolds(String npi) {
    if (!isTenDigits(npi)) {
      return false;
    }
    int sum = 24;
    for (int i = 0; i < DIGITS; i++) {
      int digit = npi.charAt(i) - '0';
      int weighted = i % 2 == 0 ? 2 * digit : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }
}
