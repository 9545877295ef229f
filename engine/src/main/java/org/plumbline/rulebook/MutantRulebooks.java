package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.rulebook.lint.Mutant;
import org.plumbline.rulebook.lint.Mutants;
import org.plumbline.rulebook.plan.RulePlan;

/**
 * Makes rulebooks in which one rule is slightly changed. Only the changed rules are compiled, some
 * hundred at once.
 */
public final class MutantRulebooks {

  private static final String PACKAGE = "org.plumbline.rules.mutants";
  private static final int AT_ONCE = 200;

  private final Rulebook rulebook;

  /**
   * @param rulebook the rules as they are
   */
  public MutantRulebooks(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /**
   * The mutants of a folder's rules, by file.
   *
   * @param folder one that the rulebook was compiled from
   * @throws RuleFolderException where a table cannot be read
   */
  public static List<Mutants.OfFile> of(RuleFolder folder) throws RuleFolderException {
    List<Mutants.OfFile> mutants = new ArrayList<>();
    for (String file : folder.ruleFiles()) {
      mutants.add(Mutants.of(folder.drl(file)));
    }
    return mutants;
  }

  /**
   * The rulebook of each mutant: the one of this object with the mutant in the place of its rule.
   *
   * @param header what stands before the rules in their file
   * @return without those that do not compile, and those that no plan knows
   */
  public Map<Mutant, Rulebook> compile(String header, List<Mutant> mutants) {
    Map<Mutant, Rulebook> rulebooks = new LinkedHashMap<>();
    for (int from = 0; from < mutants.size(); from += AT_ONCE) {
      List<Mutant> some = mutants.subList(from, Math.min(from + AT_ONCE, mutants.size()));
      plans(header, some)
          .forEach(
              (mutant, plan) ->
                  rulebook
                      .withReplaced(mutant.rule(), plan)
                      .ifPresent(changed -> rulebooks.put(mutant, changed)));
    }
    return rulebooks;
  }

  /** Where one does not compile, halves are tried until it stands alone. */
  private static Map<Mutant, RulePlan> plans(String header, List<Mutant> mutants) {
    Map<Mutant, RulePlan> plans = new LinkedHashMap<>();
    Optional<Map<String, RulePlan>> read = read(header, mutants);
    if (read.isPresent()) {
      for (int i = 0; i < mutants.size(); i++) {
        RulePlan plan = read.get().get(name(i));
        if (plan != null) {
          plans.put(mutants.get(i), plan);
        }
      }
    } else if (mutants.size() > 1) {
      int half = mutants.size() / 2;
      plans.putAll(plans(header, mutants.subList(0, half)));
      plans.putAll(plans(header, mutants.subList(half, mutants.size())));
    }
    return plans;
  }

  private static Optional<Map<String, RulePlan>> read(String header, List<Mutant> mutants) {
    StringBuilder drl = new StringBuilder(header);
    for (int i = 0; i < mutants.size(); i++) {
      // of one name there may be one rule only; what it reports keeps its name
      String rule = mutants.get(i).drl();
      String own = '"' + mutants.get(i).rule() + '"';
      int at = rule.indexOf(own);
      drl.append(rule, 0, at).append('"').append(name(i)).append('"');
      drl.append(rule, at + own.length(), rule.length()).append("\n\n");
    }
    try {
      CompiledRules code =
          new ModelCompiler(PACKAGE)
              .compileAsOne(new ModelCompiler.Source("mutants.drl", drl.toString(), List.of()));
      ClassLoader loader = new ModelLoader(code.classes(), MutantRulebooks.class.getClassLoader());
      Map<String, RulePlan> plans = new TreeMap<>();
      new RuleModels(() -> ModelLoader.instances(loader, code.models()))
          .read()
          .plans()
          .forEach(plan -> plans.put(plan.name(), plan));
      return Optional.of(plans);
    } catch (RuleFolderException refused) {
      return Optional.empty();
    }
  }

  private static String name(int number) {
    return "mutant " + number;
  }
}
