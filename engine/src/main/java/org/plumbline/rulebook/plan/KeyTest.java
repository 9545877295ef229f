package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.rulebook.lint.Expression;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Operator;

/**
 * A test that a text property of the fact equals a literal, or one of some: {@code code ==
 * "J1885"}, {@code code in ("A0425", "A0435")}.
 */
record KeyTest(Property property, List<String> literals) {

  /** The test as a key test, or null where it is none. */
  static KeyTest of(RulePlan.Test test, Class<?> fact) {
    Expression expression = Expression.read(test.text()).orElse(null);
    if (expression instanceof Binary equal
        && equal.operator() == Operator.EQUAL
        && !equal.negated()) {
      return of(equal.left(), List.of(equal.right()), fact);
    } else if (expression instanceof In in && !in.negated()) {
      return of(in.left(), in.choices(), fact);
    }
    return null;
  }

  private static KeyTest of(Expression left, List<Expression> choices, Class<?> fact) {
    if (!(left instanceof Access access) || access.owner() != null || access.call()) {
      return null;
    }
    Optional<Property> property =
        Property.of(fact, access.name()).filter(found -> found.type() == String.class);
    List<String> literals = new ArrayList<>();
    for (Expression choice : choices) {
      if (!(choice instanceof Literal literal) || !(literal.value() instanceof String text)) {
        return null;
      }
      if (!literals.contains(text)) {
        literals.add(text);
      }
    }
    return property.map(found -> new KeyTest(found, List.copyOf(literals))).orElse(null);
  }
}
