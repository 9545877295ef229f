package org.plumbline.codeset.hcpcs.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.codeset.hcpcs.Releases.day;
import static org.plumbline.codeset.hcpcs.Releases.shared;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.CodeWording;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.NaiveScan;
import org.plumbline.codeset.hcpcs.NaiveScan.Answer;
import org.plumbline.codeset.hcpcs.NaiveScan.Raw;
import org.plumbline.codeset.hcpcs.NaiveWorkbook;

/** The store over the releases of the shared data folder; skipped where it is not there. */
class DatedStoreTest {

  private static final Map<String, String> ZIPS = new LinkedHashMap<>();

  static {
    ZIPS.put("2017-01", "2017-JAN.zip");
    ZIPS.put("2019-01", "2019-JAN.zip");
    ZIPS.put("2020-01", "2020-JAN.zip");
    ZIPS.put("2020-10", "2020-OCT.zip");
    ZIPS.put("2024-10", "2024-OCT-uppercased.zip");
    ZIPS.put("2025-10", "2025-OCT-rebuilt.zip");
  }

  @TempDir static Path directory;
  private static NaiveScan raw;
  private static CodeSetStore store;
  private static HcpcsCodeSet codes;

  @BeforeAll
  static void importWhatThereIs() throws Exception {
    raw = new NaiveScan();
    store = new CodeSetStore(directory.resolve("store"));
    for (Map.Entry<String, String> zip : ZIPS.entrySet()) {
      if (zip.getKey().equals("2020-10")) {
        raw.addWorkbook(zip.getKey(), shared(zip.getValue()));
      } else {
        raw.add(zip.getKey(), shared(zip.getValue()), !zip.getKey().equals("2024-10"));
      }
      store.importRelease(shared(zip.getValue()), Optional.empty());
    }
    codes = store.codeSet();
  }

  private static Answer answer(String code, LocalDate day) {
    CodeLookup found = codes.lookup(code, (int) day.toEpochDay());
    Optional<CodeRow> row = found.row();
    Optional<CodeDescriptor> words = found.descriptor();
    return new Answer(
        found.status(),
        found.covered(),
        row.map(life -> life.release().toString()).orElse(null),
        row.map(life -> date(life.added())).orElse(null),
        row.map(life -> date(life.ended())).orElse(null),
        words.map(CodeDescriptor::longText).orElse(null),
        words.map(held -> held.release().toString()).orElse(null),
        words.map(CodeDescriptor::textVerified).orElse(false),
        found.crossReferences().stream().map(CrossReference::to).toList());
  }

  private static LocalDate date(int day) {
    return day == CodeRow.NO_DAY ? null : LocalDate.ofEpochDay(day);
  }

  /** Between these days nothing changes: the edges of quarters, and of what any row says. */
  private static TreeSet<LocalDate> edges(String code) {
    TreeSet<LocalDate> edges = new TreeSet<>();
    for (LocalDate at = LocalDate.of(2012, 1, 1); at.getYear() < 2028; at = at.plusMonths(3)) {
      edges.add(at.minusDays(1));
      edges.add(at);
    }
    for (Raw row : raw.rows(code)) {
      edges.add(row.added().minusDays(1));
      edges.add(row.added());
      if (row.ended() != null) {
        edges.add(row.ended());
        edges.add(row.ended().plusDays(1));
      }
    }
    return edges;
  }

  @Test
  void everyCodeIsOnEveryDayWhatAScanOfTheFilesSays() {
    List<String> asked = new ArrayList<>(raw.codes());
    asked.addAll(List.of("J0999", "A0000", "Z9999", "X1234", "j1885", "J188", ""));
    for (String code : asked) {
      for (LocalDate day : edges(code)) {
        assertEquals(raw.answer(code, day), answer(code, day), code + " on " + day);
      }
    }
  }

  @Test
  void everyCodeIsOnRandomDaysWhatAScanOfTheFilesSays() {
    Random random = new Random(17);
    List<String> asked = raw.codes();
    for (int i = 0; i < 100_000; i++) {
      String code = asked.get(random.nextInt(asked.size()));
      LocalDate day = LocalDate.of(1981, 1, 1).plusDays(random.nextInt(17_000));
      assertEquals(raw.answer(code, day), answer(code, day), code + " on " + day);
    }
  }

