package org.plumbline.intake.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.ClaimField;

/** The columns a table of claims may have, from {@code csv-columns.csv}. */
public final class Columns {

  /** The column that says which rows are one claim. */
  static final String CLAIM_ID = "claim_id";

  private static final Map<String, Column> ALL = read();

  /** The parts of which each row has one of its own; all others are the claim's. */
  enum Level {
    CLAIM,
    LINE
  }

  /**
   * A column.
   *
   * @param part the part of the claim that it fills; {@code DIAGNOSIS_3} for a place in a list
   * @param date whether the value is a date, as 20251005 or 2025-10-05
   */
  record Column(String name, String part, ClaimField field, boolean date) {

    Level level() {
      return switch (part) {
        case "LINE", "LINE_NOTE", "DRUG", "RENDERING", "ORDERING" -> Level.LINE;
        default -> Level.CLAIM;
      };
    }
  }

  private Columns() {}

  private static Map<String, Column> read() {
    Map<String, Column> columns = new LinkedHashMap<>();
    try (InputStream in = Columns.class.getResourceAsStream("csv-columns.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        String name = row.getField("column");
        columns.put(
            name,
            new Column(
                name,
                row.getField("part"),
                ClaimField.valueOf(row.getField("field")),
                row.getField("written").equals("date")));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return columns;
  }

  /** The names of all columns, in the order of the README. */
  public static Set<String> names() {
    return ALL.keySet();
  }

  /** A column by its own name, or null. */
  static Column named(String name) {
    return ALL.get(name);
  }

  /** A name of a header without what people write differently: case, blanks, hyphens. */
  public static String plain(String written) {
    return written.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }
}
