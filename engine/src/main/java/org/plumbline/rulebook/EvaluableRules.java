package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.rulebook.plan.Plan;
import org.plumbline.rulebook.plan.RulePlan;

/**
 * Compiled rules: a plan of all rules that plans know, and the executable model for the others, for
 * the reference session and for what looks into rules. The model is loaded only when one of these
 * is asked for.
 */
final class EvaluableRules {

  private final ClassLoader loader;
  private final RuleModels models;
  private final Plan plan;
  private final List<String> planned;
  private final Map<String, String> inSession;
  private List<RulePlan> plans;

  private EvaluableRules(
      ClassLoader loader,
      RuleModels models,
      Plan plan,
      List<String> planned,
      Map<String, String> inSession) {
    this.loader = loader;
    this.models = models;
    this.plan = plan;
    this.planned = List.copyOf(planned);
    this.inSession = Map.copyOf(inSession);
  }

  /**
   * Rules whose plan was compiled before.
   *
   * @param loader has the classes of the plan and of the models
   * @param planned the names of the plan's rules, by number
   * @param inSession the rules that no plan knows, each with the construct it does not know
   */
  static EvaluableRules compiled(
      ClassLoader loader,
      List<String> models,
      String plan,
      List<String> planned,
      Map<String, String> inSession) {
    return new EvaluableRules(
        loader,
        new RuleModels(() -> ModelLoader.instances(loader, models)),
        ModelLoader.plan(loader, plan),
        planned,
        inSession);
  }

  /** Rules that have no compiled plan yet. */
  static EvaluableRules of(CompiledRules code, ClassLoader parent) {
    ClassLoader loader = new ModelLoader(code.classes(), parent);
    return of(loader, new RuleModels(() -> ModelLoader.instances(loader, code.models())));
  }

  private static EvaluableRules of(ClassLoader loader, RuleModels models) {
    RuleModels.Read read = models.read();
    return new EvaluableRules(
        loader,
        models,
        new CompilingPlan(read.plans(), loader),
        read.plans().stream().map(RulePlan::name).toList(),
        read.refused());
  }

  /**
   * These rules and some more.
   *
   * @param overridden names of these rules that the others take the place of
   */
  EvaluableRules with(CompiledRules code, Set<String> overridden) {
    ClassLoader both = new ModelLoader(code.classes(), loader);
    return of(both, models.with(() -> ModelLoader.instances(both, code.models()), overridden));
  }

  /** These rules with another one in the place of one; empty where that one has no plan. */
  Optional<EvaluableRules> withReplaced(String name, RulePlan other) {
    int number = planned.indexOf(name);
    return number < 0
        ? Optional.empty()
        : Optional.of(
            new EvaluableRules(
                loader, models, new ReplacedRule(plan, name, number, other), planned, inSession));
  }

  RuleEvaluator newEvaluator() {
    return new PlanEvaluator(plan, planned, fallback());
  }

  /** Takes the time of compiled code, whatever evaluates the rules. */
  RuleTimer newTimer() {
    if (plan instanceof CompilingPlan compiling) {
      compiling.compile();
    }
    Map<String, RuleSession> sessions = new TreeMap<>();
    inSession
        .keySet()
        .forEach(rule -> sessions.put(rule, new RuleSession(models.kieBase(Set.of(rule)))));
    return new RuleTimer(plan, planned, sessions);
  }

  private Optional<FallbackSession> fallback() {
    return inSession.isEmpty()
        ? Optional.empty()
        : Optional.of(new FallbackSession(models, inSession.keySet()));
  }

  RuleSession newSession() {
    return new RuleSession(models.kieBase());
  }

  Map<String, String> inSession() {
    return inSession;
  }

  /** The plan of a rule; empty where it has none. */
  synchronized Optional<RulePlan> plan(String name) {
    if (!planned.contains(name)) {
      return Optional.empty();
    }
    if (plans == null) {
      plans = models.read().plans();
    }
    return plans.stream().filter(rule -> rule.name().equals(name)).findFirst();
  }
}
