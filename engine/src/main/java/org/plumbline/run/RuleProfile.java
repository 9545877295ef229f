package org.plumbline.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.scrub.RuleSample;

/**
 * What each rule of the rulebook found and cost in a run, the dearest first.
 *
 * @param sampled how many claims the costs were taken on
 */
public record RuleProfile(long sampled, List<Row> rows) {

  /**
   * One rule.
   *
   * @param hits how often it reported, before one finding superseded another
   * @param nanosPerClaim its mean cost on a sampled claim, evaluated by itself
   * @param share its part of the cost of all rules, 0 to 1
   * @param inSession the construct for which no plan knows it, so that it is evaluated in a
   *     session; empty for a planned rule
   */
  public record Row(String rule, long hits, double nanosPerClaim, double share, String inSession) {}

  /**
   * @param inSession the rules that are not planned, by name, each with the construct
   */
  static RuleProfile of(Collection<RuleSample> samples, Map<String, String> inSession) {
    Map<String, Long> nanos = new TreeMap<>();
    Map<String, Long> hits = new TreeMap<>();
    long sampled = 0;
    for (RuleSample sample : samples) {
      sample.nanos().forEach((rule, time) -> nanos.merge(rule, time, Long::sum));
      sample.hits().forEach((rule, count) -> hits.merge(rule, count, Long::sum));
      sampled += sample.sampled();
    }
    double all = Math.max(1, nanos.values().stream().mapToLong(Long::longValue).sum());
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<String, Long> cost : nanos.entrySet()) {
      rows.add(
          new Row(
              cost.getKey(),
              hits.getOrDefault(cost.getKey(), 0L),
              (double) cost.getValue() / Math.max(1, sampled),
              cost.getValue() / all,
              inSession.getOrDefault(cost.getKey(), "")));
    }
    rows.sort(Comparator.comparingDouble(Row::share).reversed().thenComparing(Row::rule));
    return new RuleProfile(sampled, List.copyOf(rows));
  }
}
