package org.plumbline.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which line of a decision table a line of the DRL that was made of it comes from. Drools reads a
 * table line by line, so that the row it names is a line.
 */
final class TableLines {

  /** What Drools writes before each rule. */
  private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+([0-9]+), .*");

  private final TreeMap<Integer, Integer> rows = new TreeMap<>();

  TableLines(String drl) {
    List<String> made = drl.lines().toList();
    for (int i = 0; i < made.size(); i++) {
      Matcher row = ROW.matcher(made.get(i));
      if (row.matches()) {
        rows.put(i + 1, Integer.parseInt(row.group(1)));
      }
    }
  }

  /** The line of the table's row; 1 for what stands before all rows. */
  int of(int line) {
    Map.Entry<Integer, Integer> row = rows.floorEntry(line);
    return row == null ? 1 : row.getValue();
  }
}
