package org.plumbline.rulebook;

import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;

/**
 * What a house changes of rules without writing any. Rules are named by id, which means all their
 * variants, or by the name of one variant, which counts more.
 *
 * @param severities other severities of rules
 * @param disabled rules that are not to speak, each with the reason why
 * @param thresholds other values of thresholds, by name
 */
public record Adjustments(
    Map<String, Severity> severities, Map<String, String> disabled, Map<String, Long> thresholds) {

  /** Changes nothing. */
  public static final Adjustments NONE = new Adjustments(Map.of(), Map.of(), Map.of());

  /** Copies the maps. */
  public Adjustments {
    severities = Map.copyOf(severities);
    disabled = Map.copyOf(disabled);
    thresholds = Map.copyOf(thresholds);
  }

  RuleInfo apply(RuleInfo rule) {
    return of(rule, severities).map(rule::withSeverity).orElse(rule);
  }

  /** Why a rule does not speak; empty where it does. */
  Optional<String> reason(RuleInfo rule) {
    return of(rule, disabled);
  }

  private static <T> Optional<T> of(RuleInfo rule, Map<String, T> byName) {
    return Optional.ofNullable(byName.getOrDefault(rule.name(), byName.get(rule.id())));
  }
}
