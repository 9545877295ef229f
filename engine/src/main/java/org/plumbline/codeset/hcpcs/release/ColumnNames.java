package org.plumbline.codeset.hcpcs.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a column is called in the files that are met: the table {@code hcpcs-columns.csv}. */
final class ColumnNames {

  private static final String TABLE = "hcpcs-columns.csv";

  private final Map<String, Column> read = new HashMap<>();
  private final Map<String, String> dropped = new HashMap<>();

  private ColumnNames() {}

  static ColumnNames load() {
    ColumnNames names = new ColumnNames();
    try (var in =
        new InputStreamReader(
            ColumnNames.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8)) {
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(in)) {
        names.add(row.getField("column"), plain(row.getField("name")));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return names;
  }

  private void add(String column, String name) {
    for (Column known : Column.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(column)) {
        read.put(name, known);
        return;
      }
    }
    dropped.put(name, column);
  }

  /** The column that a name stands for, where it is one that is read. */
  Optional<Column> column(String name) {
    return Optional.ofNullable(read.get(plain(name)));
  }

  /** What a column that is dropped holds, in words. */
  String group(String name) {
    return dropped.getOrDefault(plain(name), "other columns");
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length() && plain.length() < 64; i++) {
      char c = Character.toUpperCase(name.charAt(i));
      if (c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
