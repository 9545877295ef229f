package org.plumbline.run;

/**
 * The shape of a value, which is all that may be shown of an identity: how many characters of what
 * kind.
 */
final class Shape {

  private Shape() {}

  static String of(String value) {
    if (value.isEmpty()) {
      return "empty";
    }
    boolean digits = false;
    boolean letters = false;
    boolean others = false;
    int length = value.codePointCount(0, value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      digits |= c >= '0' && c <= '9';
      letters |= c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
      others |= !(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }
    String kind =
        others ? "character" : digits && letters ? "letter and digit" : digits ? "digit" : "letter";
    return length + " " + (length == 1 ? singular(kind) : plural(kind));
  }

  private static String singular(String kind) {
    return kind.equals("letter and digit") ? "character" : kind;
  }

  private static String plural(String kind) {
    return kind.equals("letter and digit") ? "letters and digits" : kind + "s";
  }
}
