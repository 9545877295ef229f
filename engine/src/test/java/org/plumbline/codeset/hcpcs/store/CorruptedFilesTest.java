package org.plumbline.codeset.hcpcs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    byte[] damaged = new Damage(random(seed), sound).bytes();
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

  /** Neighbouring seeds of Java's generator begin alike. */
  private static Random random(int seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L);
  }

  private Optional<ImportReport> importOrRefuse(String label) throws IOException {
    try {
      return Optional.of(store.importRelease(input, Optional.of(RELEASE)));
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

  /** One way to damage a file. */
  private record Damage(Random random, Sound sound) {

    byte[] bytes() {
      int kind = random.nextInt(sound.packed() ? 8 : 12);
      return switch (kind) {
        case 0 -> Arrays.copyOf(sound.bytes(), random.nextInt(sound.bytes().length));
        case 1, 2 -> flipped(1 + random.nextInt(8));
        case 3 -> overwritten();
        case 4 -> cutOut();
        case 5 -> sound.packed() ? random.nextInt(6) == 0 ? bomb() : cutOut() : recoded();
        case 6 -> sound.packed() ? leadingOut() : inserted();
        case 7 -> sound.packed() ? nested() : swapped();
        case 8 -> swapped();
        case 9 -> doubled();
        case 10 -> lost();
        default -> joined();
      };
    }

    private byte[] flipped(int bits) {
      byte[] bytes = sound.bytes().clone();
      for (int i = 0; i < bits; i++) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      return bytes;
    }

    private byte[] overwritten() {
      byte[] bytes = sound.bytes().clone();
      byte[] noise = new byte[1 + random.nextInt(200)];
      random.nextBytes(noise);
      int at = random.nextInt(bytes.length);
      System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));
      return bytes;
    }

    private byte[] cutOut() {
      byte[] bytes = sound.bytes();
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(500));
      return with(from, to, new byte[0]);
    }

    private byte[] inserted() {
      byte[] noise = new byte[1 + random.nextInt(200)];
      random.nextBytes(noise);
      int at = random.nextInt(sound.bytes().length);
      return with(at, at, noise);
    }

    private byte[] with(int from, int to, byte[] between) {
      byte[] bytes = sound.bytes();
      byte[] made = Arrays.copyOf(bytes, bytes.length - (to - from) + between.length);
      System.arraycopy(between, 0, made, from, between.length);
      System.arraycopy(bytes, to, made, from + between.length, bytes.length - to);
      return made;
    }

    private byte[] recoded() {
      String text = new String(sound.bytes(), CP1252);
      return switch (random.nextInt(5)) {
        case 0 -> text.getBytes(StandardCharsets.UTF_16LE);
        case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
        case 2 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
        case 3 -> text.getBytes(Charset.forName("IBM037"));
        default -> text.getBytes(Charset.forName("UTF-32"));
      };
    }

    private List<String> rows() {
      return new ArrayList<>(lines(sound.bytes()).toList());
    }

    private byte[] text(List<String> rows) {
      return (String.join("\n", rows) + "\n").getBytes(CP1252);
    }

    private byte[] swapped() {
      List<String> rows = rows();
      for (int i = random.nextInt(6); i >= 0; i--) {
        int at = 2 + random.nextInt(rows.size() - 3);
        Collections.swap(
            rows, at, random.nextBoolean() ? at + 1 : 2 + random.nextInt(rows.size() - 3));
      }
      return text(rows);
    }

    private byte[] doubled() {
      List<String> rows = rows();
      for (int i = random.nextInt(6); i >= 0; i--) {
        int at = 2 + random.nextInt(rows.size() - 3);
        rows.add(random.nextBoolean() ? at : 2 + random.nextInt(rows.size() - 3), rows.get(at));
      }
      return text(rows);
    }

    private byte[] lost() {
      List<String> rows = rows();
      for (int i = random.nextInt(6); i >= 0; i--) {
        rows.remove(2 + random.nextInt(rows.size() - 3));
      }
      return text(rows);
    }

    private byte[] joined() {
      List<String> rows = rows();
      int at = 2 + random.nextInt(rows.size() - 3);
      rows.set(at, rows.get(at) + rows.remove(at + 1));
      return text(rows);
    }

    private byte[] bomb() {
      byte[] zeros = new byte[(int) ReleaseSource.MAX_BYTES + 1];
      return repacked(random.nextBoolean() ? "bomb.txt" : "xl/worksheets/sheet9.xml", zeros);
    }

    private byte[] leadingOut() {
      String[] names = {"../../home/codesets/hcpcs-2025-07.bin", "/tmp/x", "..\\x", "a/../../b"};
      return repacked(names[random.nextInt(names.length)], "x".getBytes(CP1252));
    }

    private byte[] nested() {
      return random.nextBoolean()
          ? Workbooks.pack(Map.of("inner.zip", sound.bytes()))
          : repacked("inner.zip", Workbooks.pack(Map.of("x.zip", sound.bytes())));
    }

    /** The zip with an entry more. */
    private byte[] repacked(String name, byte[] entry) {
      Map<String, byte[]> entries = new LinkedHashMap<>();
      try (var zip =
          new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(sound.bytes()))) {
        for (var next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
          entries.put(next.getName(), zip.readAllBytes());
        }
      } catch (IOException inMemory) {
        throw new UncheckedIOException(inMemory);
      }
      entries.put(name, entry);
      return Workbooks.pack(entries);
    }
  }
}
