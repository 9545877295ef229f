package org.plumbline.rulebook.plan;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.plumbline.facts.Fact;
import org.plumbline.rulebook.lint.Expression;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Constant;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;
import org.plumbline.rulebook.plan.RulePlan.Input;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.text.Literals;
import org.plumbline.rulebook.plan.text.TextShape;
import org.plumbline.rulebook.plan.text.TextTests;

/** Writes the expression of one test as Java. */
final class ExpressionWriter {

  private static final List<Class<?>> WHOLE = List.of(int.class, long.class);

  private static final String TEXT_TESTS = JavaText.name(TextTests.class);

  private final JavaClasses classes;
  private final Test test;
  private final int own;
  private final Map<Integer, Class<?>> variables;

  /**
   * @param classes where constants are kept
   * @param own the register of the fact whose properties are named without owner; negative for none
   * @param variables the Java types of the variables in scope, by register
   */
  ExpressionWriter(JavaClasses classes, Test test, int own, Map<Integer, Class<?>> variables) {
    this.classes = classes;
    this.test = test;
    this.own = own;
    this.variables = variables;
  }

  /** A piece of Java and what it gives. */
  record Typed(String java, Class<?> type) {
    boolean whole() {
      return WHOLE.contains(type);
    }

    boolean is(Class<?> other) {
      return type == other;
    }
  }

