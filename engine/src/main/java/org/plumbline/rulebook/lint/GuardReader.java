package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Constant;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Operator;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;

/** Tells what a pattern asks of its fact, one by one. */
final class GuardReader {

  /** What a comparison says with its sides exchanged. */
  private static final Map<String, String> MIRRORED =
      Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");

  private final List<Guard> guards = new ArrayList<>();
  private final String fact;
  private int line;

  private GuardReader(String fact) {
    this.fact = fact;
  }

  static List<Guard> of(FactPattern pattern) {
    GuardReader reader = new GuardReader(pattern.type().text());
    for (Constraint constraint : pattern.constraints()) {
      if (constraint.binding().isEmpty()) {
        reader.line = constraint.tokens().get(0).line();
        reader.read(constraint.expression());
      }
    }
    return List.copyOf(reader.guards);
  }

  private void read(Expression expression) {
    if (expression instanceof Binary both && both.operator() == Operator.AND) {
      read(both.left());
      read(both.right());
    } else if (expression instanceof Access access) {
      add(access, "==", List.of(true));
    } else if (expression instanceof Unary not
        && not.operator().equals("!")
        && not.operand() instanceof Access access) {
      add(access, "==", List.of(false));
    } else if (expression instanceof In in && literals(in.choices())) {
      add(in.left(), in.negated() ? "not in" : "in", values(in.choices()));
    } else if (expression instanceof Binary binary) {
      binary(binary);
    } else {
      opaque(expression);
    }
  }

  private void binary(Binary binary) {
    String sign = (binary.negated() ? "not " : "") + binary.operator().sign();
    List<Expression> right = List.of(binary.right());
    List<Expression> left = List.of(binary.left());
    if (binary.left() instanceof Access && literals(right)) {
      add(binary.left(), sign, values(right));
    } else if (binary.right() instanceof Access && literals(left) && MIRRORED.containsKey(sign)) {
      add(binary.right(), MIRRORED.get(sign), values(left));
    } else {
      opaque(binary);
    }
  }

  private void add(Expression subject, String sign, List<Object> values) {
    List<Object> arguments =
        subject instanceof Access access && literals(access.arguments())
            ? values(access.arguments())
            : List.of();
    guards.add(new Guard(fact, line, text(subject), sign, values, arguments));
  }

  private void opaque(Expression expression) {
    guards.add(new Guard(fact, line, text(expression), "", List.of(), List.of()));
  }

  private static boolean literals(List<Expression> expressions) {
    return expressions.stream()
        .allMatch(
            one ->
                one instanceof Literal literal && literal.value() != null
                    || one instanceof Unary minus && negative(minus) != null);
  }

  private static List<Object> values(List<Expression> literals) {
    return literals.stream()
        .map(one -> one instanceof Unary minus ? negative(minus) : ((Literal) one).value())
        .toList();
  }

  private static Object negative(Unary minus) {
    boolean number = minus.operator().equals("-") && minus.operand() instanceof Literal;
    Object value = number ? ((Literal) minus.operand()).value() : null;
    return value instanceof Integer || value instanceof Long ? -((Number) value).longValue() : null;
  }

  /** The expression, written in one way. */
  private static String text(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal.value() instanceof String text
          ? '"' + text + '"'
          : String.valueOf(literal.value());
    } else if (expression instanceof Variable variable) {
      return variable.name();
    } else if (expression instanceof Constant constant) {
      return constant.type() + "." + constant.name();
    } else if (expression instanceof Unary unary) {
      return unary.operator() + text(unary.operand());
    } else if (expression instanceof In in) {
      return text(in.left()) + (in.negated() ? " not in (" : " in (") + texts(in.choices()) + ")";
    } else if (expression instanceof Access access) {
      return (access.owner() == null ? "" : text(access.owner()) + ".")
          + access.name()
          + (access.call() && !access.arguments().isEmpty()
              ? "(" + texts(access.arguments()) + ")"
              : "");
    }
    Binary binary = (Binary) expression;
    return "("
        + text(binary.left())
        + (binary.negated() ? " not " : " ")
        + binary.operator().sign()
        + " "
        + text(binary.right())
        + ")";
  }

  private static String texts(List<Expression> expressions) {
    return expressions.stream().map(GuardReader::text).collect(Collectors.joining(", "));
  }
}
