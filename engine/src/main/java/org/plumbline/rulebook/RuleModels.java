package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.model.EntryPoint;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Query;
import org.drools.model.Rule;
import org.drools.model.TypeMetaData;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.internal.conf.AlphaRangeIndexThresholdOption;
import org.kie.internal.conf.ShareBetaNodesOption;
import org.plumbline.rulebook.plan.KeyedRules;
import org.plumbline.rulebook.plan.ModelReader;
import org.plumbline.rulebook.plan.NotPlannedException;
import org.plumbline.rulebook.plan.RulePlan;

/**
 * Rules as Drools' executable model has them. Drools changes models when it builds a rule base of
 * them, so that a second one of the same models finds something else: each is built of models of
 * its own, once for all threads.
 */
final class RuleModels {

  private static final Predicate<String> ALL = name -> true;

  private final Supplier<List<Model>> fresh;
  private final Map<Predicate<String>, KieBase> bases = new ConcurrentHashMap<>();

  /**
   * @param fresh makes the models anew each time
   */
  RuleModels(Supplier<List<Model>> fresh) {
    this.fresh = fresh;
  }

  /**
   * What plans make of the rules.
   *
   * @param plans of the rules that plans know, by name
   * @param refused what a plan does not know, by the name of the rule that uses it
   */
  record Read(List<RulePlan> plans, Map<String, String> refused) {}

  Read read() {
    List<RulePlan> plans = new ArrayList<>();
    Map<String, String> refused = new TreeMap<>();
    for (Model model : fresh.get()) {
      for (Rule rule : model.getRules()) {
        try {
          plans.add(ModelReader.read(rule));
        } catch (NotPlannedException unknown) {
          refused.put(rule.getName(), unknown.construct());
        }
      }
    }
    plans.sort(Comparator.comparing(RulePlan::name));
    return new Read(KeyedRules.arrange(plans), refused);
  }

  /** These rules without some, and others. */
  RuleModels with(Supplier<List<Model>> others, Set<String> without) {
    return new RuleModels(
        () -> {
          List<Model> all = new ArrayList<>(filtered(name -> !without.contains(name)));
          all.addAll(others.get());
          return all;
        });
  }

  /** A rule base of all rules. */
  KieBase kieBase() {
    return bases.computeIfAbsent(ALL, this::build);
  }

  /** A rule base of some rules. */
  KieBase kieBase(Set<String> names) {
    return bases.computeIfAbsent(new Names(names), this::build);
  }

  private KieBase build(Predicate<String> kept) {
    return Bases.of(filtered(kept));
  }

  private List<Model> filtered(Predicate<String> kept) {
    return fresh.get().stream().<Model>map(model -> new Part(model, kept)).toList();
  }

  /** A class of its own, so that Java need not load rule bases to verify the other one. */
  private static final class Bases {

    /**
     * Without sharing of joins: Drools shares an accumulation between rules by its source and
     * function, whatever it adds up, and then finds wrong sums. Without an index of ranges: it
     * refuses all rules where one asks for {@code units > 1000} and one for {@code units > 1000L}.
     */
    static KieBase of(List<Model> rules) {
      return KieBaseBuilder.createKieBaseFromModel(
          rules, ShareBetaNodesOption.NO, AlphaRangeIndexThresholdOption.get(0));
    }
  }

  /** Rules of certain names. */
  private record Names(Set<String> names) implements Predicate<String> {
    @Override
    public boolean test(String name) {
      return names.contains(name);
    }
  }

  /** A model with some of its rules. */
  private record Part(Model whole, Predicate<String> kept) implements Model {

    @Override
    public String getName() {
      return whole.getName();
    }

    @Override
    public String getPackageName() {
      return whole.getPackageName();
    }

    @Override
    public List<Global> getGlobals() {
      return whole.getGlobals();
    }

    @Override
    public List<Rule> getRules() {
      return whole.getRules().stream().filter(rule -> kept.test(rule.getName())).toList();
    }

    @Override
    public List<Query> getQueries() {
      return whole.getQueries();
    }

    @Override
    public List<TypeMetaData> getTypeMetaDatas() {
      return whole.getTypeMetaDatas();
    }

    @Override
    public List<EntryPoint> getEntryPoints() {
      return whole.getEntryPoints();
    }
  }
}
