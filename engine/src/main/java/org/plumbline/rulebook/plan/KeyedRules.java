package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.rulebook.plan.Key.Asked;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.RulePlan.Way;

/**
 * Decides which rules are found by a key: many rules that ask for literals under one key are looked
 * up by it, a few are asked faster one by one. The test that asks moves to the head of its rule, so
 * that a rule throws in every plan where it throws in one.
 */
public final class KeyedRules {

  /** Rules of one key that make looking them up cheaper than asking each. */
  private static final int ENOUGH = 4;

  private final Map<FactType, Map<Key, Integer>> uses = new HashMap<>();

  private KeyedRules(List<RulePlan> rules) {
    for (RulePlan rule : rules) {
      for (Way way : rule.ways()) {
        Match head = head(way);
        Map<Key, Integer> counts = uses.computeIfAbsent(head.type(), type -> new HashMap<>());
        head.own().stream()
            .map(test -> KeyReader.read(test, head.type().type()))
            .filter(Objects::nonNull)
            .map(Asked::key)
            .distinct()
            .forEach(key -> counts.merge(key, 1, Integer::sum));
      }
    }
  }

  /** The rules with their keys. */
  public static List<RulePlan> arrange(List<RulePlan> rules) {
    KeyedRules keyed = new KeyedRules(rules);
    return rules.stream()
        .map(
            rule ->
                new RulePlan(
                    rule.name(), rule.ways().stream().map(keyed::way).toList(), rule.registers()))
        .toList();
  }

  private static Match head(Way way) {
    return (Match) way.steps().get(0);
  }

  private Way way(Way way) {
    List<Step> steps = new ArrayList<>(way.steps());
    steps.set(0, arranged(head(way)));
    return new Way(steps, way.report());
  }

  private Match arranged(Match head) {
    Asked best = null;
    int at = 0;
    for (int i = 0; i < head.own().size(); i++) {
      Asked asked = KeyReader.read(head.own().get(i), head.type().type());
      if (asked != null
          && uses.get(head.type()).get(asked.key()) >= ENOUGH
          && (best == null || asked.key().rank() < best.key().rank())) {
        best = asked;
        at = i;
      }
    }
    if (best == null) {
      return head;
    }
    List<Test> own = new ArrayList<>(head.own());
    own.add(0, own.remove(at));
    return new Match(
        head.type(), head.register(), Optional.of(best), own, head.bindings(), head.rest());
  }
}
