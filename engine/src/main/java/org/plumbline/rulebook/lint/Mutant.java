package org.plumbline.rulebook.lint;

/**
 * A rule with one small change of its conditions. Some example of the rule should give something
 * else with it.
 *
 * @param rule the rule's name
 * @param change what is changed, the same as long as the condition is: {@code without hasUnits},
 *     {@code units > 1000 becomes units <= 1000}
 * @param guard the property, where the change takes a guard {@code hasX} away; otherwise empty
 * @param drl the changed rule, from {@code rule} to {@code end}
 */
public record Mutant(String rule, String change, String guard, String drl) {

  /** {@code FMT-24G-001: without hasUnits}. */
  @Override
  public String toString() {
    return rule + ": " + change;
  }
}
