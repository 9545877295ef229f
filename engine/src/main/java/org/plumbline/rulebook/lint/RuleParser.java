package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Constant;
import org.plumbline.rulebook.lint.Expression.Variable;
import org.plumbline.rulebook.lint.Token.Kind;

/** Reads one rule: its name, metadata, conditions and the report. */
final class RuleParser {

  private static final Set<String> KEYS =
      Set.of(
          "title",
          "severity",
          "family",
          "item",
          "x12",
          "profile",
          "basis",
          "authority",
          "needs",
          "from",
          "to",
          "status277",
          "supersedes",
          "evaluator");
  private static final Pattern NAME =
      Pattern.compile("[A-Z]{2,4}-[A-Z0-9]+(-[0-9A-Z]+)?(/[a-z0-9-]+)?");
  private static final Pattern SLOT_NAME = Pattern.compile("[a-zA-Z]+");

  private final TokenReader tokens;
  private final Consumer<Refusal> problems;

  /**
   * @param problems told of what is wrong and does not hinder reading on
   */
  RuleParser(TokenReader tokens, Consumer<Refusal> problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  ParsedRule parse() {
    int line = tokens.expect("rule").line();
    Token name = tokens.expect(Kind.STRING, "the rule's name in double quotes");
    if (!NAME.matcher(name.unquoted()).matches()) {
      problems.accept(
          new Refusal(name, "a rule is named like \"DA-U09\" or \"DA-U09/a\", not " + name.text()));
    }
    Map<String, Integer> lines = new HashMap<>();
    Map<String, String> metadata = metadata(lines);
    tokens.expect("when");
    List<Condition> conditions = new ConditionParser(tokens).parse();
    tokens.expect("then");
    int start = tokens.position();
    ParsedRule.Report report = report();
    List<Token> consequence = tokens.since(start);
    if (!tokens.peek().is("end")) {
      throw tokens.unexpected("'end' after the one statement findings.report(...);");
    }
    int endLine = tokens.next().line();
    return new ParsedRule(name, line, endLine, metadata, lines, conditions, report, consequence);
  }

  /**
   * @param lines takes the line of each annotation
   */
  private Map<String, String> metadata(Map<String, Integer> lines) {
    Map<String, String> metadata = new LinkedHashMap<>();
    while (tokens.accept("@")) {
      Token key = tokens.expect(Kind.WORD, "the name of an annotation");
      if (!KEYS.contains(key.text())) {
        problems.accept(
            new Refusal(
                key,
                "the annotation @"
                    + key.text()
                    + " is not known; known are "
                    + String.join(", ", new TreeSet<>(KEYS))));
      }
      lines.putIfAbsent(key.text(), key.line());
      tokens.expect("(");
      Token value = tokens.expect(Kind.STRING, "one string literal in @" + key.text());
      // Drools copies the literal into Java source as it stands.
      if (value.text().indexOf('\\') >= 0) {
        problems.accept(
            new Refusal(value, "the text of @" + key.text() + " has a backslash; leave it out"));
      }
      tokens.expect(")");
      if (metadata.put(key.text(), value.unquoted()) != null) {
        problems.accept(new Refusal(key, "@" + key.text() + " stands twice; keep one"));
      }
    }
    return metadata;
  }

  private ParsedRule.Report report() {
    tokens.expect("findings");
    tokens.expect(".");
    tokens.expect("report");
    tokens.expect("(");
    Token rule = tokens.expect(Kind.STRING, "the rule's name as a string literal");
    tokens.expect(",");
    Token fact = variable();
    tokens.expect(",");
    Token field = field();
    List<ParsedRule.Slot> slots = new ArrayList<>();
    while (tokens.accept(",")) {
      slots.add(slot());
    }
    tokens.expect(")");
    tokens.expect(";");
    return new ParsedRule.Report(rule, fact, field, List.copyOf(slots));
  }

  private ParsedRule.Slot slot() {
    Token factory = tokens.peek();
    if (factory.kind() != Kind.WORD || !ForbiddenWords.reason(factory).isEmpty()) {
      throw tokens.unexpected("a slot such as count(\"expected\", $line.units())");
    }
    tokens.next();
    tokens.expect("(");
    Token name = tokens.expect(Kind.STRING, "the slot's name as a string literal");
    if (!SLOT_NAME.matcher(name.unquoted()).matches()) {
      throw new Refusal(name, "a slot's name has letters only, not " + name.text());
    }
    tokens.expect(",");
    Expression value = new Variable(variable().text());
    while (tokens.accept(".")) {
      Token method = tokens.expect(Kind.WORD, "the name of a method");
      // The right-hand side is Java: a property without parentheses would be a field there.
      if (!tokens.accept("(")) {
        throw new Refusal(
            method, "in the right-hand side write " + method.text() + "() for the property");
      }
      boolean constant = tokens.peek().kind() == Kind.WORD;
      List<Expression> arguments = constant ? List.of(constant()) : List.of();
      tokens.expect(")");
      value = new Access(value, ForbiddenWords.allowed(method), true, arguments);
    }
    Optional<Token> field = tokens.accept(",") ? Optional.of(field()) : Optional.empty();
    tokens.expect(")");
    return new ParsedRule.Slot(factory, name.unquoted(), value, field);
  }

  /** A constant of an imported enum, the one argument that a slot's method may have. */
  private Expression constant() {
    String type = ForbiddenWords.allowed(tokens.expect(Kind.WORD, "an imported enum"));
    tokens.expect(".");
    return new Constant(type, tokens.expect(Kind.WORD, "a constant of " + type).text());
  }

  private Token field() {
    tokens.expect("ClaimField");
    tokens.expect(".");
    return tokens.expect(Kind.WORD, "the name of a claim field");
  }

  private Token variable() {
    Token name = tokens.expect(Kind.WORD, "a bound variable");
    if (!name.text().startsWith("$")) {
      throw new Refusal(name, "expected a bound variable such as $line but found " + name.shown());
    }
    return name;
  }
}
