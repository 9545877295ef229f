package org.plumbline.codeset.hcpcs.release;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.codeset.UnreadableException;
import org.plumbline.codeset.workbook.Grid;
import org.plumbline.codeset.workbook.GridRow;

/**
 * A text whose columns a comma, tab, semicolon or bar separates. It is read line by line, so that a
 * quotation mark too many costs a row and not the rest of the file.
 */
final class DelimitedText {

  private static final char[] SEPARATORS = {',', '\t', ';', '|'};
  private static final int HEADER_IS_WITHIN = 60;

  /** How many lines a quoted text may be broken into. */
  private static final int MOST_LINES = 8;

  private static final Pattern BEGINS = Pattern.compile("\"?[A-Z]\\d{4}\"?[,;|\t]");

  private static final int MOST_ROWS = 100_000;

  private final List<String> lines;

  DelimitedText(List<String> lines) {
    this.lines = lines;
  }

  /**
   * The text as a grid, where some separator gives it a header.
   *
   * @throws UnreadableException when it has more rows than any release
   */
  Optional<Grid> grid(ColumnNames names) throws UnreadableException {
    for (char separator : SEPARATORS) {
      Grid head = read(separator, Math.min(lines.size(), HEADER_IS_WITHIN));
      if (GridHeader.find(head, names).isPresent()) {
        if (lines.size() > MOST_ROWS) {
          throw new UnreadableException("has more than " + MOST_ROWS + " lines");
        }
        return Optional.of(read(separator, lines.size()));
      }
    }
    return Optional.empty();
  }

  private Grid read(char separator, int end) {
    List<GridRow> rows = new ArrayList<>();
    int at = 0;
    while (at < end) {
      int length = length(separator, at);
      GridRow row = row(separator, at + 1, String.join("\n", lines.subList(at, at + length)));
      if (row.damaged() && length > 1) {
        length = 1;
        row = damaged(at + 1, lines.get(at));
      }
      if (!row.isBlank() || row.damaged()) {
        rows.add(row);
      }
      at += length;
    }
    return new Grid("", rows);
  }

  /**
   * How many lines make a row: one, and more where a quoted text goes on. It does not go on in a
   * line that begins with a code.
   */
  private int length(char separator, int first) {
    boolean open = quotes(separator, lines.get(first)) && isOpen(lines.get(first));
    int end = first + 1;
    while (open && end < Math.min(lines.size(), first + MOST_LINES)) {
      if (BEGINS.matcher(lines.get(end)).lookingAt()) {
        return 1;
      }
      open ^= isOpen(lines.get(end));
      end++;
    }
    return open ? 1 : end - first;
  }

  private static boolean isOpen(String line) {
    return line.chars().filter(c -> c == '"').count() % 2 == 1;
  }

  /** Whether a cell begins with a quotation mark; elsewhere it is an inch. */
  private static boolean quotes(char separator, String line) {
    return line.startsWith("\"") || line.contains(separator + "\"");
  }

  private static GridRow row(char separator, int number, String text) {
    if (quotes(separator, text) && isOpen(text)) {
      return damaged(number, text);
    }
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .allowExtraCharsAfterClosingQuote(false)
            .skipEmptyLines(false)
            .ofCsvRecord(text)) {
      List<CsvRecord> records = reader.stream().toList();
      if (records.size() == 1) {
        return new GridRow(number, records.get(0).getFields().toArray(String[]::new), false);
      }
    } catch (CsvParseException | IOException malformed) {
      return damaged(number, text);
    }
    return text.isBlank() ? new GridRow(number, new String[0], false) : damaged(number, text);
  }

  private static GridRow damaged(int number, String text) {
    return new GridRow(number, new String[] {text}, true);
  }
}
