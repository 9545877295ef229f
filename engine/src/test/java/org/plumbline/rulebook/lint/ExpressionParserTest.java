package org.plumbline.rulebook.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Constant;
import org.plumbline.rulebook.lint.Expression.In;
import org.plumbline.rulebook.lint.Expression.Literal;
import org.plumbline.rulebook.lint.Expression.Unary;
import org.plumbline.rulebook.lint.Expression.Variable;

class ExpressionParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a || b && c ~ (a || (b && c))",
        "a && b || c ~ ((a && b) || c)",
        "(a || b) && c ~ ((a || b) && c)",
        "a || b || c ~ ((a || b) || c)",
        "!a && b ~ (!a && b)",
        "!(a && b) ~ !(a && b)",
        "!a == b ~ (!a == b)",
        "a + b * c > 1 && d ~ (((a + (b * c)) > 1) && d)",
        "a - b - c == 0 ~ (((a - b) - c) == 0)",
        "a / b * -2 < 1.5 ~ (((a / b) * -2) < 1.5)",
        "a != null ~ (a != null)",
        "$x.a.b == C.D ~ ($x.a.b == C.D)",
        "a.has(\"x\", b, -1) ~ a.has(x,b,-1)",
        "a() ~ a()",
        "a in (\"x\", \"y\") || b ~ (a in[x,y] || b)",
        "a not in (1, 2L) ~ a not in[1,2]",
        "a not matches \"x\" ~ (a not matches x)",
        "a str[length] 5 && b memberOf c ~ ((a str[length] 5) && (b memberOf c))"
      })
  void bindsAsDroolsDoes(String text, String tree) {
    assertEquals(tree, show(parse(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "a < b < c ~ expected the end but found '<'",
        "a == ~ expected a property",
        "a && ~ expected a property",
        "a b ~ expected the end but found 'b'",
        "a not ~ in, memberOf, contains or matches after 'not'",
        "a not == b ~ in, memberOf, contains or matches after 'not'",
        "a in b ~ expected '('",
        "a in () ~ expected a property",
        "a + b in (1) ~ only a literal or a property",
        "(a) in (1) ~ only a literal or a property",
        "!a in (true) ~ only a literal or a property",
        "a in (b + 1) ~ expected ')'",
        "a in (1) in (2) ~ expected the end but found 'in'",
        "a str[exec] b ~ str knows startsWith",
        "a not str[length] 5 ~ in, memberOf, contains or matches after 'not'",
        "- a ~ a number after '-'",
        "\"x\".length() ~ only properties and variables have members",
        "(a).b ~ only properties and variables have members",
        "A.b.c ~ static calls and class members",
        "A.b() ~ static calls and class members",
        "a.class ~ 'class' is not allowed",
        "99999999999 ~ too large",
        "a ? b : c ~ '?' is not allowed",
        "a = b ~ '=' is not allowed",
        "a % b ~ '%' is not allowed",
        "a[0] ~ '[' is not allowed"
      })
  void saysWhatItDidNotExpect(String text, String message) {
    String found = assertThrows(Refusal.class, () -> parse(text)).getMessage();
    assertEquals(true, found.contains(message), found);
  }

  @Test
  void fiftyLevelsAreTheLimit() {
    parse("(".repeat(48) + "a" + ")".repeat(48));
    assertThrows(Refusal.class, () -> parse("(".repeat(51) + "a" + ")".repeat(51)));
    assertThrows(Refusal.class, () -> parse("a".concat(".a".repeat(51))));
    assertThrows(Refusal.class, () -> parse("a".concat(" + a".repeat(51))));
    assertThrows(Refusal.class, () -> parse("(".repeat(100_000)));
  }

  private static Expression parse(String text) {
    TokenReader tokens = new TokenReader(Tokenizer.tokensOf(text));
    Expression expression = new ExpressionParser(tokens).parse();
    tokens.expect(Token.Kind.END_OF_FILE, "the end");
    return expression;
  }

  private static String show(Expression e) {
    if (e instanceof Literal literal) {
      return String.valueOf(literal.value());
    } else if (e instanceof Variable variable) {
      return variable.name();
    } else if (e instanceof Constant constant) {
      return constant.type() + "." + constant.name();
    } else if (e instanceof Unary unary) {
      return unary.operator() + show(unary.operand());
    } else if (e instanceof In in) {
      return show(in.left())
          + (in.negated() ? " not" : "")
          + " in"
          + "["
          + joined(in.choices())
          + "]";
    } else if (e instanceof Access access) {
      String owner = access.owner() == null ? "" : show(access.owner()) + ".";
      return owner + access.name() + (access.call() ? "(" + joined(access.arguments()) + ")" : "");
    }
    Binary binary = (Binary) e;
    String sign = (binary.negated() ? "not " : "") + binary.operator().sign();
    return "(" + show(binary.left()) + " " + sign + " " + show(binary.right()) + ")";
  }

  private static String joined(List<Expression> items) {
    return items.stream().map(ExpressionParserTest::show).collect(Collectors.joining(","));
  }
}
