package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.plumbline.rulebook.plan.Evaluation;
import org.plumbline.rulebook.plan.InterpretedPlan;
import org.plumbline.rulebook.plan.Plan;
import org.plumbline.rulebook.plan.PlanCompiler;
import org.plumbline.rulebook.plan.PlanWriter;
import org.plumbline.rulebook.plan.RulePlan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plan that begins to work at once and is compiled in the background as soon as there are claims
 * enough to make that worth its second or two.
 */
final class CompilingPlan implements Plan {

  /** Claims that are evaluated in about the time that compiling takes. */
  private static final int WORTH_IT = 5_000;

  static final String PACKAGE = "org.plumbline.rules.user.plan";

  private static final Logger LOG = LoggerFactory.getLogger(CompilingPlan.class);

  private final List<RulePlan> rules;
  private final ClassLoader loader;
  private final AtomicInteger claims = new AtomicInteger();
  private volatile Plan plan;

  /**
   * @param loader knows the classes of the rules' models
   */
  CompilingPlan(List<RulePlan> rules, ClassLoader loader) {
    this.rules = rules;
    this.loader = loader;
    this.plan = new InterpretedPlan(rules);
  }

  @Override
  public void evaluate(Evaluation evaluation) throws Exception {
    if (claims.getPlain() < WORTH_IT && claims.incrementAndGet() == WORTH_IT) {
      Thread compiling = new Thread(this::compile, "compile-rules");
      compiling.setDaemon(true);
      compiling.start();
    }
    plan.evaluate(evaluation);
  }

  @Override
  public void evaluate(int rule, Evaluation evaluation) throws Exception {
    plan.evaluate(rule, evaluation);
  }

  /**
   * Puts the compiled plan in place of the interpreted one; both find the same. Where it cannot be
   * compiled the interpreted one stays: that costs time, no finding.
   */
  void compile() {
    try {
      plan = compiled(rules, loader);
    } catch (RuntimeException | LinkageError failed) {
      LOG.warn(
          "The rules could not be compiled and stay interpreted, several times slower", failed);
    }
  }

  /** Whether the compiled plan is in place. */
  boolean isCompiled() {
    return !(plan instanceof InterpretedPlan);
  }

  /** The plan with all of its classes initialized, so that none fails on a claim. */
  static Plan compiled(List<RulePlan> rules, ClassLoader loader) {
    Map<String, byte[]> classes = PlanCompiler.compile(PACKAGE, rules, loader);
    ModelLoader own = new ModelLoader(classes, loader);
    own.initialize();
    return ModelLoader.plan(own, PACKAGE + "." + PlanWriter.CLASS);
  }
}
