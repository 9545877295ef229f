package org.plumbline.rulebook.plan;

import java.util.List;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.RulePlan.Accumulation;
import org.plumbline.rulebook.plan.RulePlan.Binding;
import org.plumbline.rulebook.plan.RulePlan.Filter;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Quantifier;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Test;

/** The walk through the steps of one way. */
record Walk(FactSheet sheet, Object[] registers) {

  /** What is done where all steps succeeded. */
  @FunctionalInterface
  interface End {
    /** Returns whether that is enough, so that no other success is looked for. */
    boolean reached() throws Exception;
  }

  /** Returns whether an end said that it is enough. */
  boolean from(List<Step> steps, int at, End end) throws Exception {
    if (at == steps.size()) {
      return end.reached();
    }
    Step step = steps.get(at);
    if (step instanceof Match match) {
      for (Fact fact : match.type().of(sheet)) {
        if (matches(match, fact) && from(steps, at + 1, end)) {
          return true;
        }
      }
      return false;
    } else if (step instanceof Quantifier quantifier) {
      return holds(quantifier) && from(steps, at + 1, end);
    } else if (step instanceof Accumulation accumulation) {
      return addUp(accumulation) && from(steps, at + 1, end);
    }
    return hold(((Filter) step).tests()) && from(steps, at + 1, end);
  }

  /** Keeps a fact as what the match is about, and says whether it passes the match's tests. */
  boolean matches(Match match, Fact fact) throws Exception {
    registers[match.register()] = fact;
    return hold(match.own()) && bound(match);
  }

  /** What comes after the own tests of a match: bindings and the other tests. */
  boolean bound(Match match) throws Exception {
    bind(match);
    return hold(match.rest());
  }

  void bind(Match match) {
    for (Binding binding : match.bindings()) {
      Object argument = registers[binding.input().register()];
      registers[binding.register()] = binding.value().value(argument);
    }
  }

  boolean holds(Quantifier quantifier) throws Exception {
    return from(quantifier.steps(), 0, () -> true) != quantifier.negated();
  }

  /** Keeps the results, and says whether something can follow them. */
  boolean addUp(Accumulation accumulation) throws Exception {
    Totals totals = new Totals(accumulation.totals());
    from(accumulation.steps(), 0, () -> totals.add(registers));
    totals.store(registers);
    return !accumulation.needsOne() || registers[accumulation.totals().get(0).result()] != null;
  }

  private boolean hold(List<Test> tests) throws Exception {
    for (Test test : tests) {
      if (!test.predicate().test(test.inputs(), registers)) {
        return false;
      }
    }
    return true;
  }
}
