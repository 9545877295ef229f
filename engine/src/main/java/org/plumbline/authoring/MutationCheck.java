package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.authoring.MutationResult.Verdict;
import org.plumbline.claim.Need;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.MutantRulebooks;
import org.plumbline.rulebook.RuleFolder;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.lint.Mutant;
import org.plumbline.rulebook.lint.Mutants;

/**
 * Holds the examples of rules against the rules: with any condition of a rule changed, some example
 * of it should give something else. For one thread.
 */
public final class MutationCheck {

  private final Rulebook rulebook;
  private final ExampleFolder examples;
  private final ExampleRunner runner;
  private final Survivors survivors;
  private final Map<String, List<Example>> holding = new HashMap<>();

  /**
   * @param rulebook the rules as they are
   * @param examples those of the rules
   * @param runner runs them
   * @param survivors the mutants that are known to live
   */
  public MutationCheck(
      Rulebook rulebook, ExampleFolder examples, ExampleRunner runner, Survivors survivors) {
    this.rulebook = rulebook;
    this.examples = examples;
    this.runner = runner;
    this.survivors = survivors;
  }

  /**
   * Tries the mutants of a folder's rules.
   *
   * @param folder one that the rulebook was compiled from
   * @param choice which mutants of a file are tried
   * @return by file, in the order of the text
   * @throws RuleFolderException where a table cannot be read
   */
  public List<MutationResult> run(RuleFolder folder, Function<List<Mutant>, List<Mutant>> choice)
      throws RuleFolderException {
    List<MutationResult> results = new ArrayList<>();
    for (Mutants.OfFile file : MutantRulebooks.of(folder)) {
      List<Mutant> chosen = choice.apply(file.mutants());
      Map<Mutant, Rulebook> rulebooks =
          new MutantRulebooks(rulebook).compile(file.header(), chosen);
      for (Mutant mutant : chosen) {
        Rulebook changed = rulebooks.get(mutant);
        results.add(
            changed == null
                ? new MutationResult(mutant, Verdict.NOT_COMPILED, "")
                : result(mutant, runner.with(changed)));
      }
    }
    return results;
  }

  private MutationResult result(Mutant mutant, ExampleRunner changed) {
    Optional<Example> killer = killer(mutant, changed);
    if (killer.isPresent()) {
      return new MutationResult(mutant, Verdict.KILLED, killer.get().title());
    } else if (isNeeded(mutant)) {
      return new MutationResult(mutant, Verdict.REFUSED, "@needs names " + mutant.guard());
    }
    return survivors
        .reason(mutant)
        .map(reason -> new MutationResult(mutant, listed(reason), reason))
        .orElseGet(() -> new MutationResult(mutant, Verdict.SURVIVED, ""));
  }

  private static Verdict listed(String reason) {
    return reason.equals(Survivors.OPEN) ? Verdict.OPEN : Verdict.JUSTIFIED;
  }

  /** Examples that name the rule's variant are the likeliest to notice. */
  private Optional<Example> killer(Mutant mutant, ExampleRunner changed) {
    return holding(RuleInfo.idOf(mutant.rule())).stream()
        .sorted(Comparator.comparing(one -> !one.variant().equals(mutant.rule())))
        .filter(example -> !holds(example, changed))
        .findFirst();
  }

  /** Examples of a rule that hold with the rules as they are: others would notice anything. */
  private List<Example> holding(String id) {
    return holding.computeIfAbsent(
        id,
        same ->
            Optional.ofNullable(examples.files().get(id)).stream()
                .flatMap(file -> file.examples().stream())
                .filter(example -> runner.run(example).holds())
                .toList());
  }

  /** What breaks the whole run is noticed, too. */
  private static boolean holds(Example example, ExampleRunner changed) {
    try {
      return changed.run(example).holds();
    } catch (RuntimeException broken) {
      return false;
    }
  }

  private boolean isNeeded(Mutant mutant) {
    String guard = mutant.guard().substring(mutant.guard().lastIndexOf('.') + 1);
    return rulebook.rule(mutant.rule()).map(RuleInfo::needs).stream()
        .flatMap(needs -> needs.stream().map(Need::guard))
        .anyMatch(guard::equals);
  }
}
