package org.plumbline.rulebook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.RuleInfo;

/**
 * What a folder may use beside its own, and may not replace.
 *
 * @param rules the names of the rules
 * @param templates by the name of their rule
 * @param builtIn the ids of the rules that are no rules of the rulebook; empty for the shipped
 *     folder, which says itself what is built in
 */
record Known(
    Set<String> rules,
    Map<String, String> templates,
    Map<String, Authority> authorities,
    Map<String, Profile> profiles,
    Map<String, Threshold> thresholds,
    Optional<Set<String>> builtIn) {

  /** What the shipped folder begins with. */
  static Known nothing() {
    return new Known(Set.of(), Map.of(), Map.of(), Profile.OF_FORMATS, Map.of(), Optional.empty());
  }

  static Known of(Rulebook shipped) {
    Map<String, String> templates = new LinkedHashMap<>();
    shipped.rules().forEach(rule -> templates.put(rule.name(), rule.template()));
    return new Known(
        Set.copyOf(templates.keySet()),
        templates,
        shipped.authorities(),
        shipped.profiles(),
        shipped.thresholds(),
        Optional.of(
            shipped.rules().stream()
                .filter(rule -> rule.evaluator() != Evaluator.RULEBOOK)
                .map(RuleInfo::id)
                .collect(Collectors.toSet())));
  }

  boolean isBuiltIn(String id) {
    return builtIn.filter(ids -> ids.contains(id)).isPresent();
  }
}
