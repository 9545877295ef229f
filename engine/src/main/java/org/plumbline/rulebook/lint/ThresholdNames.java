package org.plumbline.rulebook.lint;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.rulebook.lint.Condition.Constraint;
import org.plumbline.rulebook.lint.Condition.FactPattern;

/** The thresholds that a rule reads: {@code highestFit < threshold("narrative-fit")}. */
final class ThresholdNames {

  private static final String METHOD = "threshold";

  private ThresholdNames() {}

  /** The names, each with the line it is first read on. */
  static Map<String, Integer> in(ParsedRule rule) {
    Map<String, Integer> names = new TreeMap<>();
    for (Condition condition : rule.conditions()) {
      for (FactPattern pattern : condition.patterns()) {
        for (Constraint constraint : pattern.constraints()) {
          add(constraint, names);
        }
      }
    }
    return names;
  }

  private static void add(Constraint constraint, Map<String, Integer> names) {
    for (int i = 0; i + 2 < constraint.tokens().size(); i++) {
      Token token = constraint.tokens().get(i);
      if (!token.is(METHOD)) {
        continue;
      }
      Token name = constraint.tokens().get(i + 2);
      if (!constraint.tokens().get(i + 1).is("(") || name.kind() != Token.Kind.STRING) {
        throw new Refusal(token, "the name of a threshold is a text: threshold(\"narrative-fit\")");
      }
      names.putIfAbsent(name.unquoted(), token.line());
    }
  }
}
