package org.plumbline.codeset.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.CodeSetException;

/**
 * A small table that is shipped with the rules: CSV in UTF-8 whose cells hold neither commas nor
 * quotation marks, so that a start reads it without a parser.
 */
public final class StarterTable {

  private static final String FOLDER = "/plumbline-rules/code-sets/";

  private StarterTable() {}

  /**
   * The rows of a table of this installation.
   *
   * @throws IOException where it is missing
   */
  public static List<String[]> installed(String name, String header) throws IOException {
    try (InputStream csv = StarterTable.class.getResourceAsStream(FOLDER + name)) {
      if (csv == null) {
        throw new IOException("the starter table " + name + " is missing from this installation");
      }
      return read(csv, header);
    }
  }

  /**
   * The rows of a table, without its header.
   *
   * @param header the first line as it must be
   * @throws CodeSetException naming the line that is not as wide as the header
   */
  public static List<String[]> read(InputStream csv, String header) throws IOException {
    List<String[]> rows = new ArrayList<>();
    int width = header.split(",").length;
    BufferedReader lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8));
    int number = 1;
    if (!header.equals(lines.readLine())) {
      throw new CodeSetException("a starter table must begin with the line " + header);
    }
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String[] cells = line.split(",", -1);
      if (cells.length != width || line.indexOf('"') >= 0) {
        throw new CodeSetException(
            "a starter table has " + cells.length + " cells in line " + number + ", not " + width);
      }
      rows.add(cells);
    }
    return rows;
  }
}
