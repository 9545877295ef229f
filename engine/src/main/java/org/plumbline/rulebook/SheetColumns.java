package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.drools.decisiontable.parser.ActionType.Code;
import org.plumbline.rulebook.lint.Problem;

/** The columns of a decision table: what its rows of keywords, templates and labels say. */
final class SheetColumns {

  private final String file;
  private final SheetRow keywords;
  private final SheetRow templates;
  private final SheetRow labels;
  private final List<SheetColumn> columns;
  private final List<Problem> problems = new ArrayList<>();

  SheetColumns(String file, SheetRow keywords, SheetRow templates, SheetRow labels) {
    this.file = file;
    this.keywords = keywords;
    this.templates = templates;
    this.labels = labels;
    columns =
        IntStream.range(0, keywords.width())
            .mapToObj(
                at -> new SheetColumn(at, keywords.cell(at), templates.cell(at), labels.cell(at)))
            .toList();
  }

  /** From the left. */
  List<SheetColumn> all() {
    return columns;
  }

  /** The name in a row; where no column is NAME, what stands where it mostly does. */
  String name(SheetRow row) {
    int at =
        columns.stream()
            .filter(column -> column.kind() == Code.NAME)
            .mapToInt(SheetColumn::at)
            .findFirst()
            .orElse(0);
    return row.cell(at);
  }

  /** What is wrong with them. */
  List<Problem> problems() {
    if (columns.stream().filter(column -> column.kind() == Code.NAME).count() != 1) {
      problem(keywords, "one column of a table is NAME: it holds the names of the rules");
    }
    for (SheetColumn column : columns) {
      if (!column.isKnown()) {
        problem(
            keywords,
            "a column is NAME, METADATA, CONDITION or ACTION, not \""
                + column.keyword()
                + "\"; are the cells parted by commas?");
      } else if (column.kind() == Code.METADATA || column.kind() == Code.ACTION) {
        checkTemplate(column);
      }
    }
    checkLabels();
    return problems;
  }

  private void checkTemplate(SheetColumn column) {
    if (!column.takesItsCell()) {
      problem(
          templates,
          "the template of the column \""
              + column.label()
              + "\" is the same for every row, so that its cells count for nothing; write $param where"
              + " the cell goes");
    }
    if (column.kind() == Code.METADATA && !column.annotation().equals(column.label())) {
      problem(
          labels,
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
        problem(labels, "column " + (column.at() + 1) + " has no label; give it one");
      } else if (!seen.add(column.label())) {
        problem(
            labels, "two columns are labelled \"" + column.label() + "\"; give each its own label");
      }
    }
  }

  private void problem(SheetRow row, String message) {
    problems.add(new Problem(file, row.line(), "", message));
  }
}
