package org.plumbline.scrub;

import java.util.HashMap;
import java.util.Map;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.Presence;

/**
 * How many facts of each type had what rules need: a histogram from which the applications and
 * abstentions of all rules are counted at the end, so that counting costs nothing per rule.
 */
public final class PresenceCounts {

  /**
   * Facts that are alike for every rule.
   *
   * @param type simple name of the fact class, see {@link FactSheet#countedAs}
   * @param profile the profiles of the claim, see {@link ProfilesOn#of}
   * @param dateBucket number of the stretch of time between the rules' dates, -1 where no date is
   *     known
   * @param withheld why no rule was asked at all, empty where they were
   */
  public record Key(
      String type, String profile, Presence presence, int dateBucket, String withheld) {

    // Written out for the same reason as in Presence.

    @Override
    public boolean equals(Object other) {
      return other instanceof Key that
          && dateBucket == that.dateBucket
          && presence.equals(that.presence)
          && type.equals(that.type)
          && profile.equals(that.profile)
          && withheld.equals(that.withheld);
    }

    @Override
    public int hashCode() {
      int texts = 31 * (31 * type.hashCode() + profile.hashCode()) + withheld.hashCode();
      return 31 * (31 * texts + presence.hashCode()) + dateBucket;
    }
  }

  /** Facts of claims on which a rule failed. */
  private record Failure(String rule, Key key) {}

  private final Map<Key, long[]> counts = new HashMap<>();
  private final Map<Failure, long[]> failures = new HashMap<>();

  void add(Key key) {
    counts.computeIfAbsent(key, absent -> new long[1])[0]++;
  }

  /** Counts a fact of a claim on which a rule failed; the fact is counted by itself, too. */
  void addFailed(String rule, Key key) {
    failures.computeIfAbsent(new Failure(rule, key), absent -> new long[1])[0]++;
  }

  /** Adds the counts of another worker. */
  public void add(PresenceCounts other) {
    other.counts.forEach(
        (key, count) -> counts.computeIfAbsent(key, absent -> new long[1])[0] += count[0]);
    other.failures.forEach(
        (failure, count) ->
            failures.computeIfAbsent(failure, absent -> new long[1])[0] += count[0]);
  }

  /** Hears of each group of facts. */
  @FunctionalInterface
  public interface Visitor {
    /** A group and how many facts it has. */
    void group(Key key, long count);
  }

  /** Visits all groups, in no particular order. */
  public void visit(Visitor visitor) {
    counts.forEach((key, count) -> visitor.group(key, count[0]));
  }

  /** Hears of each group of facts on which a rule failed. */
  @FunctionalInterface
  public interface FailureVisitor {
    /** The name of the rule, a group of facts, and how many facts it has. */
    void failed(String rule, Key key, long count);
  }

  /** Visits the groups of facts on which rules failed, in no particular order. */
  public void visitFailures(FailureVisitor visitor) {
    failures.forEach((failure, count) -> visitor.failed(failure.rule, failure.key, count[0]));
  }
}
