package org.plumbline.rulebook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which line of a decision table a line of the DRL that was made of it comes from. */
final class TableLines {

  /** What Drools writes before each rule. */
  private static final Pattern ROW = Pattern.compile("// rule values at [A-Z]+([0-9]+), .*");

  private final TreeMap<Integer, Integer> rows = new TreeMap<>();

  TableLines(String csv, String drl) {
    List<Long> lines = starts(csv);
    List<String> made = drl.lines().toList();
    for (int i = 0; i < made.size(); i++) {
      Matcher row = ROW.matcher(made.get(i));
      if (row.matches() && Integer.parseInt(row.group(1)) <= lines.size()) {
        rows.put(i + 1, lines.get(Integer.parseInt(row.group(1)) - 1).intValue());
      }
    }
  }

  /** A cell may hold line breaks, so a row's number is not its line. */
  private static List<Long> starts(String csv) {
    List<Long> lines = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv)) {
      reader.forEach(row -> lines.add(row.getStartingLineNumber()));
    } catch (CsvParseException broken) {
      // what was read until there has its line
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  /** The line of the table's row; 1 for what stands before all rows. */
  int of(int line) {
    Map.Entry<Integer, Integer> row = rows.floorEntry(line);
    return row == null ? 1 : row.getValue();
  }
}
