package org.plumbline.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.plumbline.benchmark.PlanBenchmark.Claims;
import org.plumbline.facts.FactSheet;
import org.plumbline.rulebook.RuleEvaluator;
import org.plumbline.rulebook.RuleSession;
import org.plumbline.rulebook.Rulebook;

/**
 * Runs {@link PlanBenchmark} and prints one table: {@code PlanRatios [short|long]}.
 *
 * <p>Each measurement has a JVM of its own, so that none profits or suffers from code that was
 * compiled for another. Rounds go through all of them, one round forwards and the next backwards: a
 * machine that slows down slows all of them down. Ratios are made within a round, of processor
 * time, and of the rounds' ratios the table shows the median and the range.
 */
public final class PlanRatios {

  private static final String SIXTY = RuleFolders.SIXTY;
  private static final String SHIPPED = RuleFolders.SHIPPED;
  private static final int CHECKED = 20_000;

  /** Something to be measured. */
  private record Subject(String method, Claims claims, String rules) {

    String name() {
      String which = rules.equals(SIXTY) ? method : method + " " + rules;
      return which + ", " + claims.name().toLowerCase(Locale.ROOT);
    }
  }

  /** What one claim costs. */
  private record Cost(double wall, double processor, double bytes) {

    static Cost of(IterationResult iteration) {
      return new Cost(
          iteration.getPrimaryResult().getScore(),
          secondary(iteration, CpuProfiler.LABEL),
          secondary(iteration, "gc.alloc.rate.norm"));
    }

    private static double secondary(IterationResult iteration, String label) {
      for (String key : iteration.getSecondaryResults().keySet()) {
        if (key.endsWith(label)) {
          return iteration.getSecondaryResults().get(key).getScore();
        }
      }
      throw new IllegalStateException("JMH did not measure " + label);
    }

    /** The least of each: whatever else the machine does only adds. */
    Cost or(Cost other) {
      return new Cost(
          Math.min(wall, other.wall),
          Math.min(processor, other.processor),
          Math.min(bytes, other.bytes));
    }
  }

  private static final List<Subject> SUBJECTS =
      List.of(
          new Subject("handWritten", Claims.MIXED, SIXTY),
          new Subject("handWrittenPlain", Claims.MIXED, SIXTY),
          new Subject("evaluator", Claims.MIXED, SIXTY),
          new Subject("session", Claims.MIXED, SIXTY),
          new Subject("handWritten", Claims.SILENT, SIXTY),
          new Subject("handWrittenPlain", Claims.SILENT, SIXTY),
          new Subject("evaluator", Claims.SILENT, SIXTY),
          new Subject("evaluator", Claims.MIXED, SHIPPED),
          new Subject("session", Claims.MIXED, SHIPPED),
          new Subject("evaluator", Claims.SILENT, SHIPPED),
          new Subject("evaluator", Claims.MIXED, "300"),
          new Subject("evaluator", Claims.MIXED, "3000"),
          new Subject("evaluator", Claims.SILENT, "300"),
          new Subject("evaluator", Claims.SILENT, "3000"));

  private final boolean shortRun;
  private final Map<Subject, List<Cost>> costs = new LinkedHashMap<>();

  private PlanRatios(boolean shortRun) {
    this.shortRun = shortRun;
    SUBJECTS.forEach(subject -> costs.put(subject, new ArrayList<>()));
  }

  /**
   * Compares findings, measures, prints.
   *
   * @throws IOException where the rules cannot be read
   * @throws RunnerException where JMH cannot run
   */
  public static void main(String[] arguments) throws IOException, RunnerException {
    String mode = arguments.length == 0 ? "long" : arguments[0];
    if (!List.of("short", "long").contains(mode) || arguments.length > 1) {
      System.err.println("usage: PlanRatios [short|long]");
      System.exit(2);
    }
    refuseDifferences();
    PlanRatios ratios = new PlanRatios(mode.equals("short"));
    ratios.measure();
    ratios.print();
  }

  /** What does not find the same is not the same work: then nothing is measured. */
  private static void refuseDifferences() throws IOException {
    List<FactSheet> sheets = new ArrayList<>(Sheets.generated(1, CHECKED / 2, 0.5));
    sheets.addAll(Sheets.mutated(2, CHECKED / 2));
    Rulebook sixty = RuleFolders.of(SIXTY);
    try (RuleSession session = sixty.newSession()) {
      SameHits same = SameHits.of(sheets, session::evaluate, HandWritten::evaluate);
      refuse(same, "Java by hand");
      refuse(
          SameHits.of(sheets, session::evaluate, HandWrittenPlain::evaluate),
          "Java by hand, rule by rule");
      if (same.found().size() < sixty.rules().size()) {
        throw new IllegalStateException("only " + same.found().keySet() + " found something");
      }
    }
    refuseDifferences("60 rules", sixty, sheets);
    refuseDifferences("the shipped rules", RuleFolders.of(SHIPPED), sheets);
    for (String rules : List.of("300", "3000")) {
      refuseDifferences(rules + " generated rules", RuleFolders.of(rules), sheets);
    }
  }

