package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Optional;
import org.plumbline.rulebook.lint.Token.Kind;

/** A constraint or a part of it, or what is passed to a slot. */
public sealed interface Expression {

  /** The expression that a text says; empty where it says none that rules may use. */
  static Optional<Expression> read(String text) {
    try {
      TokenReader tokens = new TokenReader(Tokenizer.tokensOf(text));
      Expression expression = new ExpressionParser(tokens).parse();
      return tokens.peek().kind() == Kind.END_OF_FILE ? Optional.of(expression) : Optional.empty();
    } catch (Refusal refused) {
      return Optional.empty();
    }
  }

  /**
   * @param value an Integer, Long, Double, String or Boolean, or null for {@code null}
   */
  record Literal(Object value) implements Expression {}

  /** A bound variable, with its dollar sign. */
  record Variable(String name) implements Expression {}

  /** A constant of an enum: {@code ClaimField.LINE_UNITS}. */
  record Constant(String type, String name) implements Expression {}

  /**
   * A property or a method call.
   *
   * @param owner what it is read from; null for the fact of the pattern
   * @param call whether it is written with parentheses
   */
  record Access(Expression owner, String name, boolean call, List<Expression> arguments)
      implements Expression {

    /** Whether any call of the path has arguments. */
    boolean takesArguments() {
      return !arguments.isEmpty() || owner instanceof Access access && access.takesArguments();
    }

    /** The names from the root on, joined by dots: {@code claim.hasTotal}. */
    String path() {
      if (owner instanceof Access access) {
        return access.path() + "." + name;
      }
      return owner instanceof Variable variable ? variable.name() + "." + name : name;
    }
  }

  /** {@code !operand} or {@code -operand}. */
  record Unary(String operator, Expression operand) implements Expression {}

  /** Two operands and a sign, or one of the words of DRL. */
  record Binary(Expression left, Operator operator, boolean negated, Expression right)
      implements Expression {}

  /** {@code left in (a, b)} and {@code left not in (a, b)}. */
  record In(Expression left, boolean negated, List<Expression> choices) implements Expression {}

  /** The operators between two operands. */
  enum Operator {
    OR("||"),
    AND("&&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    GREATER(">"),
    AT_LEAST(">="),
    PLUS("+"),
    MINUS("-"),
    TIMES("*"),
    DIVIDED_BY("/"),
    MEMBER_OF("memberOf"),
    CONTAINS("contains"),
    MATCHES("matches"),
    STARTS_WITH("str[startsWith]"),
    ENDS_WITH("str[endsWith]"),
    LENGTH("str[length]");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** How it is written in a rule. */
    public String sign() {
      return sign;
    }
  }
}
