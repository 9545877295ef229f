package org.plumbline.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** On which claims of an input rules failed. A rule that fails on a claim finds nothing on it. */
final class RuleFailures {

  /**
   * A rule that failed on a claim.
   *
   * @param rule its name
   * @param claim the claim's number in the input, from 1
   */
  record Failure(String rule, int claim) {}

  private static final class Claims {
    private int first;
    private int last;
    private long count;

    /** One claim may come several times in a row. */
    void add(int claim) {
      first = count == 0 ? claim : first;
      count += claim == last ? 0 : 1;
      last = claim;
    }
  }

  private final Map<String, Claims> byRule = new TreeMap<>();

  /** Takes failures in the order of the input. */
  void add(List<Failure> failures) {
    for (Failure failure : failures) {
      Claims claims = byRule.computeIfAbsent(failure.rule, rule -> new Claims());
      claims.add(failure.claim);
    }
  }

  /** One line for each rule, by name. Says nothing of a claim but its number. */
  List<String> told(String input) {
    return byRule.entrySet().stream().map(rule -> told(input, rule)).toList();
  }

  private static String told(String input, Map.Entry<String, Claims> rule) {
    Claims claims = rule.getValue();
    return input
        + ": rule "
        + rule.getKey()
        + " failed on claim "
        + claims.first
        + (claims.count == 1 ? "" : " and on " + (claims.count - 1) + " more")
        + ", so that it says nothing there; all other rules do. Mend the rule";
  }
}
