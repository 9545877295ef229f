package org.plumbline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.testclaims.ReleaseGenerator;

/**
 * What looking up a code on a day costs, side by side with a {@link HashMap} of records. One
 * operation is one look-up of a code that a reader has just cut out of a claim, a new string; nine
 * in ten codes are there. Both answer the same: status, life, and whether there are words.
 *
 * <p>Fifteen generated releases, or those of {@code -Dplumbline.codesets=DIR}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(CodeLookupBenchmark.LOOK_UPS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class CodeLookupBenchmark {

  static final int LOOK_UPS = 20_000;

  private static final int RELEASES = 15;

  /** A code's life, as a map holds it: newest first. */
  private record Life(int added, int ended, int seen) {}

  /** Equal words in releases that follow each other. */
  private record Words(int from, int to, String text) {}

  private record Entry(List<Life> lives, List<Words> words) {}

  /** The codes that are asked for, the store and the map. */
  @State(Scope.Benchmark)
  public static class Loaded {

    private final byte[][] asked = new byte[LOOK_UPS][];
    private final int[] days = new int[LOOK_UPS];
    private final Map<String, Entry> map = new HashMap<>();
    private final boolean[] complete = new boolean[10_000];
    private int[] quarters;
    private int firstDay;
    private HcpcsCodeSet codes;
    private int newest;
    private Path directory;

    /** Imports releases, and puts what they say into a map. */
    @Setup(Level.Trial)
    public void load() throws Exception {
      String given = System.getProperty("plumbline.codesets");
      directory = given == null ? Files.createTempDirectory("plumbline-lookup") : null;
      Path store = given == null ? directory.resolve("store") : Path.of(given);
      if (given == null) {
        generate(store);
      }
      List<HcpcsTable> tables = new CodeSetStore(store).open();
      codes = new CodeSetStore(store).codeSet();
      tables.forEach(table -> complete[quarter(table.release().orElseThrow())] = true);
      newest = quarter(tables.get(0).release().orElseThrow());
      List<String> all =
          tables.stream().flatMap(HcpcsTable::codes).map(CodeRow::code).distinct().toList();
      all.forEach(code -> map.put(code, entry(code)));
      SplittableRandom random = new SplittableRandom(1);
      firstDay = tables.get(tables.size() - 1).release().orElseThrow().firstDay();
      quarters = new int[tables.get(0).release().orElseThrow().lastDay() - firstDay + 1];
      for (int i = 0; i < quarters.length; i++) {
        quarters[i] = quarter(Release.covering(firstDay + i));
      }
      for (int i = 0; i < LOOK_UPS; i++) {
        String code = all.get(random.nextInt(all.size()));
        asked[i] =
            (i % 10 == 0 ? "U" + code.substring(1) : code).getBytes(StandardCharsets.ISO_8859_1);
        days[i] = firstDay + random.nextInt(quarters.length);
      }
      compare();
    }

    private void generate(Path store) throws Exception {
      ReleaseGenerator generator = new ReleaseGenerator(1);
      Release release = Release.parse("2022-04");
      for (int i = 0; i < RELEASES; i++) {
        Path file = generator.write(directory, release);
        new CodeSetStore(store).importRelease(file, Optional.empty());
        release = Release.covering(release.lastDay() + 1);
      }
    }

    private Entry entry(String code) {
      List<Life> lives = new ArrayList<>();
      for (CodeRow row : codes.lives(code)) {
        lives.add(0, new Life(row.added(), row.ended(), quarter(row.release())));
      }
      List<Words> words =
          codes.wordings(code).stream()
              .map(run -> new Words(quarter(run.from()), quarter(run.to()), run.longText()))
              .toList();
      return new Entry(List.copyOf(lives), words);
    }

    /** The two must agree before anything is measured. */
    private void compare() {
      for (int i = 0; i < LOOK_UPS; i++) {
        String code = new String(asked[i], StandardCharsets.ISO_8859_1);
        long found = codes.find(code, days[i]);
        int other = inMap(code, days[i]);
        int same = answer(Found.status(found), Found.hasWords(found));
        if (same != other) {
          throw new IllegalStateException(code + " on " + days[i] + ": " + same + ", " + other);
        }
      }
    }

    /** What {@link HcpcsCodeSet#find} does, with a map: status and whether there are words. */
    private int inMap(String code, int day) {
      int quarter = quarters[day - firstDay];
      boolean covered = complete[quarter];
      Entry entry = map.get(code);
      if (entry == null) {
        return answer(covered ? CodeStatus.UNKNOWN : CodeStatus.NOT_KNOWABLE, false);
      }
      Life life = entry.lives().get(entry.lives().size() - 1);
      for (Life one : entry.lives()) {
        if (one.added() <= day) {
          life = one;
          break;
        }
      }
      if (day < life.added()) {
        return answer(CodeStatus.NOT_YET_ADDED, false);
      }
      if (life.ended() != CodeRow.NO_DAY && day > life.ended()) {
        return answer(CodeStatus.ENDED, false);
      }
      if (life.ended() == CodeRow.NO_DAY && quarter > life.seen() && newest > life.seen()) {
        return answer(covered ? CodeStatus.UNKNOWN : CodeStatus.NOT_KNOWABLE, false);
      }
      for (Words words : entry.words()) {
        if (covered && words.from() <= quarter && quarter <= words.to()) {
          return answer(CodeStatus.IN_FORCE, !words.text().isEmpty());
        }
      }
      return answer(CodeStatus.IN_FORCE, false);
    }

    private static int answer(CodeStatus status, boolean hasWords) {
      return status.ordinal() * 2 + (hasWords ? 1 : 0);
    }

    private static int quarter(Release release) {
      return release.year() * 4 + release.month() / 3;
    }

    /** Deletes what was generated. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
      if (directory == null) {
        return;
      }
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** The snapshot. */
  @Benchmark
  public void snapshot(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      String code = new String(loaded.asked[i], StandardCharsets.ISO_8859_1);
      sink.consume(loaded.codes.find(code, loaded.days[i]));
    }
  }

  /** A map of records, with what else a look-up needs. */
  @Benchmark
  public void map(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      String code = new String(loaded.asked[i], StandardCharsets.ISO_8859_1);
      sink.consume(loaded.inMap(code, loaded.days[i]));
    }
  }

  /** Nothing but the map's get: the least that any answer from a map costs. */
  @Benchmark
  public void mapGetAlone(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      sink.consume(loaded.map.get(new String(loaded.asked[i], StandardCharsets.ISO_8859_1)));
    }
  }

  /** Making the string, which all of them do. */
  @Benchmark
  public void stringAlone(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      sink.consume(new String(loaded.asked[i], StandardCharsets.ISO_8859_1));
    }
  }
}
