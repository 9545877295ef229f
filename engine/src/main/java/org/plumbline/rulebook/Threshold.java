package org.plumbline.rulebook;

import java.util.HashSet;
import java.util.Set;

/**
 * A number in rules that no document sets, but we chose: settings may choose another.
 *
 * @param name what rules and settings call it
 * @param value the number, in the unit of the facts it is compared with
 * @param least the smallest number that makes sense
 * @param most the largest one
 * @param unit what it counts
 * @param meaning what rules make of it
 * @param readBy the names of the rules that read it
 */
public record Threshold(
    String name,
    long value,
    long least,
    long most,
    String unit,
    String meaning,
    Set<String> readBy) {

  /** Copies the names. */
  public Threshold {
    readBy = Set.copyOf(readBy);
  }

  /** The same with another number. */
  Threshold at(long other) {
    return new Threshold(name, other, least, most, unit, meaning, readBy);
  }

  /** The same for other rules: without those that were taken away, with those that came. */
  Threshold readBy(Set<String> without, Set<String> further) {
    Set<String> rules = new HashSet<>(readBy);
    rules.removeAll(without);
    rules.addAll(further);
    return new Threshold(name, value, least, most, unit, meaning, rules);
  }
}
