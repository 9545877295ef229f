package org.plumbline.testclaims;

/**
 * National provider identifiers: nine digits and the Luhn check digit over 80840 and those nine (45
 * CFR 162.406).
 */
final class Npi {
  /** What the prefix 80840 adds to the Luhn sum. */
  private static final int PREFIX_SUM = 24;

  private Npi() {}

  static String next(Dice dice) {
    String nine = "1" + dice.digits(8);
    return nine + (char) ('0' + checkDigit(nine));
  }

  static String withWrongCheckDigit(String npi, Dice dice) {
    int wrong = (npi.charAt(9) - '0' + dice.between(1, 9)) % 10;
    return npi.substring(0, 9) + wrong;
  }

  static String withNineDigits(String npi) {
    return npi.substring(0, 9);
  }

  private static int checkDigit(String nine) {
    int sum = PREFIX_SUM;
    for (int i = 0; i < 9; i++) {
      int digit = nine.charAt(i) - '0';
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return (10 - sum % 10) % 10;
  }
}