  private static void refuseDifferences(String what, Rulebook rules, List<FactSheet> sheets) {
    try (RuleSession session = rules.newSession();
        RuleEvaluator evaluator = rules.newEvaluator()) {
      SameHits same = SameHits.of(sheets, session::evaluate, evaluator::evaluate);
      refuse(same, what);
      int hits = same.found().values().stream().mapToInt(Integer::intValue).sum();
      say("%s: %d hits of %d rules in session and evaluator", what, hits, same.found().size());
    }
  }

  private static void refuse(SameHits same, String what) {
    if (!same.differences().isEmpty()) {
      same.differences().stream().limit(20).forEach(System.err::println);
      throw new IllegalStateException(what + ": not what a session finds; nothing was measured");
    }
  }

  private void measure() throws RunnerException {
    int rounds = shortRun ? 1 : 5;
    for (int round = 1; round <= rounds; round++) {
      List<Subject> order = new ArrayList<>(SUBJECTS);
      if (round % 2 == 0) {
        Collections.reverse(order);
      }
      for (Subject subject : order) {
        Cost cost = measure(subject);
        costs.get(subject).add(cost);
        say("round %d of %d: %s, %.0f ns", round, rounds, subject.name(), cost.processor);
      }
    }
  }

  private Cost measure(Subject subject) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(PlanBenchmark.class.getName() + "\\." + subject.method + "$")
            .param("claims", subject.claims.name())
            .addProfiler(GCProfiler.class)
            .addProfiler(CpuProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgsAppend("-Dplumbline.checkout=" + System.getProperty("plumbline.checkout", "."));
    if (List.of("evaluator", "session").contains(subject.method)) {
      options.param("rules", subject.rules);
    }
    if (shortRun) {
      options.warmupIterations(2).measurementIterations(12);
    }
    Cost cheapest = new Cost(Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE);
    for (RunResult run : new Runner(options.build()).run()) {
      for (BenchmarkResult fork : run.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          cheapest = cheapest.or(Cost.of(iteration));
        }
      }
    }
    return cheapest;
  }

  private void print() {
    say("%-24s %9s %9s %12s  %s", "for each claim", "ns wall", "ns cpu", "bytes", "cpu ratio");
    costs.forEach(
        (subject, rounds) ->
            say(
                "%-24s %9.0f %9.0f %12.1f  %s",
                subject.name(),
                median(rounds.stream().mapToDouble(Cost::wall)),
                median(rounds.stream().mapToDouble(Cost::processor)),
                median(rounds.stream().mapToDouble(Cost::bytes)),
                ratios(subject)));
  }

  /**
   * To Java by hand on the same claims, of the evaluator to that which goes rule by rule as well;
   * of 3,000 rules to 300; of the shipped rules to the sixty, and to a session of themselves on
   * mixed claims.
   */
  private String ratios(Subject subject) {
    return switch (subject.rules) {
      case "300" -> "";
      case "3000" -> ratio(subject, new Subject("evaluator", subject.claims, "300"));
      case SHIPPED ->
          ratio(subject, new Subject("evaluator", subject.claims, SIXTY))
              + "; "
              + ratio(subject, new Subject("session", Claims.MIXED, SHIPPED));
      default -> {
        String toByHand = ratio(subject, new Subject("handWritten", subject.claims, SIXTY));
        yield subject.method.equals("evaluator")
            ? toByHand
                + "; "
                + ratio(subject, new Subject("handWrittenPlain", subject.claims, SIXTY))
            : toByHand;
      }
    };
  }

  private String ratio(Subject subject, Subject base) {
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < costs.get(base).size(); round++) {
      ratios.add(costs.get(subject).get(round).processor / costs.get(base).get(round).processor);
    }
    return String.format(
        Locale.ROOT,
        "%.2f [%.2f-%.2f], best rounds %.2f, to %s",
        median(ratios.stream().mapToDouble(Double::doubleValue)),
        Collections.min(ratios),
        Collections.max(ratios),
        cheapest(subject) / cheapest(base),
        base.name());
  }

  /** One JVM compiles the same code better than another: the best of all rounds. */
  private double cheapest(Subject subject) {
    return costs.get(subject).stream().mapToDouble(Cost::processor).min().orElseThrow();
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
