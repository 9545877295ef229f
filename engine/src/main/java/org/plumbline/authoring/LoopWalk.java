package org.plumbline.authoring;

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
import java.util.Set;

/**
 * Says of the segments of an 837P, one after the other, in which loop each stands. The loops come
 * from the reader's own table, {@code 837p-loops.csv}.
 */
final class LoopWalk {

  private static final String TABLE = "/org/plumbline/intake/x12/837p-loops.csv";
  private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "BHT", "SE", "GE", "IEA");
  private static final List<Row> ROWS = read();

  private record Row(String loop, String area, String tag, Set<String> qualifiers) {}

  /** A loop and which one of its kind it is in the file, from 1; index 0 outside of all loops. */
  record Place(String loop, int index) {}

  private static final Place OUTSIDE = new Place("", 0);

  private final Map<String, Integer> seen = new HashMap<>();
  private String area = "HEADER";
  private Place current = OUTSIDE;

  /** The loop of the next segment. */
  Place next(String[] elements) {
    String tag = elements[0];
    if (ENVELOPE.contains(tag)) {
      area = "HEADER";
      return OUTSIDE;
    }
    enterArea(tag, elements);
    String qualifier = elements.length > (tag.equals("HL") ? 3 : 1) ? qualifier(tag, elements) : "";
    for (Row row : ROWS) {
      if (row.area.equals(area)
          && row.tag.equals(tag)
          && (row.qualifiers.isEmpty() || row.qualifiers.contains(qualifier))) {
        current = new Place(row.loop, seen.merge(row.loop, 1, Integer::sum));
        return current;
      }
    }
    return current;
  }

  private static String qualifier(String tag, String[] elements) {
    return elements[tag.equals("HL") ? 3 : 1];
  }

  private void enterArea(String tag, String[] elements) {
    switch (tag) {
      case "HL" ->
          area =
              switch (elements.length > 3 ? elements[3] : "") {
                case "20" -> "BILLING";
                case "22" -> "SUBSCRIBER";
                case "23" -> "PATIENT";
                default -> area;
              };
      case "CLM" -> area = "CLAIM";
      case "LX" -> area = "LINE";
      case "SBR" -> area = area.equals("CLAIM") ? "OTHER" : area;
      default -> {
        // stays in its area
      }
    }
  }

  private static List<Row> read() {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = LoopWalk.class.getResourceAsStream(TABLE);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        String[] opener = row.getField("opened_by").split("\\*");
        rows.add(
            new Row(
                row.getField("loop"),
                row.getField("area"),
                opener[0],
                opener.length == 1 ? Set.of() : Set.of(opener[1].split("\\|"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE, e);
    }
    return List.copyOf(rows);
  }
}
