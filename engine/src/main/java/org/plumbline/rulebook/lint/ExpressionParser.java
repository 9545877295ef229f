package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Constant;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Operator;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;
import org.plumbline.rulebook.lint.Token.Kind;

/**
 * Reads one expression by recursive descent. Comparisons do not chain, and DRL's word operators
 * stand between plain operands only, so that no precedence is left to guess.
 */
final class ExpressionParser {

  /** Deeper trees are refused: they are unreadable, and Drools' own parsers recurse. */
  static final int MAX_DEPTH = 50;

  private static final List<List<Operator>> CHAINS =
      List.of(
          List.of(Operator.OR),
          List.of(Operator.AND),
          List.of(),
          List.of(Operator.PLUS, Operator.MINUS),
          List.of(Operator.TIMES, Operator.DIVIDED_BY));
  private static final int COMPARISON = 2;
  private static final List<Operator> COMPARISONS =
      List.of(
          Operator.EQUAL,
          Operator.NOT_EQUAL,
          Operator.LESS,
          Operator.AT_MOST,
          Operator.GREATER,
          Operator.AT_LEAST);
  private static final List<Operator> WORDS =
      List.of(Operator.MEMBER_OF, Operator.CONTAINS, Operator.MATCHES);
  private static final List<Operator> TEXT_OPERATORS =
      List.of(Operator.STARTS_WITH, Operator.ENDS_WITH, Operator.LENGTH);

  private final TokenReader tokens;
  private int depth;

  ExpressionParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  Expression parse() {
    depth = 0;
    return chain(0);
  }

  private Expression chain(int level) {
    if (level == COMPARISON) {
      return comparison();
    }
    if (level == CHAINS.size()) {
      return unary();
    }
    int before = depth;
    Expression left = chain(level + 1);
    for (Optional<Operator> found = accept(CHAINS.get(level));
        found.isPresent();
        found = accept(CHAINS.get(level))) {
      deeper();
      left = new Binary(left, found.get(), false, chain(level + 1));
    }
    depth = before;
    return left;
  }

  private Expression comparison() {
    Token start = tokens.peek();
    Expression left = chain(COMPARISON + 1);
    Optional<Operator> sign = accept(COMPARISONS);
    if (sign.isPresent()) {
      return new Binary(left, sign.get(), false, chain(COMPARISON + 1));
    }
    boolean negated = tokens.accept("not");
    if (tokens.accept("in")) {
      tokens.expect("(");
      return new In(plain(left, start), negated, list());
    }
    Optional<Operator> word = accept(WORDS);
    if (word.isEmpty() && !negated && tokens.accept("str")) {
      word = Optional.of(textOperator());
    }
    if (word.isEmpty()) {
      if (negated) {
        throw tokens.unexpected("in, memberOf, contains or matches after 'not'");
      }
      return left;
    }
    Token operand = tokens.peek();
    return new Binary(plain(left, start), word.get(), negated, plain(unary(), operand));
  }

  private Operator textOperator() {
    tokens.expect("[");
    Token name = tokens.next();
    tokens.expect("]");
    return TEXT_OPERATORS.stream()
        .filter(operator -> operator.sign().equals("str[" + name.text() + "]"))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    name, "str knows startsWith, endsWith and length, not " + name.shown()));
  }

  private Expression unary() {
    int before = depth;
    try {
      deeper();
      if (tokens.accept("!")) {
        return new Unary("!", unary());
      }
      if (tokens.accept("-")) {
        return new Unary("-", literal(tokens.expect(Kind.NUMBER, "a number after '-'")));
      }
      return access(primary());
    } finally {
      depth = before;
    }
  }

  private Expression primary() {
    Token token = tokens.peek();
    if (token.kind() == Kind.NUMBER || token.kind() == Kind.STRING) {
      return literal(tokens.next());
    }
    if (tokens.accept("(")) {
      Expression inner = chain(0);
      tokens.expect(")");
      requireNoMember();
      return inner;
    }
    if (token.kind() != Kind.WORD) {
      throw tokens.unexpected("a property, a variable or a literal");
    }
    if (token.is("true") || token.is("false")) {
      return new Literal(tokens.next().is("true"));
    }
    if (tokens.accept("null")) {
      return new Literal(null);
    }
    if (token.text().startsWith("$")) {
      return new Variable(tokens.next().text());
    }
    if (Character.isUpperCase(token.text().charAt(0))) {
      return constant();
    }
    return member(null);
  }

  private Expression constant() {
    String type = ForbiddenWords.allowed(tokens.next());
    tokens.expect(".");
    Token name = tokens.expect(Kind.WORD, "the name of a constant");
    if (tokens.peek().is("(") || tokens.peek().is(".")) {
      throw new Refusal(
          name, "static calls and class members are not allowed: " + type + "." + name.text());
    }
    return new Constant(type, ForbiddenWords.allowed(name));
  }

  private Expression access(Expression root) {
    Expression owner = root;
    while (tokens.peek().is(".")) {
      if (!(owner instanceof Access) && !(owner instanceof Variable)) {
        requireNoMember();
      }
      deeper();
      tokens.next();
      owner = member(owner);
    }
    return owner;
  }

  private Access member(Expression owner) {
    String name =
        ForbiddenWords.allowed(tokens.expect(Kind.WORD, "the name of a property or method"));
    if (!tokens.accept("(")) {
      return new Access(owner, name, false, List.of());
    }
    Token start = tokens.peek();
    List<Expression> arguments = tokens.accept(")") ? List.of() : list();
    if (arguments.stream()
        .anyMatch(argument -> argument instanceof Access inner && inner.takesArguments())) {
      throw new Refusal(start, "the arguments of " + name + " must be literals or properties");
    }
    return new Access(owner, name, true, arguments);
  }

  private void requireNoMember() {
    if (tokens.peek().is(".")) {
      throw new Refusal(
          tokens.peek(), "only properties and variables have members, not literals or parentheses");
    }
  }

  /** Operands up to the closing parenthesis, each a literal or a path. */
  private List<Expression> list() {
    List<Expression> items = new ArrayList<>();
    do {
      Token start = tokens.peek();
      items.add(plain(unary(), start));
    } while (tokens.accept(","));
    tokens.expect(")");
    return List.copyOf(items);
  }

  private static Expression plain(Expression operand, Token start) {
    boolean simple =
        !start.is("(")
            && (operand instanceof Literal
                || operand instanceof Variable
                || operand instanceof Constant
                || operand instanceof Access
                || operand instanceof Unary unary && unary.operator().equals("-"));
    if (!simple) {
      throw new Refusal(start, "only a literal or a property may stand here, not an expression");
    }
    return operand;
  }

  private Optional<Operator> accept(List<Operator> operators) {
    return operators.stream().filter(operator -> tokens.accept(operator.sign())).findFirst();
  }

  private void deeper() {
    if (++depth > MAX_DEPTH) {
      throw new Refusal(
          tokens.peek(), "nested deeper than " + MAX_DEPTH + "; use in (...) for lists");
    }
  }

  private static Literal literal(Token token) {
    if (token.kind() == Kind.STRING) {
      return new Literal(token.unquoted());
    }
    String digits = token.text();
    try {
      if (digits.endsWith("L")) {
        return new Literal(Long.valueOf(digits.substring(0, digits.length() - 1)));
      }
      if (digits.indexOf('.') >= 0) {
        return new Literal(Double.valueOf(digits));
      }
      return new Literal(Integer.valueOf(digits));
    } catch (NumberFormatException e) {
      throw new Refusal(token, "the number " + digits + " is too large; a long ends in L");
    }
  }
}
