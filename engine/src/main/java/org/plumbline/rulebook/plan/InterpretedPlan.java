package org.plumbline.rulebook.plan;

import java.util.List;
import java.util.Map;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.GuardTree.Branch;
import org.plumbline.rulebook.plan.GuardTree.Entry;
import org.plumbline.rulebook.plan.GuardTree.Node;
import org.plumbline.rulebook.plan.RulePlan.Accumulation;
import org.plumbline.rulebook.plan.RulePlan.Binding;
import org.plumbline.rulebook.plan.RulePlan.Filter;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Quantifier;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.RulePlan.Way;

/** Walks plans as they are: ready at once, and several times slower than compiled ones. */
public final class InterpretedPlan implements Plan {

  private final List<RulePlan> rules;
  private final List<GuardTree> trees;

  /** Prepares plans; a rule's number is its place in the list. */
  public InterpretedPlan(List<RulePlan> rules) {
    this.rules = List.copyOf(rules);
    this.trees = GuardTree.of(this.rules);
  }

  @Override
  public void evaluate(Evaluation evaluation) throws Exception {
    for (GuardTree tree : trees) {
      for (Fact fact : tree.type().of(evaluation.sheet())) {
        visit(tree.root(), fact, evaluation);
        for (Map.Entry<Key, Map<String, Node>> keyed : tree.keyed().entrySet()) {
          for (String text : keyed.getKey().texts(fact)) {
            Node node = keyed.getValue().get(text);
            if (node != null) {
              visit(node, fact, evaluation);
            }
          }
        }
      }
    }
  }

  private void visit(Node node, Fact fact, Evaluation evaluation) throws Exception {
    for (Entry entry : node.entries()) {
      Way way = entry.way();
      Object[] registers = new Object[entry.rule().registers()];
      registers[entry.head().register()] = fact;
      if (bound(entry.head(), registers)) {
        Walk walk = new Walk(evaluation.sheet(), registers);
        walk.from(way.steps(), 1, () -> report(way, registers, evaluation));
      }
    }
    for (Branch branch : node.branches()) {
      if (branch.test().predicate().test(fact)) {
        visit(branch.node(), fact, evaluation);
      }
    }
  }

  @Override
  public void evaluate(int rule, Evaluation evaluation) throws Exception {
    RulePlan plan = rules.get(rule);
    for (Way way : plan.ways()) {
      Object[] registers = new Object[plan.registers()];
      Walk walk = new Walk(evaluation.sheet(), registers);
      walk.from(way.steps(), 0, () -> report(way, registers, evaluation));
    }
  }

  private static boolean report(Way way, Object[] registers, Evaluation evaluation)
      throws Exception {
    way.report().action().execute(way.report().inputs(), registers, evaluation.sink());
    return false;
  }

  /** What comes after the own tests of a match: bindings and the other tests. */
  private static boolean bound(Match match, Object[] registers) throws Exception {
    for (Binding binding : match.bindings()) {
      Object argument = registers[binding.input().register()];
      registers[binding.register()] = binding.value().value(argument);
    }
    return hold(match.rest(), registers);
  }

  private static boolean hold(List<Test> tests, Object[] registers) throws Exception {
    for (Test test : tests) {
      if (!test.predicate().test(test.inputs(), registers)) {
        return false;
      }
    }
    return true;
  }

  /** What is done where all steps succeeded. */
  @FunctionalInterface
  private interface End {
    /** Returns whether that is enough, so that no other success is looked for. */
    boolean reached() throws Exception;
  }

  /** The walk through the steps of one way. */
  private record Walk(FactSheet sheet, Object[] registers) {

    /** Returns whether an end said that it is enough. */
    boolean from(List<Step> steps, int at, End end) throws Exception {
      if (at == steps.size()) {
        return end.reached();
      }
      Step step = steps.get(at);
      if (step instanceof Match match) {
        for (Fact fact : match.type().of(sheet)) {
          registers[match.register()] = fact;
          if (hold(match.own(), registers) && bound(match, registers) && from(steps, at + 1, end)) {
            return true;
          }
        }
        return false;
      } else if (step instanceof Quantifier quantifier) {
        boolean found = from(quantifier.steps(), 0, () -> true);
        return found != quantifier.negated() && from(steps, at + 1, end);
      } else if (step instanceof Accumulation accumulation) {
        Totals totals = new Totals(accumulation.totals());
        from(accumulation.steps(), 0, () -> totals.add(registers));
        totals.store(registers);
        return !(accumulation.needsOne()
                && registers[accumulation.totals().get(0).result()] == null)
            && from(steps, at + 1, end);
      }
      return hold(((Filter) step).tests(), registers) && from(steps, at + 1, end);
    }
  }
}
