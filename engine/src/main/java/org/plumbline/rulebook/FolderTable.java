package org.plumbline.rulebook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.plumbline.rulebook.lint.Problem;

/**
 * A table of a rule folder with a header row. It has the columns that are known and no others, and
 * each row has a cell for each of them: a cell that nobody reads would be believed to count.
 */
final class FolderTable {

  /**
   * A row.
   *
   * @param line the line of the file that it begins on
   * @param header the columns by the order of the cells
   */
  record Row(int line, List<String> header, List<String> cells) {

    /** The text of a cell; empty where the row ends before it. */
    String cell(String column) {
      int at = header.indexOf(column);
      return at < cells.size() ? cells.get(at) : "";
    }
  }

  private final String file;
  private final List<String> columns;
  private final List<Problem> problems;

  private FolderTable(String file, List<String> columns, List<Problem> problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
  }

  /**
   * The rows of a table, none where it is not there. What is wrong becomes problems; rows with too
   * many or too few cells are read as far as they go.
   *
   * @param columns those that the table has, in any order
   */
  static List<Row> rows(
      RuleFolder folder, String file, List<String> columns, List<Problem> problems) {
    if (folder.text(file).isBlank()) {
      return List.of();
    }
    return new FolderTable(file, columns, problems).rows(folder.text(file));
  }

  private List<Row> rows(String text) {
    List<Row> rows = new ArrayList<>();
    List<String> header = null;
    try (CsvReader<CsvRecord> csv =
        CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(text)) {
      for (CsvRecord line : csv) {
        int number = (int) line.getStartingLineNumber();
        if (header == null) {
          header = line.getFields();
          if (!isHeader(number, header)) {
            return List.of();
          }
        } else {
          count(number, header.size(), line.getFields());
          rows.add(new Row(number, header, line.getFields()));
        }
      }
    } catch (CsvParseException unreadable) {
      problem(lineAfter(rows), "", "no CSV that can be read: " + unreadable.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static int lineAfter(List<Row> rows) {
    return rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line() + 1;
  }

  /** Whether the rows below it can be read. */
  private boolean isHeader(int line, List<String> header) {
    String known = String.join(", ", columns);
    Set<String> seen = new HashSet<>();
    for (String column : header) {
      if (!columns.contains(column)) {
        problem(line, "", "there is no column \"" + column + "\"; the columns are " + known);
      } else if (!seen.add(column)) {
        problem(line, "", "the column " + column + " stands twice; keep one");
      }
    }
    if (!seen.containsAll(columns)) {
      problem(line, "", "the header row has the columns " + known);
      return false;
    }
    return true;
  }

  private void count(int line, int expected, List<String> cells) {
    if (cells.size() != expected) {
      problem(
          line,
          cells.get(0),
          "the row has "
              + cells.size()
              + (cells.size() == 1 ? " cell" : " cells")
              + ", the header "
              + expected
              + (cells.size() > expected
                  ? "; put a text with commas in quotation marks, or take the rest away"
                  : "; a cell that says nothing is empty, and its comma stands"));
    }
  }

  private void problem(int line, String about, String message) {
    problems.add(new Problem(file, line, about, message));
  }
}
