package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.RulePlan.Way;

/** Walks one rule's plan and keeps what each condition came to. For one claim and one thread. */
public final class Tracer {

  private final FactSheet sheet;
  private final int registers;
  private final List<WayTracer> tracers;

  /**
   * @param sheet the claim's facts
   */
  public Tracer(RulePlan plan, FactSheet sheet) {
    this.sheet = sheet;
    this.registers = plan.registers();
    this.tracers = plan.ways().stream().map(way -> new WayTracer(way, sheet)).toList();
  }

  /** The facts that the rule can begin with, in the claim's order. */
  public List<Fact> firsts() {
    Set<Fact> firsts = new LinkedHashSet<>();
    for (WayTracer tracer : tracers) {
      firsts.addAll(List.of(tracer.head().type().of(sheet)));
    }
    return List.copyOf(firsts);
  }

  /**
   * What the conditions come to where the rule begins with a fact.
   *
   * @param sink what the rule reports to where it holds, see {@link Evaluation}
   */
  public Trace trace(Fact first, Object sink) {
    List<Trace.Way> ways = new ArrayList<>();
    for (WayTracer tracer : tracers) {
      if (tracer.head().type().type().isInstance(first)) {
        boolean holds = report(tracer, first, sink);
        ways.add(tracer.trace(first, new Object[registers], holds));
      }
    }
    return new Trace(first, ways);
  }

  /** Reports as any evaluation of the way does; returns whether it holds at all. */
  private boolean report(WayTracer tracer, Fact first, Object sink) {
    Way way = tracer.way();
    Object[] kept = new Object[registers];
    Walk walk = new Walk(sheet, kept);
    boolean[] holds = {false};
    try {
      if (walk.matches(tracer.head(), first)) {
        walk.from(
            way.steps(),
            1,
            () -> {
              holds[0] = true;
              way.report().action().execute(way.report().inputs(), kept, sink);
              return false;
            });
      }
    } catch (Exception | StackOverflowError thrown) {
      // a rule that throws fails on the claim, as whoever evaluates all rules says
    }
    return holds[0];
  }
}
