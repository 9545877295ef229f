package org.plumbline.rulebook.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.plan.RulePlan.Accumulation;
import org.plumbline.rulebook.plan.RulePlan.Filter;
import org.plumbline.rulebook.plan.RulePlan.Match;
import org.plumbline.rulebook.plan.RulePlan.Quantifier;
import org.plumbline.rulebook.plan.RulePlan.Step;
import org.plumbline.rulebook.plan.RulePlan.Test;
import org.plumbline.rulebook.plan.RulePlan.Total;
import org.plumbline.rulebook.plan.RulePlan.Way;
import org.plumbline.rulebook.plan.Trace.Accumulated;
import org.plumbline.rulebook.plan.Trace.Candidate;
import org.plumbline.rulebook.plan.Trace.Condition;
import org.plumbline.rulebook.plan.Trace.Conditions;
import org.plumbline.rulebook.plan.Trace.Part;
import org.plumbline.rulebook.plan.Trace.Pattern;
import org.plumbline.rulebook.plan.Trace.Quantified;
import org.plumbline.rulebook.plan.Trace.Seen;
import org.plumbline.rulebook.plan.Trace.Truth;

/** Traces the steps of one way. Each fact that is looked into has registers of its own. */
final class WayTracer {

  /** Facts that are shown of each pattern; a claim can have thousands of lines. */
  static final int SHOWN = 10;

  private static final String NO_MATCH = "no fact matches what stands before";

  private final Way way;
  private final FactSheet sheet;
  private final Sources sources;

  WayTracer(Way way, FactSheet sheet) {
    this.way = way;
    this.sheet = sheet;
    this.sources = new Sources(way, sheet);
  }

  Way way() {
    return way;
  }

  Match head() {
    return (Match) way.steps().get(0);
  }

  Trace.Way trace(Fact first, Object[] registers, boolean holds) {
    Match head = head();
    registers[head.register()] = first;
    List<Condition> conditions = conditions(head, registers);
    return new Trace.Way(holds, conditions, parts(way.steps(), 1, registers));
  }

  private List<Condition> conditions(Match match, Object[] registers) {
    ConditionTracer tracer = new ConditionTracer(sources, registers, match.register());
    List<Condition> conditions = new ArrayList<>(tracer.ask(match.own()));
    try {
      new Walk(sheet, registers).bind(match);
    } catch (RuntimeException | StackOverflowError thrown) {
      conditions.addAll(ConditionTracer.unasked(match.rest(), "a value cannot be evaluated"));
      return conditions;
    }
    conditions.addAll(tracer.ask(match.rest()));
    return conditions;
  }

  /** What follows goes on after a step that fails: the registers have what could be had. */
  private List<Part> parts(List<Step> steps, int at, Object[] registers) {
    if (at == steps.size()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    Step step = steps.get(at);
    if (step instanceof Match match) {
      parts.add(pattern(match, steps, at, registers));
      List<Test> unasked = anyMatches(parts) ? List.of() : tests(steps, at + 1);
      if (!unasked.isEmpty()) {
        parts.add(new Conditions(ConditionTracer.unasked(unasked, NO_MATCH)));
      }
      return parts;
    } else if (step instanceof Quantifier quantifier) {
      Truth truth = truth(quantifier, registers.clone());
      List<Part> inside = parts(quantifier.steps(), 0, registers.clone());
      parts.add(new Quantified(quantifier.negated(), truth, inside));
    } else if (step instanceof Accumulation accumulation) {
      parts.add(accumulated(accumulation, registers));
    } else {
      List<Test> tests = ((Filter) step).tests();
      parts.add(new Conditions(new ConditionTracer(sources, registers, -1).ask(tests)));
    }
    parts.addAll(parts(steps, at + 1, registers));
    return parts;
  }

  private static boolean anyMatches(List<Part> parts) {
    return ((Pattern) parts.get(0)).matching() > 0;
  }

  private Pattern pattern(Match match, List<Step> steps, int at, Object[] registers) {
    Fact[] facts = match.type().of(sheet);
    boolean[] matches = new boolean[facts.length];
    int matching = 0;
    for (int i = 0; i < facts.length; i++) {
      matches[i] = matches(match, facts[i], registers.clone());
      matching += matches[i] ? 1 : 0;
    }
    int others = Math.max(0, SHOWN - matching);
    List<Candidate> shown = new ArrayList<>();
    for (int i = 0; i < facts.length && shown.size() < SHOWN; i++) {
      if (matches[i] || others-- > 0) {
        shown.add(candidate(match, facts[i], matches[i], steps, at, registers.clone()));
      }
    }
    String name = sources.name(match.register());
    String text = (name.isEmpty() ? "" : name + " : ") + match.type().type().getSimpleName();
    return new Pattern(text, matching, shown, facts.length - shown.size());
  }

  private boolean matches(Match match, Fact fact, Object[] registers) {
    try {
      return new Walk(sheet, registers).matches(match, fact);
    } catch (Exception | StackOverflowError thrown) {
      return false;
    }
  }

  private Candidate candidate(
      Match match, Fact fact, boolean matches, List<Step> steps, int at, Object[] registers) {
    registers[match.register()] = fact;
    List<Condition> conditions = conditions(match, registers);
    List<Part> further = matches ? parts(steps, at + 1, registers) : List.of();
    return new Candidate(fact, matches, conditions, further);
  }

  private Truth truth(Quantifier quantifier, Object[] registers) {
    try {
      return Truth.of(new Walk(sheet, registers).holds(quantifier));
    } catch (Exception | StackOverflowError thrown) {
      return Truth.UNKNOWN;
    }
  }

  private Accumulated accumulated(Accumulation accumulation, Object[] registers) {
    List<Part> inside = parts(accumulation.steps(), 0, registers.clone());
    List<Seen> results = new ArrayList<>();
    try {
      new Walk(sheet, registers).addUp(accumulation);
      for (Total total : accumulation.totals()) {
        String function = total.function().name().toLowerCase(Locale.ROOT);
        String name = (function + " " + sources.name(total.result())).strip();
        results.add(sources.seen(name, total.result(), registers));
      }
    } catch (Exception | StackOverflowError thrown) {
      results.clear();
    }
    return new Accumulated(inside, results);
  }

  /** All tests of the steps from one on. */
  private static List<Test> tests(List<Step> steps, int at) {
    List<Test> tests = new ArrayList<>();
    for (Step step : steps.subList(at, steps.size())) {
      if (step instanceof Match match) {
        tests.addAll(match.own());
        tests.addAll(match.rest());
      } else if (step instanceof Quantifier quantifier) {
        tests.addAll(tests(quantifier.steps(), 0));
      } else if (step instanceof Accumulation accumulation) {
        tests.addAll(tests(accumulation.steps(), 0));
      } else {
        tests.addAll(((Filter) step).tests());
      }
    }
    return tests;
  }
}
