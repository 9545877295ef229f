package org.plumbline.cli;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.Printable;

/** Text for people on standard output: UTF-8, line feeds. A closed pipe ends it quietly. */
final class Text implements AutoCloseable {

  private static final String GAP = "  ";

  private final PrintWriter out;

  Text(OutputStream out) {
    this.out = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
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
    return value == null || value.isEmpty() ? this : line("%-16s%s".formatted(label, value));
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

  /** Flushes; standard output stays open. */
  @Override
  public void close() {
    out.flush();
  }
}
