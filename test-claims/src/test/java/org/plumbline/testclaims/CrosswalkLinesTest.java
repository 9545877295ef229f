package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.finding.Finding;

/** CMS's crosswalk of October 2025, as published, and lines with its NDC. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CrosswalkLinesTest {

  private static final Set<String> ASKED = Set.of("ndc-crosswalk");
  private static final int ABOVE_THE_TABLE = 9;

  @TempDir private static Path directory;

  private static Path published;
  private static CodeSets sets;

  @BeforeAll
  static void load() throws Exception {
    Path data = RealFiles.folder().getParent();
    published = data.resolve("codelists/asp/asp_crosswalk.level2-only.csv");
    SetLibrary library = new SetLibrary(directory);
    library.importFile(published, ImportOptions.NONE).orElseThrow();
    var table =
        new HcpcsImporter()
            .read(data.resolve("hcpcs/2025-OCT-rebuilt.zip"), Optional.of(Release.parse("2025-10")))
            .table();
    sets = CodeSets.of(new HcpcsCodeSet(List.of(table))).with(library.ndcCrosswalk());
  }

  /**
   * Each row was read in the file by eye: code, PKG SIZE, PKG QTY, BILLUNITS behind the line. Then
   * what is found.
   */
  private static final String READ_BY_EYE =
      """
      J9271 100 00006302602 4 ML       # 4, 1, 100
      J9271 4 00006302602 4 ML         # 4, 1, 100: the millilitres are billed      | units
      J9271 200 00006302602 8 ML       # two packages
      J9271 51 00006302602 2.02 ML     # 50.5, rounded up
      J9271 7 00006302602 1 UN         # the size is no vial
      J0696 2 60505615204 1 UN         # 1, 1, 2
      J0696 1 60505615204 1 UN         # 1, 1, 2                                    | units
      J0696 1 60505615204 10 ML        # a powder in millilitres
      J0696 6 25021010566 3 UN         # 1, 25, 2
      J0696 3 25021010566 3 UN         # 1, 25, 2                                   | units
      J0696 50 25021010566 1 UN        # 1, 25, 2: the whole package
      J1745 30 57894003001 3 UN        # 1, 1, 10
      J1745 300 57894003001 3 UN       # 1, 1, 10: the milligrams                   | units
      J9355 30 50242013201 2 UN        # 1, 1, 15
      J9355 2 50242013201 2 UN         # 1, 1, 15: the vials                        | units
      A9573 10 00270701546 10 ML       # 30, 25, 30
      A9573 30 00270701546 10 ML       # 30, 25, 30: the whole vial                 | units
      J1645 8 00069022802 0.72 ML      # 0.72, 10, 7.2
      J1645 72 00069022802 0.72 ML     # 0.72, 10, 7.2: the box                     | units
      J2506 12 55513019201 0.6 ML      # 0.6, 1, 12
      J2506 12 55513019201 6 ML        # 0.6, 1, 12: a point in the wrong place     | units
      J9045 9 61703033922 45 ML        # 15, 1, 3
      J9045 450 61703033922 45 ML      # 15, 1, 3: the milligrams                   | units
      J7192 1512 00944284510 1 UN      # 1, 1, 1: an international unit, no vial
      J0878 500 63323037119 1 UN       # 1, 1, 500
      J0878 50 63323037119 1 UN        # 1, 1, 500                                  | units
      J2469 10 67457031725 5 ML        # 5, 1, 10
      J7507 1 68462068701 30 UN        # 100, 1, 500: tablets
      J7510 1 69238212209 237 ML       # 237, 1, 143: an oral drug
      J7611 15 00487990130 3 ML        # 0.5, 30, 2.5
      J7611 3 00487990130 3 ML         # 0.5, 30, 2.5: the millilitres              | units
      J0881 100 55513002504 0.5 ML     # 0.5, 4, 100; J0882 has the same
      J0882 100 55513002504 0.5 ML     # 0.5, 4, 100
      J0885 100 55513002504 0.5 ML     # J0881 and J0882                            | code
      J0696 4 00338500241 50 ML        # 50, 24, 4
      J2175 1 00409117630 1 UN         # 1, 10, 0.25: rounded up
      J1380 7 00574087205 5 ML         # 5, 1, 5, of which CMS makes 20 a package
      J0256 100 00053720102 1 UN       # 1, 1, 0.1: milligrams, no vial
      J1885 4 60505615204 1 UN         # J0696                                      | code
      J1885 4 50016091605 1 UN         # the number 50016-091605 is no NDC
      J1885 4 00002143380 2 ML         # no row
      J0696 50 0781-3207-95 1 UN       # 1, 10, 2, with hyphens                     | units
      """;

  @Test
  void rows_that_were_read_by_eye_say_so() {
    DrugClaims claims = new DrugClaims("20251020");
    Map<String, Set<String>> expected = new TreeMap<>();
    for (String line : READ_BY_EYE.lines().toList()) {
      String claim = claims.add(line.substring(0, line.indexOf('#')).strip());
      int found = line.indexOf('|');
      if (found > 0) {
        expected.put(claim, Set.of("DA-U04/" + line.substring(found + 1).strip() + " 1"));
      }
    }
    assertEquals(expected, claims.found(sets, ASKED, "DA-U04"));
    assertEquals(Map.of(), claims.found(sets, Set.of(), "DA-U04"), "off unless asked for");
  }

  @Test
  void another_quarter_says_nothing() {
    DrugClaims claims = new DrugClaims("20250930");
    claims.add("J9271 4 00006302602 4 ML");
    claims.add("J1885 4 60505615204 1 UN");
    assertEquals(Map.of(), claims.found(sets, ASKED, "DA-U04"));
  }

  @Test
  void the_row_is_quoted_as_CMS_has_it() {
    DrugClaims claims = new DrugClaims("20251020");
    claims.add("J9271 4 00006302602 4 ML");
    claims.add("J0885 100 55513002504 0.5 ML");
    Scrubbed scrubbed = claims.scrubbed(sets, ASKED);
    List<String> messages =
        scrubbed.findings().stream()
            .filter(finding -> finding.rule().id().equals("DA-U04"))
            .map(Finding::message)
            .toList();
    assertEquals(
        List.of(
            "CMS's crosswalk of NDC and HCPCS for the quarter 2025-10, line 6155 of the file as it was"
                + " imported, lists this NDC (\"00006-3026-02\", \"Merck Sharp & Dohme LLC\") with 100 units of service for"
                + " a package size of 4. By that line NDC quantity \"4\" (unit \"ML\") comes to 100,"
                + " rounded up; the line has 4.",
            "CMS's crosswalk of NDC and HCPCS for the quarter 2025-10 lists this NDC"
                + " (\"55513-0025-04\", \"Amgen Inc\") under J0881, J0882 and not under the"
                + " code on the line. This is line 1146 of CMS's file as it was imported; it says"
                + " nothing of what was supplied."),
        messages);
    String row =
        "{\"from\":\"crosswalk\",\"text\":\"%s\",\"code\":\"%s\",\"release\":\"2025-10\",\"row\":%d}";
    for (String evidence :
        List.of(
            row.formatted("00006-3026-02", "J9271", 6155),
            row.formatted("Merck Sharp & Dohme LLC", "J9271", 6155),
            row.formatted("55513-0025-04", "J0881", 1146),
            row.formatted("J0881", "J0881", 1146),
            row.formatted("J0882", "J0882", 1160),
            "{\"from\":\"arithmetic\",\"name\":\"size\",\"value\":\"4\"}",
            "{\"from\":\"claim\",\"field\":\"CTP04\",\"text\":\"4\"}")) {
      assertTrue(scrubbed.ndjson().contains(evidence), evidence);
    }
  }

  /**
   * Packages and halves of them with the units that CMS's columns give, read without our reader.
   */
  @Test
  void units_of_whole_and_half_packages_are_let_stand_and_three_times_as_many_are_not()
      throws Exception {
    DrugClaims right = new DrugClaims("20251020");
    DrugClaims wrong = new DrugClaims("20251020");
    Set<String> seen = new HashSet<>();
    List<List<String>> rows = rows();
    for (List<String> row : rows) {
      BigDecimal size = new BigDecimal(row.get(6));
      boolean single = size.compareTo(BigDecimal.ONE) == 0;
      boolean writable = size.stripTrailingZeros().scale() <= 2;
      if (writable && seen.add(row.get(3) + row.get(0))) {
        BigDecimal units = new BigDecimal(row.get(8));
        String ndc = row.get(3).replace("-", "");
        for (String part : List.of("1", "0.5", "3")) {
          BigDecimal quantity = size.multiply(new BigDecimal(part));
          BigDecimal told = units.multiply(new BigDecimal(part));
          String end = " " + ndc + " " + quantity.toPlainString() + (single ? " UN" : " ML");
          right.add(row.get(0) + " " + atLeastOne(told) + end);
          wrong.add(row.get(0) + " " + (3 * atLeastOne(told) + 5) + end);
        }
      }
    }
    Map<String, Set<String>> falseFires = right.found(sets, ASKED, "DA-U04");
    int fires = wrong.found(sets, ASKED, "DA-U04").size();
    String result =
        "%d rows of an NDC, %d lines with right units, %d false; %d with wrong ones, %d found%n%s%n"
            .formatted(
                rows.size(), right.lines(), falseFires.size(), wrong.lines(), fires, falseFires);
    Files.writeString(Path.of("target/crosswalk-lines.txt"), result);
    assertEquals(Map.of(), falseFires, result);
    assertTrue(right.lines() > 20_000, result);
    assertTrue(fires * 2 > wrong.lines(), result);
  }

  private static long atLeastOne(BigDecimal units) {
    return Math.max(1, units.setScale(0, RoundingMode.CEILING).longValueExact());
  }

  private static List<List<String>> rows() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    String text = Files.readString(published, StandardCharsets.ISO_8859_1);
    try (var csv = CsvReader.builder().ofCsvRecord(text)) {
      csv.stream()
          .skip(ABOVE_THE_TABLE)
          .map(row -> row.getFields())
          .filter(row -> row.size() > 9 && row.get(3).matches("[0-9]{5}-[0-9]{4}-[0-9]{2}"))
          .forEach(rows::add);
    }
    return rows;
  }
}
