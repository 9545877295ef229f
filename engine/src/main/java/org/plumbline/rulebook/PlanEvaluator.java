package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.Evaluation;
import org.plumbline.rulebook.plan.Plan;

/**
 * Evaluates what is planned by the plan and the other rules in a session. Where something throws,
 * the claim is evaluated again rule by rule, so that only the rules that throw fail on it.
 */
final class PlanEvaluator implements RuleEvaluator {

  private final Plan plan;
  private final List<String> planned;
  private final Optional<FallbackSession> others;
  private final Evaluation evaluation = new Evaluation();
  private final Reports reports = new Reports();

  /**
   * @param planned the names of the plan's rules, by number
   * @param others the rules that no plan knows, where there are any
   */
  PlanEvaluator(Plan plan, List<String> planned, Optional<FallbackSession> others) {
    this.plan = plan;
    this.planned = planned;
    this.others = others;
  }

  @Override
  public List<String> evaluate(FactSheet sheet, Findings sink) {
    List<String> failed = List.of();
    evaluation.turnTo(sheet, reports);
    try {
      plan.evaluate(evaluation);
    } catch (Exception | StackOverflowError thrown) {
      reports.dropSince(0);
      failed = oneByOne();
    }
    if (others.isPresent()) {
      failed = joined(failed, others.get().evaluate(sheet, reports));
    }
    reports.handTo(sink);
    return failed;
  }

  private List<String> oneByOne() {
    List<String> failed = new ArrayList<>();
    for (int rule = 0; rule < planned.size(); rule++) {
      int before = reports.size();
      try {
        plan.evaluate(rule, evaluation);
      } catch (Exception | StackOverflowError thrown) {
        reports.dropSince(before);
        failed.add(planned.get(rule));
      }
    }
    return failed;
  }

  private static List<String> joined(List<String> some, List<String> more) {
    if (more.isEmpty()) {
      return some;
    }
    List<String> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  @Override
  public void close() {
    others.ifPresent(FallbackSession::close);
  }
}
