package org.plumbline.codeset.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.Allocated;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.CrosswalkRow;
import org.plumbline.codeset.drug.DrugAlias;
import org.plumbline.codeset.drug.DrugRow;
import org.plumbline.codeset.drug.DrugTable;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;
import org.plumbline.codeset.taxonomy.TaxonomyStatus;

/** The files of the shared data folder, HCPCS and ICD-10-CM aside. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealSetsTest {

  private static final String CROSSWALK = "codelists/asp/asp_crosswalk.level2-only.csv";
  private static final String TAXONOMY = "codelists/taxonomy/nucc_taxonomy_251.codes-only.txt";
  private static final String DRUGS = "hcpcs/table-of-drugs-2019.csv";
  private static final int AUTUMN = day("2025-11-05");
  private static final ImportOptions OF_CMS =
      new ImportOptions(Optional.empty(), "CMS", "HCPCS Table of Drugs", false);

  @TempDir private Path directory;

  @Test
  void the_crosswalk_has_the_rows_that_CMS_published() throws Exception {
    ImportedSet imported = read(CROSSWALK, ImportOptions.NONE);
    assertEquals("8218 NDC rows, 966 codes", imported.holds());
    assertEquals(new Release(2025, 10), imported.snapshot().release());
    assertEquals("CMS", imported.snapshot().origin().issuer());
    assertEquals(
        "October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs",
        imported.snapshot().origin().document());
    assertEquals(List.of("Short Description"), imported.droppedColumns());
    NdcCrosswalk crosswalk = library().ndcCrosswalk();
    assertEquals(
        List.of(
            new CrosswalkRow(
                "00270-7015-46",
                "A9573",
                "Bracco Diagnostics Inc.",
                "Vueway",
                "1 ML",
                new BigDecimal("30"),
                new BigDecimal("25"),
                new BigDecimal("30"),
                new BigDecimal("750"),
                "CMS",
                "October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs",
                new Release(2025, 10),
                10)),
        crosswalk.rows("00270701546", AUTUMN));
    assertEquals(crosswalk.rows("00270701546", AUTUMN), crosswalk.rows("00270-7015-46", AUTUMN));
    assertEquals(List.of(), crosswalk.rows("00270701546", day("2026-01-01")));
    assertEquals(Optional.of(new Release(2026, 1)), crosswalk.missingRelease(day("2026-01-01")));
  }

  @Test
  void a_number_has_the_rows_that_a_scan_of_the_file_finds() throws Exception {
    read(CROSSWALK, ImportOptions.NONE);
    NdcCrosswalk crosswalk = library().ndcCrosswalk();
    List<String> lines = Files.readAllLines(SharedData.file(CROSSWALK));
    Set<String> numbers = new HashSet<>();
    int rows = 0;
    for (String line : lines.subList(9, lines.size())) {
      // Names with commas stand in quotation marks; the number follows the labeler.
      String[] cells = line.replaceAll("\"[^\"]*\"", "quoted").split(",");
      assertTrue(
          crosswalk.has(
              cells[3].toUpperCase(java.util.Locale.ROOT).replaceAll("[^0-9A-Z]", ""), AUTUMN),
          line);
      if (numbers.add(cells[3])) {
        rows += crosswalk.rows(cells[3], AUTUMN).size();
      }
    }
    assertEquals(8218, rows);
  }

  @ParameterizedTest
  @CsvSource({
    "codelists/asp/asp_pricing.level2-only.csv, payment limits",
    "codelists/asp/noc_pricing.csv, payment limits",
    "codelists/asp/noc_crosswalk.csv, without a code",
    "codelists/taxonomy/MDCR_PROVIDER_TAXONOMY.csv, NUCC"
  })
  void a_file_of_another_kind_is_refused_with_the_reason(String file, String reason)
      throws Exception {
    Path there = SharedData.file(file);
    ImportException refused =
        assertThrows(ImportException.class, () -> library().importFile(there, ImportOptions.NONE));
    assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    assertEquals(List.of(), library().list());
  }

  @ParameterizedTest
  @ValueSource(strings = {"hcpcs/2020-JAN.zip", "hcpcs/2020-OCT.zip", "codelists/pyx12_codes.xml"})
  void a_file_of_none_of_these_sets_is_left_to_others(String file) throws Exception {
    assertEquals(Optional.empty(), library().importFile(SharedData.file(file), ImportOptions.NONE));
  }

  @Test
  void the_taxonomy_has_its_codes_and_no_texts() throws Exception {
    ImportedSet imported = read(TAXONOMY, ImportOptions.NONE);
    assertEquals(883, imported.snapshot().rows());
    TaxonomyCodeSet codes = library().taxonomy();
    List<String> lines = Files.readAllLines(SharedData.file(TAXONOMY));
    assertEquals(lines.stream().sorted().toList(), codes.codes().toList());
    for (String code : lines) {
      assertEquals(TaxonomyStatus.LISTED, codes.lookup(code, AUTUMN));
    }
    assertEquals(TaxonomyStatus.UNKNOWN, codes.lookup("207Q00001X", AUTUMN));
    assertEquals(TaxonomyStatus.UNKNOWN, codes.lookup("", AUTUMN));
    assertEquals(TaxonomyStatus.LISTED, codes.lookup("207Q00000X", day("2026-03-31")));
    assertEquals(TaxonomyStatus.NOT_COVERED, codes.lookup("207Q00000X", day("2026-04-01")));
    assertEquals(Optional.of(new Release(2025, 4)), codes.missingRelease(day("2025-09-30")));
  }

  @Test
  void the_table_of_drugs_needs_its_issuer_and_document() throws Exception {
    Path there = SharedData.file(DRUGS);
    ImportException refused =
        assertThrows(ImportException.class, () -> library().importFile(there, ImportOptions.NONE));
    assertTrue(refused.getMessage().contains("issuer"), refused.getMessage());
  }

  @Test
  void the_table_of_drugs_has_its_rows_aliases_and_routes() throws Exception {
    ImportedSet imported = read(DRUGS, OF_CMS);
    assertEquals(768 + 697, imported.snapshot().rows() + imported.notes().size());
    assertEquals(new Release(2019, 1), imported.snapshot().release());
    DrugTable table =
        library().drugTables().covering((int) LocalDate.of(2019, 3, 6).toEpochDay()).orElseThrow();
    DrugRow row = table.named("ACETAZOLAMIDE  SODIUM").get(0);
    assertEquals(List.of("IM", "IV"), row.routes());
    assertEquals(List.of("J1120"), row.codes());
    assertEquals("Acetazolamide sodium | up to 500 mg | IM, IV | J1120", row.printed());
    assertEquals(6, row.line());
    assertEquals(List.of(row), table.withCode("J1120"));
    assertEquals(
        List.of(
            new DrugAlias(
                "Actemra",
                "Tocilizumab",
                "CMS",
                "HCPCS Table of Drugs",
                new Release(2019, 1),
                lineOf("see,Actemra,"))),
        table.aliases("actemra"));
    assertTrue(table.covers(day("2019-12-31")));
    assertTrue(!table.covers(day("2020-01-01")));
  }

  @Test
  void each_row_of_the_table_of_drugs_comes_back() throws Exception {
    read(DRUGS, OF_CMS);
    DrugTable table =
        library().drugTables().covering((int) LocalDate.of(2019, 3, 6).toEpochDay()).orElseThrow();
    for (String line : Files.readAllLines(SharedData.file(DRUGS))) {
      if (line.startsWith("row,") && !line.contains("\"")) {
        String[] cells = line.split(",");
        for (String code : cells[2].split(" ")) {
          assertTrue(
              table.withCode(code).stream().anyMatch(row -> row.printed().equals(cells[3])), line);
        }
      }
    }
  }

  @Test
  void imports_in_any_order_and_again_give_the_same_bytes() throws Exception {
    read(CROSSWALK, ImportOptions.NONE);
    read(TAXONOMY, ImportOptions.NONE);
    read(DRUGS, OF_CMS);
    List<byte[]> first = contents();
    read(DRUGS, OF_CMS);
    read(TAXONOMY, ImportOptions.NONE);
    read(CROSSWALK, ImportOptions.NONE);
    List<byte[]> second = contents();
    assertEquals(3, first.size());
    for (int i = 0; i < 3; i++) {
      assertTrue(Arrays.equals(first.get(i), second.get(i)));
    }
    assertEquals(3, library().list().size());
  }

  @Test
  void asking_makes_no_object() throws Exception {
    read(CROSSWALK, ImportOptions.NONE);
    read(TAXONOMY, ImportOptions.NONE);
    NdcCrosswalk crosswalk = library().ndcCrosswalk();
    TaxonomyCodeSet taxonomy = library().taxonomy();
    assertEquals(40_000, ask(crosswalk, taxonomy, 20_000));
    long allocated = Allocated.by(() -> ask(crosswalk, taxonomy, 20_000));
    assertTrue(allocated < 20_000, allocated + " bytes");
  }

  private static int ask(NdcCrosswalk crosswalk, TaxonomyCodeSet taxonomy, int rounds) {
    int found = 0;
    for (int i = 0; i < rounds; i++) {
      found += crosswalk.has("00270701546", AUTUMN) ? 1 : 0;
      found += taxonomy.lookup("207Q00000X", AUTUMN) == TaxonomyStatus.LISTED ? 1 : 0;
    }
    return found;
  }

  private static int lineOf(String start) throws Exception {
    List<String> lines = Files.readAllLines(SharedData.file(DRUGS));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(start)) {
        return i + 1;
      }
    }
    throw new IllegalStateException(start + " is not in the file");
  }

  private List<byte[]> contents() throws Exception {
    List<byte[]> contents = new ArrayList<>();
    try (var files = Files.list(directory)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".bin")).sorted().toList()) {
        contents.add(Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private SetLibrary library() {
    return new SetLibrary(directory);
  }

  private ImportedSet read(String file, ImportOptions options) throws Exception {
    return library().importFile(SharedData.file(file), options).orElseThrow();
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
