package org.plumbline.benchmark;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.finding.Summary;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;
import org.plumbline.testclaims.ClaimGenerator;

/**
 * The whole way from a file of invented claims to findings as NDJSON: {@code EndToEnd [CLAIMS
 * [THREADS [SEED]]]}. Says how fast it went and how much memory it took. The NDJSON is made and
 * thrown away.
 */
public final class EndToEnd {

  private EndToEnd() {}

  /**
   * Generates, scrubs, prints.
   *
   * @throws IOException where the temporary file cannot be written or read
   */
  public static void main(String[] arguments) throws IOException {
    int claims = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
    Path file = Files.createTempFile("plumbline-", ".837");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        new ClaimGenerator(seed, claims).writeTo(out);
      }
      System.gc();
      heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
      measure(file, threads);
    } finally {
      Files.delete(file);
    }
  }

  private static void measure(Path file, int threads) throws IOException {
    ScrubRun run =
        new ScrubRun(
            Rulebook.shipped(), Sheets.starter(), new ScrubOptions(Set.of(), null, threads));
    long size = Files.size(file);
    InputFile input = new InputFile("batch.837", size, () -> Files.newInputStream(file));
    long cpu = processCpu();
    long began = System.nanoTime();
    Summary summary;
    try (NdjsonWriter writer = new NdjsonWriter(OutputStream.nullOutputStream())) {
      summary = run.run(List.of(input), writer::found).summary();
      writer.finished(summary);
    }
    double wall = (System.nanoTime() - began) / 1e9;
    double busy = (processCpu() - cpu) / 1e9;
    say("threads          %d", threads);
    say("claims           %d, %d lines", summary.claims(), summary.lines());
    say("findings         %s", summary.bySeverity());
    say("wall, CPU        %.2f s, %.2f s", wall, busy);
    say("claims/s         %.0f", summary.claims() / wall);
    say("lines/s          %.0f", summary.lines() / wall);
    say("file             %.1f MB, %d bytes a claim", size / 1e6, size / summary.claims());
    say("MB/s             %.1f", size / 1e6 / wall);
    say("peak heap        %.1f MB used", peakHeap() / 1e6);
    say("heap after a GC  %.1f MB at the last one", heapAfterCollection() / 1e6);
    highWaterMark().ifPresent(mark -> say("resident, peak   %s", mark));
  }

  private static long processCpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean process
        ? process.getProcessCpuTime()
        : 0;
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  /** The peaks of the pools, which need not have fallen together: an upper bound. */
  private static long peakHeap() {
    return heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  private static long heapAfterCollection() {
    return heapPools().stream()
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(usage -> usage != null)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** VmHWM of Linux: what the process held in memory at most, heap and all. */
  private static Optional<String> highWaterMark() {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(status, StandardCharsets.US_ASCII)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.substring("VmHWM:".length()).trim())
          .findFirst();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static void say(String line, Object... values) {
    System.out.println(String.format(Locale.ROOT, line, values));
  }
}
