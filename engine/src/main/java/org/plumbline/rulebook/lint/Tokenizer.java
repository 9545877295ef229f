package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.rulebook.lint.Token.Kind;

/**
 * Cuts a rule file into tokens. It knows fewer forms than Drools and Java do, on purpose: whatever
 * could be read in two ways (unicode escapes, octal numbers, exotic line ends, single quotes) is
 * refused, so that the text means to Drools what it means here.
 */
final class Tokenizer {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");
  private static final Pattern NUMBER =
      Pattern.compile("(?:0|[1-9][0-9]*)(?:\\.[0-9]+|L)?(?![A-Za-z0-9_$.])");
  private static final List<String> SIGNS =
      List.of(
          "==", "!=", "<=", ">=", "&&", "||", "->", "::", "++", "--", "+=", "-=", "*=", "/=", ":=",
          "!.", "?.");
  private static final String SINGLE_SIGNS = "()[]{},;:.@!<>+-*/=?&|~^%#";

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int offset;
  private int line = 1;

  Tokenizer(String source) {
    this.source = source;
  }

  /** The tokens of a text; the last one is the end of the file. */
  static List<Token> tokensOf(String source) {
    Tokenizer tokenizer = new Tokenizer(source);
    tokenizer.run();
    return tokenizer.tokens();
  }

  /** The tokens read so far, also after a refusal. */
  List<Token> tokens() {
    return tokens;
  }

  void run() {
    refuseCharacters();
    while (offset < source.length()) {
      next();
    }
    tokens.add(new Token(Kind.END_OF_FILE, "", offset, line));
  }

  private void next() {
    char c = source.charAt(offset);
    if (c == '\n') {
      line++;
      offset++;
    } else if (c == ' ' || c == '\t' || c == '\r') {
      offset++;
    } else if (source.startsWith("//", offset)) {
      int end = source.indexOf('\n', offset);
      offset = end < 0 ? source.length() : end;
    } else if (source.startsWith("/*", offset)) {
      blockComment();
    } else if (c == '"') {
      string();
    } else if (c >= '0' && c <= '9') {
      match(NUMBER, Kind.NUMBER, "a number is written 12, 12L or 1.5");
    } else if (WORD.matcher(source).region(offset, source.length()).lookingAt()) {
      word();
    } else {
      sign(c);
    }
  }

  private void blockComment() {
    int end = source.indexOf("*/", offset + 2);
    if (end < 0) {
      throw refusal("a comment is not closed");
    }
    String comment = source.substring(offset, end);
    // Readers disagree whether such a comment nests.
    if (comment.indexOf("/*", 2) >= 0) {
      throw refusal("a comment opens inside a comment");
    }
    line += (int) comment.chars().filter(c -> c == '\n').count();
    offset = end + 2;
  }

  private void string() {
    if (source.startsWith("\"\"\"", offset)) {
      throw refusal("text blocks are not allowed");
    }
    int end = offset + 1;
    while (end < source.length() && source.charAt(end) != '"') {
      boolean escape = source.startsWith("\\\\", end) || source.startsWith("\\\"", end);
      if (source.charAt(end) == '\n' || source.charAt(end) == '\\' && !escape) {
        break;
      }
      end += escape ? 2 : 1;
    }
    if (end >= source.length() || source.charAt(end) != '"') {
      throw refusal("a string ends in its line and knows no escapes but \\\\ and \\\"");
    }
    add(Kind.STRING, source.substring(offset, end + 1));
  }

  private void word() {
    match(WORD, Kind.WORD, "");
    Token word = tokens.get(tokens.size() - 1);
    if (word.text().indexOf('$', 1) > 0) {
      throw new Refusal(word, "nested class names are not allowed: " + word.shown());
    }
  }

  private void sign(char c) {
    for (String sign : SIGNS) {
      if (source.startsWith(sign, offset)) {
        add(Kind.SIGN, sign);
        return;
      }
    }
    if (SINGLE_SIGNS.indexOf(c) < 0) {
      throw refusal(
          c == '\''
              ? "strings are written with double quotes"
              : "the character '" + c + "' is not allowed");
    }
    add(Kind.SIGN, String.valueOf(c));
  }

  private void match(Pattern pattern, Kind kind, String otherwise) {
    Matcher matcher = pattern.matcher(source).region(offset, source.length());
    if (!matcher.lookingAt()) {
      throw refusal(otherwise);
    }
    add(kind, matcher.group());
  }

  private void add(Kind kind, String text) {
    tokens.add(new Token(kind, text, offset, line));
    offset += text.length();
  }

  /**
   * Refuses, anywhere in the file, characters that an editor does not show or that Java would
   * translate.
   */
  private void refuseCharacters() {
    int at = 1;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n') {
        at++;
      } else if (c == '\\' && source.startsWith("u", i + 1)) {
        throw new Refusal(
            at, i, "unicode escapes (\\u) are not allowed, also not in strings and comments");
      } else if (c == '\r' && !source.startsWith("\n", i + 1)
          || c != '\t' && c != '\r' && hidden(c)) {
        throw new Refusal(
            at,
            i,
            String.format("the control or invisible character U+%04X is not allowed", (int) c));
      }
    }
  }

  private static boolean hidden(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private Refusal refusal(String message) {
    return new Refusal(line, offset, message);
  }
}
