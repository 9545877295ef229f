package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.rulebook.lint.Problem;

/**
 * One table of a decision table's file: the row that says RuleTable, the rows of keywords,
 * patterns, templates and labels below it, and a row for each rule.
 */
final class SheetTable {

  private static final int KEYWORDS = 1;
  private static final int PATTERNS = 2;
  private static final int TEMPLATES = 3;
  private static final int LABELS = 4;
  private static final int FIRST_RULE = 5;

  private final String file;
  private final List<SheetRow> rows;
  private final SheetColumns columns;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param rows from the one that says RuleTable to the last before another table
   */
  SheetTable(String file, List<SheetRow> rows) {
    this.file = file;
    this.rows = rows;
    columns = new SheetColumns(file, row(KEYWORDS), row(TEMPLATES), row(LABELS));
  }

  /** A row of the table; an empty one where the table ends before it. */
  private SheetRow row(int at) {
    return at < rows.size() ? rows.get(at) : new SheetRow(rows.get(0).line(), List.of(), false);
  }

  /** The names of its rules. */
  Set<String> names() {
    return rows.stream()
        .skip(FIRST_RULE)
        .map(columns::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What is wrong with it; of rows below columns that are refused nothing is said. */
  List<Problem> problems() {
    if (!SheetRow.isRuleTable(row(0).cell(0))) {
      problem(row(0), "", "RuleTable begins a table, and stands in the first column alone");
    }
    if (rows.stream().skip(FIRST_RULE).allMatch(SheetRow::isBlank)) {
      problem(
          row(0),
          "",
          "below RuleTable stand a row each of keywords, patterns, templates and labels, and then at"
              + " least one rule");
      return problems;
    }
    problems.addAll(columns.problems());
    rows.subList(PATTERNS, FIRST_RULE).forEach(row -> checkBeyond(row, ""));
    if (problems.isEmpty()) {
      checkGaps();
      rows.stream().skip(FIRST_RULE).filter(row -> !row.isBlank()).forEach(this::checkRule);
    }
    return problems;
  }

  /** Behind a blank row Drools reads on outside of the table. */
  private void checkGaps() {
    for (int i = FIRST_RULE; i < rows.size(); i++) {
      boolean first = rows.get(i).isBlank() && !(i > FIRST_RULE && rows.get(i - 1).isBlank());
      if (first && rows.stream().skip(i).anyMatch(row -> !row.isBlank())) {
        problem(
            rows.get(i),
            "",
            "a blank row ends the table, so that the rows behind it count for nothing; take it away");
      }
    }
  }

  private void checkRule(SheetRow row) {
    String name = columns.name(row);
    if (name.isEmpty()) {
      problem(row, "", "the row has no name of a rule; put it into the column NAME");
    }
    checkBeyond(row, name);
    if (row.cells().size() < columns.all().size()) {
      problem(
          row,
          name,
          "the row has "
              + row.cells().size()
              + (row.cells().size() == 1 ? " cell" : " cells")
              + ", the table "
              + columns.all().size()
              + " columns; a cell that says nothing is empty, and its comma stands");
    }
    columns.all().forEach(column -> checkParts(row, name, column));
  }

  private void checkParts(SheetRow row, String name, SheetColumn column) {
    String cell = row.cell(column.at());
    if (!column.takesAllOf(cell)) {
      problem(
          row,
          name,
          "the cell in \""
              + column.label()
              + "\" has "
              + column.partsOf(cell)
              + " parts between its commas, of which the column takes "
              + column.parts());
    }
  }

  private void checkBeyond(SheetRow row, String rule) {
    if (row.width() > columns.all().size()) {
      problem(
          row,
          rule,
          "the row has "
              + row.width()
              + " cells, the table "
              + columns.all().size()
              + " columns; put a text with commas in quotation marks, or take the rest away");
    }
  }

  private void problem(SheetRow row, String rule, String message) {
    problems.add(new Problem(file, row.line(), rule, message));
  }
}
