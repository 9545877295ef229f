package org.plumbline.descriptor.text;

import java.util.Locale;

/** What a cited code looks like among the words of a descriptor. */
public final class CodeShape {

  private CodeShape() {}

  /** A letter and four digits, of a letter that Level II uses. */
  public static boolean isLevelTwo(String word) {
    return word.length() == 5
        && "abceghjklmpqrstuv".indexOf(word.charAt(0)) >= 0
        && digits(word, 1, 5);
  }

  /** Five digits, of Level I. A number with a thousands comma is none. */
  public static boolean isLevelOne(String word) {
    return word.length() == 5 && digits(word, 0, 5);
  }

  /** A word as the code that it is. */
  public static String code(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static boolean digits(String word, int from, int to) {
    for (int i = from; i < to; i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
