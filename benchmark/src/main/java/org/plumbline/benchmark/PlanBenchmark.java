package org.plumbline.benchmark;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.plumbline.claim.ClaimField;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.Slot;
import org.plumbline.rulebook.Findings;
import org.plumbline.rulebook.RuleEvaluator;
import org.plumbline.rulebook.RuleSession;

/**
 * What evaluating a claim's facts costs: sixty rules as a rulebook, in a Drools session and in Java
 * by hand, the shipped rulebook in both ways, and generated rulebooks of 300 and 3,000 rules. One
 * operation is one claim; reading it and looking its codes up is not measured.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PlanBenchmark.CLAIMS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 40, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class PlanBenchmark {

  static final int CLAIMS = 200;

  private static final long SEED = 2_026;

  private static final long QUIET = TimeUnit.SECONDS.toNanos(3);
  private static final long MOST_WARM_UP = TimeUnit.SECONDS.toNanos(90);

  /** Counts hits and what they carry, so that none of it can be left out. */
  private static final class Counter implements Findings {

    private int hits;

    @Override
    public void report(String rule, Fact fact, ClaimField field, Slot... slots) {
      hits += 1 + rule.length() + fact.lineNumber() + field.ordinal() + slots.length;
    }
  }

  /** The claims. */
  public enum Claims {
    /** One in twenty has a fault. */
    MIXED,
    /** None on which the rules find anything. */
    SILENT
  }

  /** Java by hand needs no rules. */
  @State(Scope.Benchmark)
  public static class ByHand {

    /** Which claims. */
    @Param({"MIXED", "SILENT"})
    public Claims claims;

    private List<FactSheet> sheets;

    /** Reads the claims. */
    @Setup(Level.Trial)
    public void prepare() {
      sheets = sheets(claims, HandWritten::evaluate);
      warmUp(HandWritten::evaluate, sheets);
    }
  }

  /** Java by hand, rule by rule. */
  @State(Scope.Benchmark)
  public static class PlainByHand {

    /** Which claims. */
    @Param({"MIXED", "SILENT"})
    public Claims claims;

    private List<FactSheet> sheets;

    /** Reads the claims. */
    @Setup(Level.Trial)
    public void prepare() {
      sheets = sheets(claims, HandWrittenPlain::evaluate);
      warmUp(HandWrittenPlain::evaluate, sheets);
    }
  }

  /** What Plumbline runs. */
  @State(Scope.Benchmark)
  public static class Evaluating {

    /** Which rules: 60 are those of the checkout, other numbers are generated. */
    @Param({RuleFolders.SIXTY, RuleFolders.SHIPPED, "300", "3000"})
    public String rules;

    /** Which claims. */
    @Param({"MIXED", "SILENT"})
    public Claims claims;

    private List<FactSheet> sheets;
    private RuleEvaluator evaluator;

    /** Compiles the rules, which takes a minute for 3,000, and reads the claims. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
      evaluator = RuleFolders.of(rules).newEvaluator();
      sheets = sheets(claims, evaluator::evaluate);
      awaitCompiled(evaluator, sheets);
      warmUp(evaluator::evaluate, sheets);
    }

    /** Closes what evaluates. */
    @TearDown
    public void close() {
      evaluator.close();
    }
  }

  /** Rules in a Drools session. */
  @State(Scope.Benchmark)
  public static class InSession {

    /** Which rules. */
    @Param({RuleFolders.SIXTY, RuleFolders.SHIPPED})
    public String rules;

    /** Which claims. */
    @Param({"MIXED", "SILENT"})
    public Claims claims;

    private List<FactSheet> sheets;
    private RuleSession session;

    /** Compiles the rules and reads the claims. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
      session = RuleFolders.of(rules).newSession();
      sheets = sheets(claims, session::evaluate);
      warmUp(session::evaluate, sheets);
    }

    /** Closes the session. */
    @TearDown
    public void close() {
      session.close();
    }
  }

  /** The rules of a folder are compiled in the background once some thousand claims are there. */
  private static void awaitCompiled(RuleEvaluator evaluator, List<FactSheet> sheets) {
    Counter counter = new Counter();
    for (int claims = 0; claims <= 10_000; claims += sheets.size()) {
      sheets.forEach(sheet -> evaluator.evaluate(sheet, counter));
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("compile-rules")) {
        join(thread);
      }
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /**
   * Evaluates until the JVM has compiled nothing for some seconds. Compiling rules leaves it a long
   * queue of the rule compiler's own methods, behind which those that are measured wait.
   */
  private static void warmUp(SameHits.Way way, List<FactSheet> sheets) {
    CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    Counter counter = new Counter();
    long compiled = -1;
    long stop = System.nanoTime() + MOST_WARM_UP;
    while (compiled != compiler.getTotalCompilationTime() && System.nanoTime() < stop) {
      compiled = compiler.getTotalCompilationTime();
      long quiet = System.nanoTime() + QUIET;
      while (System.nanoTime() < quiet) {
        sheets.forEach(sheet -> way.evaluate(sheet, counter));
      }
    }
  }

  static List<FactSheet> sheets(Claims claims, SameHits.Way way) {
    if (claims == Claims.MIXED) {
      return Sheets.generated(SEED, CLAIMS, 0.05);
    }
    return Sheets.generated(SEED, CLAIMS + CLAIMS / 5, 0).stream()
        .filter(sheet -> silent(sheet, way))
        .limit(CLAIMS)
        .toList();
  }

  private static boolean silent(FactSheet sheet, SameHits.Way way) {
    Counter counter = new Counter();
    way.evaluate(sheet, counter);
    return counter.hits == 0;
  }

  /** Java by hand. */
  @Benchmark
  public void handWritten(ByHand state, Blackhole hole) {
    Counter counter = new Counter();
    for (FactSheet sheet : state.sheets) {
      HandWritten.evaluate(sheet, counter);
    }
    hole.consume(counter.hits);
  }

  /** Java by hand, rule by rule. */
  @Benchmark
  public void handWrittenPlain(PlainByHand state, Blackhole hole) {
    Counter counter = new Counter();
    for (FactSheet sheet : state.sheets) {
      HandWrittenPlain.evaluate(sheet, counter);
    }
    hole.consume(counter.hits);
  }

  /** What Plumbline runs. */
  @Benchmark
  public void evaluator(Evaluating state, Blackhole hole) {
    Counter counter = new Counter();
    for (FactSheet sheet : state.sheets) {
      hole.consume(state.evaluator.evaluate(sheet, counter));
    }
    hole.consume(counter.hits);
  }

  /** A Drools session. */
  @Benchmark
  public void session(InSession state, Blackhole hole) {
    Counter counter = new Counter();
    for (FactSheet sheet : state.sheets) {
      state.session.evaluate(sheet, counter);
    }
    hole.consume(counter.hits);
  }
}
