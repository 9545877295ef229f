package org.plumbline.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.testclaims.ReleaseGenerator;

/**
 * What opening all code sets together costs a process that has just begun: the eight releases of
 * HCPCS of the shared data, seven generated ones, two fiscal years of ICD-10-CM and the taxonomy.
 * {@code CodeSetOpening DATA [ROUNDS]} imports them into a directory that it deletes again, then
 * opens them in a new process each round, and prints medians.
 */
public final class CodeSetOpening {

  private static final List<String> OPTIONS = List.of("-Xshare:auto", "-XX:+UseParallelGC");
  private static final List<String> GENERATED =
      List.of("2021-07", "2021-10", "2022-07", "2022-10", "2023-07", "2023-10", "2024-07");
  private static final double MEGABYTE = 1 << 20;

  private CodeSetOpening() {}

  /** What one round measured: nanoseconds, and bytes of heap. */
  private record Round(long nanos, long afterCollection, long peak) {}

  /**
   * Imports, measures, prints.
   *
   * @param arguments the folder of the shared data, and how many rounds there are (11)
   */
  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
    Path folder = Files.createTempDirectory("plumbline-opening-");
    try {
      Path store = folder.resolve("store");
      load(Path.of(arguments[0]), folder, store);
      Round[] measured = new Round[rounds];
      open(store);
      for (int i = 0; i < rounds; i++) {
        measured[i] = open(store);
      }
      print(measured);
    } finally {
      delete(folder);
    }
  }

  private static void load(Path data, Path folder, Path store) throws Exception {
    ReleaseGenerator generator = new ReleaseGenerator(1);
    for (String release : GENERATED) {
      Path file = generator.write(folder, Release.parse(release));
      InstalledCodeSets.store(store).importRelease(file, Optional.empty());
    }
    for (Path zip : zips(data.resolve("hcpcs"))) {
      InstalledCodeSets.store(store).importRelease(zip, Optional.empty());
    }
    for (Path zip : zips(data.resolve("icd10cm"))) {
      take(store, zip);
    }
    take(store, data.resolve("codelists/taxonomy/nucc_taxonomy_251.codes-only.txt"));
  }

  private static void take(Path store, Path file) throws ImportException, IOException {
    new SetLibrary(store).importFile(file, ImportOptions.NONE).orElseThrow();
  }

  private static List<Path> zips(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
    }
  }

  private static Round open(Path store) throws IOException, InterruptedException {
    List<String> command =
        Stream.of(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                OPTIONS,
                List.of("-cp", System.getProperty("java.class.path"), Opens.class.getName()),
                List.of(store.toString()))
            .flatMap(List::stream)
            .toList();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the code sets were not opened");
    }
    long[] numbers = Stream.of(said.strip().split(" ")).mapToLong(Long::parseLong).toArray();
    return new Round(numbers[0], numbers[1], numbers[2]);
  }

  /** Opens the code sets of a directory, asks each for a code, and prints what that took. */
  static final class Opens {

    private Opens() {}

    public static void main(String[] arguments) throws IOException {
      long began = System.nanoTime();
      CodeSets sets = CodeSets.in(Path.of(arguments[0]));
      int day = Release.parse("2025-10").firstDay();
      int asked =
          Found.status(sets.hcpcs().find("J1885", day)).ordinal()
              + sets.icd10().lookup("M5459", day).ordinal()
              + sets.icd10().lookup("M5459", day - 1).ordinal()
              + sets.taxonomy().lookup("207Q00000X", day).ordinal();
      long nanos = System.nanoTime() - began;
      long peak = 0;
      for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
        peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
      }
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long after = runtime.totalMemory() - runtime.freeMemory();
      if (sets.hcpcs().releases().size() != 15 || sets.icd10().years().size() != 2 || asked == 0) {
        throw new IllegalStateException("15 releases and 2 years were to be opened");
      }
      System.out.println(nanos + " " + after + " " + peak);
    }
  }

  private static void print(Round[] rounds) {
    System.out.printf(
        Locale.ROOT,
        "%d rounds, medians: %.0f ms; heap %.1f MB at most, %.1f MB after a collection%n",
        rounds.length,
        median(Arrays.stream(rounds).mapToLong(Round::nanos).toArray()) / 1e6,
        median(Arrays.stream(rounds).mapToLong(Round::peak).toArray()) / MEGABYTE,
        median(Arrays.stream(rounds).mapToLong(Round::afterCollection).toArray()) / MEGABYTE);
    System.out.printf(
        Locale.ROOT,
        "slowest %.0f ms, fastest %.0f ms%n",
        Arrays.stream(rounds).mapToLong(Round::nanos).max().orElseThrow() / 1e6,
        Arrays.stream(rounds).mapToLong(Round::nanos).min().orElseThrow() / 1e6);
  }

  private static double median(long[] numbers) {
    Arrays.sort(numbers);
    return numbers[numbers.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
