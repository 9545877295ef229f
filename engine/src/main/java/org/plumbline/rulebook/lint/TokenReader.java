package org.plumbline.rulebook.lint;

import java.util.List;
import org.plumbline.rulebook.lint.Token.Kind;

/** Walks over tokens; what was not expected is refused, by name where it is a known construct. */
final class TokenReader {

  private final List<Token> tokens;
  private int position;

  /**
   * @param tokens tokens that end with the end of the file
   */
  TokenReader(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    if (token.kind() != Kind.END_OF_FILE) {
      position++;
    }
    return token;
  }

  boolean accept(String text) {
    boolean found = peek().is(text);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(String text) {
    if (!peek().is(text)) {
      throw unexpected("'" + text + "'");
    }
    return next();
  }

  Token expect(Kind kind, String what) {
    if (peek().kind() != kind) {
      throw unexpected(what);
    }
    return next();
  }

  /** The refusal of the token that stands here. */
  Refusal unexpected(String expected) {
    Token found = peek();
    String reason = ForbiddenWords.reason(found);
    return new Refusal(
        found, reason.isEmpty() ? "expected " + expected + " but found " + found.shown() : reason);
  }

  int position() {
    return position;
  }

  /** The tokens from a position up to here. */
  List<Token> since(int start) {
    return List.copyOf(tokens.subList(start, position));
  }
}
