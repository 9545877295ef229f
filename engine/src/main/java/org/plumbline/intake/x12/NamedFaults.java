package org.plumbline.intake.x12;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the catalogue that say a fault of one loop, segment or element where a general rule
 * of structure would, from {@code 837p-named-faults.csv}.
 */
final class NamedFaults {

  private record Named(String rule, String general, String loop, String what) {}

  private static final List<Named> ALL = read();

  private NamedFaults() {}

  /**
   * The rule that says a fault.
   *
   * @param general the rule of structure
   * @param loop where the fault is, empty outside of loops
   * @param what the segment, loop or element that it is about
   */
  static String rule(String general, String loop, String what) {
    for (Named named : ALL) {
      if (named.general.equals(general) && named.loop.equals(loop) && named.what.equals(what)) {
        return named.rule;
      }
    }
    return general;
  }

  /** Their names. */
  static List<String> rules() {
    return ALL.stream().map(Named::rule).distinct().toList();
  }

  private static List<Named> read() {
    List<Named> all = new ArrayList<>();
    try (InputStream in = NamedFaults.class.getResourceAsStream("837p-named-faults.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        all.add(
            new Named(
                row.getField("rule"),
                row.getField("instead_of"),
                row.getField("loop"),
                row.getField("what")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("837p-named-faults.csv", e);
    }
    return List.copyOf(all);
  }
}
