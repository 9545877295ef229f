package org.plumbline.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.intake.csv.Columns;

/** Reads the file of {@code --csv-mapping}: a house's own columns, and what they are here. */
final class CsvMapping {

  private static final List<String> HEADER = List.of("column", "field");

  private CsvMapping() {}

  /**
   * The columns of this reader by those of a house, both written plainly.
   *
   * @throws UnusableException where the file cannot be read, names no column, a field that there is
   *     not, or a column twice
   */
  static HouseColumns read(Path file) throws UnusableException {
    HouseColumns columns = new HouseColumns();
    String text = text(file);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : csv) {
        if (!row.getHeader().containsAll(HEADER)) {
          throw new UnusableException(file + ": row 1: the header is column,field");
        }
        add(columns, row, file);
      }
    } catch (IOException | CsvParseException unreadable) {
      throw new UnusableException(file + ": cannot be read as a table of columns");
    }
    if (columns.isEmpty()) {
      throw new UnusableException(
          file
              + ": names no column; below the header column,field stand rows such as Acct No,claim_id");
    }
    return columns;
  }

  /** The text without the byte order mark that spreadsheets put before it. */
  private static String text(Path file) throws UnusableException {
    try {
      String text = Files.readString(file);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException unreadable) {
      throw new UnusableException(file + ": cannot be read as a table of columns");
    }
  }

  /** What stands between the cells of the header; no name of a field has a semicolon. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static void add(HouseColumns columns, NamedCsvRecord row, Path file)
      throws UnusableException {
    String field = Columns.plain(row.getField("field"));
    long number = row.getStartingLineNumber();
    if (!Columns.names().contains(field)) {
      throw new UnusableException(
          file
              + ": row "
              + number
              + ": there is no field '"
              + field
              + "'; the README lists the columns of tables");
    }
    if (!columns.add(Columns.plain(row.getField("column")), field, number)) {
      throw new UnusableException(
          file + ": row " + number + ": a row before it names the same column");
    }
  }
}
