package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A row that is copied from one table into another finds its cells in the same order there. */
class DecisionTablesTest {

  private static final List<String> ORDER =
      List.of(
          "rule",
          "title",
          "severity",
          "family",
          "item",
          "x12",
          "profile",
          "basis",
          "authority",
          "needs",
          "from",
          "to",
          "status277",
          "supersedes");

  static List<Path> tables() throws IOException {
    return Shipped.ruleFiles().filter(file -> file.toString().endsWith(".drl.csv")).toList();
  }

  @Test
  void thereAreTables() throws IOException {
    assertFalse(tables().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theColumnsThatAllTablesHaveStandFirstAndInOneOrder(Path table) throws IOException {
    List<List<String>> rows = rows(table);
    int start = start(rows);
    List<String> keywords = rows.get(start + 1);
    List<String> labels = rows.get(start + 4);
    List<String> common = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      if (keywords.get(i).equals("NAME") || keywords.get(i).equals("METADATA")) {
        common.add(labels.get(i));
      }
    }
    assertEquals(ORDER.stream().filter(common::contains).toList(), common);
    assertEquals(common, labels.subList(0, common.size()));
    assertEquals("report", labels.get(labels.size() - 1));
  }

  private static int start(List<List<String>> rows) {
    int at = 0;
    while (!rows.get(at).get(0).startsWith("RuleTable ")) {
      at++;
    }
    return at;
  }

  private static List<List<String>> rows(Path table) throws IOException {
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(table)) {
      return csv.stream().map(CsvRecord::getFields).toList();
    }
  }
}
