package org.plumbline.intake.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.intake.csv.Columns.Column;

/** Which cell of a row is which column. */
final class Header {

  /** Separators of cells; the one that gives the header most known columns is taken. */
  static final String SEPARATORS = ",;\t|";

  /** What every service line says. */
  private static final List<String> NEEDED =
      List.of("service_from", "procedure_code", "charge", "units", "pointer_1");

  /** A row of values may happen to hold as many names of columns. */
  private static final int FEWEST = 2;

  private static final Pattern PROCEDURE = Pattern.compile("[A-Za-z0-9]{5}");
  private static final Pattern NUMBER = Pattern.compile("-?\\$?[0-9.,]+");
  private static final Pattern DATE =
      Pattern.compile("[0-9]{8}|[0-9]{1,4}[-/][0-9]{1,2}[-/][0-9]{1,4}");

  private final List<Column> columns = new ArrayList<>();
  private final List<String> shown = new ArrayList<>();
  private final List<String> written;
  private final List<Column> lacking;
  private int claimId = -1;

  /**
   * @param row where it stands, from 1
   * @param names the columns of a house by its own names for them, see {@link Columns#plain}
   */
  Header(List<String> cells, long row, Map<String, String> names, CsvFaults faults) {
    Set<String> seen = new HashSet<>();
    written = plain(cells);
    for (String cell : cells) {
      int place = columns.size() + 1;
      Column column = Columns.named(meant(cell, names));
      // a first row that is no header holds the data of people
      String name = column == null ? "column " + place : cell.replace("\uFEFF", "").strip();
      if (column == null) {
        if (!cell.isBlank()) {
          faults.add(CsvFaults.UNKNOWN, row, name);
        }
      } else if (!seen.add(column.name())) {
        faults.add(CsvFaults.TWICE, row, name);
        column = null;
      } else if (column.name().equals(Columns.CLAIM_ID)) {
        claimId = columns.size();
      }
      columns.add(column);
      shown.add(name);
    }
    lacking =
        NEEDED.stream().map(Columns::named).filter(needed -> !columns.contains(needed)).toList();
    if (hasClaimId()) {
      lacking.forEach(needed -> faults.add(CsvFaults.LACKING, row, needed.name()));
    }
  }

  /** The cells written plainly; a table that was put behind another brings its byte order mark. */
  private static List<String> plain(List<String> cells) {
    return cells.stream().map(cell -> Columns.plain(cell.replace("\uFEFF", ""))).toList();
  }

  /** Whether a row is this header once more. */
  boolean isAgain(List<String> cells) {
    return cells.size() == written.size() && plain(cells).equals(written);
  }

  /**
   * Whether a row in the midst of a table is a header, of this or of other columns: it names the
   * claim and two columns more, or nothing but columns.
   */
  static boolean isOne(List<String> cells, Map<String, String> names) {
    if (cells.isEmpty() || !isColumn(cells.get(0), names)) {
      return false;
    }
    int known = known(cells, names);
    long filled = cells.stream().filter(cell -> !cell.isBlank()).count();
    boolean namesClaim =
        cells.stream().anyMatch(cell -> meant(cell, names).equals(Columns.CLAIM_ID));
    return known > FEWEST && (namesClaim || known == filled);
  }

  private static boolean isColumn(String cell, Map<String, String> names) {
    return Columns.named(meant(cell, names)) != null;
  }

  /** The name that a cell would have as a column. */
  private static String meant(String cell, Map<String, String> names) {
    String plain = Columns.plain(cell.replace("\uFEFF", ""));
    return names.getOrDefault(plain, plain);
  }

  /** The cells of a row without blank ones behind the last column. */
  List<String> withoutBlankEnd(List<String> cells) {
    return cells.size() > size()
            && cells.subList(size(), cells.size()).stream().allMatch(String::isBlank)
        ? cells.subList(0, size())
        : cells;
  }

  /**
   * Whether each column that a line needs has a value, and numbers, dates and codes look like such:
   * else a separator too many may have shifted the cells.
   */
  boolean fits(List<String> cells) {
    for (int i = 0; i < size(); i++) {
      if (column(i) != null && !fits(column(i), cells.get(i).strip())) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(Column column, String value) {
    if (value.isEmpty()) {
      return !NEEDED.contains(column.name());
    }
    if (column.name().equals("procedure_code")) {
      return PROCEDURE.matcher(value).matches();
    }
    return switch (column.field().type()) {
      case AMOUNT, QUANTITY -> NUMBER.matcher(value).matches();
      case DATE -> DATE.matcher(value).matches();
      default -> true;
    };
  }

  /** The columns that every line needs and none can have. */
  List<Column> lacking() {
    return lacking;
  }

  /** How many known columns a header would have. */
  static int known(List<String> cells, Map<String, String> names) {
    int known = 0;
    for (String cell : cells) {
      known += isColumn(cell, names) ? 1 : 0;
    }
    return known;
  }

  int size() {
    return columns.size();
  }

  /** The column of a place, null where it is not known or lies behind the last one. */
  Column column(int place) {
    return place < columns.size() ? columns.get(place) : null;
  }

  /** The name of a column as findings show it: that of the file. */
  String name(int place) {
    return shown.get(place);
  }

  boolean hasClaimId() {
    return claimId >= 0;
  }

  /** The place of the column that names the claim, from 0. */
  int claimIdAt() {
    return claimId;
  }

  /** Whether there is a column of this name. */
  boolean has(String column) {
    return columns.contains(Columns.named(column));
  }

  /** The claim that a row belongs to, empty where it does not say. */
  String claimId(List<String> cells) {
    return claimId < cells.size() ? cells.get(claimId).strip() : "";
  }
}
