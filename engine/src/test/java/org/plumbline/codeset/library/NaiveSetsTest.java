package org.plumbline.codeset.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Allocated;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.CrosswalkRow;
import org.plumbline.codeset.drug.DiscardList;
import org.plumbline.codeset.drug.DiscardStatus;
import org.plumbline.codeset.drug.DrugAlias;
import org.plumbline.codeset.drug.DrugRow;
import org.plumbline.codeset.drug.DrugTable;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.codeset.place.PlaceStatus;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;
import org.plumbline.codeset.taxonomy.TaxonomyStatus;

/**
 * Every code set beside HCPCS and ICD-10-CM answers, for each code and on the edges of all its
 * days, what going through the lines of its file says.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NaiveSetsTest {

  private static final String CROSSWALK = "codelists/asp/asp_crosswalk.level2-only.csv";
  private static final String TAXONOMY = "codelists/taxonomy/nucc_taxonomy_251.codes-only.txt";
  private static final String DRUGS = "hcpcs/table-of-drugs-2019.csv";

  @TempDir private Path directory;

  private SetLibrary library() {
    return new SetLibrary(directory.resolve("store"));
  }

  private void take(Path file, String release) throws Exception {
    ImportOptions said =
        new ImportOptions(Optional.of(Release.parse(release)), "CMS", "A document", false);
    library().importFile(file, said).orElseThrow();
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** Cuts a line at its commas but for those in quotation marks. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  @Test
  void the_crosswalk_has_for_every_number_the_rows_of_the_file() throws Exception {
    Path file = SharedData.file(CROSSWALK);
    take(file, "2025-10");
    NdcCrosswalk crosswalk = library().ndcCrosswalk();
    List<String> lines = Files.readAllLines(file);
    Map<String, Set<CrosswalkRow>> expected = new HashMap<>();
    for (int i = 9; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      expected
          .computeIfAbsent(key(cells.get(3)), any -> new HashSet<>())
          .add(
              new CrosswalkRow(
                  cells.get(3),
                  cells.get(0),
                  cells.get(2),
                  cells.get(4),
                  cells.get(5),
                  number(cells.get(6)),
                  number(cells.get(7)),
                  number(cells.get(8)),
                  number(cells.get(9)),
                  "CMS",
                  "A document",
                  new Release(2025, 10),
                  i + 1));
    }
    Set<String> asked = new HashSet<>(expected.keySet());
    expected.keySet().forEach(number -> asked.add(number.substring(1) + "0"));
    asked.addAll(List.of("", "0", "99999999999", "00270701546X"));
    for (String number : asked) {
      Set<CrosswalkRow> rows = expected.getOrDefault(number, Set.of());
      for (String in : List.of("2025-10-01", "2025-11-15", "2025-12-31")) {
        assertEquals(rows, new HashSet<>(crosswalk.rows(number, day(in))), number);
        assertEquals(!rows.isEmpty(), crosswalk.has(number, day(in)), number);
      }
      for (String out : List.of("2025-09-30", "2026-01-01")) {
        assertEquals(List.of(), crosswalk.rows(number, day(out)));
        assertTrue(!crosswalk.has(number, day(out)));
      }
    }
  }

  private static String key(String number) {
    return number.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
  }

  private static BigDecimal number(String cell) {
    return new BigDecimal(cell.replace(",", ""));
  }

  @Test
  void the_Table_of_Drugs_has_for_every_name_and_code_the_rows_of_the_file() throws Exception {
    Path file = SharedData.file(DRUGS);
    take(file, "2019-01");
    DrugTable table =
        library().drugTables().covering((int) LocalDate.of(2019, 3, 6).toEpochDay()).orElseThrow();
    Map<String, Set<String>> byName = new TreeMap<>();
    Map<String, Set<String>> byCode = new TreeMap<>();
    Map<String, Set<String>> aliases = new TreeMap<>();
    Set<List<String>> seen = new LinkedHashSet<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i));
      if (!seen.add(cells)) {
        continue;
      }
      String name = cells.get(1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
      String said = cells.get(1) + "|" + cells.get(2) + "|" + cells.get(3) + "|" + (i + 1);
      List<String> codes = List.of(cells.get(2).split(" +"));
      if (cells.get(0).equals("see")) {
        String alias = cells.get(1) + "|" + cells.get(2) + "|" + (i + 1);
        aliases.computeIfAbsent(name, any -> new TreeSet<>()).add(alias);
      } else if (codes.stream().allMatch(code -> code.matches("[A-CE-V]\\d{4}"))) {
        byName.computeIfAbsent(name, any -> new TreeSet<>()).add(said);
        codes.forEach(code -> byCode.computeIfAbsent(code, any -> new TreeSet<>()).add(said));
      }
    }
    assertTrue(byName.size() > 500 && aliases.size() > 500, byName.size() + " names");
    Set<String> names = new TreeSet<>(byName.keySet());
    names.addAll(aliases.keySet());
    names.addAll(List.of("", "NOTHING", "ABATACEPT X"));
    for (String name : names) {
      assertEquals(byName.getOrDefault(name, Set.of()), said(table.named(name)), name);
      assertEquals(
          aliases.getOrDefault(name, Set.of()),
          table.aliases(name.toLowerCase(Locale.ROOT)).stream()
              .map(NaiveSetsTest::said)
              .collect(Collectors.toCollection(TreeSet::new)),
          name);
    }
    Set<String> codes = new TreeSet<>(byCode.keySet());
    codes.addAll(List.of("", "J0000", "Z9999"));
    for (String code : codes) {
      assertEquals(byCode.getOrDefault(code, Set.of()), said(table.withCode(code)), code);
    }
  }

  private static Set<String> said(List<DrugRow> rows) {
    return rows.stream()
        .map(
            row ->
                row.name()
                    + "|"
                    + String.join(" ", row.codes())
                    + "|"
                    + row.printed()
                    + "|"
                    + row.line())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String said(DrugAlias alias) {
    return alias.name() + "|" + alias.target() + "|" + alias.line();
  }

  @Test
  void the_taxonomy_lists_on_every_day_what_the_file_of_the_half_year_lists() throws Exception {
    List<String> autumn = Files.readAllLines(SharedData.file(TAXONOMY));
    List<String> spring = autumn.subList(40, autumn.size());
    take(Files.write(directory.resolve("spring.txt"), spring), "2025-04");
    take(SharedData.file(TAXONOMY), "2025-10");
    TaxonomyCodeSet codes = library().taxonomy();
    Set<String> asked = new TreeSet<>(autumn);
    autumn.forEach(code -> asked.add(code.substring(0, 8) + "9X"));
    asked.addAll(List.of("", "X", "207q00000x", "207Q00000XX"));
    Map<String, Set<String>> listed = new TreeMap<>();
    listed.put("2025-04-01", new HashSet<>(spring));
    listed.put("2025-09-30", new HashSet<>(spring));
    listed.put("2025-10-01", new HashSet<>(autumn));
    listed.put("2026-03-31", new HashSet<>(autumn));
    for (String code : asked) {
      listed.forEach(
          (day, there) ->
              assertEquals(
                  there.contains(code) ? TaxonomyStatus.LISTED : TaxonomyStatus.UNKNOWN,
                  codes.lookup(code, day(day)),
                  code + " on " + day));
      for (String day : List.of("2025-03-31", "2026-04-01")) {
        assertEquals(TaxonomyStatus.NOT_COVERED, codes.lookup(code, day(day)));
      }
    }
  }

  @Test
  void a_place_of_service_is_on_every_day_what_its_row_says() throws Exception {
    Map<String, List<String>> rows = new HashMap<>();
    Path file = SharedData.starter("places-of-service.csv");
    List<String> lines = Files.readAllLines(file);
    lines.subList(1, lines.size()).forEach(line -> rows.put(line.substring(0, 2), cells(line)));
    PlacesOfService places;
    try (InputStream csv = Files.newInputStream(file)) {
      places = PlacesOfService.read(csv);
    }
    Set<LocalDate> days =
        new TreeSet<>(List.of(LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1)));
    for (List<String> row : rows.values()) {
      for (String date : row.subList(1, 3)) {
        if (!date.isEmpty()) {
          days.add(LocalDate.parse(date).minusDays(1));
          days.add(LocalDate.parse(date));
          days.add(LocalDate.parse(date).plusDays(1));
        }
      }
    }
    for (int number = 0; number < 100; number++) {
      String code = "%02d".formatted(number);
      for (LocalDate day : days) {
        assertEquals(
            expected(rows.get(code), day),
            places.lookup(code, (int) day.toEpochDay()),
            code + " on " + day);
      }
    }
  }

  private static PlaceStatus expected(List<String> row, LocalDate day) {
    if (row == null) {
      return PlaceStatus.UNKNOWN;
    }
    if (!row.get(1).isEmpty() && day.isBefore(LocalDate.parse(row.get(1)))) {
      return PlaceStatus.NOT_YET;
    }
    boolean ended = !row.get(2).isEmpty() && day.isAfter(LocalDate.parse(row.get(2)));
    return ended ? PlaceStatus.ENDED : PlaceStatus.IN_FORCE;
  }

  /** Invented: CMS's list is not among the shared data. */
  private static List<String> discards() {
    Random random = new Random(23);
    LocalDate first = LocalDate.of(2025, 10, 1);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String from = random.nextBoolean() ? "" : first.plusDays(random.nextInt(92)).toString();
      String to = random.nextBoolean() ? "" : first.plusDays(random.nextInt(92)).toString();
      lines.add("J%04d,%s,%s".formatted(1000 + random.nextInt(300), from, to));
    }
    return lines;
  }

  @Test
  void the_JW_list_is_on_every_day_what_its_lines_say_in_any_order() throws Exception {
    List<String> lines = discards();
    Set<String> digests = new HashSet<>();
    for (int seed = 0; seed < 3; seed++) {
      List<String> shuffled = new ArrayList<>(lines);
      Collections.shuffle(shuffled, new Random(seed));
      String text = "code,first_day,last_day\n" + String.join("\n", shuffled) + "\n";
      take(Files.writeString(directory.resolve("list.csv"), text), "2025-10");
      digests.add(library().list().get(0).digest());
    }
    assertEquals(1, digests.size());
    DiscardList list = library().discardList();
    for (int number = 990; number < 1_310; number++) {
      String code = "J%04d".formatted(number);
      for (LocalDate day = LocalDate.of(2025, 9, 29);
          day.isBefore(LocalDate.of(2026, 1, 3));
          day = day.plusDays(1)) {
        assertEquals(
            expected(lines, code, day), list.lookup(code, (int) day.toEpochDay()), code + day);
      }
    }
  }

  private static DiscardStatus expected(List<String> lines, String code, LocalDate day) {
    if (day.getYear() != 2025 || day.getMonthValue() < 10) {
      return DiscardStatus.NOT_COVERED;
    }
    for (String line : lines) {
      List<String> cells = cells(line);
      if (cells.get(0).equals(code)
          && (cells.get(1).isEmpty() || !LocalDate.parse(cells.get(1)).isAfter(day))
          && (cells.get(2).isEmpty() || !LocalDate.parse(cells.get(2)).isBefore(day))) {
        return DiscardStatus.LISTED;
      }
    }
    return DiscardStatus.NOT_LISTED;
  }

  @Test
  void a_look_up_in_the_JW_list_makes_no_object() throws Exception {
    String text = "code,first_day,last_day\n" + String.join("\n", discards()) + "\n";
    take(Files.writeString(directory.resolve("list.csv"), text), "2025-10");
    DiscardList list = library().discardList();
    String[] asked = new String[400];
    for (int i = 0; i < asked.length; i++) {
      asked[i] = "J%04d".formatted(950 + i);
    }
    int listed = ask(list, asked, 200);
    assertTrue(listed > 1_000, listed + " listed");
    long allocated = Allocated.by(() -> ask(list, asked, 200));
    int lookUps = 200 * asked.length;
    // the virtual machine makes objects of its own; one a look-up would be sixteen bytes each
    assertTrue(allocated < lookUps, allocated + " bytes in " + lookUps + " look-ups");
  }

  private static int ask(DiscardList list, String[] asked, int rounds) {
    int listed = 0;
    int first = day("2025-09-25");
    for (int round = 0; round < rounds; round++) {
      for (String code : asked) {
        listed += list.lookup(code, first + round % 100) == DiscardStatus.LISTED ? 1 : 0;
      }
    }
    return listed;
  }
}
