package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.DrugAlias;
import org.plumbline.codeset.drug.DrugRow;
import org.plumbline.codeset.drug.DrugTable;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.testclaims.Scrubbed;

/**
 * I5: no row of an alias or crosswalk table is taken without issuer, document, release and its
 * line, and no list of the PDAC or of anybody but CMS at all; each row of a table that is shipped
 * says its source.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProvenanceTest {

  private static final Optional<Release> YEAR = Optional.of(Release.parse("2025-01"));

  /** A rule's id stands where its own source should. */
  private static final Pattern RULE = Pattern.compile("(^|; )(FMT|DA|T)-[A-Z0-9]+(-\\d+)?($|;)");

  private static final String ALIASES =
      """
      kind,name,target,printed_line,issuer,document,release
      row,Exemplamab,J1885,Exemplamab | 10 mg | IV | J1885,CMS,Table of Drugs,2025-01
      see,Inventum,Exemplamab,"Inventum, see Exemplamab",CMS,Table of Drugs,2025-01
      """;

  private static final String DISCARDS =
      """
      code,first_day,last_day,issuer,document,release
      J1885,2025-10-01,,CMS,JW/JZ policy list,2025-10
      """;

  private static final String CROSSWALK =
      """
      HCPCS Code,Short Description,LABELER NAME,NDC,Drug Name,PKG SIZE,PKG QTY,BILLUNITS,BILLUNITSPKG
      J1885,Ketorolac,Example,00000000001,Example drug,1,1,10,10
      """;

  @TempDir Path directory;

  /** The tables of ours that lie beside classes and in the rule folder. */
  static List<Path> tables() throws IOException {
    List<Path> tables = new ArrayList<>();
    for (Path root : List.of(resources(Rulebook.class), Path.of("../rules/code-sets"))) {
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.toString().endsWith(".csv"))
            .filter(file -> !file.endsWith("hcpcs-starter.csv"))
            .filter(file -> !file.endsWith("forbidden-words.csv"))
            .sorted()
            .forEach(tables::add);
      }
    }
    assertTrue(tables.size() > 20, tables::toString);
    return tables;
  }

  private static Path resources(Class<?> type) {
    return Path.of("../engine/src/main/resources");
  }

  @ParameterizedTest
  @MethodSource("tables")
  void each_row_of_a_table_that_is_shipped_says_its_source(Path table) throws IOException {
    assertEquals(List.of(), withoutSource(Files.readString(table)));
  }

  /** What a table of the guide says rests on a document of the registry, or on practice. */
  @Test
  void each_row_of_the_tables_of_the_837P_names_a_document_of_the_registry() throws IOException {
    List<Path> ofGuide =
        tables().stream()
            .filter(table -> table.getFileName().toString().startsWith("837p-"))
            .toList();
    assertEquals(6, ofGuide.size());
    for (Path table : ofGuide) {
      assertEquals(List.of(), unnamed(Files.readString(table)), table.toString());
    }
  }

  @Test
  void a_source_that_names_a_rule_or_nothing_of_the_registry_is_noticed() throws IOException {
    String known = "rule,source\nA,X12-CONTROL; a note\nA,NUCC-1500 item 33\nA,practice: a habit\n";
    assertEquals(List.of(), unnamed(known));
    for (String bare :
        List.of("FMT-EDI-001", "a public map", "notes.md", "PYX12-X222A1; FMT-EDI-001")) {
      assertEquals(List.of(bare), unnamed("rule,source\nA," + bare + "\n"));
    }
  }

  private static List<String> unnamed(String table) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
      return csv.stream()
          .map(row -> row.getField("source"))
          .filter(source -> !isNamed(source) || RULE.matcher(source).find())
          .distinct()
          .toList();
    }
  }

  private static boolean isNamed(String source) {
    return source.startsWith("practice: ")
        || Scrubbed.SHIPPED.authority(source.split("[ :;]")[0]).isPresent();
  }

  @Test
  void a_row_without_a_source_and_a_table_without_the_column_are_noticed() throws IOException {
    assertEquals(List.of(3L), withoutSource("kind,word,source\nA,b,CMS\nA,c,\n"));
    assertEquals(List.of(3L), withoutSource("kind,word,source\nA,b,CMS\nA,c,  \n"));
    assertEquals(List.of(1L), withoutSource("kind,word\nA,b\n"));
  }

  @Test
  void a_table_with_its_provenance_is_taken_and_each_row_tells_it() throws Exception {
    SetLibrary library = imported(ALIASES, ImportOptions.NONE);
    DrugTable table = library.drugTables().covering(YEAR.orElseThrow().firstDay()).orElseThrow();
    assertEquals(
        List.of(
            new DrugAlias(
                "Inventum", "Exemplamab", "CMS", "Table of Drugs", YEAR.orElseThrow(), 3)),
        table.aliases("inventum"));
    DrugRow row = table.named("Exemplamab").get(0);
    assertEquals("CMS", row.issuer());
    assertEquals("Table of Drugs", row.document());
    assertEquals(YEAR.orElseThrow(), row.release());
    assertEquals(2, row.line());
  }

  @ParameterizedTest
  @CsvSource({
    "',CMS,Table of Drugs,2025-01\nsee', ',,Table of Drugs,2025-01\nsee', issuer",
    "',CMS,Table of Drugs,2025-01\nsee', ',CMS,,2025-01\nsee', document",
    "',CMS,Table of Drugs,2025-01\nsee', ',CMS,Table of Drugs,\nsee', release",
    "'Exemplamab\",CMS,', 'Exemplamab\",,', issuer"
  })
  void with_one_cell_of_its_provenance_deleted_the_file_is_refused(
      String cell, String deleted, String column) {
    assertTrue(ALIASES.contains(cell));
    String refusal = refusal(ALIASES.replace(cell, deleted), ImportOptions.NONE);
    assertTrue(refusal.contains("does not say its " + column), refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {ALIASES, DISCARDS, CROSSWALK})
  void without_the_columns_and_without_the_word_of_a_user_the_file_is_refused(String file) {
    String bare =
        file.replace(",issuer,document,release", "").replaceAll(",CMS,[^,]*,2025-\\d\\d", "");
    assertTrue(
        refusal(bare, ImportOptions.NONE).contains("does not say its"), () -> "taken: " + bare);
    ImportOptions half = new ImportOptions(YEAR, "CMS", "", false);
    assertTrue(refusal(bare, half).contains("does not say its document"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PDAC",
        "Palmetto GBA (PDAC)",
        "Noridian (JA/JD DME)",
        "Example Device Company",
        "FDA",
        "AMA"
      })
  void rows_of_anybody_but_CMS_are_refused(String issuer) throws Exception {
    ImportOptions said = new ImportOptions(YEAR, issuer, "Product Classification List", false);
    for (String file : List.of(ALIASES, DISCARDS, CROSSWALK)) {
      String refusal = refusal(file, said);
      assertTrue(refusal.contains("said to be by \"" + issuer + "\""), refusal);
    }
    String inRows = ALIASES.replace(",CMS,", "," + issuer + ",");
    assertTrue(refusal(inRows, ImportOptions.NONE).contains(issuer));
  }

  /** A list of products with the code of each is no format that any importer knows. */
  @Test
  void a_list_of_products_and_their_codes_is_read_by_no_importer() throws Exception {
    Path file =
        Files.writeString(
            directory.resolve("products.csv"),
            "Manufacturer,Product Name,Model Number,HCPCS Code\nExample,Invented brace,1,L1833\n");
    ImportOptions options = new ImportOptions(YEAR, "CMS", "Product Classification List", false);
    SetLibrary library = new SetLibrary(directory.resolve("store"));
    assertEquals(Optional.empty(), library.importFile(file, options));
    assertEquals(List.of(), library.list());
  }

  @Test
  void no_snapshot_is_made_of_rows_that_nobody_answers_for() {
    assertThrows(IllegalArgumentException.class, () -> new Origin("", "A title", "f", "", "0"));
    assertThrows(IllegalArgumentException.class, () -> new Origin("CMS", " ", "f", "", "0"));
  }

  private static List<Long> withoutSource(String table) throws IOException {
    List<Long> lines = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(table)) {
      for (NamedCsvRecord row : csv) {
        if (!row.getHeader().contains("source")) {
          return List.of(1L);
        }
        if (row.getField("source").isBlank()) {
          lines.add(row.getStartingLineNumber());
        }
      }
    }
    return lines;
  }

  private String refusal(String text, ImportOptions options) {
    String message =
        assertThrows(ImportException.class, () -> imported(text, options)).getMessage();
    assertFalse(Files.exists(directory.resolve("store")), "nothing is stored");
    return message;
  }

  private SetLibrary imported(String text, ImportOptions options) throws Exception {
    Path file = Files.writeString(directory.resolve("set.csv"), text);
    SetLibrary library = new SetLibrary(directory.resolve("store"));
    assertTrue(library.importFile(file, options).isPresent(), "no importer knows the file");
    return library;
  }
}