  @Test
  void releasesInAnyOrderAndTwiceGiveTheSameSnapshot() throws Exception {
    byte[] first = Files.readAllBytes(directory.resolve("store/hcpcs.snapshot"));
    List<String> zips = new ArrayList<>(ZIPS.values());
    Collections.shuffle(zips, new Random(3));
    zips.add(zips.get(1));
    Path other = directory.resolve("other");
    for (String zip : zips) {
      new CodeSetStore(other).importRelease(shared(zip), Optional.empty());
    }
    assertArrayEquals(first, Files.readAllBytes(other.resolve("hcpcs.snapshot")));
    assertEquals(List.of(), new CodeSetStore(other).verify());
  }

  @Test
  void theCodesOfOctober2025AreThoseInForceAndThoseEnded() {
    int day = day("2025-10-01");
    assertEquals(7_258, count(day, CodeStatus.IN_FORCE));
    long ended =
        raw.codes().stream()
            .map(code -> codes.lookup(code, day))
            .filter(found -> found.status() == CodeStatus.ENDED)
            .filter(found -> found.row().orElseThrow().release().equals(Release.parse("2025-10")))
            .count();
    assertEquals(1_205, ended);
    // an action date is the day after the last day
    assertTrue(
        raw.codes().stream()
            .map(code -> codes.lookup(code, day).row().orElseThrow())
            .filter(row -> row.release().equals(Release.parse("2025-10")) && row.hasEnd())
            .allMatch(row -> row.actionDate() == row.ended() + 1));
  }

  private static long count(int day, CodeStatus status) {
    return raw.codes().stream().filter(code -> Found.is(codes.find(code, day), status)).count();
  }

  @Test
  void ofTheEndedCodesFewHaveACrossReference() {
    List<Raw> ended =
        raw.codes().stream()
            .flatMap(code -> raw.rows(code).stream())
            .filter(row -> row.release().equals("2025-10") && row.ended() != null)
            .toList();
    assertEquals(1_017, ended.stream().filter(row -> row.references().isEmpty()).count());
    // CMS leads from some only to Level I, of which nothing is held
    long levelOne =
        ended.stream()
            .filter(row -> !row.references().isEmpty())
            .filter(row -> row.references().stream().noneMatch(DatedStoreTest::isLevelTwo))
            .count();
    long without =
        ended.stream()
            .filter(row -> !codes.crossReferenced(codes.find(row.code(), day("2025-10-01"))))
            .count();
    assertEquals(1_017 + levelOne, without);
    assertEquals(List.of("Q9975", "J7205"), chain("C9136"));
    assertEquals(List.of("Q9978", "J8655"), chain("C9448"));
    assertEquals(List.of("Q9993", "J3304"), chain("C9469"));
    assertEquals(List.of("Q9989", "J3358"), chain("C9487"));
    assertEquals(List.of("J9037"), chain("C9069"));
    assertEquals(day("2025-03-31"), codes.lives("J9037").get(0).ended());
    assertEquals(List.of(), chain("J0171"));
    assertEquals(List.of(), chain("J3358"));
  }

  private static boolean isLevelTwo(String code) {
    return CodeShape.of(code) == CodeShape.LEVEL_TWO;
  }

  private static List<String> chain(String code) {
    return codes.lookup(code, day("2025-10-01")).crossReferences().stream()
        .map(CrossReference::to)
        .toList();
  }

  @Test
  void aCodeThatWasUsedAnewHasTwoLives() {
    List<String> reused =
        raw.codes().stream().filter(code -> codes.lives(code).size() > 1).toList();
    // G9890 and G9891 were, too: their first lives, of 2018, stand in none of these releases
    assertEquals(List.of("J1440"), reused);
    List<CodeRow> lives = codes.lives("J1440");
    assertEquals(day("2013-12-31"), lives.get(0).ended());
    assertTrue(lives.get(0).longText().toLowerCase().contains("filgrastim"));
    assertEquals(day("2023-07-01"), lives.get(1).added());
    assertTrue(lives.get(1).longText().startsWith("Fecal microbiota"));
  }

