package org.plumbline.scrub;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.finding.RuleInfo;

/**
 * The dates at which rules begin and end to speak cut time into stretches; within one, each rule
 * speaks or not.
 */
public final class RuleDates {

  private final int[] cuts;

  /** The stretches that these rules make. */
  public RuleDates(Collection<RuleInfo> rules) {
    IntStream begins =
        rules.stream()
            .filter(rule -> rule.from() != null)
            .mapToInt(rule -> (int) rule.from().toEpochDay());
    IntStream ends =
        rules.stream()
            .filter(rule -> rule.to() != null)
            .mapToInt(rule -> (int) rule.to().toEpochDay() + 1);
    cuts = Stream.of(begins, ends).flatMapToInt(s -> s).sorted().distinct().toArray();
  }

  /** The stretch a day (epoch day) lies in; -1 for no date. */
  int bucket(int epochDay) {
    if (epochDay == Integer.MIN_VALUE) {
      return -1;
    }
    int at = Arrays.binarySearch(cuts, epochDay);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Whether a rule speaks about days of a stretch. */
  public boolean speaksIn(RuleInfo rule, int bucket) {
    int day = bucket == 0 ? Integer.MIN_VALUE + 1 : cuts[bucket - 1];
    return speaksOn(rule, day);
  }

  /** Whether a rule speaks about a day (epoch day). */
  public static boolean speaksOn(RuleInfo rule, int day) {
    return (rule.from() == null || day >= rule.from().toEpochDay())
        && (rule.to() == null || day <= rule.to().toEpochDay());
  }
}
