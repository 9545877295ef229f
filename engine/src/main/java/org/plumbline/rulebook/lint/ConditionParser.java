package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Condition.Quantified;
import org.plumbline.rulebook.lint.Token.Kind;

/** Reads the conditions of a rule, up to {@code then}. */
final class ConditionParser {

  private static final int MAX_PATTERNS = 20;

  private final TokenReader tokens;
  private int patterns;

  ConditionParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  List<Condition> parse() {
    List<Condition> conditions = new ArrayList<>();
    while (!tokens.peek().is("then")) {
      Token start = tokens.peek();
      if (start.is("not") || start.is("exists")) {
        tokens.next();
        conditions.add(new Quantified(start.text(), group()));
      } else {
        conditions.add(pattern());
      }
    }
    return List.copyOf(conditions);
  }

  private List<FactPattern> group() {
    if (!tokens.accept("(")) {
      return List.of(pattern());
    }
    List<FactPattern> members = new ArrayList<>();
    do {
      members.add(pattern());
    } while (tokens.accept("and"));
    tokens.expect(")");
    return List.copyOf(members);
  }

  private FactPattern pattern() {
    if (++patterns > MAX_PATTERNS) {
      throw new Refusal(tokens.peek(), "a rule has at most " + MAX_PATTERNS + " patterns");
    }
    String binding = binding();
    Token type = tokens.peek();
    if (type.kind() != Kind.WORD || !ForbiddenWords.reason(type).isEmpty()) {
      throw tokens.unexpected("a pattern such as $line : LineFacts(...)");
    }
    tokens.next();
    if (tokens.peek().is(".")) {
      throw new Refusal(type, "fully qualified names are not allowed; import the fact class");
    }
    tokens.expect("(");
    List<Constraint> constraints = new ArrayList<>();
    if (!tokens.accept(")")) {
      do {
        constraints.add(constraint());
      } while (tokens.accept(","));
      tokens.expect(")");
    }
    return new FactPattern(type, binding, List.copyOf(constraints));
  }

  private Constraint constraint() {
    int start = tokens.position();
    String binding = binding();
    Expression expression = new ExpressionParser(tokens).parse();
    return new Constraint(binding, expression, tokens.since(start));
  }

  private String binding() {
    Token name = tokens.peek();
    Token colon = tokens.peek(1);
    if (name.kind() != Kind.WORD || !colon.is(":") && !colon.is(":=")) {
      return "";
    }
    if (!name.text().matches("\\$[A-Za-z][A-Za-z0-9]*")) {
      throw new Refusal(name, "a variable is written $name, not " + name.shown());
    }
    tokens.next();
    tokens.expect(":");
    return name.text();
  }
}
