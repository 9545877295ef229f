package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Operator;
import org.plumbline.rulebook.lint.Expression.Unary;

/**
 * The expressions that differ from one in a single place: a comparison says the opposite, a
 * property that must hold must not, or one side of and and or is gone.
 */
final class ChangedExpressions {

  private static final Map<Operator, Operator> OPPOSITE =
      Map.of(
          Operator.EQUAL, Operator.NOT_EQUAL,
          Operator.NOT_EQUAL, Operator.EQUAL,
          Operator.LESS, Operator.AT_LEAST,
          Operator.AT_LEAST, Operator.LESS,
          Operator.GREATER, Operator.AT_MOST,
          Operator.AT_MOST, Operator.GREATER);

  private ChangedExpressions() {}

  /** All of them, in the order of the text; none of what is no condition. */
  static List<Expression> of(Expression condition) {
    if (condition instanceof Access) {
      return List.of(new Unary("!", condition));
    } else if (condition instanceof In in) {
      return List.of(new In(in.left(), !in.negated(), in.choices()));
    } else if (condition instanceof Unary not && not.operator().equals("!")) {
      List<Expression> changed = new ArrayList<>(List.of(not.operand()));
      if (!(not.operand() instanceof Access)) {
        changed.addAll(inside(not.operand(), inner -> new Unary("!", inner)));
      }
      return changed;
    }
    return condition instanceof Binary binary ? of(binary) : List.of();
  }

  private static List<Expression> of(Binary binary) {
    Expression left = binary.left();
    Expression right = binary.right();
    Operator operator = binary.operator();
    if (operator == Operator.AND || operator == Operator.OR) {
      List<Expression> changed = new ArrayList<>(List.of(right, left));
      changed.addAll(inside(left, inner -> new Binary(inner, operator, false, right)));
      changed.addAll(inside(right, inner -> new Binary(left, operator, false, inner)));
      return changed;
    } else if (OPPOSITE.containsKey(operator)) {
      return List.of(new Binary(left, OPPOSITE.get(operator), false, right));
    }
    return switch (operator) {
      case CONTAINS, MATCHES, MEMBER_OF ->
          List.of(new Binary(left, operator, !binary.negated(), right));
      case STARTS_WITH, ENDS_WITH, LENGTH -> List.of(new Unary("!", binary));
      default -> List.of();
    };
  }

  private static List<Expression> inside(Expression part, UnaryOperator<Expression> around) {
    return of(part).stream().map(around).toList();
  }
}
