package org.plumbline.rulebook.lint;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.rulebook.lint.Condition.Alternatives;
import org.plumbline.rulebook.lint.Condition.FactPattern;
import org.plumbline.rulebook.lint.Expression.Access;
import org.plumbline.rulebook.lint.Expression.Binary;
import org.plumbline.rulebook.lint.Expression.Operator;

/**
 * What a rule begins with. A run says how often a rule was applied, and counts for that the facts
 * of this type that have what the head guards.
 *
 * @param patterns the first pattern, or the first of each branch; all of one fact type
 */
record RuleHead(List<FactPattern> patterns) {

  static RuleHead of(ParsedRule rule) {
    if (rule.conditions().isEmpty()) {
      throw noHead(rule.name());
    }
    Condition first = rule.conditions().get(0);
    List<Condition> begin =
        first instanceof Alternatives alternatives
            ? alternatives.branches().stream().map(branch -> branch.get(0)).toList()
            : List.of(first);
    if (!begin.stream().allMatch(FactPattern.class::isInstance)) {
      throw noHead(rule.name());
    }
    List<FactPattern> patterns = begin.stream().map(FactPattern.class::cast).toList();
    if (patterns.stream().map(pattern -> pattern.type().text()).distinct().count() > 1) {
      throw noHead(patterns.get(1).type());
    }
    return new RuleHead(patterns);
  }

  private static Refusal noHead(Token at) {
    return new Refusal(
        at,
        "a rule begins with a pattern, or with alternatives that each begin with a pattern of the"
            + " same fact type: its facts are what the rule is applied to");
  }

  /** The properties named hasX that all of the patterns require. */
  Set<String> guards() {
    Set<String> common = guards(patterns.get(0));
    patterns.forEach(pattern -> common.retainAll(guards(pattern)));
    return Collections.unmodifiableSet(common);
  }

  private static Set<String> guards(FactPattern pattern) {
    Set<String> guards = new LinkedHashSet<>();
    pattern.constraints().forEach(constraint -> guards(constraint.expression(), guards));
    return guards;
  }

  private static void guards(Expression expression, Set<String> found) {
    if (expression instanceof Binary both && both.operator() == Operator.AND) {
      guards(both.left(), found);
      guards(both.right(), found);
    } else if (expression instanceof Access access
        && access.arguments().isEmpty()
        && access.name().matches("has[A-Z0-9].*")) {
      found.add(access.path());
    }
  }
}
