package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Constant;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;

/** Writes an expression as DRL that reads as the same expression again. */
final class WrittenExpression {

  private WrittenExpression() {}

  static String of(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal(literal.value());
    } else if (expression instanceof Variable variable) {
      return variable.name();
    } else if (expression instanceof Constant constant) {
      return constant.type() + "." + constant.name();
    } else if (expression instanceof Unary unary) {
      return unary.operator() + part(unary.operand());
    } else if (expression instanceof Access access) {
      return (access.owner() == null ? "" : of(access.owner()) + ".")
          + access.name()
          + (access.call() ? "(" + list(access.arguments()) + ")" : "");
    } else if (expression instanceof In in) {
      return part(in.left()) + (in.negated() ? " not in (" : " in (") + list(in.choices()) + ")";
    }
    Binary binary = (Binary) expression;
    return part(binary.left())
        + (binary.negated() ? " not " : " ")
        + binary.operator().sign()
        + " "
        + part(binary.right());
  }

  private static String part(Expression expression) {
    boolean compound = expression instanceof Binary || expression instanceof In;
    return compound ? "(" + of(expression) + ")" : of(expression);
  }

  private static String list(List<Expression> expressions) {
    return expressions.stream().map(WrittenExpression::of).collect(Collectors.joining(", "));
  }

  private static String literal(Object value) {
    if (value instanceof String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    return value instanceof Long number ? number + "L" : String.valueOf(value);
  }
}
