package org.plumbline.codeset.hcpcs.release;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.codeset.workbook.Grid;
import org.plumbline.codeset.workbook.GridRow;

/** The row of a grid that names its columns, and what stands above it. */
final class GridHeader {

  private static final int SEARCHED = 60;
  private static final int NAME_SHOWN = 40;

  private final int index;
  private final String title;
  private final GridRow row;
  private final Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
  private final Map<String, List<String>> dropped = new LinkedHashMap<>();

  private GridHeader(int index, String title, GridRow row, ColumnNames names) {
    this.index = index;
    this.title = title;
    this.row = row;
    for (int i = 0; i < row.cells().length; i++) {
      String name = row.cell(i).strip();
      Optional<Column> column = names.column(name);
      if (column.isPresent() && (column.get() == Column.REFERENCE || !has(column.get()))) {
        columns.computeIfAbsent(column.get(), none -> new ArrayList<>(1)).add(i);
      } else if (!name.isEmpty()) {
        dropped.computeIfAbsent(names.group(name), none -> new ArrayList<>()).add(shown(name));
      }
    }
  }

  /** The first row that names a column of codes and one of words or of changes. */
  static Optional<GridHeader> find(Grid grid, ColumnNames names) {
    StringBuilder title = new StringBuilder(grid.name());
    for (int i = 0; i < Math.min(grid.rows().size(), SEARCHED); i++) {
      GridRow row = grid.rows().get(i);
      GridHeader header = new GridHeader(i, title.toString(), row, names);
      if (header.has(Column.CODE)
          && (header.has(Column.LONG) || header.has(Column.SHORT) || header.has(Column.ACTION))) {
        return Optional.of(header);
      }
      for (int column = 0; column < row.cells().length; column++) {
        title.append('\n').append(row.cell(column));
      }
    }
    return Optional.empty();
  }

  /** The rows below it. */
  List<GridRow> below(Grid grid) {
    return grid.rows().subList(index + 1, grid.rows().size());
  }

  /** What stands above it, and the name of the sheet. */
  String title() {
    return title;
  }

  /** The number of columns that have a name, to the last of them. */
  int width() {
    return row.cells().length;
  }

  boolean has(Column column) {
    return columns.containsKey(column);
  }

  /** The place of a column from 0, -1 where there is none. */
  int first(Column column) {
    return has(column) ? columns.get(column).get(0) : -1;
  }

  List<Integer> all(Column column) {
    return columns.getOrDefault(column, List.of());
  }

  String name(Column column) {
    return row.cell(first(column)).strip();
  }

  /**
   * Whether rows tell a whole life: without a column of last days an added date says too little.
   */
  boolean isDated() {
    return has(Column.ADDED) && has(Column.ENDED);
  }

  /** The columns that are not read, by what they hold. */
  String dropped() {
    String groups =
        dropped.entrySet().stream()
            .map(group -> group.getKey() + " (" + String.join(", ", group.getValue()) + ")")
            .collect(Collectors.joining(", "));
    String half = has(Column.ADDED) && !has(Column.ENDED) ? name(Column.ADDED) : "";
    return half.isEmpty()
        ? groups
        : (groups.isEmpty() ? "" : groups + ", ") + half + ", as no column holds last days";
  }

  private static String shown(String name) {
    return name.length() <= NAME_SHOWN ? name : name.substring(0, NAME_SHOWN) + "...";
  }
}
