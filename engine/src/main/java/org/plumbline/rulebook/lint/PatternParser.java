package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Token.Kind;

/** Reads the patterns of one rule, wherever they stand, and counts them. */
final class PatternParser {

  private static final int MAX_PATTERNS = 20;

  private static final Set<String> NO_TYPES = Set.of("not", "exists", "and", "then", "end");

  private final TokenReader tokens;
  private int patterns;

  PatternParser(TokenReader tokens) {
    this.tokens = tokens;
  }

  FactPattern parse() {
    if (++patterns > MAX_PATTERNS) {
      throw new Refusal(tokens.peek(), "a rule has at most " + MAX_PATTERNS + " patterns");
    }
    String binding = binding(tokens);
    Token type = tokens.peek();
    if (type.kind() != Kind.WORD
        || NO_TYPES.contains(type.text())
        || !ForbiddenWords.reason(type).isEmpty()) {
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
    String binding = binding(tokens);
    Expression expression = new ExpressionParser(tokens).parse();
    return new Constraint(binding, expression, tokens.since(start));
  }

  /** The variable that is bound here, with its dollar sign; the empty string if there is none. */
  static String binding(TokenReader tokens) {
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
