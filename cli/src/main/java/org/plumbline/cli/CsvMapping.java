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
   * @throws UnusableException where the file cannot be read, names a field that there is not, or a
   *     column twice
   */
  static HouseColumns read(Path file) throws UnusableException {
    HouseColumns columns = new HouseColumns();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(Files.readString(file))) {
      for (NamedCsvRecord row : csv) {
        if (!row.getHeader().containsAll(HEADER)) {
          throw new UnusableException(file + ": row 1: the header is column,field");
        }
        String field = Columns.plain(row.getField("field"));
        if (!Columns.names().contains(field)) {
          throw new UnusableException(
              file
                  + ": row "
                  + row.getStartingLineNumber()
                  + ": there is no field '"
                  + field
                  + "'; the README lists the columns of tables");
        }
        long number = row.getStartingLineNumber();
        if (!columns.add(Columns.plain(row.getField("column")), field, number)) {
          throw new UnusableException(
              file + ": row " + number + ": a row before it names the same column");
        }
      }
      return columns;
    } catch (IOException | CsvParseException unreadable) {
      throw new UnusableException(file + ": cannot be read as a table of columns");
    }
  }
}
