package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.claim.ClaimField;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.Slot;
import org.plumbline.rulebook.plan.Evaluation;
import org.plumbline.rulebook.plan.InterpretedPlan;
import org.plumbline.rulebook.plan.Plan;
import org.plumbline.rulebook.plan.RulePlan;

/**
 * Evaluates rules in every way there is and holds what each finds against the Drools session. For
 * one thread.
 */
public final class Differential implements AutoCloseable {

  /** What a rule reported. */
  private record Found(String rule, Fact fact, ClaimField field, List<Slot> slots) {
    @Override
    public String toString() {
      return fact.getClass().getSimpleName() + "(" + fact.lineNumber() + ") " + field + " " + slots;
    }
  }

  /** One way to evaluate the rules. */
  @FunctionalInterface
  private interface Way {
    void evaluate(FactSheet sheet, Findings sink) throws Exception;
  }

  private static final String SESSION = "session";

  private final Set<String> planned = new HashSet<>();
  private final RuleSession session;
  private final RuleEvaluator evaluator;

  /** The ways besides the session, by what they are called; some know only the planned rules. */
  private final Map<String, Way> ways = new LinkedHashMap<>();

  private final Set<String> ofPlannedOnly = new HashSet<>();
  private final Set<String> reporting = new TreeSet<>();
  private long findings;

  private Differential(RuleSession session, RuleEvaluator evaluator) {
    this.session = session;
    this.evaluator = evaluator;
    ways.put("evaluator", this::evaluated);
  }

  /** Everything that evaluates the shipped rules. */
  public static Differential shipped() {
    Rulebook rulebook = Rulebook.shipped();
    ClassLoader loader = Rulebook.class.getClassLoader();
    List<RulePlan> plans =
        new RuleModels(() -> ModelLoader.instances(loader, ShippedIndex.models())).read().plans();
    Plan compiled = ModelLoader.plan(loader, ShippedRulebook.PLAN);
    Differential shipped = new Differential(rulebook.newSession(), rulebook.newEvaluator());
    shipped.plan("interpreted", new InterpretedPlan(plans), plans);
    shipped.plan("compiled", compiled, plans);
    return shipped;
  }

  /** Everything that evaluates rules which are compiled here. */
  public static Differential of(CompiledRules code) {
    ClassLoader loader = new ModelLoader(code.classes(), Differential.class.getClassLoader());
    List<RulePlan> plans =
        new RuleModels(() -> ModelLoader.instances(loader, code.models())).read().plans();
    return of(code, loader, plans);
  }

  /**
   * The same with plans of somebody's own.
   *
   * @param loader has the classes that the plans call
   */
  static Differential of(CompiledRules code, ClassLoader loader, List<RulePlan> plans) {
    EvaluableRules rules = EvaluableRules.of(code, Differential.class.getClassLoader());
    Differential some = new Differential(rules.newSession(), rules.newEvaluator());
    some.plan("interpreted", new InterpretedPlan(plans), plans);
    some.plan("compiled", CompilingPlan.compiled(plans, loader), plans);
    return some;
  }

  private void plan(String name, Plan plan, List<RulePlan> plans) {
    plans.forEach(rule -> planned.add(rule.name()));
    Evaluation evaluation = new Evaluation();
    ways.put(
        name,
        (sheet, sink) -> {
          evaluation.turnTo(sheet, sink);
          plan.evaluate(evaluation);
        });
    ways.put(
        name + " rule by rule",
        (sheet, sink) -> {
          evaluation.turnTo(sheet, sink);
          for (int rule = 0; rule < plans.size(); rule++) {
            plan.evaluate(rule, evaluation);
          }
        });
    ofPlannedOnly.add(name);
    ofPlannedOnly.add(name + " rule by rule");
  }

  private void evaluated(FactSheet sheet, Findings sink) {
    List<String> failed = evaluator.evaluate(sheet, sink);
    if (!failed.isEmpty()) {
      throw new IllegalStateException("the evaluator says that these failed: " + failed);
    }
  }

  /**
   * Evaluates a claim in all ways.
   *
   * @param claim how to come by the claim again
   * @throws AssertionError where one way finds something else than the session; says which
   */
  public void hold(String claim, FactSheet sheet) {
    Map<Found, Integer> expected = counted(SESSION, session::evaluate, sheet, claim);
    expected.keySet().forEach(found -> reporting.add(found.rule));
    findings += expected.values().stream().mapToInt(times -> times).sum();
    Map<Found, Integer> ofPlanned = new HashMap<>(expected);
    ofPlanned.keySet().removeIf(found -> !planned.contains(found.rule));
    for (Map.Entry<String, Way> way : ways.entrySet()) {
      Map<Found, Integer> actual = counted(way.getKey(), way.getValue(), sheet, claim);
      if (!actual.equals(ofPlannedOnly.contains(way.getKey()) ? ofPlanned : expected)) {
        throw new AssertionError(differences(claim, sheet));
      }
    }
  }

  private static Map<Found, Integer> counted(String name, Way way, FactSheet sheet, String claim) {
    Map<Found, Integer> counted = new HashMap<>();
    try {
      way.evaluate(
          sheet,
          (rule, fact, field, slots) ->
              counted.merge(new Found(rule, fact, field, List.of(slots)), 1, Integer::sum));
    } catch (Exception | StackOverflowError | LinkageError thrown) {
      throw new AssertionError(claim + ": the " + name + " throws " + thrown, thrown);
    }
    return counted;
  }

  /** What each way says, rule by rule, of those on which they do not agree. */
  private String differences(String claim, FactSheet sheet) {
    Map<String, Map<Found, Integer>> said = new LinkedHashMap<>();
    said.put(SESSION, counted(SESSION, session::evaluate, sheet, claim));
    ways.forEach((name, way) -> said.put(name, counted(name, way, sheet, claim)));
    Set<String> rules = new TreeSet<>();
    said.values().forEach(all -> all.keySet().forEach(found -> rules.add(found.rule)));
    List<String> lines = new ArrayList<>();
    for (String rule : rules) {
      Map<String, Map<Found, Integer>> ofRule = new LinkedHashMap<>();
      said.forEach(
          (name, all) -> {
            if (planned.contains(rule) || !ofPlannedOnly.contains(name)) {
              Map<Found, Integer> some = new HashMap<>(all);
              some.keySet().removeIf(found -> !found.rule.equals(rule));
              ofRule.put(name, some);
            }
          });
      if (new HashSet<>(ofRule.values()).size() > 1) {
        lines.add("rule " + rule + ":");
        ofRule.forEach((name, some) -> lines.add("  the " + name + " found " + some));
      }
    }
    return claim + ", evaluated in several ways, differs:\n" + String.join("\n", lines);
  }

  /** The rules that reported anything so far. */
  public Set<String> reporting() {
    return reporting;
  }

  /** How many findings all ways agreed on so far. */
  public long findings() {
    return findings;
  }

  @Override
  public void close() {
    session.close();
    evaluator.close();
  }
}
