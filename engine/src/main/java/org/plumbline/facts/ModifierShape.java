package org.plumbline.facts;

/** What a modifier is by its two characters. */
final class ModifierShape {

  /** Where an ambulance trip begins; it ends at one of these or at X. Source: CMS, Pub. 100-04. */
  private static final String ORIGINS = "DEGHIJNPRS";

  private ModifierShape() {}

  /**
   * A letter, then a letter or digit. Level I modifiers are two digits, or a digit and P; its P1 to
   * P6 have this shape and stand in CMS's list too.
   */
  static boolean isLevelTwo(String modifier) {
    return modifier.length() == 2
        && isLetter(modifier.charAt(0))
        && (isLetter(modifier.charAt(1)) || isDigit(modifier.charAt(1)));
  }

  static boolean isOriginAndDestination(String modifier) {
    return modifier.length() == 2
        && ORIGINS.indexOf(modifier.charAt(0)) >= 0
        && (ORIGINS.indexOf(modifier.charAt(1)) >= 0 || modifier.charAt(1) == 'X');
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
