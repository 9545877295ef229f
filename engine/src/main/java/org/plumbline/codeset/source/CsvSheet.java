package org.plumbline.codeset.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.ImportException;

/**
 * A table as CSV: lines of text above, a header, rows below. Only the columns that a layout names
 * are ever looked at.
 */
public final class CsvSheet {

  private static final int HEADER_WITHIN = 60;
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowExtraFields(true).allowMissingFields(true);

  private final List<CsvRecord> records;
  private final int headerAt;
  private final CsvColumns columns;

  private CsvSheet(List<CsvRecord> records, int headerAt, CsvColumns columns) {
    this.records = records;
    this.headerAt = headerAt;
    this.columns = columns;
  }

  /** The beginning of a sheet of a layout, where a text begins like one. */
  public static Optional<CsvSheet> start(SourceEntry entry, CsvLayout layout) {
    List<CsvRecord> records = new ArrayList<>();
    try {
      for (CsvRecord record : CSV.ofCsvRecord(entry.start())) {
        records.add(record);
        if (records.size() == HEADER_WITHIN) {
          break;
        }
      }
    } catch (CsvParseException cutOrNoCsv) {
      // What was read so far is what there is to judge by.
      return find(records, layout);
    }
    return find(records, layout);
  }

  /**
   * A whole sheet.
   *
   * @throws ImportException when it is no CSV, naming the line, or has no header of the layout
   */
  public static CsvSheet read(SourceEntry entry, CsvLayout layout)
      throws ImportException, IOException {
    List<CsvRecord> records = new ArrayList<>();
    try {
      for (CsvRecord record : CSV.ofCsvRecord(entry.text())) {
        records.add(record);
      }
    } catch (CsvParseException malformed) {
      long line =
          records.isEmpty() ? 1 : records.get(records.size() - 1).getStartingLineNumber() + 1;
      throw new ImportException(
          entry.place() + " is no CSV from line " + line + " on: " + malformed.getMessage(),
          malformed);
    }
    return find(records, layout)
        .orElseThrow(
            () ->
                new ImportException(
                    entry.place() + " has no header with the columns " + layout.required()));
  }

  private static Optional<CsvSheet> find(List<CsvRecord> records, CsvLayout layout) {
    for (int i = 0; i < Math.min(records.size(), HEADER_WITHIN); i++) {
      Optional<CsvColumns> columns = layout.columns(records.get(i).getFields());
      if (columns.isPresent()) {
        return Optional.of(new CsvSheet(records, i, columns.get()));
      }
    }
    return Optional.empty();
  }

  /** What stands above the header, blank cells left out. */
  public List<String> titles() {
    return records.subList(0, headerAt).stream()
        .flatMap(record -> record.getFields().stream())
        .map(String::strip)
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  /** Which columns there are. */
  public CsvColumns columns() {
    return columns;
  }

  /**
   * The rows below the header, blank ones left out.
   *
   * @throws ImportException for a row that has not as many cells as the header, naming the line
   */
  public List<CsvRow> rows(SourceEntry entry) throws ImportException {
    List<CsvRow> rows = new ArrayList<>(records.size());
    int width = records.get(headerAt).getFieldCount();
    for (CsvRecord record : records.subList(headerAt + 1, records.size())) {
      if (record.getFields().stream().allMatch(String::isBlank)) {
        continue;
      }
      if (record.getFieldCount() != width) {
        throw new ImportException(
            entry.place()
                + " line "
                + record.getStartingLineNumber()
                + " has "
                + record.getFieldCount()
                + " cells, the header has "
                + width
                + "; import the original file");
      }
      rows.add(new CsvRow(record.getStartingLineNumber(), columns, record.getFields()));
    }
    return rows;
  }
}
