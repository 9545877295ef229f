package org.plumbline.rulebook.plan;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.plumbline.facts.Carries;
import org.plumbline.facts.Fact;
import org.plumbline.rulebook.lint.Expression;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Operator;
import org.plumbline.rulebook.plan.Key.Asked;
import org.plumbline.rulebook.plan.Key.Carried;
import org.plumbline.rulebook.plan.Key.Path;
import org.plumbline.rulebook.plan.Key.Start;
import org.plumbline.rulebook.plan.RulePlan.Test;

/** Sees in a test that it asks for literals under a key. */
final class KeyReader {

  private KeyReader() {}

  /** What a test of a fact asks for; null where it is no such test. */
  static Asked read(Test test, Class<?> fact) {
    Expression expression = Expression.read(test.text()).orElse(null);
    if (expression instanceof In in && !in.negated()) {
      return asked(path(in.left(), fact), in.choices());
    } else if (expression instanceof Access call && call.owner() == null && call.call()) {
      return carried(call, fact);
    } else if (expression instanceof Binary binary && !binary.negated()) {
      Path path = path(binary.left(), fact);
      String start = text(binary.right());
      if (binary.operator() == Operator.EQUAL) {
        return asked(path, List.of(binary.right()));
      } else if (binary.operator() == Operator.STARTS_WITH && start != null && path != null) {
        return new Asked(new Start(path, start.length()), List.of(start));
      }
    }
    return null;
  }

  private static Asked asked(Key key, List<Expression> choices) {
    List<String> literals = new ArrayList<>();
    for (Expression choice : choices) {
      String literal = text(choice);
      if (literal == null) {
        return null;
      }
      if (!literals.contains(literal)) {
        literals.add(literal);
      }
    }
    return key == null ? null : new Asked(key, literals);
  }

  private static Asked carried(Access call, Class<?> fact) {
    String literal = call.arguments().size() == 1 ? text(call.arguments().get(0)) : null;
    if (literal == null || literal.isEmpty()) {
      return null;
    }
    List<Method> found =
        Arrays.stream(fact.getMethods())
            .filter(method -> method.getName().equals(call.name()))
            .toList();
    Carries carries = found.size() == 1 ? found.get(0).getAnnotation(Carries.class) : null;
    try {
      return carries == null
          ? null
          : new Asked(new Carried(fact.getMethod(carries.value())), List.of(literal));
    } catch (NoSuchMethodException wrong) {
      throw new IllegalStateException(found.get(0) + " names no method of its fact", wrong);
    }
  }

  private static String text(Expression expression) {
    return expression instanceof Literal literal && literal.value() instanceof String text
        ? text
        : null;
  }

  /** A path of properties from the fact over other facts to a text; null for anything else. */
  private static Path path(Expression expression, Class<?> fact) {
    LinkedList<String> names = new LinkedList<>();
    Expression at = expression;
    while (at instanceof Access access && !access.call()) {
      names.addFirst(access.name());
      at = access.owner();
    }
    if (at != null || names.isEmpty()) {
      return null;
    }
    List<Property> properties = new ArrayList<>();
    Class<?> owner = fact;
    for (String name : names) {
      Optional<Property> property =
          Fact.class.isAssignableFrom(owner) ? Property.of(owner, name) : Optional.empty();
      if (property.isEmpty()) {
        return null;
      }
      properties.add(property.get());
      owner = property.get().type();
    }
    return owner == String.class ? new Path(properties) : null;
  }
}
