package org.plumbline.report.html;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An item of the CMS-1500 (02/12) as the page draws it, in the order it is read.
 *
 * @param number the item ({@code 17b}), {@code top} for the carrier block
 * @param part which part of the form it stands in
 * @param caption what it is, in short words of ours
 */
record FormItem(String number, Part part, String caption) {

  /** The parts of the form, from top to bottom. */
  enum Part {
    /** Carrier, patient, insured, condition: items 1 to 23. */
    TOP,
    /** A column of the service lines: items 24A to 24J, and the shaded area as 24. */
    LINE,
    /** Totals and providers: items 25 to 33. */
    BOTTOM
  }

  private static final List<FormItem> ALL = read();
  private static final Map<String, FormItem> BY_NUMBER =
      ALL.stream().collect(Collectors.toUnmodifiableMap(FormItem::number, Function.identity()));

  /** The items of one part. */
  static List<FormItem> of(Part part) {
    return ALL.stream().filter(item -> item.part == part).toList();
  }

  /** Whether the form has this item. */
  static boolean drawn(String number) {
    return BY_NUMBER.containsKey(number);
  }

  /** Whether this item is drawn once a service line. */
  static boolean ofLine(String number) {
    return drawn(number) && BY_NUMBER.get(number).part == Part.LINE;
  }

  private static List<FormItem> read() {
    try (InputStream table = FormItem.class.getResourceAsStream("cms-1500-items.csv");
        CsvReader<NamedCsvRecord> rows =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return rows.stream()
          .map(
              row ->
                  new FormItem(
                      row.getField("item"),
                      Part.valueOf(row.getField("part")),
                      row.getField("caption")))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException("cms-1500-items.csv", failed);
    }
  }
}
