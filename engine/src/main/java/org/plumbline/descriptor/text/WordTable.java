package org.plumbline.descriptor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Words of a few kinds, from a table {@code kind,word,source} in which each word stands once. */
public final class WordTable {

  private static final String HEADER = "kind,word,source";

  private final Map<String, String> kinds = new HashMap<>();

  private WordTable() {}

  /**
   * Loads the table that lies beside a type.
   *
   * @throws IllegalStateException where the table is missing or a row of it cannot be read
   */
  public static WordTable of(Class<?> type, String name) {
    WordTable table = new WordTable();
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + type.getName());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      if (!HEADER.equals(lines.readLine())) {
        throw new IllegalStateException(name + ": the first line is not " + HEADER);
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split(",", 3);
        if (cells.length < 3 || table.kinds.put(cells[1], cells[0]) != null) {
          throw new IllegalStateException(name + ": no source, or a word again: " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return table;
  }

  /** Whether a word is of a kind. */
  public boolean is(String kind, String word) {
    return kind.equals(kinds.get(word));
  }
}
