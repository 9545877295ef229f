package org.plumbline.intake.csv;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;

/**
 * Columns whose numbers are written with a decimal comma: one way of writing is told once for its
 * column, not for each cell. In a column that has shown a decimal point a comma is a slip of its
 * cell.
 */
final class DecimalCommas {

  /** Three digits behind a comma may be thousands. */
  private static final Pattern COMMA =
      Pattern.compile("-?(?:[0-9]+|[0-9]{1,3}(?:\\.[0-9]{3})+),[0-9]{1,2}");

  /** What is known of a column. */
  private static final class Writing {
    private final boolean amounts;
    private long first;
    private long count;
    private long point = Long.MAX_VALUE;

    Writing(boolean amounts) {
      this.amounts = amounts;
    }
  }

  private final Map<String, Writing> columns = new LinkedHashMap<>();

  /** Looks at the numbers of a row of a claim. */
  void look(Header header, List<String> cells, long row) {
    for (int i = 0; i < cells.size(); i++) {
      FieldType type = header.column(i) == null ? null : header.column(i).field().type();
      if (type == FieldType.AMOUNT || type == FieldType.QUANTITY) {
        String name = header.name(i);
        look(
            columns.computeIfAbsent(name, any -> new Writing(type == FieldType.AMOUNT)),
            cells.get(i).strip(),
            row);
      }
    }
  }

  private static void look(Writing writing, String number, long row) {
    if (writing.point < row) {
      return;
    }
    if (COMMA.matcher(number).matches()) {
      writing.first = writing.count++ == 0 ? row : writing.first;
    } else if (number.indexOf('.') >= 0) {
      writing.point = row;
    }
  }

  /** The faults of a claim without those that are told for their column. */
  List<Hit> without(List<Hit> told) {
    return told.stream().filter(hit -> !isOfColumn(hit)).toList();
  }

  private boolean isOfColumn(Hit hit) {
    if (hit.field() == null || !(hit.place() instanceof Location.Cell cell)) {
      return false;
    }
    Writing writing = columns.get(cell.column());
    return writing != null
        && cell.row() < writing.point
        && COMMA.matcher(hit.field().part().raw(hit.field().field())).matches();
  }

  /** Tells each such column, at its first cell. */
  void tell(CsvFaults faults) {
    columns.forEach(
        (column, writing) -> {
          if (writing.count > 0) {
            faults.add(
                writing.amounts ? CsvFaults.COMMA_AMOUNT : CsvFaults.COMMA_QUANTITY,
                writing.first,
                column,
                new Slot.Count("cells", writing.count));
          }
        });
  }
}
