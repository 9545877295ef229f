package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between {@code when} and {@code then}. */
sealed interface Condition {

  /** The patterns in the order of the text, those of groups and sources included. */
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
   * @param members patterns, after the first also not and exists
   */
  record Quantified(String quantifier, List<Condition> members) implements Condition {
    @Override
    public List<FactPattern> patterns() {
      return patternsOf(members.stream());
    }
  }

  /**
   * {@code (A or B)}.
   *
   * @param at where it opens
   * @param branches two or more; one of several members is written {@code (A and B)}
   */
  record Alternatives(Token at, List<List<Condition>> branches) implements Condition {
    @Override
    public List<FactPattern> patterns() {
      return patternsOf(branches.stream().flatMap(List::stream));
    }
  }

  /** For each match of the first pattern all the others match, too. */
  record Forall(List<FactPattern> patterns) implements Condition {}

  /**
   * @param source what is gone through: patterns, after the first also not and exists
   * @param constraints what the results must fulfil
   */
  record Accumulate(
      List<Condition> source, List<ResultFunction> functions, List<Constraint> constraints)
      implements Condition {
    @Override
    public List<FactPattern> patterns() {
      return patternsOf(source.stream());
    }
  }

  /**
   * {@code $result : sum($line.units)}.
   *
   * @param result the variable, with its dollar sign
   * @param name the function
   * @param argument a variable or a path on one; empty for {@code count()}
   * @param tokens those of the argument
   */
  record ResultFunction(
      String result, Token name, Optional<Expression> argument, List<Token> tokens) {}

  /**
   * A constraint of a pattern or of results.
   *
   * @param binding the variable it binds, or the empty string
   * @param tokens all of its tokens, the binding's included
   */
  record Constraint(String binding, Expression expression, List<Token> tokens) {}

  private static List<FactPattern> patternsOf(Stream<Condition> conditions) {
    return conditions.flatMap(condition -> condition.patterns().stream()).toList();
  }
}
