package org.plumbline.codeset.library;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.DiscardListImporter;
import org.plumbline.codeset.drug.DrugTableImporter;
import org.plumbline.codeset.drug.NdcCrosswalkImporter;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.snapshot.TextTable;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.SetImporter;
import org.plumbline.codeset.taxonomy.TaxonomyImporter;

/**
 * Damaged files of the code sets beside HCPCS and ICD-10-CM: invented ones of 300 rows and more,
 * and with {@code -Pfull} the whole files of the shared data.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorruptedSetsTest {

  private static final int CASES = 200;
  private static final int FULL_CASES = 60;
  private static final ImportOptions AUTUMN =
      new ImportOptions(Optional.of(new Release(2025, 10)), "CMS", "A document", false);

  @TempDir private Path directory;

  @Test
  void the_crosswalk_of_NDC() throws Exception {
    StringBuilder text =
        new StringBuilder(
            "October 2025 ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs,,,,,,,,\n"
                + "_2025_CODE,Short Description,LABELER NAME,NDC2,Drug Name,PKG SIZE,PKG QTY,"
                + "BILLUNITS,BILLUNITSPKG\n");
    for (int i = 0; i < 300; i++) {
      text.append(
          "J%04d,Invented thing,%s,%s,Inventumab %d,%d.5,1,10,%d\n"
              .formatted(
                  1000 + i / 2,
                  i % 3 == 0 ? "\"Labeler, Inc.\"" : "Labeler",
                  "%05d-%04d-%02d".formatted(10_000 + 7 * i, i, i % 100),
                  i,
                  i % 9,
                  10 + i));
    }
    corruptions(new NdcCrosswalkImporter(), table(2, 10)).hold(bytes(text), 0, CASES);
  }

  @Test
  void the_list_of_the_JW_policy() throws Exception {
    StringBuilder text =
        new StringBuilder("code,first_day,last_day,issuer,document,release,Payment Allowance\n");
    for (int i = 0; i < 300; i++) {
      text.append(
          "J%04d,%s,%s,CMS,JW and JZ codes,2025-10,%d\n"
              .formatted(
                  1000 + 3 * i,
                  i % 4 == 0 ? "" : "2025-%02d-01".formatted(1 + i % 9),
                  i % 7 == 0 ? "2025-11-%02d".formatted(1 + i % 30) : "",
                  i));
    }
    corruptions(new DiscardListImporter(), table(0, -1)).hold(bytes(text), 1_000, CASES);
  }

  @Test
  void the_Table_of_Drugs() throws Exception {
    StringBuilder text =
        new StringBuilder("kind,name,target,printed_line,issuer,document,release\n");
    for (int i = 0; i < 300; i++) {
      String name = "Inventum" + (char) ('a' + i % 26) + i;
      text.append(
          i % 3 == 0
              ? "see,%s,Otherum%d,%s see Otherum%d,CMS,HCPCS Table of Drugs,2025-10\n"
                  .formatted(name, i, name, i)
              : "row,%s,J%04d,%s | %d mg | IV | J%04d,CMS,HCPCS Table of Drugs,2025-10\n"
                  .formatted(name, 1000 + i, name, i, 1000 + i));
    }
    corruptions(new DrugTableImporter(), table(3, 7)).hold(bytes(text), 2_000, CASES);
  }

  @Test
  void the_taxonomy_as_a_list_and_as_a_sheet() throws Exception {
    StringBuilder list = new StringBuilder();
    StringBuilder sheet = new StringBuilder("Code,Grouping,Classification,Definition\n");
    for (int i = 0; i < 880; i++) {
      String code = "%03dZ%05dX".formatted(100 + i / 3, i * 31);
      list.append(code).append('\n');
      sheet.append(code).append(",Group,Invented,\"Of kind ").append(i).append(", and more\"\n");
    }
    Files.createDirectories(directory.resolve("list"));
    Files.createDirectories(directory.resolve("sheet"));
    new Corruptions(directory.resolve("list"), new TaxonomyImporter(), AUTUMN, table(0, -1))
        .hold(bytes(list), 3_000, CASES / 2);
    new Corruptions(directory.resolve("sheet"), new TaxonomyImporter(), AUTUMN, table(0, -1))
        .hold(bytes(sheet), 4_000, CASES / 2);
  }

  @Test
  void the_whole_files_of_the_shared_data() throws Exception {
    Assumptions.assumeTrue(Boolean.getBoolean("plumbline.full"), "whole files with -Pfull only");
    for (String name : List.of("crosswalk", "taxonomy", "drugs")) {
      Files.createDirectories(directory.resolve(name));
    }
    new Corruptions(
            directory.resolve("crosswalk"), new NdcCrosswalkImporter(), AUTUMN, table(2, 10))
        .hold(shared("codelists/asp/asp_crosswalk.level2-only.csv"), 10_000, FULL_CASES);
    new Corruptions(directory.resolve("taxonomy"), new TaxonomyImporter(), AUTUMN, table(0, -1))
        .hold(shared("codelists/taxonomy/nucc_taxonomy_251.codes-only.txt"), 11_000, FULL_CASES);
    new Corruptions(directory.resolve("drugs"), new DrugTableImporter(), AUTUMN, table(2, 7))
        .hold(shared("hcpcs/table-of-drugs-2019.csv"), 12_000, FULL_CASES);
  }

  private static byte[] shared(String name) throws Exception {
    return Files.readAllBytes(SharedData.file(name));
  }

  private Corruptions corruptions(
      SetImporter importer, Function<Snapshot, Map<String, String>> rows) throws Exception {
    return new Corruptions(directory, importer, AUTUMN, rows);
  }

  /** The rows of a table without their line, each by a cell that stands in its line. */
  private static Function<Snapshot, Map<String, String>> table(int key, int line) {
    return snapshot -> {
      TextTable table = new TextTable(snapshot.body());
      int columns = snapshot.body().getInt(0);
      Map<String, String> rows = new HashMap<>();
      for (int row = 0; row < table.rows(); row++) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
          if (column != line) {
            cells.add(table.cell(row, column));
          }
        }
        rows.put(String.join("|", cells), table.cell(row, key));
      }
      return rows;
    };
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
