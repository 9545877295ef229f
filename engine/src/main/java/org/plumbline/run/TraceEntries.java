package org.plumbline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.rulebook.plan.Trace;
import org.plumbline.rulebook.plan.Trace.Accumulated;
import org.plumbline.rulebook.plan.Trace.Candidate;
import org.plumbline.rulebook.plan.Trace.Condition;
import org.plumbline.rulebook.plan.Trace.Conditions;
import org.plumbline.rulebook.plan.Trace.Part;
import org.plumbline.rulebook.plan.Trace.Pattern;
import org.plumbline.rulebook.plan.Trace.Quantified;
import org.plumbline.rulebook.plan.Trace.Seen;
import org.plumbline.rulebook.plan.Trace.Truth;
import org.plumbline.run.Explanation.Entry;
import org.plumbline.run.Explanation.Value;

/** Puts a trace into words that may be shown. */
final class TraceEntries {

  private final ShownValues values;

  TraceEntries(ShownValues values) {
    this.values = values;
  }

  List<Entry> of(Trace trace) {
    if (trace.ways().size() == 1) {
      return of(trace.ways().get(0));
    }
    List<Entry> ways = new ArrayList<>();
    for (Trace.Way way : trace.ways()) {
      String text = "way " + (ways.size() + 1) + " of " + trace.ways().size();
      ways.add(entry(text, Boolean.toString(way.holds()), of(way)));
    }
    return ways;
  }

  private List<Entry> of(Trace.Way way) {
    List<Entry> entries = new ArrayList<>(conditions(way.conditions()));
    entries.addAll(parts(way.parts()));
    return entries;
  }

  private List<Entry> conditions(List<Condition> conditions) {
    List<Entry> entries = new ArrayList<>();
    for (Condition condition : conditions) {
      entries.add(
          new Entry(
              condition.text().replaceAll("\\s+", " ").strip(),
              word(condition.truth()),
              condition.why(),
              values.of(condition.seen(), condition.text()),
              List.of(),
              0));
    }
    return entries;
  }

  private List<Entry> parts(List<Part> parts) {
    List<Entry> entries = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Conditions conditions) {
        entries.addAll(conditions(conditions.conditions()));
      } else if (part instanceof Pattern pattern) {
        entries.add(pattern(pattern));
      } else if (part instanceof Quantified quantified) {
        String text = quantified.negated() ? "not" : "exists";
        entries.add(entry(text, word(quantified.truth()), parts(quantified.parts())));
      } else if (part instanceof Accumulated added) {
        entries.add(new Entry("accumulate", "", "", results(added), parts(added.parts()), 0));
      }
    }
    return entries;
  }

  /** A minimum of nothing is none. */
  private List<Value> results(Accumulated added) {
    List<Value> results = new ArrayList<>();
    for (Seen seen : added.results()) {
      List<Value> shown = values.of(List.of(seen), "");
      results.addAll(
          seen.value().isPresent()
              ? shown
              : List.of(new Value(seen.name(), "none", Value.Kind.PLAIN)));
    }
    return results;
  }

  private Entry pattern(Pattern pattern) {
    List<Entry> facts = new ArrayList<>();
    for (Candidate candidate : pattern.candidates()) {
      List<Entry> inside = new ArrayList<>(conditions(candidate.conditions()));
      inside.addAll(parts(candidate.parts()));
      facts.add(
          entry(FactNames.of(candidate.fact()), Boolean.toString(candidate.matches()), inside));
    }
    boolean any = pattern.matching() > 0;
    return new Entry(
        pattern.text(),
        Boolean.toString(any),
        matching(pattern.matching()),
        List.of(),
        facts,
        pattern.more());
  }

  private static String matching(int facts) {
    return switch (facts) {
      case 0 -> "no fact matches";
      case 1 -> "1 fact matches";
      default -> facts + " facts match";
    };
  }

  private static Entry entry(String text, String truth, List<Entry> inside) {
    return new Entry(text, truth, "", List.of(), inside, 0);
  }

  private static String word(Truth truth) {
    return truth.name().toLowerCase(Locale.ROOT);
  }
}
