package org.plumbline.rulebook;

import java.util.List;
import org.plumbline.rulebook.plan.Evaluation;
import org.plumbline.rulebook.plan.InterpretedPlan;
import org.plumbline.rulebook.plan.Plan;
import org.plumbline.rulebook.plan.RulePlan;

/** A plan in which another rule stands in the place of one. */
final class ReplacedRule implements Plan {

  private final Plan all;
  private final String name;
  private final int number;
  private final Plan other;

  /**
   * @param all the plan with the rule that is replaced
   * @param name that rule's name, by which the other one reports, too
   * @param number its number
   */
  ReplacedRule(Plan all, String name, int number, RulePlan other) {
    this.all = all;
    this.name = name;
    this.number = number;
    this.other = new InterpretedPlan(List.of(other));
  }

  @Override
  public void evaluate(Evaluation evaluation) throws Exception {
    Findings sink = (Findings) evaluation.sink();
    Findings others =
        (rule, fact, field, slots) -> {
          if (!rule.equals(name)) {
            sink.report(rule, fact, field, slots);
          }
        };
    evaluation.turnTo(evaluation.sheet(), others);
    try {
      all.evaluate(evaluation);
    } finally {
      evaluation.turnTo(evaluation.sheet(), sink);
    }
    other.evaluate(evaluation);
  }

  @Override
  public void evaluate(int rule, Evaluation evaluation) throws Exception {
    if (rule == number) {
      other.evaluate(0, evaluation);
    } else {
      all.evaluate(rule, evaluation);
    }
  }
}
