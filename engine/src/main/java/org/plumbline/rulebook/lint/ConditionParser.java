package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.rulebook.lint.Condition.Alternatives;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Condition.Forall;
import org.plumbline.rulebook.lint.Condition.Quantified;

/**
 * Reads the conditions of a rule, up to {@code then}. Groups nest as far as the grammar says and no
 * farther: alternatives, forall and accumulate stand by themselves, not and exists nest once.
 */
final class ConditionParser {

  private static final int MAX_QUANTIFIERS = 2;

  /** Drools makes a rule of its own of each choice of branches. */
  private static final int MAX_CHOICES = 16;

  private final TokenReader tokens;
  private final PatternParser patterns;
  private int choices = 1;

  ConditionParser(TokenReader tokens) {
    this.tokens = tokens;
    this.patterns = new PatternParser(tokens);
  }

  List<Condition> parse() {
    List<Condition> conditions = new ArrayList<>();
    while (!tokens.peek().is("then")) {
      conditions.add(condition());
    }
    return List.copyOf(conditions);
  }

  private Condition condition() {
    if (tokens.peek().is("(")) {
      return alternatives();
    }
    if (tokens.accept("forall")) {
      return forall();
    }
    if (tokens.accept("accumulate")) {
      tokens.expect("(");
      List<Condition> source =
          tokens.peek().is("(") ? conjunction(1, 0) : List.of(patterns.parse());
      return new AccumulateParser(tokens).parse(source);
    }
    return member(0);
  }

  private Alternatives alternatives() {
    Token at = tokens.expect("(");
    List<List<Condition>> branches = new ArrayList<>();
    branches.add(branch());
    do {
      if (!tokens.accept("or")) {
        throw tokens.unexpected("'or': parentheses are for alternatives");
      }
      branches.add(branch());
    } while (!tokens.accept(")"));
    choices *= branches.size();
    if (choices > MAX_CHOICES) {
      throw new Refusal(at, "the branches of a rule allow more than " + MAX_CHOICES + " choices");
    }
    return new Alternatives(at, List.copyOf(branches));
  }

  private List<Condition> branch() {
    return tokens.peek().is("(") ? conjunction(2, 0) : List.of(member(0));
  }

  private Forall forall() {
    tokens.expect("(");
    List<FactPattern> members = new ArrayList<>();
    do {
      members.add(patterns.parse());
    } while (!tokens.accept(")"));
    return new Forall(List.copyOf(members));
  }

  /**
   * A pattern, or not or exists over patterns.
   *
   * @param depth in how many of not and exists it stands
   */
  private Condition member(int depth) {
    Token start = tokens.peek();
    if (!start.is("not") && !start.is("exists")) {
      return patterns.parse();
    }
    if (depth == MAX_QUANTIFIERS) {
      throw new Refusal(start, "not and exists nest at most " + MAX_QUANTIFIERS + " deep");
    }
    tokens.next();
    return new Quantified(
        start.text(),
        tokens.peek().is("(") ? conjunction(1, depth + 1) : List.of(patterns.parse()));
  }

  /** {@code (A and B)}, which begins with a pattern. */
  private List<Condition> conjunction(int fewest, int depth) {
    tokens.expect("(");
    List<Condition> members = new ArrayList<>();
    members.add(patterns.parse());
    while (members.size() < fewest || !tokens.peek().is(")")) {
      tokens.expect("and");
      members.add(member(depth));
    }
    tokens.expect(")");
    return List.copyOf(members);
  }
}
