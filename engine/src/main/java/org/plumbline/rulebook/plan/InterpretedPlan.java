package org.plumbline.rulebook.plan;

import java.util.List;
import java.util.Map;
import org.plumbline.facts.Fact;
import org.plumbline.rulebook.plan.GuardTree.Branch;
import org.plumbline.rulebook.plan.GuardTree.Entry;
import org.plumbline.rulebook.plan.GuardTree.Node;
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
      Walk walk = new Walk(evaluation.sheet(), registers);
      if (walk.bound(entry.head())) {
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
}
