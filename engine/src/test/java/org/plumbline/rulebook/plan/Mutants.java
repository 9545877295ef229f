package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.plumbline.rulebook.plan.RulePlan.Accumulation;
import org.plumbline.rulebook.plan.RulePlan.Function;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Quantifier;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Total;
import org.plumbline.rulebook.plan.RulePlan.Way;

/** Plans with one thing wrong, as a mistake in reading a model would make them. */
public enum Mutants {
  NEGATED_QUANTIFIER(
      step ->
          step instanceof Quantifier quantifier
              ? new Quantifier(!quantifier.negated(), quantifier.steps())
              : step),
  OTHER_TOTAL(
      step ->
          step instanceof Accumulation accumulation
              ? new Accumulation(
                  accumulation.steps(), accumulation.totals().stream().map(Mutants::other).toList())
              : step),
  LOST_OWN_TEST(
      step ->
          step instanceof Match match
              ? new Match(
                  match.type(),
                  match.register(),
                  match.key(),
                  shortened(match.own()),
                  match.bindings(),
                  match.rest())
              : step),
  LOST_JOIN(
      step ->
          step instanceof Match match
              ? new Match(
                  match.type(),
                  match.register(),
                  match.key(),
                  match.own(),
                  match.bindings(),
                  shortened(match.rest()))
              : step),
  LOST_STEP(null) {
    @Override
    Way of(Way way) {
      return new Way(way.steps().subList(0, way.steps().size() - 1), way.report());
    }
  },
  LOST_BRANCH(null) {
    @Override
    public RulePlan of(RulePlan plan) {
      return new RulePlan(plan.name(), shortened(plan.ways()), plan.registers());
    }
  };

  private final UnaryOperator<Step> change;

  Mutants(UnaryOperator<Step> change) {
    this.change = change;
  }

  /** The plan with this mistake in it. */
  public RulePlan of(RulePlan plan) {
    return new RulePlan(plan.name(), plan.ways().stream().map(this::of).toList(), plan.registers());
  }

  Way of(Way way) {
    List<Step> steps = new ArrayList<>(way.steps());
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step changed = change.apply(steps.get(i));
      if (!changed.equals(steps.get(i))) {
        steps.set(i, changed);
        break;
      }
    }
    return new Way(steps, way.report());
  }

  private static Total other(Total total) {
    Function function =
        switch (total.function()) {
          case SUM -> Function.COUNT;
          case COUNT -> Function.SUM;
          case MIN -> Function.MAX;
          case MAX -> Function.MIN;
        };
    boolean countsFacts = total.function() == Function.COUNT;
    return countsFacts ? total : new Total(function, total.source(), total.result(), total.type());
  }

  private static <T> List<T> shortened(List<T> list) {
    return list.isEmpty() ? list : list.subList(0, list.size() - 1);
  }
}
