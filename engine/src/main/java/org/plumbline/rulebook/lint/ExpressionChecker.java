package org.plumbline.rulebook.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Constant;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Operator;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;
import org.plumbline.rulebook.lint.FactMembers.NoSuchMember;
import org.plumbline.rulebook.lint.ValueType.Kind;

/**
 * Gives an expression its type. Each step of a path must be a known member of a known type;
 * operands must fit without the coercions that Drools would try (it reads text as a number and
 * fails at run time).
 */
final class ExpressionChecker {

  private final FactMembers members;
  private final Map<String, Class<?>> imported;
  private final Map<String, ValueType> variables;

  /**
   * @param imported the file's imported types by simple name
   * @param variables what is bound so far; the caller adds to it
   */
  ExpressionChecker(
      FactMembers members, Map<String, Class<?>> imported, Map<String, ValueType> variables) {
    this.members = members;
    this.imported = imported;
    this.variables = variables;
  }

  /**
   * The type of an expression.
   *
   * @param fact the fact of the pattern, or null outside of patterns
   */
  ValueType typeOf(Expression expression, ValueType fact) throws NoSuchMember {
    if (expression instanceof Literal literal) {
      return literal(literal.value());
    } else if (expression instanceof Variable variable) {
      return Optional.ofNullable(variables.get(variable.name()))
          .orElseThrow(() -> new NoSuchMember(variable.name() + " is not bound before it is used"));
    } else if (expression instanceof Constant constant) {
      return constant(constant);
    } else if (expression instanceof Access access) {
      return access(access, fact);
    } else if (expression instanceof Unary unary) {
      return unary.operator().equals("!")
          ? require(Kind.BOOLEAN, unary.operand(), fact, "!")
          : require(Kind.NUMBER, unary.operand(), fact, "-");
    } else if (expression instanceof In in) {
      ValueType left = typeOf(in.left(), fact);
      for (Expression choice : in.choices()) {
        compare(left, typeOf(choice, fact), "in");
      }
      return ValueType.BOOLEAN;
    }
    return binary((Binary) expression, fact);
  }

  private static ValueType literal(Object value) {
    if (value == null) {
      return ValueType.NOTHING;
    } else if (value instanceof String) {
      return ValueType.TEXT;
    } else if (value instanceof Boolean) {
      return ValueType.BOOLEAN;
    }
    return ValueType.number(
        value instanceof Integer ? int.class : value instanceof Long ? long.class : double.class);
  }

  private ValueType constant(Constant constant) throws NoSuchMember {
    Class<?> type = imported.get(constant.type());
    if (type == null || !type.isEnum()) {
      throw new NoSuchMember(
          constant.type() + " is not an imported enum; classes may not be named in constraints");
    }
    for (Object known : type.getEnumConstants()) {
      if (((Enum<?>) known).name().equals(constant.name())) {
        return ValueType.constant(type);
      }
    }
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(one -> ((Enum<?>) one).name()).toList();
    throw new NoSuchMember(
        constant.type()
            + " has no constant "
            + constant.name()
            + NearestNames.ask(constant.name(), known));
  }

  private ValueType access(Access access, ValueType fact) throws NoSuchMember {
    if (access.owner() == null && fact == null) {
      throw new NoSuchMember(
          "'" + access.name() + "' is no bound variable; write $variable.method()");
    }
    ValueType owner = access.owner() == null ? fact : typeOf(access.owner(), fact);
    if (!access.call()) {
      return members.property(owner, access.name());
    }
    ValueType[] arguments = new ValueType[access.arguments().size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = typeOf(access.arguments().get(i), fact);
    }
    return members.call(owner, access.name(), List.of(arguments));
  }

  private ValueType binary(Binary binary, ValueType fact) throws NoSuchMember {
    Operator operator = binary.operator();
    String sign = operator.sign();
    switch (operator) {
      case AND, OR -> {
        require(Kind.BOOLEAN, binary.left(), fact, sign);
        require(Kind.BOOLEAN, binary.right(), fact, sign);
      }
      case EQUAL, NOT_EQUAL -> equality(binary, fact);
      case LESS, AT_MOST, GREATER, AT_LEAST -> {
        require(Kind.NUMBER, binary.left(), fact, sign);
        require(Kind.NUMBER, binary.right(), fact, sign);
      }
      case PLUS, MINUS, TIMES, DIVIDED_BY -> {
        ValueType left = require(Kind.NUMBER, binary.left(), fact, sign);
        return ValueType.wider(left, require(Kind.NUMBER, binary.right(), fact, sign));
      }
      case STARTS_WITH, ENDS_WITH -> {
        require(Kind.TEXT, binary.left(), fact, sign);
        require(Kind.TEXT, binary.right(), fact, sign);
      }
      case LENGTH -> {
        require(Kind.TEXT, binary.left(), fact, sign);
        require(Kind.NUMBER, binary.right(), fact, sign);
      }
      case MATCHES -> matches(binary, fact);
      case CONTAINS -> holds(typeOf(binary.left(), fact), typeOf(binary.right(), fact), sign);
      case MEMBER_OF -> holds(typeOf(binary.right(), fact), typeOf(binary.left(), fact), sign);
    }
    return ValueType.BOOLEAN;
  }

  private void equality(Binary binary, ValueType fact) throws NoSuchMember {
    ValueType left = typeOf(binary.left(), fact);
    if (left.is(Kind.CHARACTER)
        && binary.right() instanceof Literal literal
        && literal.value() instanceof String text) {
      if (text.length() != 1) {
        throw new NoSuchMember(
            "a character is compared with text of one character, not \"" + text + "\"");
      }
      return;
    }
    compare(left, typeOf(binary.right(), fact), binary.operator().sign());
  }

  private void matches(Binary binary, ValueType fact) throws NoSuchMember {
    require(Kind.TEXT, binary.left(), fact, "matches");
    if (!(binary.right() instanceof Literal literal)
        || !(literal.value() instanceof String pattern)) {
      throw new NoSuchMember("the regular expression after matches must be a literal");
    }
    String problem = RegexBudget.problem(pattern);
    if (!problem.isEmpty()) {
      throw new NoSuchMember("the regular expression \"" + pattern + "\" is refused: " + problem);
    }
  }

  private static void holds(ValueType collection, ValueType element, String sign)
      throws NoSuchMember {
    boolean text = sign.equals("contains") && collection.is(Kind.TEXT) && element.is(Kind.TEXT);
    if (!text && !collection.holds(element)) {
      throw new NoSuchMember(
          sign + " does not fit " + collection.words() + " and " + element.words());
    }
  }

  private static void compare(ValueType left, ValueType right, String sign) throws NoSuchMember {
    if (!left.comparableWith(right)) {
      throw new NoSuchMember(
          left.words() + " cannot be compared with " + right.words() + " by " + sign);
    }
  }

  private ValueType require(Kind kind, Expression operand, ValueType fact, String sign)
      throws NoSuchMember {
    ValueType found = typeOf(operand, fact);
    if (!found.is(kind)) {
      String what = new ValueType(kind, Object.class, null).words();
      throw new NoSuchMember("'" + sign + "' needs " + what + " and is given " + found.words());
    }
    return found;
  }
}
