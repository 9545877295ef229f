package org.plumbline.codeset.workbook;

/**
 * A row of a sheet or of delimited text.
 *
 * @param number its number in the sheet, or of its first line in the text, from 1
 * @param cells the cells, null where there is none
 * @param damaged whether its cells cannot be told apart
 */
public record GridRow(long number, String[] cells, boolean damaged) {

  /** The text of a cell, empty where there is none. */
  public String cell(int column) {
    return column < cells.length && cells[column] != null ? cells[column] : "";
  }

  public boolean isBlank() {
    for (String cell : cells) {
      if (cell != null && !cell.isBlank()) {
        return false;
      }
    }
    return true;
  }
}
