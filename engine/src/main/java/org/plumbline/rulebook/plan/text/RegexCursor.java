package org.plumbline.rulebook.plan.text;

/** A place in the text of a regular expression; what cannot stand there is refused. */
final class RegexCursor {

  private static final int LARGEST_COUNT = 1_000;
  private static final char END = 0;

  private final String regex;
  private int at;

  RegexCursor(String regex) {
    this.regex = regex;
  }

  boolean atEnd() {
    return at == regex.length();
  }

  boolean atEscapedLetter() {
    return peek() == '\\' && isLetter(peek(1));
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return at + ahead < regex.length() ? regex.charAt(at + ahead) : END;
  }

  char next() throws NotTabularException {
    if (atEnd()) {
      throw new NotTabularException();
    }
    return regex.charAt(at++);
  }

  boolean accept(char c) {
    boolean found = !atEnd() && regex.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  void expect(char c) throws NotTabularException {
    if (next() != c) {
      throw new NotTabularException();
    }
  }

  int number() throws NotTabularException {
    int value = 0;
    do {
      char digit = next();
      if (!isDigit(digit) || value > LARGEST_COUNT) {
        throw new NotTabularException();
      }
      value = value * 10 + digit - '0';
    } while (isDigit(peek()));
    return value;
  }

  /** What stands for itself after a backslash: punctuation and the space. */
  char escaped() throws NotTabularException {
    char c = next();
    if (isLetter(c) || isDigit(c)) {
      throw new NotTabularException();
    }
    return c;
  }

  static char printable(char c) throws NotTabularException {
    if (c < ' ' || c > '~') {
      throw new NotTabularException();
    }
    return c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
