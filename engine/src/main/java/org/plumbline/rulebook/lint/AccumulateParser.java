package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.rulebook.lint.Condition.Accumulate;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.ResultFunction;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Variable;
import org.plumbline.rulebook.lint.Token.Kind;

/** Reads what follows the source of an accumulate: functions and what their results must fulfil. */
final class AccumulateParser {

  static final Set<String> FUNCTIONS = Set.of("count", "sum", "min", "max");

  private static final int MAX_FUNCTIONS = 10;

  private final TokenReader tokens;

  AccumulateParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  Accumulate parse(List<Condition> source) {
    if (!tokens.accept(";")) {
      throw tokens.unexpected("';' after the source of accumulate");
    }
    List<ResultFunction> functions = new ArrayList<>();
    do {
      functions.add(function());
      if (functions.size() > MAX_FUNCTIONS) {
        throw new Refusal(
            tokens.peek(), "an accumulate has at most " + MAX_FUNCTIONS + " functions");
      }
    } while (tokens.accept(","));
    List<Constraint> constraints = new ArrayList<>();
    if (tokens.accept(";")) {
      do {
        constraints.add(constraint());
      } while (tokens.accept(","));
    }
    tokens.expect(")");
    return new Accumulate(source, List.copyOf(functions), List.copyOf(constraints));
  }

  private ResultFunction function() {
    String result = PatternParser.binding(tokens);
    if (result.isEmpty()) {
      throw tokens.unexpected("a result such as $n : count()");
    }
    Token name = tokens.expect(Kind.WORD, "sum, count, min or max");
    if (!FUNCTIONS.contains(name.text())) {
      throw new Refusal(
          name,
          name.shown()
              + " is not a function of accumulate in rules: write sum, count, min or max, and"
              + " compute anything else on the facts");
    }
    tokens.expect("(");
    int start = tokens.position();
    Optional<Expression> argument =
        tokens.peek().is(")") ? Optional.empty() : Optional.of(argument());
    List<Token> written = tokens.since(start);
    tokens.expect(")");
    return new ResultFunction(result, name, argument, written);
  }

  /** No literal: rules with sum(1) and sum(3) would share one sum in Drools. */
  private Expression argument() {
    Token start = tokens.peek();
    Expression argument = new ExpressionParser(tokens).parse();
    boolean path = argument instanceof Access access && !access.takesArguments();
    if (!start.text().startsWith("$") || !path && !(argument instanceof Variable)) {
      throw new Refusal(
          start,
          "a function of accumulate takes a variable such as $units or a path such as $line.units");
    }
    return argument;
  }

  private Constraint constraint() {
    int start = tokens.position();
    Expression expression = new ExpressionParser(tokens).parse();
    return new Constraint("", expression, tokens.since(start));
  }
}
