package org.plumbline.rulebook;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.Evaluation;
import org.plumbline.rulebook.plan.Plan;

/**
 * Takes the time of each rule by itself on a sample of claims: rule after rule goes through a block
 * of claims, so that the clock is read seldom, and with nothing shared between rules. What facts
 * work out on demand was worked out before and is not in the times. For one thread.
 */
public final class RuleTimer implements AutoCloseable {

  /** Claims between two readings of the clock. */
  private static final int BLOCK = 32;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final Findings UNHEARD = (rule, fact, field, slots) -> {};

  private final Plan plan;
  private final List<String> planned;
  private final Map<String, RuleSession> sessions;
  private final List<FactSheet> block = new ArrayList<>(BLOCK);
  private final Evaluation evaluation = new Evaluation();
  private final Map<String, Long> nanos = new TreeMap<>();
  private long claims;

  RuleTimer(Plan plan, List<String> planned, Map<String, RuleSession> sessions) {
    this.plan = plan;
    this.planned = planned;
    this.sessions = sessions;
  }

  /** Takes a claim into the sample; it was evaluated before. */
  public void sample(FactSheet sheet) {
    block.add(sheet);
    if (block.size() == BLOCK) {
      time();
    }
  }

  /** The nanoseconds that each rule took on the whole sample, by name. */
  public Map<String, Long> nanos() {
    time();
    return nanos;
  }

  /** How many claims the sample has. */
  public long claims() {
    return claims;
  }

  private void time() {
    if (claims == 0) {
      // the first time code runs it is loaded and linked, which says nothing about a rule
      pass(new TreeMap<>());
    }
    pass(nanos);
    claims += block.size();
    block.clear();
  }

  private void pass(Map<String, Long> times) {
    for (int rule = 0; rule < planned.size(); rule++) {
      long start = clock();
      for (FactSheet sheet : block) {
        evaluation.turnTo(sheet, UNHEARD);
        evaluate(rule);
      }
      times.merge(planned.get(rule), clock() - start, Long::sum);
    }
    sessions.forEach(
        (name, session) -> {
          long start = clock();
          block.forEach(sheet -> evaluate(session, sheet));
          times.merge(name, clock() - start, Long::sum);
        });
  }

  /** Time of this thread on a processor, so that waiting for one is not counted. */
  private static long clock() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? THREADS.getCurrentThreadCpuTime()
        : System.nanoTime();
  }

  private void evaluate(int rule) {
    try {
      plan.evaluate(rule, evaluation);
    } catch (Exception | StackOverflowError thrown) {
      // it failed before, on this very claim, and was counted as an abstention then
    }
  }

  private static void evaluate(RuleSession session, FactSheet sheet) {
    try {
      session.evaluate(sheet, UNHEARD);
    } catch (RuleFailedException thrown) {
      // counted before, too
    }
  }

  @Override
  public void close() {
    sessions.values().forEach(RuleSession::close);
  }
}
