package org.plumbline.codeset.source;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param line the line in the file, from 1
 * @param columns which cell is which
 * @param cells all cells
 */
public record CsvRow(long line, CsvColumns columns, List<String> cells) {

  /** The cell of a column without blanks around it; empty where the sheet lacks the column. */
  public String get(String column) {
    int index = columns.index(column);
    return index < 0 ? "" : cells.get(index).strip();
  }
}
