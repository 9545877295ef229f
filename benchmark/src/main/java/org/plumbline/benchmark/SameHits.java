package org.plumbline.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.claim.ClaimField;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.Slot;
import org.plumbline.rulebook.Findings;

/** Whether two ways of evaluating the same rules report the same, claim by claim. */
final class SameHits {

  /** Puts a claim's facts through rules. */
  @FunctionalInterface
  interface Way {
    /** Reports to the sink. */
    void evaluate(FactSheet sheet, Findings sink);
  }

  private record Hit(String rule, Fact fact, ClaimField field, List<Slot> slots) {}

  private final Map<String, Integer> found = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  private SameHits() {}

  /** Compares two ways on all claims, in any order of the hits of a claim. */
  static SameHits of(List<FactSheet> sheets, Way expected, Way actual) {
    SameHits same = new SameHits();
    for (FactSheet sheet : sheets) {
      same.compare(hits(sheet, expected), hits(sheet, actual));
    }
    return same;
  }

  private static Map<Hit, Integer> hits(FactSheet sheet, Way way) {
    Map<Hit, Integer> hits = new HashMap<>();
    way.evaluate(
        sheet,
        (rule, fact, field, slots) ->
            hits.merge(new Hit(rule, fact, field, List.of(slots)), 1, Integer::sum));
    return hits;
  }

  private void compare(Map<Hit, Integer> expected, Map<Hit, Integer> actual) {
    expected.forEach((hit, count) -> found.merge(hit.rule, count, Integer::sum));
    if (!expected.equals(actual)) {
      expected.forEach((hit, count) -> difference(hit, count, actual.getOrDefault(hit, 0)));
      actual.forEach(
          (hit, count) -> {
            if (!expected.containsKey(hit)) {
              difference(hit, 0, count);
            }
          });
    }
  }

  private void difference(Hit hit, int expected, int actual) {
    if (expected != actual) {
      differences.add(
          "%s on line %d: reported %d times, expected %d"
              .formatted(hit.rule, hit.fact.lineNumber(), actual, expected));
    }
  }

  /** How often each rule reported, for those that did. */
  Map<String, Integer> found() {
    return found;
  }

  /** What differs, empty where nothing does; no text of a claim stands in it. */
  List<String> differences() {
    return differences;
  }
}
