package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.release.Workbooks;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.source.ImportOptions;

/**
 * Columns about coverage, pricing and payment, and every other column that an import drops, are
 * filled with anything: no finding on the sample batches changes.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DroppedColumnsTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final Optional<Release> RELEASE = Optional.of(Release.parse("2025-10"));
  private static final ImportOptions OF_CMS =
      new ImportOptions(RELEASE, "CMS", "A document", false);

  /** What is read of the 48 columns of the workbook. */
  private static final Set<String> READ =
      Set.of(
          ("HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,XREF1,XREF2,XREF3,XREF4,XREF5,"
                  + "ADD DT,ACT EFF DT,TERM DT,ACTION CD")
              .split(","));

  /** The bytes of a line of the fixed-width file that are dropped, from and to, from 1. */
  private static final int[][] DROPPED = {{120, 204}, {230, 268}, {294, 320}};

  @TempDir private Path directory;

  private static String anything(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".charAt(random.nextInt(36)));
    }
    return text.toString();
  }

  /** The rows of the starter set as 48 columns, those that are dropped filled by a seed. */
  private static List<List<String>> sheet(int seed) {
    Random random = new Random(seed);
    List<List<String>> rows = new ArrayList<>(List.of(Workbooks.COLUMNS));
    Set<String> seen = new TreeSet<>();
    Scrubbed.STARTER_TABLE
        .codes()
        .filter(row -> row.isDated() && seen.add(row.code()))
        .forEach(row -> rows.add(cells(row, random)));
    assertTrue(rows.size() > 100, rows.size() + " rows");
    return rows;
  }

  private static List<String> cells(CodeRow row, Random random) {
    List<String> cells = new ArrayList<>();
    for (String column : Workbooks.COLUMNS) {
      cells.add(
          READ.contains(column) ? cell(row, column) : anything(random, 1 + random.nextInt(6)));
    }
    return cells;
  }

  private static String cell(CodeRow row, String column) {
    return switch (column) {
      case "HCPC" -> row.code();
      case "SEQNUM" -> "0010";
      case "RECID" -> "3";
      case "LONG DESCRIPTION" -> row.longText();
      case "SHORT DESCRIPTION" -> row.shortText();
      case "ADD DT" -> date(row.added());
      case "ACT EFF DT" -> date(row.actionDate());
      case "TERM DT" -> date(row.ended());
      case "ACTION CD" -> "N";
      default -> {
        int place = column.charAt(4) - '1';
        yield place < row.crossReferences().size() ? row.crossReferences().get(place) : "";
      }
    };
  }

  private static String date(int day) {
    return day == CodeRow.NO_DAY
        ? ""
        : LocalDate.ofEpochDay(day).format(DateTimeFormatter.BASIC_ISO_DATE);
  }

  /** The rows as CMS's text, the dropped bytes filled by a seed. */
  private static byte[] fixedWidth(int seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    List<List<String>> rows = sheet(seed);
    for (List<String> row : rows.subList(1, rows.size())) {
      String words = row.get(3);
      for (int i = 0; i * 80 < words.length(); i++) {
        StringBuilder line = new StringBuilder(row.get(0));
        line.append("%05d".formatted((i + 1) * 100)).append(i == 0 ? '3' : '4');
        String slice = words.substring(i * 80, Math.min(words.length(), i * 80 + 80));
        line.append("%-80s%-28.28s".formatted(slice, i == 0 ? row.get(4) : ""));
        line.append(" ".repeat(85));
        for (int xref = 25; xref < 30; xref++) {
          line.append("%-5s".formatted(i == 0 ? row.get(xref) : ""));
        }
        line.append(" ".repeat(39));
        for (int day = 44; day < 47; day++) {
          line.append("%-8s".formatted(i == 0 ? row.get(day) : ""));
        }
        line.append(i == 0 ? 'N' : ' ').append(" ".repeat(27));
        fill(line, random);
        text.append(line).append("\r\n");
      }
    }
    return text.toString().getBytes(CP1252);
  }

  private static void fill(StringBuilder line, Random random) {
    for (int[] range : DROPPED) {
      if (line.length() >= range[1]) {
        line.replace(range[0] - 1, range[1], anything(random, range[1] - range[0] + 1));
      }
    }
  }

  private static byte[] csv(int seed) {
    return sheet(seed).stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                    .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] file(String kind, int seed) {
    return switch (kind) {
      case "text" -> fixedWidth(seed);
      case "workbook" -> Workbooks.of("A", sheet(seed));
      default -> csv(seed);
    };
  }

  private Path stored(byte[] file, int seed) throws Exception {
    Path store = directory.resolve("store-" + seed);
    Path in = Files.write(directory.resolve("file"), file);
    InstalledCodeSets.store(store).importRelease(in, RELEASE);
    return store;
  }

  /** What any writer says of the samples over the code sets of a directory. */
  private static String said(Path store) throws IOException {
    CodeSets sets = CodeSets.in(store);
    StringBuilder said = new StringBuilder();
    try (Stream<Path> files = Files.list(SAMPLES)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".837")).sorted().toList()) {
        said.append(Scrubbed.of(Files.readAllBytes(file), Scrubbed.SHIPPED, sets, 1).everyOutput());
      }
    }
    return said.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "workbook", "csv"})
  void columns_of_HCPCS_that_are_dropped_change_no_finding(String kind) throws Exception {
    assertFalse(Arrays.equals(file(kind, 1), file(kind, 2)));
    Path one = stored(file(kind, 1), 1);
    String first = said(one);
    assertTrue(first.contains("DA-"), "there are findings about descriptors");
    assertEquals(first, said(stored(file(kind, 2), 2)));
    assertEquals(
        -1,
        Files.mismatch(one.resolve("hcpcs.snapshot"), directory.resolve("store-2/hcpcs.snapshot")));
  }

  @Test
  void a_column_that_is_read_does_change_findings() throws Exception {
    String first = said(stored(file("csv", 1), 1));
    byte[] ended =
        new String(csv(1), StandardCharsets.UTF_8)
            .replace("\"\",\"N\"", "\"20190101\",\"N\"")
            .getBytes(StandardCharsets.UTF_8);
    assertNotEquals(first, said(stored(ended, 3)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2017-JAN", "2019-JAN", "2020-JAN", "2024-OCT-uppercased", "2025-OCT-rebuilt"})
  void dropped_bytes_of_the_releases_of_CMS_change_no_byte_of_the_table(String name)
      throws Exception {
    Path zip = RealFiles.folder().getParent().resolve("hcpcs/" + name + ".zip");
    Assumptions.assumeTrue(Files.exists(zip), zip + " is not there");
    Random random = new Random(5);
    List<String> plain = new ArrayList<>();
    List<String> filled = new ArrayList<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      var entry =
          file.stream()
              .filter(one -> one.getName().toUpperCase(Locale.ROOT).matches(".*ANWEB.*TXT"))
              .findFirst()
              .orElseThrow();
      new String(file.getInputStream(entry).readAllBytes(), CP1252)
          .lines()
          .forEach(
              line -> {
                plain.add(line);
                StringBuilder changed = new StringBuilder(line);
                if (line.matches("(?:[A-Z]\\d{4}| {3}\\w\\w)\\d{5}[3478].*")) {
                  fill(changed, random);
                }
                filled.add(changed.toString());
              });
    }
    assertNotEquals(plain, filled);
    assertEquals(digest(plain), digest(filled));
  }

  private String digest(List<String> lines) throws Exception {
    Path file = Files.write(directory.resolve("anweb.txt"), lines, CP1252);
    return new HcpcsImporter().read(file, RELEASE).table().digest();
  }

  /** Two files of each other set that differ in what is dropped alone. */
  @Test
  void columns_of_the_other_sets_that_are_dropped_change_no_finding() throws Exception {
    List<String> digests = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (int seed = 1; seed <= 2; seed++) {
      Path store = stored(file("csv", 1), seed);
      Random random = new Random(seed);
      SetLibrary library = new SetLibrary(store);
      for (String text : List.of(crosswalk(random), discards(random), drugs(random))) {
        Path file = Files.writeString(directory.resolve("set.csv"), text);
        library.importFile(file, OF_CMS).orElseThrow();
      }
      Path taxonomy = Files.writeString(directory.resolve("taxonomy.csv"), taxonomy(random));
      library.importFile(taxonomy, OF_CMS).orElseThrow();
      Path icd10 = Files.writeString(directory.resolve("order.txt"), order(seed));
      library.importFile(icd10, OF_CMS).orElseThrow();
      List<Snapshot> all = library.list();
      assertEquals(5, all.size());
      digests.add(all.stream().map(Snapshot::digest).collect(Collectors.joining(" ")));
      said.add(said(store));
    }
    assertEquals(digests.get(0), digests.get(1));
    assertEquals(said.get(0), said.get(1));
    assertTrue(said.get(0).contains("taxonomy"), "the taxonomy is among the code sets");
    assertTrue(said.get(0).contains("icd10cm"), "so is ICD-10-CM");
  }

  private static String crosswalk(Random random) {
    StringBuilder text =
        new StringBuilder(
            "October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs,,,,,,,,\n"
                + "HCPCS Code,Short Description,LABELER NAME,NDC,Drug Name,PKG SIZE,PKG QTY,"
                + "BILLUNITS,BILLUNITSPKG,Payment Limit,Coinsurance\n");
    for (int i = 0; i < 50; i++) {
      text.append(
          "J%04d,%s,L,%011d,D,1,1,10,10,%s,%s\n"
              .formatted(
                  1000 + i, anything(random, 9), i, anything(random, 4), anything(random, 3)));
    }
    return text.toString();
  }

  private static String discards(Random random) {
    StringBuilder text =
        new StringBuilder("code,first_day,last_day,Payment Allowance,status indicator\n");
    for (int i = 0; i < 50; i++) {
      text.append(
          "J%04d,2025-10-01,,%s,%s\n"
              .formatted(1000 + i, anything(random, 5), anything(random, 1)));
    }
    return text.toString();
  }

  private static String drugs(Random random) {
    StringBuilder text = new StringBuilder("kind,name,target,printed_line,coverage,price\n");
    for (int i = 0; i < 50; i++) {
      text.append(
          "row,Inventum%d,J%04d,Inventum%d | 1 mg | IV | J%04d,%s,%s\n"
              .formatted(i, 1000 + i, i, 1000 + i, anything(random, 5), anything(random, 2)));
    }
    return text.toString();
  }

  private static String taxonomy(Random random) {
    StringBuilder text = new StringBuilder("Code,Grouping,Classification,Definition,Notes\n");
    for (int i = 0; i < 880; i++) {
      text.append(
          "%03dZ%05dX,%s,%s,%s,%s\n"
              .formatted(
                  100 + i / 3,
                  i * 31,
                  anything(random, 8),
                  anything(random, 8),
                  anything(random, 30),
                  anything(random, 12)));
    }
    return text.toString();
  }

  /** Of an order file the order of the lines is dropped. */
  private static String order(int seed) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 70_200; i++) {
      int row = seed == 1 ? i : 70_199 - i;
      lines.add(
          "%05d %-7s 1 %-60s Invented disorder %d"
              .formatted(
                  i + 1,
                  "%c%02d%03d".formatted('A' + row % 26, row / 26 % 90, row / 2_340),
                  "Disorder " + row,
                  row));
    }
    return String.join("\n", lines) + "\n";
  }
}
