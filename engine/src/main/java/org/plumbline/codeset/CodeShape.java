package org.plumbline.codeset;

/** Which code set a procedure code belongs to by its shape alone. */
public enum CodeShape {
  /** HCPCS Level II: a letter CMS assigns, and four digits. */
  LEVEL_TWO,
  /** HCPCS Level I: five digits, or four digits and A, F, M, T or U. The AMA's; no text is held. */
  LEVEL_ONE,
  /** D and four digits. The ADA's; no text is held. */
  DENTAL,
  /** No shape of a procedure code. */
  OTHER;

  private static final String LEVEL_TWO_LETTERS = "ABCEGHJKLMPQRSTUV";
  private static final String LEVEL_ONE_LETTERS = "0123456789AFMTU";

  /** The shape of a code, which is read as it stands: lower case is {@link #OTHER}. */
  public static CodeShape of(String code) {
    if (code.length() != 5 || !digits(code, 1, 4)) {
      return OTHER;
    }
    char first = code.charAt(0);
    char last = code.charAt(4);
    if (isDigit(first)) {
      return LEVEL_ONE_LETTERS.indexOf(last) >= 0 ? LEVEL_ONE : OTHER;
    }
    if (!isDigit(last)) {
      return OTHER;
    }
    if (LEVEL_TWO_LETTERS.indexOf(first) >= 0) {
      return LEVEL_TWO;
    }
    return first == 'D' ? DENTAL : OTHER;
  }

  /** Whether it is a shape of HCPCS, of either level. */
  public boolean isHcpcs() {
    return this == LEVEL_TWO || this == LEVEL_ONE;
  }

  /** Whether a code is five digits. */
  public static boolean isFiveDigits(String code) {
    return code.length() == 5 && digits(code, 0, 5);
  }

  /** Whether a modifier is two digits, as those of Level I are. */
  public static boolean isLevelOneModifier(String modifier) {
    return modifier.length() == 2 && digits(modifier, 0, 2);
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
