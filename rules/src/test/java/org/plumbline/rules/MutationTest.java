package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plumbline.authoring.MutationCheck;
import org.plumbline.authoring.MutationResult;
import org.plumbline.authoring.MutationResult.Verdict;
import org.plumbline.authoring.Survivors;
import org.plumbline.finding.Evaluator;
import org.plumbline.rulebook.RuleFolder;

/** Each condition of each rule is changed in turn, and some example of the rule must notice. */
class MutationTest {

  private static Survivors survivors;
  private static List<MutationResult> results;

  @BeforeAll
  static void run() throws Exception {
    RuleFolder folder = RuleFolder.read(Shipped.FOLDER);
    survivors = Survivors.parse(folder.survivors());
    MutationCheck check =
        new MutationCheck(
            Shipped.RULEBOOK, Shipped.examples(), Shipped.runner(Shipped.RULEBOOK), survivors);
    results = check.run(folder, Function.identity());
  }

  @Test
  void everyRuleOfTheRulebookHasMutants() {
    Set<String> rules =
        Shipped.RULEBOOK.rules().stream()
            .filter(rule -> rule.evaluator() == Evaluator.RULEBOOK)
            .map(rule -> rule.name())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> changed =
        results.stream()
            .map(result -> result.mutant().rule())
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rules, changed);
  }

  @Test
  void everyMutantCompiles() {
    assertEquals(Set.of(), mutants(Verdict.NOT_COMPILED));
  }

  @Test
  void noMutantLivesUnlessTheListOfSurvivorsKnowsIt() {
    assertEquals(Set.of(), mutants(Verdict.SURVIVED));
  }

  @Test
  void theListOfSurvivorsNamesOnlyMutantsThatLive() {
    Set<String> listed = new TreeSet<>(survivors.named());
    listed.removeAll(mutants(Verdict.JUSTIFIED));
    listed.removeAll(mutants(Verdict.OPEN));
    assertEquals(Set.of(), listed);
  }

  private static Set<String> mutants(Verdict verdict) {
    return results.stream()
        .filter(result -> result.verdict() == verdict)
        .map(result -> result.mutant().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
