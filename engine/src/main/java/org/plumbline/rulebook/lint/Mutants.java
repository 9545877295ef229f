package org.plumbline.rulebook.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.rulebook.lint.Condition.Accumulate;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;

/**
 * Makes the mutants of the rules of a file: each condition left out or turned into its opposite,
 * one at a time. A value that is bound stays bound.
 */
public final class Mutants {

  private static final Set<String> WORDS_AFTER_NOT =
      Set.of("in", "memberOf", "contains", "matches");
  private static final Pattern GUARD = Pattern.compile("(.*\\.)?has[A-Z][A-Za-z0-9]*(\\(.*\\))?");

  private final String drl;
  private final List<Token> tokens;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Map<String, Integer> changes = new HashMap<>();
  private ParsedRule rule;
  private int start;
  private int end;

  private Mutants(String drl, List<Token> tokens) {
    this.drl = drl;
    this.tokens = tokens;
  }

  /**
   * The mutants of a file's rules in the order of the text.
   *
   * @param header what the file says before its first rule
   */
  public record OfFile(String header, List<Mutant> mutants) {}

  /**
   * Makes them.
   *
   * @param drl the whole text of a file that {@link DrlLint} accepted
   */
  public static OfFile of(String drl) {
    Tokenizer tokenizer = new Tokenizer(drl);
    tokenizer.run();
    List<Token> tokens = tokenizer.tokens();
    ParsedFile file =
        new RuleFileParser(
                tokens,
                refusal -> {
                  throw refusal;
                })
            .parse();
    Mutants all = new Mutants(drl, tokens);
    file.rules().forEach(all::add);
    int first =
        tokens.stream().filter(token -> token.is("rule")).findFirst().orElseThrow().offset();
    return new OfFile(drl.substring(0, first), all.mutants);
  }

  private void add(ParsedRule parsed) {
    rule = parsed;
    changes.clear();
    int name = tokens.indexOf(parsed.name());
    int last = name;
    while (!tokens.get(last).is("end") || !tokens.get(last - 1).is(";")) {
      last++;
    }
    start = tokens.get(name - 1).offset();
    end = tokens.get(last).offset() + "end".length();
    int patterns = 0;
    boolean one = parsed.conditions().stream().mapToInt(c -> c.patterns().size()).sum() == 1;
    for (Condition condition : parsed.conditions()) {
      for (FactPattern pattern : condition.patterns()) {
        patterns++;
        add(pattern.constraints(), one ? "" : "pattern " + patterns + ": ");
      }
      if (condition instanceof Accumulate accumulate) {
        add(accumulate.constraints(), "result: ");
      }
    }
    quantifiers(name, last);
  }

  private void add(List<Constraint> constraints, String place) {
    for (int i = 0; i < constraints.size(); i++) {
      Constraint constraint = constraints.get(i);
      Expression condition = constraint.expression();
      String written = WrittenExpression.of(condition);
      if (constraint.binding().isEmpty()) {
        List<Constraint> rest = new ArrayList<>(constraints);
        rest.remove(i);
        String guard = GUARD.matcher(written).matches() ? written : "";
        add(constraints, join(rest), place + "without " + written, guard);
      } else if (condition instanceof Binary binary && binary.left() instanceof Access) {
        String bound = constraint.binding() + " : " + WrittenExpression.of(binary.left());
        add(constraints, with(constraints, i, bound), place + "without " + written, "");
      }
      boolean binds = !constraint.binding().isEmpty();
      if (!binds || condition instanceof Binary) {
        String before = binds ? constraint.binding() + " : " : "";
        for (Expression changed : ChangedExpressions.of(condition)) {
          String other = WrittenExpression.of(changed);
          String change = place + written + " becomes " + other;
          add(constraints, with(constraints, i, before + other), change, "");
        }
      }
    }
  }

  private void add(List<Constraint> all, String written, String change, String guard) {
    int from = all.get(0).tokens().get(0).offset();
    int to = endOf(all.get(all.size() - 1));
    add(drl.substring(start, from) + written + drl.substring(to, end), change, guard);
  }

  private void add(String changed, String change, String guard) {
    int times = changes.merge(change, 1, Integer::sum);
    String told = times == 1 ? change : change + " (" + times + ")";
    mutants.add(new Mutant(rule.name().unquoted(), told, guard, changed));
  }

  /** What must not be there must, and the other way round. */
  private void quantifiers(int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean not = token.is("not") && !WORDS_AFTER_NOT.contains(tokens.get(i + 1).text());
      if (not || token.is("exists")) {
        number++;
        String other = not ? "exists" : "not";
        int after = token.offset() + token.text().length();
        add(
            drl.substring(start, token.offset()) + other + drl.substring(after, end),
            token.text() + " " + number + " becomes " + other,
            "");
      }
    }
  }

  private String join(List<Constraint> constraints) {
    return String.join(", ", constraints.stream().map(this::text).toList());
  }

  private String with(List<Constraint> constraints, int index, String other) {
    List<String> texts = new ArrayList<>(constraints.stream().map(this::text).toList());
    texts.set(index, other);
    return String.join(", ", texts);
  }

  private String text(Constraint constraint) {
    return drl.substring(constraint.tokens().get(0).offset(), endOf(constraint));
  }

  private static int endOf(Constraint constraint) {
    Token last = constraint.tokens().get(constraint.tokens().size() - 1);
    return last.offset() + last.text().length();
  }
}
