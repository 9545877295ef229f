package org.plumbline.rulebook.lint;

import java.util.List;

/** What stands between {@code when} and {@code then}: patterns, and not or exists over patterns. */
sealed interface Condition {

  /** The patterns in the order of the text. */
  List<FactPattern> patterns();

  /**
   * @param binding the variable with its dollar sign, or the empty string
   */
  record FactPattern(Token type, String binding, List<Constraint> constraints)
      implements Condition {
    @Override
    public List<FactPattern> patterns() {
      return List.of(this);
    }
  }

  /**
   * @param quantifier {@code not} or {@code exists}
   */
  record Quantified(String quantifier, List<FactPattern> patterns) implements Condition {}

  /**
   * A constraint of a pattern.
   *
   * @param binding the variable it binds, or the empty string
   * @param tokens all of its tokens, the binding's included
   */
  record Constraint(String binding, Expression expression, List<Token> tokens) {}
}
