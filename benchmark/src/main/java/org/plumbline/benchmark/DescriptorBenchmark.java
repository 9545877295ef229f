package org.plumbline.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisReader;
import org.plumbline.descriptor.text.Wording;

/**
 * What taking descriptors apart costs. One operation is every long descriptor of the release {@code
 * -Dplumbline.release=FILE}, or of the starter set where none is named.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class DescriptorBenchmark {

  /** The descriptors. */
  @State(Scope.Benchmark)
  public static class Loaded {

    private List<String> descriptors;

    /** Reads the release or the starter set. */
    @Setup(Level.Trial)
    public void load() throws Exception {
      String release = System.getProperty("plumbline.release");
      HcpcsTable table =
          release == null
              ? InstalledCodeSets.starter()
              : new HcpcsImporter().read(Path.of(release), Optional.empty()).table();
      try (Stream<CodeRow> codes = table.codes()) {
        descriptors = codes.map(CodeRow::longText).toList();
      }
      if (descriptors.isEmpty()) {
        throw new IOException("no descriptors in " + release);
      }
    }
  }

  /** All facets. */
  @Benchmark
  public void allFacets(Loaded loaded, Blackhole sink) {
    for (String descriptor : loaded.descriptors) {
      sink.consume(Descriptor.of(descriptor));
    }
  }

  /** What one unit stands for, alone. */
  @Benchmark
  public void basisAlone(Loaded loaded, Blackhole sink) {
    for (String descriptor : loaded.descriptors) {
      sink.consume(BasisReader.read(Wording.of(descriptor)));
    }
  }

  /** Cutting into words, which every reader needs. */
  @Benchmark
  public void wordsAlone(Loaded loaded, Blackhole sink) {
    for (String descriptor : loaded.descriptors) {
      sink.consume(Wording.of(descriptor));
    }
  }
}
