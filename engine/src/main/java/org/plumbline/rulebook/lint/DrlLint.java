package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The security boundary of the rulebook. Rule files come from users and DRL can run arbitrary Java,
 * so a file is read and checked here before anything of it is compiled, and whatever is not
 * positively known is refused.
 *
 * <p>Compile the very string that was accepted, with Drools' language level DRL6: that is what was
 * compared.
 */
public final class DrlLint {

  private static final int MAX_SIZE = 1 << 20;

  private static final String PACKAGE_LINE = "package " + RuleFileParser.PACKAGE;

  /** After so many problems the rest of a file is not looked at. */
  private static final int MAX_PROBLEMS = 100;

  private final Vocabulary vocabulary;
  private final FactMembers members;

  /** A lint for rules over the given vocabulary. */
  public DrlLint(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.members = new FactMembers(vocabulary);
  }

  /** The problems of a file, none if it is safe to compile. */
  public List<Problem> check(String file, String drl) {
    return lint(file, drl).problems();
  }

  /**
   * Reads and checks a file.
   *
   * @param file the file's name, for messages
   * @param drl the whole text
   */
  public LintedFile lint(String file, String drl) {
    if (drl.length() > MAX_SIZE) {
      return new LintedFile(
          List.of(new Problem(file, 1, "", "the file is larger than 1 MB")), List.of(), List.of());
    }
    List<Refusal> refusals = new ArrayList<>();
    List<LintedRule> rules = new ArrayList<>();
    Tokenizer tokenizer = new Tokenizer(drl);
    try {
      tokenizer.run();
      ParsedFile parsed =
          new RuleFileParser(tokenizer.tokens(), refusal -> add(refusal, refusals)).parse();
      checkLines(parsed, tokenizer.tokens().get(0), drl, refusals);
      checkRules(parsed, rules, refusals);
      if (refusals.isEmpty()) {
        DroolsReading.difference(parsed, drl).ifPresent(refusals::add);
      }
    } catch (Refusal refusal) {
      refusals.add(refusal);
    }
    List<Problem> problems =
        refusals.stream()
            .sorted(Comparator.comparingInt(Refusal::offset))
            .map(
                r ->
                    new Problem(
                        file, r.line(), ruleAt(r.offset(), tokenizer.tokens()), r.getMessage()))
            .toList();
    return problems.isEmpty()
        ? new LintedFile(problems, rules, List.of())
        : new LintedFile(problems, List.of(), rules);
  }

  /**
   * The package and each rule begin their own line. Who compiles a file in pieces, or under another
   * package, cuts it at lines, and may not cut a comment open.
   */
  private static void checkLines(
      ParsedFile parsed, Token first, String drl, List<Refusal> refusals) {
    boolean cut =
        drl.substring(0, first.offset()).contains("package") || !lineUpTo(first, drl).isEmpty();
    if (cut || !drl.startsWith(PACKAGE_LINE, first.offset())) {
      throw new Refusal(
          first,
          "'" + PACKAGE_LINE + "' must be a line of its own, and the first that says package");
    }
    for (ParsedRule rule : parsed.rules()) {
      if (!lineUpTo(rule.name(), drl).equals("rule")) {
        add(new Refusal(rule.name(), "rule and its name must begin a line"), refusals);
      }
    }
  }

  private static String lineUpTo(Token token, String drl) {
    return drl.substring(drl.lastIndexOf('\n', token.offset()) + 1, token.offset()).strip();
  }

  private void checkRules(ParsedFile parsed, List<LintedRule> rules, List<Refusal> refusals) {
    ImportedNames imported =
        new ImportedNames(parsed, vocabulary, refusal -> add(refusal, refusals));
    Set<String> names = new HashSet<>();
    for (ParsedRule rule : parsed.rules()) {
      try {
        boolean first = names.add(rule.name().text());
        if (!first) {
          add(new Refusal(rule.name(), "the file has two rules of this name"), refusals);
        }
        new RuleChecker(imported, vocabulary, members, refusal -> add(refusal, refusals))
            .check(rule)
            .filter(checked -> first)
            .ifPresent(rules::add);
      } catch (Refusal refusal) {
        add(refusal, refusals);
      }
    }
  }

  private static void add(Refusal refusal, List<Refusal> refusals) {
    if (refusals.size() + 1 >= MAX_PROBLEMS) {
      throw refusal;
    }
    refusals.add(refusal);
  }

  /**
   * The name of the rule that an offset lies in, for messages; empty where the tokens do not tell.
   */
  private static String ruleAt(int offset, List<Token> tokens) {
    String name = "";
    for (int i = 1; i < tokens.size() && tokens.get(i).offset() <= offset; i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.STRING && tokens.get(i - 1).is("rule")) {
        name = token.unquoted();
      } else if (tokens.get(i - 1).is("end")) {
        name = "";
      }
    }
    return name;
  }
}
