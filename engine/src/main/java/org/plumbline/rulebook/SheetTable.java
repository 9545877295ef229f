package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.decisiontable.parser.ActionType.Code;
import org.plumbline.rulebook.lint.Problem;

/**
 * One table of a decision table's file: the row that says RuleTable, the rows of keywords,
 * patterns, templates and labels below it, and a row for each rule.
 */
final class SheetTable {

  private static final int KEYWORDS = 1;
  private static final int TEMPLATES = 3;
  private static final int LABELS = 4;
  private static final int FIRST_RULE = 5;

  private final String file;
  private final List<SheetRow> rows;
  private final List<SheetColumn> columns;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param rows from the one that says RuleTable to the last before another table
   */
  SheetTable(String file, List<SheetRow> rows) {
    this.file = file;
    this.rows = rows;
    columns = rows.size() > LABELS ? columns() : List.of();
  }

  private List<SheetColumn> columns() {
    return IntStream.range(0, rows.get(KEYWORDS).width())
        .mapToObj(
            at ->
                new SheetColumn(
                    at,
                    rows.get(KEYWORDS).cell(at),
                    rows.get(TEMPLATES).cell(at),
                    rows.get(LABELS).cell(at)))
        .toList();
  }

  /** The names of its rules. */
  Set<String> names() {
    return rows.stream()
        .skip(FIRST_RULE)
        .map(this::name)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /** What is wrong with it; of rows below columns that are refused nothing is said. */
  List<Problem> problems() {
    if (!rows.get(0).cell(0).regionMatches(true, 0, "RuleTable", 0, "RuleTable".length())) {
      problem(rows.get(0), "", "RuleTable begins a table and stands in the first column alone");
    }
    if (rows.stream().skip(FIRST_RULE).allMatch(SheetRow::isBlank)) {
      problem(
          rows.get(0),
          "",
          "below RuleTable stand a row each of keywords, patterns, templates and labels, and then at"
              + " least one rule");
      return problems;
    }
    checkColumns();
    rows.subList(KEYWORDS + 1, FIRST_RULE).forEach(row -> checkBeyond(row, ""));
    if (problems.isEmpty()) {
      checkGaps();
      rows.stream().skip(FIRST_RULE).filter(row -> !row.isBlank()).forEach(this::checkRule);
    }
    return problems;
  }

  private void checkColumns() {
    SheetRow keywords = rows.get(KEYWORDS);
    if (columns.stream().filter(column -> column.kind() == Code.NAME).count() != 1) {
      problem(keywords, "", "one column of a table is NAME: it holds the names of the rules");
    }
    for (SheetColumn column : columns) {
      if (!column.isKnown()) {
        problem(
            keywords,
            "",
            "a column is NAME, METADATA, CONDITION or ACTION, not \""
                + column.keyword()
                + "\"; are the cells parted by commas?");
      } else if (column.kind() == Code.METADATA || column.kind() == Code.ACTION) {
        checkTemplate(column);
      }
    }
    checkLabels();
  }

  private void checkTemplate(SheetColumn column) {
    if (!column.takesItsCell()) {
      problem(
          rows.get(TEMPLATES),
          "",
          "the template of the column \""
              + column.label()
              + "\" is the same for every row, so that its cells count for nothing; write $param where"
              + " the cell goes");
    }
    if (column.kind() == Code.METADATA && !column.annotation().equals(column.label())) {
      problem(
          rows.get(LABELS),
          "",
          "the column \""
              + column.label()
              + "\" holds the annotation "
              + column.annotation()
              + "; label it so");
    }
  }

  private void checkLabels() {
    Set<String> seen = new HashSet<>();
    for (SheetColumn column : columns) {
      if (column.label().isEmpty()) {
        problem(rows.get(LABELS), "", "column " + (column.at() + 1) + " has no label; give it one");
      } else if (!seen.add(column.label())) {
        problem(
            rows.get(LABELS),
            "",
            "two columns are labelled \"" + column.label() + "\"; give each its own label");
      }
    }
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
    if (name(row).isEmpty()) {
      problem(row, "", "the row has no name of a rule; put it into the column NAME");
    }
    checkBeyond(row, name(row));
    if (row.cells().size() < columns.size()) {
      problem(
          row,
          name(row),
          "the row has "
              + row.cells().size()
              + (row.cells().size() == 1 ? " cell" : " cells")
              + ", the table "
              + columns.size()
              + " columns; a cell that says nothing is empty, and its comma stands");
    }
    for (SheetColumn column : columns) {
      String cell = row.cell(column.at());
      if (!column.takesAllOf(cell)) {
        problem(
            row,
            name(row),
            "the cell in \""
                + column.label()
                + "\" has "
                + column.partsOf(cell)
                + " parts between its commas, of which the column takes "
                + column.parts());
      }
    }
  }

  private void checkBeyond(SheetRow row, String rule) {
    if (row.width() > columns.size()) {
      problem(
          row,
          rule,
          "the row has "
              + row.width()
              + " cells, the table "
              + columns.size()
              + " columns; put a text with commas in quotation marks, or take the rest away");
    }
  }

  /** Where no column is NAME, what stands where it mostly does. */
  private String name(SheetRow row) {
    int at =
        columns.stream()
            .filter(column -> column.kind() == Code.NAME)
            .mapToInt(SheetColumn::at)
            .findFirst()
            .orElse(0);
    return row.cell(at);
  }

  private void problem(SheetRow row, String rule, String message) {
    problems.add(new Problem(file, row.line(), rule, message));
  }
}
