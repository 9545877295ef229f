package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A word, literal or sign of a rule file.
 *
 * @param text the characters as written, a string with its quotes
 * @param offset the offset in the file, in characters
 * @param line the line, from 1
 */
record Token(Kind kind, String text, int offset, int line) {

  enum Kind {
    WORD,
    STRING,
    NUMBER,
    SIGN,
    END_OF_FILE
  }

  boolean is(String expected) {
    return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(expected);
  }

  /** The value of a string literal, without quotes and escapes. */
  String unquoted() {
    return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  String shown() {
    return kind == Kind.END_OF_FILE ? "the end of the file" : "'" + text + "'";
  }

  /**
   * Tokens with one blank between them: equal for texts that differ in white space and comments
   * only.
   */
  static String join(List<Token> tokens) {
    return tokens.stream().map(Token::text).collect(Collectors.joining(" "));
  }
}
