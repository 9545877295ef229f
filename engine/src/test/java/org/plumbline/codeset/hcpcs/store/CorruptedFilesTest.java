package org.plumbline.codeset.hcpcs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Damage;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.Releases;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.release.ImportReport;
import org.plumbline.codeset.hcpcs.release.ReleaseSource;
import org.plumbline.codeset.hcpcs.release.Workbooks;

/**
 * A damaged file is imported right or refused with a place. Right means: every row that was not
 * touched is as it was, and no row is there that no touched line tells of. The seed of a case is
 * its number, which a failure names.
 */
class CorruptedFilesTest {

  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final Release RELEASE = Release.parse("2025-10");
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Pattern KEY =
      Pattern.compile("^(?: {3}([A-Z0-9]{2})|\"?([A-Z]\\d{4}))", Pattern.MULTILINE);
  private static final int CASES = 1_000;

  @TempDir Path directory;
  private Path home;
  private Path input;
  private CodeSetStore store;

  @BeforeEach
  void aStoreThatHoldsARelease() throws Exception {
    home = directory.resolve("home/codesets");
    input = Files.createDirectory(directory.resolve("in")).resolve("file");
    store = new CodeSetStore(home);
    Files.writeString(input, "HCPCS,DESC\nJ0001,Words\n");
    store.importRelease(input, Optional.of(Release.parse("2025-07")));
  }

  /** A file, and the text in it whose lines may be altered; a packed one has checksums. */
  private record Sound(String name, byte[] bytes, boolean packed) {}

  private static List<Sound> sounds() {
    List<String> fixed = new ArrayList<>(List.of("***Disclaimers", ""));
    List<String> export = new ArrayList<>(List.of("HCPCS,LONG DESCRIPTION,COV,ADD DT,TERM DT"));
    List<List<String>> sheet = new ArrayList<>(List.of(List.of("Note"), Workbooks.COLUMNS));
    List<String> noc = new ArrayList<>(List.of("NOC CODES - HCPCS 2025,", "HCPCS,DESCRIPTION"));
    for (int i = 0; i < 300; i++) {
      String code = "%c%04d".formatted("AEGJL".charAt(i / 60), 100 + 7 * i);
      String words = "Thing number " + i + ", of which no more is said, per " + i % 9 + " mg";
      String end = i % 6 == 0 ? "20241231" : "";
      fixed.add(Releases.code(code, "20200101", end, "Thing " + i, words));
      if (i % 5 == 0) {
        fixed.add(Releases.record(code, "00200", '4', "continued here", "", "", ""));
        fixed.add(Releases.record(code, "00300", '4', "and here " + i, "", "", ""));
      }
      export.add(code + ",\"" + words + "\",C,20200101," + end);
      sheet.add(Workbooks.row(code, "0010", "3", words, "20200101", end));
      if (i % 30 == 0) {
        noc.add(code + ",Thing");
      }
    }
    byte[] text = (String.join("\r\n", fixed) + "\r\n").getBytes(CP1252);
    byte[] workbook = Workbooks.of("A", sheet);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("readme.txt", "Read me.\n".getBytes(CP1252));
    entries.put("HCPC2025_OCT_ANWEB.txt", text);
    entries.put("noc.csv", String.join("\n", noc).getBytes(CP1252));
    return List.of(
        new Sound("fixed", text, false),
        new Sound("export", String.join("\n", export).getBytes(CP1252), false),
        new Sound("workbook", workbook, true),
        new Sound("zip", Workbooks.pack(entries), true),
        new Sound("zip of a workbook", Workbooks.pack(Map.of("anweb.xlsx", workbook)), true));
  }

  @Test
  void aDamagedFileIsImportedRightOrRefusedWithAPlace() throws Exception {
    List<Sound> sounds = sounds();
    List<Map<String, String>> right = new ArrayList<>();
    for (Sound sound : sounds) {
      Files.write(input, sound.bytes());
      right.add(rows(new HcpcsImporter().read(input, Optional.of(RELEASE)).table()));
      assertEquals(300, right.get(right.size() - 1).size());
    }
    Map<String, Integer> outcomes = new TreeMap<>();
    for (int seed = 0; seed < CASES; seed++) {
      int which = seed % sounds.size();
      String outcome = judge(seed, sounds.get(which), right.get(which));
      outcomes.merge(sounds.get(which).name() + " " + outcome, 1, Integer::sum);
    }
    // Both answers are met, so that neither branch is empty.
    for (Sound sound : sounds) {
      assertTrue(outcomes.getOrDefault(sound.name() + " refused", 0) > 0, outcomes.toString());
      assertTrue(outcomes.getOrDefault(sound.name() + " imported", 0) > 0, outcomes.toString());
    }
  }

