package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.rulebook.lint.Problem;

/**
 * Finds what Drools leaves out of the file of a decision table without a word: rows above the table
 * or behind a blank row, cells beside its columns, columns whose template takes no cell. What
 * nobody reads would be believed to count, so that the file is refused before it becomes DRL.
 */
final class DecisionTableLint {

  /** What stands above a table; Drools passes over other words. */
  private static final Set<String> HEAD = Set.of("ruleset", "import", "variables", "escapequotes");

  private final String file;
  private final List<SheetRow> head = new ArrayList<>();
  private final List<List<SheetRow>> tables = new ArrayList<>();

  DecisionTableLint(String file, String csv) {
    this.file = file;
    int line = 0;
    for (String text : csv.lines().toList()) {
      SheetRow row = SheetRow.of(++line, text);
      if (row.beginsTable()) {
        tables.add(new ArrayList<>());
      }
      (tables.isEmpty() ? head : tables.get(tables.size() - 1)).add(row);
    }
  }

  /** The names of the rules, also of a file that is refused. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    tables.forEach(rows -> names.addAll(new SheetTable(file, rows).names()));
    return names;
  }

  /** What is wrong, nothing where every row and every cell counts. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    checkQuotes(problems);
    if (problems.isEmpty()) {
      checkHead(problems);
      tables.forEach(rows -> problems.addAll(new SheetTable(file, rows).problems()));
    }
    return problems;
  }

  private void checkQuotes(List<Problem> problems) {
    List<SheetRow> all = new ArrayList<>(head);
    tables.forEach(all::addAll);
    all.stream()
        .filter(SheetRow::open)
        .findFirst()
        .ifPresent(
            row ->
                problems.add(
                    new Problem(
                        file,
                        row.line(),
                        "",
                        "a quotation mark is left open; close it, and keep each cell on one line")));
  }

  private void checkHead(List<Problem> problems) {
    for (SheetRow row : head) {
      if (!row.isBlank() && !HEAD.contains(row.cell(0).toLowerCase(Locale.ROOT))) {
        problems.add(
            new Problem(
                file,
                row.line(),
                "",
                "above RuleTable stand RuleSet, Import and Variables; a rule stands below the"
                    + " labels"));
      }
    }
    if (tables.isEmpty()) {
      problems.add(
          new Problem(
              file, 1, "", "no cell says RuleTable; see an existing *.drl.csv for the layout"));
    }
  }
}
