package org.plumbline.facts;

import java.util.Map;

/**
 * Numbers that rules read by name, for no document sets them. The lint has seen that each one is
 * there.
 *
 * @param values by name
 */
public record Thresholds(Map<String, Long> values) {

  /** Where no rule reads any. */
  public static final Thresholds NONE = new Thresholds(Map.of());

  /** Copies the map. */
  public Thresholds {
    values = Map.copyOf(values);
  }

  long of(String name) {
    Long value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no threshold " + name);
    }
    return value;
  }
}
