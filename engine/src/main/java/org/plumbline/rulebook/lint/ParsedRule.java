package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule as its text says, not yet checked against the vocabulary.
 *
 * @param metadata the annotations in the order of the text, without quotes
 * @param annotationLines the line of each
 * @param consequence the tokens between {@code then} and {@code end}
 */
record ParsedRule(
    Token name,
    int line,
    int endLine,
    Map<String, String> metadata,
    Map<String, Integer> annotationLines,
    List<Condition> conditions,
    Report report,
    List<Token> consequence) {

  /** The one call of the right-hand side. */
  record Report(Token rule, Token fact, Token field, List<Slot> slots) {}

  /**
   * A slot factory's call.
   *
   * @param field the claim field that it names, if it names one
   */
  record Slot(Token factory, String name, Expression value, Optional<Token> field) {}
}
