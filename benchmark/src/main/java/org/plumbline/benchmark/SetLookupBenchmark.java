package org.plumbline.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
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
import org.plumbline.codeset.icd10.Icd10Code;
import org.plumbline.codeset.icd10.Icd10CodeSet;
import org.plumbline.codeset.icd10.Icd10Status;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.source.ImportOptions;

/**
 * What looking up a diagnosis or a modifier on a day costs, side by side with a {@link HashMap} of
 * records. One operation is one look-up of a code that a reader has just cut out of a claim, a new
 * string; nine in ten are there. Both must answer the same before anything is measured.
 *
 * <p>Two fiscal years of ICD-10-CM and the modifiers of October 2025, from the folder {@code
 * -Dplumbline.data=DIR} of the shared data.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SetLookupBenchmark.LOOK_UPS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(
    value = 2,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseParallelGC"})
public class SetLookupBenchmark {

  static final int LOOK_UPS = 20_000;

  /** A release as a map holds it. */
  private record Year(int firstDay, int lastDay, Map<String, Icd10Status> codes) {}

  /** A modifier's life and words as a map holds them, as those of codes: newest first. */
  private record Mark(List<Life> lives, List<Words> words) {}

  private record Life(int added, int ended, int seen) {}

  private record Words(int from, int to, String text) {}

  /** The codes that are asked for, the stores and the maps. */
  @State(Scope.Benchmark)
  public static class Loaded {

    private final byte[][] diagnoses = new byte[LOOK_UPS][];
    private final byte[][] modifiers = new byte[LOOK_UPS][];
    private final int[] days = new int[LOOK_UPS];
    private final List<Year> years = new ArrayList<>();
    private final Map<String, Mark> marks = new HashMap<>();
    private final boolean[] complete = new boolean[10_000];
    private int[] quarters;
    private int firstDay;
    private int newest;
    private Icd10CodeSet icd10;
    private HcpcsCodeSet hcpcs;
    private Path directory;

    /** Imports the files, and puts what they say into maps. */
    @Setup(Level.Trial)
    public void load() throws Exception {
      Path data = Path.of(System.getProperty("plumbline.data"));
      directory = Files.createTempDirectory("plumbline-lookup");
      SetLibrary library = new SetLibrary(directory);
      for (String zip : List.of("cms_2025_dx.zip", "cms_2026_dx.zip")) {
        library.importFile(data.resolve("icd10cm").resolve(zip), ImportOptions.NONE);
      }
      icd10 = library.icd10();
      CodeSetStore store = new CodeSetStore(directory);
      Path release = data.resolve("hcpcs/2025-OCT-rebuilt.zip");
      store.importRelease(release, Optional.empty());
      hcpcs = store.codeSet();
      for (Icd10Year year : icd10.years()) {
        years.add(year(year));
      }
      HcpcsTable table = store.open().get(0);
      newest = quarter(table.release().orElseThrow());
      complete[newest] = true;
      firstDay = table.release().orElseThrow().firstDay();
      quarters = new int[92];
      for (int i = 0; i < quarters.length; i++) {
        quarters[i] = quarter(Release.covering(firstDay + i));
      }
      table.modifiers().forEach(row -> marks.put(row.modifier(), mark(row.modifier())));
      ask();
      compare();
    }

    private static Year year(Icd10Year year) {
      Map<String, Icd10Status> codes = new HashMap<>();
      for (Icd10Code code : year.codes().toList()) {
        for (int length = 3; length < code.code().length(); length++) {
          codes.putIfAbsent(code.code().substring(0, length), Icd10Status.HEADER);
        }
        codes.put(code.code(), code.header() ? Icd10Status.HEADER : Icd10Status.CODE);
      }
      int first = year.release().firstDay();
      return new Year(
          first, (int) LocalDate.ofEpochDay(first).plusYears(1).toEpochDay() - 1, codes);
    }

    private Mark mark(String modifier) {
      List<Life> lives = new ArrayList<>();
      for (CodeRow row : hcpcs.lives(modifier)) {
        lives.add(0, new Life(row.added(), row.ended(), quarter(row.release())));
      }
      List<Words> words =
          hcpcs.wordings(modifier).stream()
              .map(run -> new Words(quarter(run.from()), quarter(run.to()), run.longText()))
              .toList();
      return new Mark(List.copyOf(lives), words);
    }

    private static int quarter(Release release) {
      return release.year() * 4 + release.month() / 3;
    }

    private void ask() {
      SplittableRandom random = new SplittableRandom(1);
      List<String> codes = icd10.years().get(0).codes().map(Icd10Code::code).toList();
      List<String> known = marks.keySet().stream().sorted().toList();
      for (int i = 0; i < LOOK_UPS; i++) {
        String code = codes.get(random.nextInt(codes.size()));
        String mark = known.get(random.nextInt(known.size()));
        diagnoses[i] = bytes(i % 10 == 0 ? code.substring(0, 2) + "ZZ" : code);
        modifiers[i] = bytes(i % 10 == 0 ? "!" + mark.charAt(0) : mark);
        days[i] = firstDay + random.nextInt(quarters.length);
      }
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The two must agree before anything is measured. */
    private void compare() {
      for (int i = 0; i < LOOK_UPS; i++) {
        String code = string(diagnoses[i]);
        String mark = string(modifiers[i]);
        long found = hcpcs.findModifier(mark, days[i]);
        if (icd10.lookup(code, days[i]) != diagnosisInMap(code, days[i])
            || answer(Found.status(found), Found.hasWords(found)) != modifierInMap(mark, days[i])) {
          throw new IllegalStateException(code + ", " + mark + " on " + days[i]);
        }
      }
    }

    private Icd10Status diagnosisInMap(String code, int day) {
      for (Year year : years) {
        if (year.firstDay() <= day && day <= year.lastDay()) {
          Icd10Status status = year.codes().get(code);
          return status == null ? Icd10Status.UNKNOWN : status;
        }
      }
      return Icd10Status.NOT_COVERED;
    }

    /** What the snapshot answers, with a map: status and whether there are words. */
    private int modifierInMap(String modifier, int day) {
      int quarter = quarters[day - firstDay];
      boolean covered = complete[quarter];
      Mark mark = marks.get(modifier);
      if (mark == null) {
        return answer(covered ? CodeStatus.UNKNOWN : CodeStatus.NOT_KNOWABLE, false);
      }
      Life life = mark.lives().get(mark.lives().size() - 1);
      for (Life one : mark.lives()) {
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
      for (Words words : mark.words()) {
        if (covered && words.from() <= quarter && quarter <= words.to()) {
          return answer(CodeStatus.IN_FORCE, !words.text().isEmpty());
        }
      }
      return answer(CodeStatus.IN_FORCE, false);
    }

    private static int answer(CodeStatus status, boolean hasWords) {
      return status.ordinal() * 2 + (hasWords ? 1 : 0);
    }

    /** Deletes what was imported. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static String string(byte[] code) {
    return new String(code, StandardCharsets.ISO_8859_1);
  }

  /** Diagnoses in the snapshots. */
  @Benchmark
  public void diagnosisInSnapshot(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      sink.consume(loaded.icd10.lookup(string(loaded.diagnoses[i]), loaded.days[i]));
    }
  }

  /** Diagnoses in a map for each year. */
  @Benchmark
  public void diagnosisInMap(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      sink.consume(loaded.diagnosisInMap(string(loaded.diagnoses[i]), loaded.days[i]));
    }
  }

  /** Modifiers in the snapshot. */
  @Benchmark
  public void modifierInSnapshot(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      sink.consume(loaded.hcpcs.findModifier(string(loaded.modifiers[i]), loaded.days[i]));
    }
  }

  /** Modifiers in a map. */
  @Benchmark
  public void modifierInMap(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      sink.consume(loaded.modifierInMap(string(loaded.modifiers[i]), loaded.days[i]));
    }
  }

  /** Making the string, which all of them do. */
  @Benchmark
  public void stringAlone(Loaded loaded, Blackhole sink) {
    for (int i = 0; i < LOOK_UPS; i++) {
      sink.consume(string(loaded.diagnoses[i]));
    }
  }
}
