package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.rulebook.lint.Token.Kind;

/**
 * Reads a whole rule file: package, imports and the global, then rules, then nothing. Every token
 * is consumed by a production of this grammar, so nothing in a file is skipped.
 */
final class RuleFileParser {

  static final String PACKAGE = "org.plumbline.rules";
  static final String GLOBAL_TYPE = "org.plumbline.rulebook.Findings";
  static final String GLOBAL_NAME = "findings";
  private static final int MAX_RULES = 2_000;

  private final TokenReader tokens;
  private final Consumer<Refusal> problems;
  private final List<Token> imports = new ArrayList<>();
  private final List<Token> staticImports = new ArrayList<>();
  private final List<ParsedRule> rules = new ArrayList<>();
  private boolean global;

  /**
   * @param problems told of each refused rule; reading goes on after it, so that a user sees more
   *     than the first
   */
  RuleFileParser(List<Token> tokens, Consumer<Refusal> problems) {
    this.tokens = new TokenReader(tokens);
    this.problems = problems;
  }

  ParsedFile parse() {
    tokens.expect("package");
    exactly(PACKAGE, "the package is " + PACKAGE);
    while (tokens.peek().is("import") || tokens.peek().is("global")) {
      header();
    }
    if (!global && (tokens.peek().is("rule") || tokens.peek().kind() == Kind.END_OF_FILE)) {
      throw new Refusal(
          tokens.peek(),
          "'global " + GLOBAL_TYPE + " " + GLOBAL_NAME + "' must stand before the rules");
    }
    while (tokens.peek().kind() != Kind.END_OF_FILE) {
      rule();
    }
    return new ParsedFile(List.copyOf(imports), List.copyOf(staticImports), List.copyOf(rules));
  }

  private void header() {
    if (tokens.accept("global")) {
      Token type = qualifiedName();
      Token name = tokens.expect(Kind.WORD, "the name of the global");
      if (global || !type.text().equals(GLOBAL_TYPE) || !name.is(GLOBAL_NAME)) {
        throw new Refusal(
            type, "the only global is '" + GLOBAL_TYPE + " " + GLOBAL_NAME + "', declared once");
      }
      global = true;
      tokens.accept(";");
      return;
    }
    tokens.expect("import");
    if (!ForbiddenWords.reason(tokens.peek()).isEmpty()) {
      throw tokens.unexpected("a class");
    }
    (tokens.accept("static") ? staticImports : imports).add(qualifiedName());
    tokens.accept(";");
  }

  private void rule() {
    try {
      ParsedRule rule = new RuleParser(tokens, problems).parse();
      rules.add(rule);
      if (rules.size() > MAX_RULES) {
        throw new Refusal(rule.name(), "a file has at most " + MAX_RULES + " rules");
      }
    } catch (Refusal refusal) {
      problems.accept(refusal);
      skipRule();
    }
  }

  /**
   * Goes to what looks like the next rule. Where that is does not matter for safety: the file is
   * refused already.
   */
  private void skipRule() {
    boolean ended = false;
    while (tokens.peek().kind() != Kind.END_OF_FILE && !(ended && tokens.peek().is("rule"))) {
      ended = tokens.next().is("end");
    }
  }

  private void exactly(String name, String otherwise) {
    Token found = qualifiedName();
    if (!found.text().equals(name)) {
      throw new Refusal(found, otherwise);
    }
    tokens.accept(";");
  }

  private Token qualifiedName() {
    Token first = tokens.expect(Kind.WORD, "a name");
    StringBuilder name = new StringBuilder(first.text());
    while (tokens.accept(".")) {
      if (tokens.peek().is("*")) {
        throw new Refusal(tokens.peek(), "imports name one class, not a package (*)");
      }
      Token part = tokens.expect(Kind.WORD, "a name");
      name.append('.').append(part.text());
      // Drools keeps blanks and comments as part of the name.
      if (part.offset() + part.text().length() != first.offset() + name.length()) {
        throw new Refusal(part, "the name " + name + " is not written in one piece");
      }
    }
    return new Token(Kind.WORD, name.toString(), first.offset(), first.line());
  }
}
