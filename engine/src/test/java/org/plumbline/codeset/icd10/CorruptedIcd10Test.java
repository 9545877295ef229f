package org.plumbline.codeset.icd10;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.library.Corruptions;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.source.ImportOptions;

/** Damaged files of ICD-10-CM: an order file and a code file of 300 codes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorruptedIcd10Test {

  private static final int CASES = 200;
  private static final ImportOptions YEAR =
      new ImportOptions(Optional.of(new Release(2025, 10)), "", "", false);

  @TempDir private Path directory;

  @Test
  void the_order_file() throws Exception {
    StringBuilder text = new StringBuilder();
    int number = 1;
    for (int i = 0; i < 100; i++) {
      String category = "%c%02d".formatted('A' + i % 26, i);
      text.append(order(number++, category, 0, i));
      for (int j = 0; j < 3; j++) {
        text.append(order(number++, category + j, 1, i));
      }
    }
    new Corruptions(directory, new Icd10Importer(200, 26), YEAR, CorruptedIcd10Test::rows)
        .hold(text.toString().getBytes(StandardCharsets.US_ASCII), 5_000, CASES);
  }

  @Test
  void the_code_file() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append("%c%03d    Invented disorder of kind %d\n".formatted('A' + i % 26, i, i));
    }
    new Corruptions(directory, new Icd10Importer(200, 26), YEAR, CorruptedIcd10Test::rows)
        .hold(text.toString().getBytes(StandardCharsets.US_ASCII), 6_000, CASES);
  }

  /** CMS's order file whole: a minute, with {@code -Pfull}. */
  @Test
  void the_order_file_of_CMS() throws Exception {
    Assumptions.assumeTrue(Boolean.getBoolean("plumbline.full"), "whole files with -Pfull only");
    new Corruptions(directory, new Icd10Importer(), YEAR, CorruptedIcd10Test::rows)
        .hold(RealIcd10Test.text(2026, "order"), 13_000, 40);
  }

  private static String order(int number, String code, int mark, int kind) {
    return "%05d %-7s %d %-60s Invented disorder of kind %d\n"
        .formatted(number, code, mark, "Disorder " + kind, kind);
  }

  private static Map<String, String> rows(Snapshot snapshot) {
    Map<String, String> rows = new HashMap<>();
    new Icd10Year(snapshot).codes().forEach(code -> rows.put(code.toString(), code.code()));
    return rows;
  }
}
