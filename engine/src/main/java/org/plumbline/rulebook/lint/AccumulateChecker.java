package org.plumbline.rulebook.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.rulebook.lint.Condition.Accumulate;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Condition.ResultFunction;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Operator;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;
import org.plumbline.rulebook.lint.ValueType.Kind;

/**
 * Checks an accumulate. Beyond types it refuses what Drools 10.2.0 takes and then gets wrong
 * without a word: it drops constraints that do not begin with a result, mixes results up where one
 * constraint names two of them or several functions go over several patterns, and gives null for
 * the least of nothing.
 */
final class AccumulateChecker {

  private static final Set<Operator> COMPARISONS =
      Set.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS,
          Operator.AT_MOST,
          Operator.GREATER,
          Operator.AT_LEAST);

  private final ConditionChecker conditions;

  AccumulateChecker(ConditionChecker conditions) {
    this.conditions = conditions;
  }

  void check(Accumulate accumulate) {
    Set<String> outside = Set.copyOf(conditions.variables().keySet());
    conditions.check(accumulate.source());
    Set<String> patterns =
        accumulate.source().stream()
            .filter(FactPattern.class::isInstance)
            .map(pattern -> ((FactPattern) pattern).binding())
            .collect(Collectors.toSet());
    checkTogether(accumulate);
    List<ValueType> types =
        accumulate.functions().stream()
            .map(function -> resultOf(function, outside, patterns))
            .toList();
    conditions.variables().keySet().retainAll(outside);
    Set<String> results = new HashSet<>();
    for (int i = 0; i < types.size(); i++) {
      ResultFunction function = accumulate.functions().get(i);
      conditions.bind(function.result(), types.get(i), function.name());
      results.add(function.result());
    }
    accumulate.constraints().forEach(constraint -> constraint(constraint, results));
  }

  private static void checkTogether(Accumulate accumulate) {
    if (accumulate.functions().size() == 1) {
      return;
    }
    Token second = accumulate.functions().get(1).name();
    if (accumulate.source().size() > 1) {
      throw new Refusal(
          second,
          "over several patterns an accumulate has one function; write one accumulate for each");
    }
    for (ResultFunction function : accumulate.functions()) {
      if (function.name().is("min") || function.name().is("max")) {
        throw new Refusal(
            function.name(),
            "min and max stand alone in their accumulate, because over nothing they have no result"
                + " and the rule does not speak; write one accumulate for each");
      }
    }
  }

  /** As Drools has it: a count is a long, any other result has the type of the argument. */
  private ValueType resultOf(
      ResultFunction function, Set<String> outside, Set<String> boundToPatterns) {
    Token name = function.name();
    if (function.argument().isEmpty()) {
      if (name.is("count")) {
        return ValueType.number(long.class);
      }
      throw new Refusal(name, name.text() + " needs what it goes over, such as $line.units");
    }
    Expression argument = function.argument().get();
    ValueType type = conditions.typeOf(argument, null, name);
    String root = root(argument);
    if (outside.contains(root)) {
      throw new Refusal(name, root + " is not bound in the source of the accumulate");
    }
    if (argument instanceof Access && (name.is("count") || !boundToPatterns.contains(root))) {
      throw new Refusal(
          name,
          name.is("count")
              ? "count counts the matches of the source: write count() or count(" + root + ")"
              : "a path begins at the variable of a pattern, and " + root + " is a property");
    }
    if (name.is("count")) {
      return ValueType.number(long.class);
    }
    if (!type.is(Kind.NUMBER)) {
      throw new Refusal(name, name.text() + " needs a number and is given " + type.words());
    }
    return type;
  }

  private static String root(Expression path) {
    return path instanceof Access access ? root(access.owner()) : ((Variable) path).name();
  }

  private void constraint(Constraint constraint, Set<String> results) {
    Token at = constraint.tokens().get(0);
    Set<String> named = new HashSet<>();
    comparisons(constraint.expression())
        .forEach(comparison -> comparison(comparison, results, named, at));
    if (named.size() > 1) {
      throw new Refusal(
          at, "a constraint of accumulate names one result; write one constraint for each");
    }
    ConditionChecker.requireBoolean(conditions.typeOf(constraint.expression(), null, at), at);
  }

  /** The parts between &amp;&amp;, || and !. */
  private static Stream<Expression> comparisons(Expression expression) {
    if (expression instanceof Unary not && not.operator().equals("!")) {
      return comparisons(not.operand());
    }
    return expression instanceof Binary both
            && (both.operator() == Operator.AND || both.operator() == Operator.OR)
        ? Stream.concat(comparisons(both.left()), comparisons(both.right()))
        : Stream.of(expression);
  }

  private void comparison(Expression expression, Set<String> results, Set<String> named, Token at) {
    if (!(expression instanceof Binary comparison)
        || !COMPARISONS.contains(comparison.operator())
        || !(comparison.left() instanceof Variable left)
        || !results.contains(left.name())) {
      throw new Refusal(
          at,
          "a constraint of accumulate compares a result, which stands on the left: $n > 3;"
              + " anything else is a constraint of a pattern");
    }
    named.add(left.name());
    boolean whole = conditions.variables().get(left.name()).type() == int.class;
    parts(comparison.right())
        .forEach(
            part -> {
              if (part instanceof Variable right && results.contains(right.name())) {
                throw new Refusal(
                    at,
                    "two results of one accumulate are not compared; write one accumulate for"
                        + " each, the second can compare with the first");
              }
              if (whole && part instanceof Literal literal && literal.value() instanceof Long) {
                throw new Refusal(at, left.name() + " is compared with a number without L");
              }
            });
  }

  private static Stream<Expression> parts(Expression expression) {
    Stream<Expression> below = Stream.empty();
    if (expression instanceof Binary both) {
      below = Stream.of(both.left(), both.right());
    } else if (expression instanceof Unary unary) {
      below = Stream.of(unary.operand());
    } else if (expression instanceof In in) {
      below = Stream.concat(Stream.of(in.left()), in.choices().stream());
    } else if (expression instanceof Access access) {
      below = Stream.concat(Stream.ofNullable(access.owner()), access.arguments().stream());
    }
    return Stream.concat(Stream.of(expression), below.flatMap(AccumulateChecker::parts));
  }
}
