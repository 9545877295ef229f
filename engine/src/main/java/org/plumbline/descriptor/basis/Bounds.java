package org.plumbline.descriptor.basis;

import org.plumbline.descriptor.text.Wording;

/** Words that make an amount the end of a range instead of an amount. */
final class Bounds {

  private Bounds() {}

  /** "greater than", "less than or equal to", "minimum of", "over", "52 to" before an amount. */
  static boolean precede(Wording wording, int amount) {
    String before = wording.word(amount - 1);
    return switch (before) {
      case "than", "over", "least", "under", "between", "minimum", "exceeding" -> true;
      case "to" -> !wording.word(amount - 2).equals("up");
      case "of" -> wording.word(amount - 2).equals("minimum");
      default -> isSign(wording, amount);
    };
  }

  /** "or less", "or more", "or greater" after an amount, and "to 73 g". */
  static boolean follow(Wording wording, int next) {
    return wording.word(next).equals("or")
            && switch (wording.word(next + 1)) {
              case "less", "more", "greater", "over", "under", "fewer" -> true;
              default -> false;
            }
        || wording.word(next).equals("through");
  }

  private static boolean isSign(Wording wording, int amount) {
    if (amount >= wording.size()) {
      return false;
    }
    String text = wording.text();
    int at = wording.start(amount) - 1;
    while (at >= 0 && text.charAt(at) == ' ') {
      at--;
    }
    return at >= 0 && (text.charAt(at) == '<' || text.charAt(at) == '>' || text.charAt(at) == '=');
  }
}