  /** The whole files: some minutes, with {@code -Dplumbline.full=true}. */
  @Test
  void damagedReleasesOfCmsAreImportedRightOrRefused() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(Boolean.getBoolean("plumbline.full"));
    int seed = 100_000;
    for (String zip :
        List.of(
            "2017-JAN",
            "2019-JAN",
            "2020-JAN",
            "2020-OCT",
            "2024-OCT-uppercased",
            "2025-JUL",
            "2025-OCT-rebuilt",
            "2026-JAN")) {
      Path file = Releases.shared(zip + ".zip");
      Map<String, String> right =
          rows(new HcpcsImporter().read(file, Optional.of(RELEASE)).table());
      Sound sound = new Sound(zip, Files.readAllBytes(file), true);
      for (int i = 0; i < 25; i++) {
        judge(seed++, sound, right);
      }
      byte[] text = largestText(file);
      if (text.length > 0) {
        for (int i = 0; i < 15; i++) {
          judge(seed++, new Sound(zip + " text", text, false), right);
        }
      }
    }
  }

  private static byte[] largestText(Path file) throws IOException {
    byte[] largest = new byte[0];
    try (var zip = new java.util.zip.ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        if (entry.getSize() > largest.length && entry.getName().matches("(?i).*\\.(?:txt|csv)")) {
          try (var in = zip.getInputStream(entry)) {
            largest = in.readAllBytes();
          }
        }
      }
    }
    return largest;
  }

  private String judge(int seed, Sound sound, Map<String, String> right) throws Exception {
    byte[] damaged = Damage.of(seed, sound.bytes(), sound.packed(), ReleaseSource.MAX_BYTES).made();
    Files.write(input, damaged);
    Map<Path, byte[]> before = files();
    String label = "case " + seed + ", " + sound.name();
    Optional<ImportReport> report =
        assertTimeoutPreemptively(LIMIT, () -> importOrRefuse(label), label);
    if (report.isEmpty()) {
      Map<Path, byte[]> after = files();
      assertEquals(before.keySet(), after.keySet(), label);
      before.forEach((file, bytes) -> assertTrue(Arrays.equals(bytes, after.get(file)), label));
      return "refused";
    }
    Set<String> touched = sound.packed() ? Set.of() : touched(sound.bytes(), damaged);
    HcpcsTable table =
        store.open().stream()
            .filter(stored -> stored.release().equals(Optional.of(RELEASE)))
            .findFirst()
            .orElseThrow();
    Map<String, String> rows = rows(table);
    for (Map.Entry<String, String> row : rows.entrySet()) {
      assertTrue(
          row.getValue().equals(right.get(row.getKey())) || touched.contains(row.getKey()),
          () -> label + ": " + row.getKey() + " " + row.getValue() + " " + report);
    }
    for (String key : right.keySet()) {
      assertTrue(
          rows.containsKey(key) || touched.contains(key) || !table.complete(),
          () -> label + ": " + key + " is lost; " + report);
    }
    return "imported";
  }

  private Optional<ImportReport> importOrRefuse(String label) throws IOException {
    try {
      return Optional.of(store.importRelease(input, Optional.of(RELEASE), true));
    } catch (ImportException refused) {
      assertTrue(refused.getMessage().startsWith(input.toString()), refused.getMessage());
      assertTrue(refused.getMessage().length() < 4_000, label);
      return Optional.empty();
    }
  }

  /** Codes of lines that are in one of two texts and not in the other. */
  private static Set<String> touched(byte[] before, byte[] after) {
    Map<String, Integer> counts = new HashMap<>();
    lines(before).forEach(line -> counts.merge(line, 1, Integer::sum));
    lines(after).forEach(line -> counts.merge(line, -1, Integer::sum));
    Set<String> touched = new HashSet<>();
    counts.forEach(
        (line, count) -> {
          Matcher key = KEY.matcher(line);
          while (count != 0 && key.find()) {
            touched.add(key.group(1) == null ? key.group(2) : key.group(1));
          }
        });
    return touched;
  }

  private static Stream<String> lines(byte[] text) {
    return new String(text, CP1252).lines();
  }

  private static Map<String, String> rows(HcpcsTable table) {
    Map<String, String> rows = new HashMap<>();
    table
        .codes()
        .forEach(row -> rows.put(row.code(), row.toString().replaceAll("nocRelease=[^,]*", "")));
    table.modifiers().forEach(row -> rows.put(row.modifier(), row.toString()));
    return rows;
  }

  /** Every file under the directory: the store, and what should not be beside it. */
  private Map<Path, byte[]> files() throws IOException {
    Map<Path, byte[]> files = new HashMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(path, Files.readAllBytes(path));
      }
    }
    return files;
  }
}
