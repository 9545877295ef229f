package org.plumbline.intake.x12;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.ElementRef;

/**
 * The rules of the catalogue that say a fault of one loop, segment or element where a general rule
 * of structure would, from {@code 837p-named-faults.csv}. A cell of the table may list several
 * loops, or several elements, with {@code |} between them.
 */
final class NamedFaults {

  /** What a general rule says, and where. */
  private record Fault(String general, String loop, String what) {}

  private record Named(String rule, CodeWhere where) {}

  private static final Map<Fault, List<Named>> ALL = read();

  private NamedFaults() {}

  /**
   * The rule that says a fault of a loop or of a segment.
   *
   * @param general the rule of structure
   * @param loop where the fault is, empty outside of loops
   * @param what the segment or loop that it is about
   * @param segment the segment that stands there, or null where one is missing
   */
  static String rule(String general, String loop, String what, Segment segment) {
    for (Named named : ALL.getOrDefault(new Fault(general, loop, what), List.of())) {
      if (named.where == null || segment != null && named.where.holds(segment)) {
        return named.rule;
      }
    }
    return general;
  }

  /**
   * The rule that says a fault of an element.
   *
   * @param element from 1
   * @param component from 1; 0 is the whole element
   */
  static String rule(String general, String loop, Segment segment, int element, int component) {
    String name = ElementRef.name(segment.name(), element);
    return rule(general, loop, component == 0 ? name : name + "-" + component, segment);
  }

  /** Hears of each of them. */
  interface Visitor {

    /**
     * A rule that says what a general rule would, of one loop.
     *
     * @param where of which segments alone, or null
     */
    void named(String rule, String general, String loop, String what, CodeWhere where);
  }

  static void visit(Visitor visitor) {
    ALL.forEach(
        (fault, named) ->
            named.forEach(
                each ->
                    visitor.named(each.rule, fault.general, fault.loop, fault.what, each.where)));
  }

  private static Map<Fault, List<Named>> read() {
    Map<Fault, List<Named>> all = new HashMap<>();
    try (InputStream in = NamedFaults.class.getResourceAsStream("837p-named-faults.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        Named named = new Named(row.getField("rule"), CodeWhere.of(row.getField("where")));
        for (String loop : row.getField("loop").split("\\|")) {
          for (String what : row.getField("what").split("\\|")) {
            Fault fault = new Fault(row.getField("instead_of"), loop, what);
            all.computeIfAbsent(fault, f -> new ArrayList<>(1)).add(named);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("837p-named-faults.csv", e);
    }
    return Map.copyOf(all);
  }
}
