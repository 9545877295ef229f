package org.plumbline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.Printable;

/**
 * What a command says on standard output: UTF-8, line feeds. A closed pipe ends it quietly, any
 * other failure is told when it is closed.
 */
final class Text implements AutoCloseable {

  private static final String GAP = "  ";

  private final WholeLines lines;
  private final PrintWriter out;

  Text(OutputStream out) {
    // remembers a failure, which a writer does not tell
    this.lines = new WholeLines(out, Progress.silent());
    this.out = new PrintWriter(new OutputStreamWriter(lines, StandardCharsets.UTF_8));
  }

  Text line(String line) {
    out.print(Printable.of(line).stripTrailing() + "\n");
    return this;
  }

  /** Lines of a document, as they are. */
  Text lines(String document) {
    document.lines().forEach(this::line);
    return this;
  }

  /** A row of label and value; no row where there is no value. */
  Text field(String label, String value) {
    return value == null || value.isEmpty() ? this : line("%-15s %s".formatted(label, value));
  }

  /** Rows of equal length in columns as wide as their widest cell. */
  Text table(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; !rows.isEmpty() && column < rows.get(0).size(); column++) {
      int at = column;
      widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths.get(column) - cell.length())).append(GAP);
      }
      line(line.toString());
    }
    return this;
  }

  /**
   * Flushes; standard output stays open.
   *
   * @throws UnusableException when something could not be written
   */
  @Override
  public void close() throws UnusableException {
    out.flush();
    IOException failure = lines.failure();
    if (failure != null && !Reason.isClosedPipe(failure)) {
      throw new UnusableException("standard output: cannot be written: " + Reason.of(failure));
    }
  }
}
