package org.plumbline.rulebook;

/**
 * A number in rules that no document sets, but we chose: settings may choose another.
 *
 * @param name what rules and settings call it
 * @param value the number, in the unit of the facts it is compared with
 * @param least the smallest number that makes sense
 * @param most the largest one
 * @param unit what it counts
 * @param meaning what rules make of it
 */
public record Threshold(
    String name, long value, long least, long most, String unit, String meaning) {

  /** The same with another number. */
  Threshold at(long other) {
    return new Threshold(name, other, least, most, unit, meaning);
  }
}
