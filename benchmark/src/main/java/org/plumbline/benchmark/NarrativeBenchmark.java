package org.plumbline.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.testclaims.NarrativeLine;

/**
 * What reading a narrative costs. One operation is one narrative of E11; {@code -prof gc} says how
 * many bytes it takes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseParallelGC"})
public class NarrativeBenchmark {

  /** As many narratives as are read in one call: the first of E11. */
  static final int NARRATIVES = 400;

  private static final int LONG = 200_000;

  /** The narratives of E11. */
  @State(Scope.Benchmark)
  public static class Texts {

    private final String[] lines =
        NarrativeLine.all().stream()
            .map(NarrativeLine::narrative)
            .limit(NARRATIVES)
            .toArray(String[]::new);

    private final String large = "ZZORAMINE 60 MG/2 ML IM X 2, WASTED 4 MG; ".repeat(LONG / 42);
  }

  /** Narratives as billers write them. */
  @Benchmark
  @OperationsPerInvocation(NARRATIVES)
  public void narrative(Texts texts, Blackhole sink) {
    for (String line : texts.lines) {
      sink.consume(NarrativeReader.read(line));
    }
  }

  /** One text of 200 kB. */
  @Benchmark
  public Object largeText(Texts texts) {
    return NarrativeReader.read(texts.large);
  }
}
