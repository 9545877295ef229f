package org.plumbline.codeset.hcpcs.release;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.workbook.GridRow;

/** Makes the rows of a grid lines of a release. */
final class ExportLines {

  private ExportLines() {}

  /**
   * The lines.
   *
   * @param delimited whether a row with more or fewer cells than the header is damaged: in a
   *     workbook empty cells are left out
   */
  static List<ReleaseLine> of(List<GridRow> rows, GridHeader header, boolean delimited) {
    List<ReleaseLine> lines = new ArrayList<>(rows.size());
    int code = header.first(Column.CODE);
    int words = header.first(Column.LONG);
    GridRow before = new GridRow(0, new String[0], false);
    for (GridRow row : rows) {
      boolean spill =
          !header.has(Column.RECORD)
              && !row.cell(code).isBlank()
              && row.cell(code).equals(before.cell(code))
              && before.cell(words).length() >= ExportLine.SPILLS_OVER
              && !row.cell(words).equals(before.cell(words));
      boolean uneven = delimited && row.cells().length != header.width() && !row.isBlank();
      GridRow taken = uneven ? new GridRow(row.number(), row.cells(), true) : row;
      lines.add(new ExportLine(taken, header, spill));
      before = row;
    }
    return lines;
  }
}
