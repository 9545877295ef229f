package org.plumbline.descriptor.retrieval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What CMS abbreviates in its short descriptors. The shipped table was learned from the pairs of
 * short and long descriptors of one release, which it names in each row, by {@link
 * AbbreviationLearner}. That learns words of letters only; what CMS writes with a digit stands in a
 * table of its own.
 */
final class Abbreviations {

  private static final List<String> TABLES = List.of("abbreviations.csv", "symbols.csv");
  private static final int COLUMNS = 4;

  private final Map<String, List<Reading>> readings;

  Abbreviations(Map<String, List<Reading>> readings) {
    this.readings = readings;
  }

  /** The shipped tables. */
  static Abbreviations shipped() {
    return Shipped.TABLE;
  }

  /** What an abbreviation stands for, the most frequent first; empty where it is none. */
  List<Reading> of(String term) {
    return readings.getOrDefault(term, List.of());
  }

  private static final class Shipped {
    static final Abbreviations TABLE = read();

    private static Abbreviations read() {
      Map<String, List<Reading>> readings = new HashMap<>();
      for (String table : TABLES) {
        try (InputStream bytes = Abbreviations.class.getResourceAsStream(table)) {
          Abbreviations.read(bytes, readings);
        } catch (IOException unreadable) {
          throw new UncheckedIOException("the shipped " + table + " cannot be read", unreadable);
        }
      }
      return new Abbreviations(readings);
    }
  }

  /** Reads rows of {@code abbreviation,words,share,source}, which hold no quotes. */
  static Abbreviations read(InputStream csv) throws IOException {
    Map<String, List<Reading>> readings = new HashMap<>();
    read(csv, readings);
    return new Abbreviations(readings);
  }

  private static void read(InputStream csv, Map<String, List<Reading>> readings)
      throws IOException {
    var lines = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8));
    lines.readLine();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split(",", -1);
      if (cells.length != COLUMNS) {
        throw new IOException("a row of the abbreviations has not four cells: " + line);
      }
      readings
          .computeIfAbsent(cells[0], abbreviation -> new ArrayList<>(1))
          .add(new Reading(Arrays.asList(cells[1].split(" ")), Integer.parseInt(cells[2])));
    }
  }
}
