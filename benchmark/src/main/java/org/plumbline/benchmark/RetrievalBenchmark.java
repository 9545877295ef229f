package org.plumbline.benchmark;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;

/**
 * What it costs to compare a narrative with all descriptors in force, one narrative an operation.
 * The narratives are the short descriptors of a release's codes: none stands in its long descriptor
 * as it is. More are asked for in turn than are kept, so that each is compared anew.
 *
 * <p>The releases are those of the store that {@code -Dplumbline.codesets=DIR} names, the day is
 * {@code -Dplumbline.day=2025-10-01}.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2)
public class RetrievalBenchmark {

  /** More than retrieval keeps answers for. */
  private static final int NARRATIVES = 12_000;

  private static final int TAU = 600;

  /** The releases and the narratives. */
  @State(Scope.Benchmark)
  public static class Loaded {

    private final List<String> narratives = new ArrayList<>();
    private final List<String> billed = new ArrayList<>();
    private HcpcsCodeSet codes;
    private DescriptorRetrieval retrieval;
    private int day;
    private int next;

    /** Reads the short descriptors in force. */
    @Setup
    public void load() throws Exception {
      String store = System.getProperty("plumbline.codesets");
      if (store == null) {
        throw new IllegalArgumentException("name a store with -Dplumbline.codesets=DIR");
      }
      codes = new CodeSetStore(Path.of(store)).codeSet();
      day = (int) LocalDate.parse(System.getProperty("plumbline.day", "2025-10-01")).toEpochDay();
      List<CodeDescriptor> inForce =
          codes.codes().stream()
              .map(code -> codes.find(code, day))
              .filter(found -> Found.is(found, CodeStatus.IN_FORCE) && Found.hasWords(found))
              .map(found -> codes.descriptor(found).orElseThrow())
              .toList();
      for (int i = 0; i < NARRATIVES; i++) {
        CodeDescriptor words = inForce.get(i % inForce.size());
        // blanks make it another text of the same words
        narratives.add(words.shortText() + " ".repeat(i / inForce.size()));
        billed.add(words.code());
      }
      retrieval = new DescriptorRetrieval(codes);
      retrieval.hasTooFewWords("", day);
    }

    private int next() {
      next = next + 1 == NARRATIVES ? 0 : next + 1;
      return next;
    }
  }

  /** The whole search: reading the narrative, comparing all descriptors, the best of them. */
  @Benchmark
  public Object search(Loaded loaded) {
    int next = loaded.next();
    return loaded.retrieval.fit(loaded.narratives.get(next), loaded.billed.get(next), loaded.day);
  }

  /** The search, and five descriptors with the words that made them hits. */
  @Benchmark
  public Object searchAndExplain(Loaded loaded) {
    return loaded.retrieval.read(loaded.narratives.get(loaded.next()), loaded.day, 5);
  }

  /** What settles most narratives of codes that fit: reading the narrative, and the bound. */
  @Benchmark
  public boolean bound(Loaded loaded) {
    int next = loaded.next();
    return loaded.retrieval.mayFallBelow(
        loaded.narratives.get(next), loaded.billed.get(next), loaded.day, TAU);
  }

  /** Making the index of a release. */
  @Benchmark
  public boolean index(Loaded loaded) {
    return new DescriptorRetrieval(loaded.codes).hasTooFewWords("", loaded.day);
  }
}
