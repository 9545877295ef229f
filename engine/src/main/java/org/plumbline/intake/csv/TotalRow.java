package org.plumbline.intake.csv;

import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.claim.FieldType;
import org.plumbline.intake.csv.Columns.Column;

/**
 * A row that holds amounts alone, as spreadsheets end a table with: it names no claim, or is called
 * a total, and says nothing else although the table has columns for codes and dates.
 */
record TotalRow(String id, List<String> cells, long row, long size) {

  private static final Pattern TOTAL =
      Pattern.compile("(?i)(?:(?:grand|sub)[ -]?)?totals?:?|(?:sub)?sum:?");

  /** Whether a row of a table may be one. */
  static boolean looksLike(Header header, String id, List<String> cells) {
    if (!header.has("procedure_code")
        || !header.has("service_from")
        || !(id.isEmpty() || TOTAL.matcher(id).matches())) {
      return false;
    }
    boolean amount = false;
    for (int i = 0; i < cells.size(); i++) {
      Column column = header.column(i);
      boolean said = !cells.get(i).isBlank() && i != header.claimIdAt();
      if (said && (column == null || !isNumber(column))) {
        return false;
      }
      amount |= said && column.field().type() == FieldType.AMOUNT;
    }
    return amount;
  }

  private static boolean isNumber(Column column) {
    return column.field().type() == FieldType.AMOUNT || column.field().type() == FieldType.QUANTITY;
  }
}
