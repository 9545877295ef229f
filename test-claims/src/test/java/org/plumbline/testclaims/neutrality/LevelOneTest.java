package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.release.ImportedRelease;
import org.plumbline.codeset.hcpcs.release.Workbooks;
import org.plumbline.finding.Finding;
import org.plumbline.testclaims.Scrubbed;

/**
 * I13: no text of the AMA (Level I) or the ADA is stored or shown. Their numbers occur inside CMS's
 * own descriptors and as cross references; nothing is held under them.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LevelOneTest {

  /** A cell that is a code of Level I, or of the D series, and nothing else. */
  private static final Pattern FOREIGN_CODE = Pattern.compile("[0-9]{4}[0-9FTUM]|D[0-9]{4}");

  private static final String STARTER_HEADER =
      "code,added,ended,cross_references,noc_release,wording_from,wording_to,short,long\n";

  private static final int DAY = (int) Codes.DAY.toEpochDay();

  @TempDir Path folder;

  @Test
  void no_code_of_a_set_is_of_Level_I_or_of_the_D_series() throws Exception {
    assertEquals(List.of(), foreign(Codes.starter().codes()));
    assertEquals(List.of(), foreign(Codes.real().codes()));
    assertEquals(List.of("99213", "D0120", "0001F"), foreign(List.of("99213", "D0120", "0001F")));
  }

  @Test
  void no_table_that_is_shipped_has_words_for_such_a_code() throws IOException {
    List<String> found = new ArrayList<>();
    int tables = 0;
    for (Path root : List.of(Path.of("../engine/src/main/resources"), Path.of("../rules"))) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            files
                .filter(name -> name.toString().endsWith(".csv"))
                .filter(name -> !name.toString().contains("target"))
                .filter(name -> !name.getFileName().toString().startsWith("837p-")) // 2310F: a loop
                .toList()) {
          tables++;
          found.addAll(worded(file.toString(), Files.readString(file)));
        }
      }
    }
    assertTrue(tables > 25, tables + " tables");
    assertEquals(List.of(), found);
    assertEquals(
        List.of("planted 2"), worded("planted", "code,words\n99999,Words of somebody else\n"));
    assertEquals(List.of("planted 2"), worded("planted", "D9999,\nD9999,Words\n"));
  }

  /** Rows whose first cell is a foreign code and that have words, by file and line. */
  private static List<String> worded(String file, String table) throws IOException {
    List<String> found = new ArrayList<>();
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(table)) {
      for (CsvRecord row : csv) {
        boolean words =
            row.getFields().stream().skip(1).anyMatch(cell -> cell.matches(".*[A-Za-z]{3}.*"));
        if (FOREIGN_CODE.matcher(row.getField(0)).matches() && words) {
          found.add(file + " " + row.getStartingLineNumber());
        }
      }
    }
    return found;
  }

  @Test
  void an_import_takes_no_row_of_Level_I_or_of_the_D_series() throws Exception {
    ImportedRelease imported = imported(row("99999"), row("D9999"), row("0999T"), row("A9999"));
    assertEquals(3, imported.report().refused());
    assertEquals(List.of("A9999"), imported.table().codes().map(CodeRow::code).toList());
    String stored = new String(bytes(imported.table()), StandardCharsets.ISO_8859_1);
    assertTrue(stored.contains("Words of A9999"));
    for (String code : List.of("99999", "D9999", "0999T")) {
      assertFalse(stored.contains("Words of " + code), code);
    }
  }

  @Test
  void the_starter_set_refuses_a_planted_row() {
    for (String code : List.of("99999", "D9999")) {
      byte[] csv =
          (STARTER_HEADER + code + ",2020-01-01,,,,2025-01,2025-01,Words,Words\n")
              .getBytes(StandardCharsets.UTF_8);
      Assertions.assertThrows(
          CodeSetException.class, () -> StarterCodes.read(new ByteArrayInputStream(csv)), code);
    }
  }

  /** What is said of such a line never holds words for its code. */
  @Test
  void of_a_Level_I_code_nothing_is_said() {
    for (String code : List.of("99213", "29540", "0001F", "D0120")) {
      assertEquals(
          List.of(), List.copyOf(Line.of(code, "ANY WORDS AT ALL").rules(Codes.starter())));
    }
  }

  /** An ended code whose row has a cross reference to Level I: no words stand for it. */
  @Test
  void a_cross_reference_to_Level_I_shows_no_words() throws Exception {
    List<String> row = new ArrayList<>(row("A9998"));
    row.set(Workbooks.COLUMNS.indexOf("XREF1"), "99999");
    row.set(Workbooks.COLUMNS.indexOf("TERM DT"), "20250101");
    HcpcsCodeSet codes = new HcpcsCodeSet(List.of(imported(row, row("99999")).table()));
    Line line = Line.of("A9998", LocalDate.of(2025, 10, 5), "");
    assertTrue(line.rules(codes).contains("DA-L03"));
    String said = Scrubbed.of(Line.file(List.of(line)), Scrubbed.SHIPPED, codes, 1).everyOutput();
    assertFalse(said.contains("Words of 99999"), said);
    line.findings(codes)
        .forEach(
            finding ->
                finding.read().forEach(read -> assertFalse(read.code().equals("99999"), said)));
  }

  /**
   * Rows of CMS's release of October 2025: G0202 to 77067; C9742 to 31573 and 31574; G0436 to 99406
   * and 99407; C9735 to 0377T.
   */
  @Test
  void a_cross_reference_to_Level_I_is_named_so_and_by_its_number_alone() throws Exception {
    assertEquals("a Level I code (77067).", reference("G0202"));
    assertEquals("a Level I code (31573), a Level I code (31574).", reference("C9742"));
    assertEquals("a Level I code (99406), a Level I code (99407).", reference("G0436"));
    assertEquals("a Level I code (0377T).", reference("C9735"));
  }

  /** Counted in the file: 41 rows of ended codes with 46 such references, and no other beside. */
  @Test
  void each_ended_row_with_such_a_reference_says_so_and_lists_its_own_descriptor_alone()
      throws Exception {
    int rows = 0;
    int references = 0;
    for (String code : Codes.real().codes()) {
      CodeRow row = Codes.real().row(Codes.real().find(code, DAY)).orElseThrow();
      List<String> levelOne =
          row.crossReferences().stream()
              .filter(target -> CodeShape.of(target) == CodeShape.LEVEL_ONE)
              .toList();
      if (row.hasEnd() && !levelOne.isEmpty()) {
        rows++;
        references += levelOne.size();
        Finding finding = ended(code);
        levelOne.forEach(
            number ->
                assertTrue(
                    finding.message().contains("a Level I code (" + number + ")"),
                    finding::message));
        assertEquals(List.of(code), finding.read().stream().map(Finding.Descriptor::code).toList());
      }
    }
    assertEquals(41, rows);
    assertEquals(46, references);
  }

  private static String reference(String code) throws Exception {
    String said = ended(code).message();
    String before = "CMS cross reference: ";
    return said.substring(said.indexOf(before) + before.length());
  }

  private static Finding ended(String code) throws Exception {
    return Line.of(code, "").findings(Codes.real()).stream()
        .filter(finding -> finding.rule().id().equals("DA-L03"))
        .findFirst()
        .orElseThrow();
  }

  /** "Injection, ... (do not report with 99417)": the number is part of CMS's own words. */
  @Test
  void a_number_within_the_words_of_CMS_is_part_of_the_quote() throws Exception {
    long quoting =
        Codes.ownWords(Codes.real()).stream()
            .filter(line -> line.description().matches(".*\\b(?:9\\d{4}|6\\d{4})\\b.*"))
            .count();
    assertTrue(quoting >= 4, quoting + " descriptors with such a number");
    assertEquals(List.of(), foreign(Codes.real().codes()));
  }

  private static List<String> foreign(Iterable<String> codes) {
    List<String> foreign = new ArrayList<>();
    codes.forEach(
        code -> {
          if (CodeShape.of(code) != CodeShape.LEVEL_TWO) {
            foreign.add(code);
          }
        });
    return foreign;
  }

  private static List<String> row(String code) {
    return Workbooks.row(code, "0010", "3", "Words of " + code, "20000101", "");
  }

  @SafeVarargs
  private ImportedRelease imported(List<String>... rows) throws Exception {
    List<List<String>> sheet = new ArrayList<>(List.of(Workbooks.COLUMNS));
    sheet.addAll(List.of(rows));
    Path file = Files.write(folder.resolve("release.xlsx"), Workbooks.of("A", sheet));
    return new HcpcsImporter().read(file, Optional.of(Release.parse("2025-10")));
  }

  private static byte[] bytes(HcpcsTable table) {
    var buffer = table.bytes();
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    return bytes;
  }
}