  /** The expression as Java; null where the model's code is to be called. */
  Typed write(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal(literal.value());
    } else if (expression instanceof Variable variable) {
      return variable(variable.name());
    } else if (expression instanceof Access access) {
      return access(access);
    } else if (expression instanceof Unary unary) {
      Typed operand = write(unary.operand());
      return unary.operator().equals("!") && operand != null && operand.is(boolean.class)
          ? truth("!" + operand.java)
          : null;
    } else if (expression instanceof In in) {
      return in(in);
    } else if (expression instanceof Binary binary) {
      return binary(binary);
    }
    return null;
  }

  private Typed literal(Object value) {
    if (value instanceof String text) {
      return new Typed(JavaText.literal(text), String.class);
    } else if (value instanceof Integer number) {
      return new Typed(number.toString(), int.class);
    } else if (value instanceof Long number) {
      return new Typed(number + "L", long.class);
    }
    return value instanceof Boolean truth ? truth(truth.toString()) : null;
  }

  private Typed variable(String name) {
    for (Input input : test.inputs()) {
      if (input.name().equals(name)) {
        return new Typed("v" + input.register(), variables.get(input.register()));
      }
    }
    return null;
  }

  private Typed access(Access access) {
    Typed owner;
    if (access.owner() != null) {
      owner = write(access.owner());
    } else {
      owner = own < 0 ? null : new Typed("v" + own, variables.get(own));
    }
    if (owner == null || !Fact.class.isAssignableFrom(owner.type)) {
      return null;
    }
    return access.call() || !access.arguments().isEmpty()
        ? method(owner, access)
        : Property.of(owner.type, access.name())
            .map(found -> new Typed(found.java(owner.java), found.type()))
            .orElse(null);
  }

  private Typed method(Typed owner, Access access) {
    List<Method> found =
        Arrays.stream(owner.type.getMethods())
            .filter(method -> method.getName().equals(access.name()))
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .filter(method -> method.getParameterCount() == access.arguments().size())
            .toList();
    if (found.size() != 1) {
      return null;
    }
    List<Typed> arguments = new ArrayList<>();
    for (Expression argument : access.arguments()) {
      Class<?> parameter = found.get(0).getParameterTypes()[arguments.size()];
      Typed typed =
          argument instanceof Constant constant
              ? constant(parameter, constant.name())
              : write(argument);
      if (typed == null) {
        return null;
      }
      arguments.add(typed);
    }
    return new Typed(
        arguments.stream()
            .map(Typed::java)
            .collect(Collectors.joining(", ", owner.java + "." + access.name() + "(", ")")),
        found.get(0).getReturnType());
  }

  /** The lint has seen that the parameter is the enum of the constant. */
  private static Typed constant(Class<?> parameter, String name) {
    return new Typed(JavaText.name(parameter) + "." + name, parameter);
  }

  private Typed in(In in) {
    Typed left = write(in.left());
    List<String> literals = new ArrayList<>();
    for (Expression choice : in.choices()) {
      if (!(choice instanceof Literal literal) || !(literal.value() instanceof String text)) {
        return null;
      }
      literals.add(JavaText.literal(text));
    }
    if (left == null || !left.is(String.class)) {
      return null;
    }
    String list =
        classes.constant(
            JavaText.name(Literals.class),
            JavaText.name(Literals.class) + ".of(" + String.join(", ", literals) + ")");
    return truth((in.negated() ? "!" : "") + list + ".has(" + left.java + ")");
  }

  private Typed binary(Binary binary) {
    Typed left = write(binary.left());
    Typed right = left == null ? null : write(binary.right());
    if (right == null) {
      return null;
    }
    String sign = binary.operator().sign();
    return switch (binary.operator()) {
      case AND, OR ->
          left.is(boolean.class) && right.is(boolean.class)
              ? truth("(" + left.java + " " + sign + " " + right.java + ")")
              : null;
      case EQUAL, NOT_EQUAL -> equality(left, right, sign);
      case LESS, AT_MOST, GREATER, AT_LEAST ->
          left.whole() && right.whole()
              ? truth("(" + left.java + " " + sign + " " + right.java + ")")
              : null;
      case MATCHES -> matches(left, binary.right(), binary.negated());
      case CONTAINS -> onText("contains", left, character(binary.right(), right), binary.negated());
      case STARTS_WITH -> onText("startsWith", left, right, false);
      case ENDS_WITH -> onText("endsWith", left, right, false);
      case LENGTH ->
          left.is(String.class) && right.whole()
              ? truth(TEXT_TESTS + ".hasLength(" + left.java + ", " + right.java + ")")
              : null;
      case PLUS, MINUS, TIMES, DIVIDED_BY, MEMBER_OF -> null;
    };
  }

  private Typed equality(Typed left, Typed right, String sign) {
    if (left.is(long.class) && right.is(long.class)) {
      // as Drools does it; where one side is an int there is no difference
      return truth("((double) " + left.java + " " + sign + " (double) " + right.java + ")");
    }
    boolean plain =
        left.whole() && right.whole() || left.is(boolean.class) && right.is(boolean.class);
    if (plain) {
      return truth("(" + left.java + " " + sign + " " + right.java + ")");
    }
    return left.is(String.class) && right.is(String.class)
        ? truth(
            (sign.equals("!=") ? "!" : "")
                + "java.util.Objects.equals("
                + left.java
                + ", "
                + right.java
                + ")")
        : null;
  }

  /** Only a literal is made a table of once; what changes from fact to fact is left to Drools. */
  private Typed matches(Typed left, Expression regex, boolean negated) {
    if (!left.is(String.class)
        || !(regex instanceof Literal literal)
        || !(literal.value() instanceof String text)
        || !isRegex(text)) {
      return null;
    }
    String type = JavaText.name(TextShape.class);
    String shape = classes.constant(type, type + ".of(" + JavaText.literal(text) + ")");
    return truth(shape + (negated ? ".differsFrom(" : ".matches(") + left.java + ")");
  }

  /** A constant that cannot be made would break all rules that share its class. */
  private static boolean isRegex(String text) {
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException refused) {
      return false;
    }
  }

  /** Text of one plain character as that character, which is looked for faster. */
  private Typed character(Expression expression, Typed typed) {
    return expression instanceof Literal literal
            && literal.value() instanceof String text
            && text.matches("[ -&(-\\[\\]-~]")
        ? new Typed("'" + text + "'", String.class)
        : typed;
  }

  private Typed onText(String test, Typed left, Typed right, boolean negated) {
    return left.is(String.class) && right.is(String.class)
        ? truth(
            (negated ? "!" : "")
                + TEXT_TESTS
                + "."
                + test
                + "("
                + left.java
                + ", "
                + right.java
                + ")")
        : null;
  }

  private Typed truth(String java) {
    return new Typed(java, boolean.class);
  }
}
