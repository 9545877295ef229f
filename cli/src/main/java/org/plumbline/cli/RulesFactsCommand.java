package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.ElementRef;
import org.plumbline.rulebook.RulebookCompiler;
import org.plumbline.rulebook.lint.ListedFact;
import org.plumbline.rulebook.lint.NearestNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code plumbline rules facts}: what rules can ask, and report. */
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description =
        "Lists the facts that rules match: what a constraint can ask of each, with the word of @needs"
            + " for what is a guard, and which fields of the claim a report on it can name.")
final class RulesFactsCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FACT",
      arity = "0..*",
      description = "A fact, such as LineFacts (default: all of them).")
  private List<String> names = List.of();

  RulesFactsCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    List<ListedFact> asked = asked(RulebookCompiler.facts());
    try (Text text = new Text(surroundings.out())) {
      for (ListedFact fact : asked) {
        text.line(fact.name()).line("").table(properties(fact)).line("");
        text.table(fields(fact)).line("");
      }
    }
    return 0;
  }

  private List<ListedFact> asked(List<ListedFact> all) throws UnusableException {
    List<ListedFact> asked = new ArrayList<>();
    for (String name : names) {
      asked.add(
          all.stream()
              .filter(fact -> fact.name().equalsIgnoreCase(name))
              .findFirst()
              .orElseThrow(() -> unknown(name, all)));
    }
    return asked.isEmpty() ? all : asked;
  }

  private static UnusableException unknown(String name, List<ListedFact> all) {
    List<String> known = all.stream().map(ListedFact::name).toList();
    String near = NearestNames.ask(name, known);
    return new UnusableException(
        name
            + ": there is no such fact"
            + (near.isEmpty() ? "; there are " + String.join(", ", known) : near));
  }

  private static List<List<String>> properties(ListedFact fact) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("  PROPERTY", "TYPE", "NEEDS"));
    fact.properties().forEach(one -> rows.add(List.of("  " + one.name(), one.type(), one.need())));
    return rows;
  }

  private static List<List<String>> fields(ListedFact fact) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("  FIELD", "ITEM", "837P", "WORDS"));
    for (ClaimField field : fact.fields()) {
      String element = field.element() == ElementRef.NONE ? "" : field.element().toString();
      rows.add(List.of("  " + field, field.item(null), element, field.label()));
    }
    return rows;
  }
}