  @Test
  void threeHundredAndFortyTwoCodesWereRewordedSince2017() {
    int common = 0;
    int reworded = 0;
    int changed = 0;
    for (String code : raw.codes()) {
      Optional<CodeWording> then = wording(code, "2017-01");
      Optional<CodeWording> now = wording(code, "2025-10");
      if (then.isPresent() && now.isPresent()) {
        common++;
        reworded += letters(then.get()).equals(letters(now.get())) ? 0 : 1;
        changed += then.get().longText().equals(now.get().longText()) ? 0 : 1;
      }
    }
    assertEquals(6_049, common);
    assertEquals(342, reworded);
    assertEquals(342 + 12, changed, "with those of which only punctuation and blanks changed");
  }

  private static String letters(CodeWording wording) {
    return wording.longText().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static Optional<CodeWording> wording(String code, String release) {
    Release asked = Release.parse(release);
    return codes.wordings(code).stream()
        .filter(run -> run.textVerified())
        .filter(run -> run.from().compareTo(asked) <= 0 && run.to().compareTo(asked) >= 0)
        .findFirst();
  }

  @Test
  void aRewordingIsTwoRunsAndEqualWordsAreOne() {
    List<CodeWording> insert =
        codes.wordings("J7311").stream().filter(CodeWording::textVerified).toList();
    assertEquals("2019-01", insert.get(0).to().toString());
    assertEquals("2020-01", insert.get(1).from().toString());
    assertTrue(insert.get(1).longText().contains("0.01 mg"));
    assertEquals(2, insert.size());
    List<CodeWording> same = codes.wordings("J1885");
    assertEquals(2, same.size(), "one as published, one in upper case");
    assertEquals("2017-01", same.get(0).from().toString());
    assertEquals("2025-10", same.get(0).to().toString());
    assertEquals(Optional.empty(), codes.lookup("J1885", day("2018-05-05")).descriptor());
  }

  @Test
  void codesThatNewerReleasesDroppedKeepTheirLives() {
    long dropped =
        raw.codes().stream()
            .map(raw::rows)
            .filter(rows -> rows.get(0).release().equals("2017-01"))
            .filter(rows -> !rows.get(rows.size() - 1).release().equals("2025-10"))
            .peek(rows -> assertEquals(2013, rows.get(0).ended().getYear()))
            .count();
    assertEquals(106, dropped);
  }

  @Test
  void everyReleaseThatIsHereImportsInAnyOrderToTheSameSnapshot() throws Exception {
    List<String> zips = new ArrayList<>(ZIPS.values());
    zips.addAll(List.of("2025-JUL.zip", "2026-JAN.zip"));
    byte[] first = null;
    for (int seed = 1; seed <= 2; seed++) {
      Collections.shuffle(zips, new Random(seed));
      Path home = directory.resolve("all-" + seed);
      for (String zip : zips) {
        new CodeSetStore(home).importRelease(shared(zip), Optional.empty());
      }
      byte[] snapshot = Files.readAllBytes(home.resolve("hcpcs.snapshot"));
      first = first == null ? snapshot : first;
      assertArrayEquals(first, snapshot);
    }
    HcpcsCodeSet all = new CodeSetStore(directory.resolve("all-1")).codeSet();
    assertEquals(8, all.releases().size());
    int october = day("2025-10-01");
    assertEquals(
        7_258,
        raw.codes().stream()
            .filter(code -> Found.is(all.find(code, october), CodeStatus.IN_FORCE))
            .count());
    // a list without dates: what a code is called, not whether it is in force
    CodeLookup january = all.lookup("J1885", day("2026-01-05"));
    assertEquals(CodeStatus.NOT_KNOWABLE, january.status());
    assertEquals("2026-01", january.descriptor().orElseThrow().release().toString());
    assertEquals(CodeStatus.ENDED, all.lookup("J0171", day("2026-01-05")).status());
    // added on 2020-04-01 by one release, on 2019-11-15 by later ones
    assertEquals(day("2019-11-15"), all.lives("C9058").get(0).added());
  }

  /** The codes and words of the lists without dates, cut out of the files. */
  private static Map<String, String> listed(String release) throws Exception {
    Map<String, String> words = new HashMap<>();
    if (release.equals("2025-07")) {
      NaiveWorkbook.rows(shared("2025-JUL.zip"), "HCPC2025_JUL_ANWEB_v3.xlsx")
          .forEach(cells -> words.put(cells.getOrDefault("A", ""), cells.getOrDefault("B", "")));
    } else {
      try (ZipFile zip = new ZipFile(shared("2026-JAN.zip").toFile())) {
        byte[] bytes = zip.getInputStream(zip.getEntry("hcpcs_codes.csv")).readAllBytes();
        Matcher row =
            Pattern.compile(
                    "(?m)^([^,]*),(?:\"(?:[^\"]++|\"\")*+\"|[^\",]*),(\"(?:[^\"]++|\"\")*+\"|.*)\r?$")
                .matcher(new String(bytes, StandardCharsets.UTF_8));
        while (row.find()) {
          String cell = row.group(2);
          words.put(
              row.group(1),
              cell.startsWith("\"")
                  ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                  : cell);
        }
      }
    }
    words.keySet().removeIf(code -> !code.matches("[A-CE-Z]\\d{4}"));
    words.replaceAll((code, text) -> text.replace('\u00a0', ' ').trim().replaceAll("\\s+", " "));
    return words;
  }

  @ParameterizedTest
  @CsvSource({"2025-07, 8387", "2026-01, 8623"})
  void aListWithoutDatesGivesItsWordsAndNoLives(String release, int codeCount) throws Exception {
    Map<String, String> listed = listed(release);
    assertEquals(codeCount, listed.size());
    Path home = directory.resolve("with-" + release);
    List<String> zips = new ArrayList<>(ZIPS.values());
    zips.add(release.equals("2025-07") ? "2025-JUL.zip" : "2026-JAN.zip");
    for (String zip : zips) {
      new CodeSetStore(home).importRelease(shared(zip), Optional.empty());
    }
    HcpcsCodeSet all = new CodeSetStore(home).codeSet();
    LocalDate first = LocalDate.parse(release + "-01");
    TreeSet<String> asked = new TreeSet<>(raw.codes());
    asked.addAll(listed.keySet());
    asked.addAll(List.of("J0999", "A0000", "Z9999"));
    for (String code : asked) {
      for (LocalDate day : List.of(first, first.plusDays(40), first.plusMonths(3).minusDays(1))) {
        CodeLookup found = all.lookup(code, (int) day.toEpochDay());
        String label = code + " on " + day;
        assertEquals(status(code, day, release, listed), found.status(), label);
        boolean worded =
            listed.containsKey(code)
                && (found.status() == CodeStatus.IN_FORCE
                    || found.status() == CodeStatus.NOT_KNOWABLE);
        assertEquals(
            worded ? listed.get(code) : null,
            found.descriptor().map(CodeDescriptor::longText).orElse(null),
            label);
        found
            .descriptor()
            .ifPresent(held -> assertEquals(release, held.release().toString(), label));
      }
    }
  }

  /** What the rows with dates say; where they say nothing, whether the list has the code. */
  private static CodeStatus status(
      String code, LocalDate day, String release, Map<String, String> listed) {
    CodeStatus open = listed.containsKey(code) ? CodeStatus.NOT_KNOWABLE : CodeStatus.UNKNOWN;
    if (raw.rows(code).isEmpty()) {
      return open;
    }
    Answer dated = raw.answer(code, day);
    Raw newest = raw.rows(code).get(raw.rows(code).size() - 1);
    boolean told =
        dated.status() == CodeStatus.ENDED
            || dated.status() == CodeStatus.NOT_YET_ADDED
            || dated.ended() != null
            || newest.release().compareTo(release) > 0;
    return told ? dated.status() : open;
  }
}
