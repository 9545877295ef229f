package org.plumbline.testclaims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A line of the evaluation set E11: a service line with a narrative, and by hand what is to be read
 * and found in it. The head of {@code narratives-e11.txt} says how it was written.
 *
 * @param blind whether it stays unseen while the reader is changed
 * @param units as written
 * @param field where the narrative stands: SV101-7, NTE02
 * @param findings ids of the rules that speak; empty for none
 * @param reading what is to be read, by the keys that the head of the file names
 * @param why the arithmetic or the trap
 */
public record NarrativeLine(
    String id,
    boolean blind,
    String code,
    List<String> modifiers,
    String units,
    LocalDate from,
    LocalDate to,
    String field,
    String narrative,
    Set<String> findings,
    Map<String, String> reading,
    String why) {

  private static final String FILE = "narratives-e11.txt";

  private static final int COLUMNS = 12;

  /** All lines, in their order. */
  public static List<NarrativeLine> all() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                NarrativeLine.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(NarrativeLine::parse)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static NarrativeLine parse(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != COLUMNS) {
      throw new IllegalStateException(FILE + ": " + COLUMNS + " columns are expected in " + line);
    }
    Set<String> findings =
        parts[9].equals("none") ? Set.of() : new TreeSet<>(List.of(parts[9].split(" ")));
    return new NarrativeLine(
        parts[0],
        parts[1].equals("blind"),
        parts[2],
        parts[3].isEmpty() ? List.of() : List.of(parts[3].split(" ")),
        parts[4],
        LocalDate.parse(parts[5]),
        LocalDate.parse(parts[6]),
        parts[7],
        parts[8],
        findings,
        reading(parts[10]),
        parts[11]);
  }

  private static Map<String, String> reading(String text) {
    Map<String, String> reading = new LinkedHashMap<>();
    for (String entry : text.split(";")) {
      int equals = entry.indexOf('=');
      if (equals < 0) {
        throw new IllegalStateException(FILE + ": key=value is expected in " + text);
      }
      reading.put(entry.substring(0, equals).strip(), entry.substring(equals + 1).strip());
    }
    return reading;
  }
}
