package org.plumbline.rulebook;

import java.util.List;
import org.drools.decisiontable.parser.csv.CsvLineParser;

/**
 * A line of a decision table's file, cut into cells as Drools cuts it.
 *
 * @param line its number, from 1
 * @param cells without the blanks around them
 * @param open whether a quotation mark is left open: Drools reads line by line, so that no cell
 *     goes on in the next
 */
record SheetRow(int line, List<String> cells, boolean open) {

  static SheetRow of(int line, String text) {
    List<String> cells = new CsvLineParser().parse(text).stream().map(String::strip).toList();
    return new SheetRow(line, cells, text.chars().filter(c -> c == '"').count() % 2 != 0);
  }

  /** The text of a cell; empty where the row ends before it. */
  String cell(int at) {
    return at < cells.size() ? cells.get(at) : "";
  }

  /** How many cells there are up to the last that says something. */
  int width() {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  boolean isBlank() {
    return width() == 0;
  }

  /** Whether Drools begins a table here. */
  boolean beginsTable() {
    return cells.stream().anyMatch(SheetRow::isRuleTable);
  }

  static boolean isRuleTable(String cell) {
    String mark = "RuleTable";
    return cell.regionMatches(true, 0, mark, 0, mark.length());
  }
}
