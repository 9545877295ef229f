package org.plumbline.codeset.icd10;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.Allocated;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.SnapshotDirectory;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SourceEntry;
import org.plumbline.codeset.source.SourceFile;

/** CMS's own files of two fiscal years; skipped where the shared data folder is not there. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealIcd10Test {

  private static final int IN_2025 = day("2025-09-30");
  private static final int IN_2026 = day("2025-10-01");

  private static ImportedSet older;
  private static ImportedSet newer;
  private static Icd10CodeSet both;

  @BeforeAll
  static void read_the_files() throws Exception {
    older = read(file(2025));
    newer = read(file(2026));
    both =
        new Icd10CodeSet(List.of(new Icd10Year(older.snapshot()), new Icd10Year(newer.snapshot())));
  }

  @Test
  void the_counts_are_those_that_CMS_published() {
    assertEquals("74260 codes, 23324 headers", older.holds());
    assertEquals("74719 codes, 23467 headers", newer.holds());
    assertEquals(List.of(), newer.notes());
    Set<String> before = codes(older);
    Set<String> after = codes(newer);
    assertEquals(487, after.stream().filter(code -> !before.contains(code)).count());
    assertEquals(28, before.stream().filter(code -> !after.contains(code)).count());
  }

  @Test
  void the_addenda_of_CMS_agree_with_the_releases() {
    assertEquals(List.of(), older.notes());
    assertEquals(List.of(), newer.notes());
  }

  @Test
  void the_addenda_lead_from_one_year_to_the_next() throws Exception {
    Map<String, String> words = new HashMap<>();
    lines(2025, "codes").forEach(line -> words.put(line.substring(0, 7), line.substring(8)));
    int actions = 0;
    for (String line : lines(2026, "codes_addenda")) {
      if (line.matches("(?:Add|Delete|Revise from|Revise to): .*")) {
        String code = line.substring(13, 20);
        boolean gone = line.startsWith("Delete") || line.startsWith("Revise from");
        assertEquals(gone ? line.substring(21) : null, words.get(code), line);
        if (gone) {
          words.remove(code);
        } else {
          words.put(code, line.substring(21));
        }
        actions++;
      }
    }
    assertEquals(487 + 28 + 2 * 38, actions);
    Map<String, String> after = new HashMap<>();
    new Icd10Year(newer.snapshot())
        .codes()
        .filter(code -> !code.header())
        .forEach(code -> after.put("%-7s".formatted(code.code()), code.longText()));
    words.replaceAll((code, text) -> text.trim());
    assertEquals(words, after);
  }

  @Test
  void the_releases_are_those_of_the_first_of_October() {
    assertEquals(new Release(2025, 10), newer.snapshot().release());
    assertEquals(new Release(2024, 10), older.snapshot().release());
  }

  @Test
  void a_second_import_gives_the_same_bytes(@TempDir Path directory) throws Exception {
    SnapshotDirectory store = new SnapshotDirectory(directory);
    store.put(newer.snapshot());
    byte[] first = Files.readAllBytes(directory.resolve("icd10cm-2025-10.bin"));
    store.put(read(file(2026)).snapshot());
    assertTrue(Arrays.equals(first, Files.readAllBytes(directory.resolve("icd10cm-2025-10.bin"))));
    assertEquals(1, store.open(CodeSetKind.ICD10CM).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void each_line_comes_back_with_its_words(int fiscalYear) throws Exception {
    Icd10Year year = new Icd10Year((fiscalYear == 2025 ? older : newer).snapshot());
    List<String> lines = lines(fiscalYear, "order");
    assertEquals(lines.size(), year.codes().count());
    for (String line : lines) {
      assertEquals(
          Optional.of(
              new Icd10Code(
                  line.substring(6, 13).trim(),
                  line.charAt(14) == '0',
                  line.substring(16, 76).trim(),
                  line.substring(77).trim())),
          year.find(line.substring(6, 13).trim()));
    }
  }

  @Test
  void a_look_up_says_what_a_scan_of_the_lines_says() throws Exception {
    Map<Integer, Map<String, Icd10Status>> scans = Map.of(IN_2025, scan(2025), IN_2026, scan(2026));
    Set<String> asked = new HashSet<>(List.of("", "A", "A0", "ZZZ", "A00.", "M54.59", "m5459"));
    for (Map<String, Icd10Status> scan : scans.values()) {
      for (String code : scan.keySet()) {
        asked.add(code);
        asked.add(code + "9");
        asked.add(code.substring(0, code.length() - 1) + "X");
      }
    }
    for (String code : asked) {
      for (int day : List.of(IN_2025, IN_2026)) {
        Icd10Status expected = scans.get(day).getOrDefault(code, Icd10Status.UNKNOWN);
        assertEquals(expected, both.lookup(code, day), () -> code + " " + day);
      }
      assertEquals(Icd10Status.NOT_COVERED, both.lookup(code, day("2024-09-30")));
      assertEquals(Icd10Status.NOT_COVERED, both.lookup(code, day("2026-10-01")));
    }
  }

  @Test
  void a_look_up_makes_no_object() {
    String[] asked = codes(newer).toArray(String[]::new);
    int sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += lookUpAll(asked);
    }
    assertTrue(sum > 0);
    long allocated = Allocated.by(() -> lookUpAll(asked));
    assertTrue(allocated < 10_000, allocated + " bytes for " + asked.length * 2 + " look-ups");
  }

  private static int lookUpAll(String[] asked) {
    int sum = 0;
    for (String code : asked) {
      sum += both.lookup(code, IN_2025).ordinal() + both.lookup(code, IN_2026).ordinal();
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {2025, 2026})
  void the_code_file_alone_gives_the_same_answers(int year, @TempDir Path directory)
      throws Exception {
    Path text = directory.resolve("icd10cm_codes_" + year + ".txt");
    List<String> lines = lines(year, "codes");
    Files.write(text, lines);
    Icd10CodeSet alone = new Icd10CodeSet(List.of(new Icd10Year(read(text).snapshot())));
    int day = year == 2025 ? IN_2025 : IN_2026;
    for (String code : scan(year).keySet()) {
      assertEquals(both.lookup(code, day), alone.lookup(code, day), code);
    }
    for (String line : lines) {
      String code = line.substring(0, 7).trim();
      assertEquals(line.substring(8).trim(), alone.find(code, day).orElseThrow().longText());
      assertEquals(line.substring(8).trim(), both.find(code, day).orElseThrow().longText());
    }
  }

  @Test
  void imports_in_any_order_and_twice_give_the_same_bytes(@TempDir Path directory)
      throws Exception {
    List<ImportedSet> years = List.of(older, newer, older, newer, newer, older);
    for (int start = 0; start < 2; start++) {
      SnapshotDirectory store = new SnapshotDirectory(directory.resolve("store-" + start));
      for (ImportedSet year : years.subList(start, start + 4)) {
        store.put(year.snapshot());
      }
    }
    for (String name : List.of("icd10cm-2024-10.bin", "icd10cm-2025-10.bin")) {
      assertEquals(
          -1,
          Files.mismatch(
              directory.resolve("store-0").resolve(name),
              directory.resolve("store-1").resolve(name)));
    }
  }

  /** Every code, and every beginning of three characters and more of one. */
  private static Map<String, Icd10Status> scan(int year) throws Exception {
    Map<String, Icd10Status> found = new HashMap<>();
    for (String line : lines(year, "order")) {
      String code = line.substring(6, 13).trim();
      for (int length = 3; length < code.length(); length++) {
        found.put(code.substring(0, length), Icd10Status.HEADER);
      }
      if (line.charAt(14) == '1') {
        found.put(code, Icd10Status.CODE);
      } else {
        found.putIfAbsent(code, Icd10Status.HEADER);
      }
    }
    return found;
  }

  private static Set<String> codes(ImportedSet imported) {
    return new Icd10Year(imported.snapshot())
        .codes()
        .filter(code -> !code.header())
        .map(Icd10Code::code)
        .collect(Collectors.toSet());
  }

  private static List<String> lines(int year, String which) throws Exception {
    for (SourceEntry entry : SourceFile.open(file(year), SourceFile.MAX_BYTES).entries()) {
      if (entry.name().equals("icd10cm_" + which + "_" + year + ".txt")) {
        return entry.lines();
      }
    }
    throw new IllegalStateException("the zip of " + year + " has changed");
  }

  /** The bytes of a file in the zip of a year. */
  static byte[] text(int year, String which) throws Exception {
    try (ZipFile zip = new ZipFile(file(year).toFile())) {
      return zip.getInputStream(zip.getEntry("icd10cm_" + which + "_" + year + ".txt"))
          .readAllBytes();
    }
  }

  private static ImportedSet read(Path file) throws Exception {
    return new Icd10Importer()
        .read(SourceFile.open(file, SourceFile.MAX_BYTES), ImportOptions.NONE);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static Path file(int year) throws IOException {
    Path file =
        Path.of(
            System.getenv().getOrDefault("PLUMBLINE_SHARED", "../../shared"),
            "data/icd10cm/cms_" + year + "_dx.zip");
    Assumptions.assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }
}
