package org.plumbline.scrub;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.RuleTimer;

/** What a scrubber learns about its rules: how often each reported, and the time of a sample. */
public final class RuleSample implements AutoCloseable {

  /** All of the first claims are sampled, so that small inputs have a sample, too. */
  private static final int FIRST = 256;

  /** Of the later claims one in so many. */
  private static final int ONE_IN = 64;

  private final RuleTimer timer;
  private final Map<String, long[]> hits = new HashMap<>();
  private long claims;

  RuleSample(RuleTimer timer) {
    this.timer = timer;
  }

  void hit(String rule) {
    hits.computeIfAbsent(rule, absent -> new long[1])[0]++;
  }

  void evaluated(FactSheet sheet) {
    if (claims++ < FIRST || claims % ONE_IN == 0) {
      timer.sample(sheet);
    }
  }

  /** How often each rule reported, by name; rules that never did are not in it. */
  public Map<String, Long> hits() {
    Map<String, Long> counted = new TreeMap<>();
    hits.forEach((rule, count) -> counted.put(rule, count[0]));
    return counted;
  }

  /** The nanoseconds that each rule took on the sampled claims, by name. */
  public Map<String, Long> nanos() {
    return timer.nanos();
  }

  /** How many claims were sampled. */
  public long sampled() {
    return timer.claims();
  }

  @Override
  public void close() {
    timer.close();
  }
}
