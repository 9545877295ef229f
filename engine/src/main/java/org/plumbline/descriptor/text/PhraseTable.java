package org.plumbline.descriptor.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases and what they say, from a table {@code value,phrase,source}. A phrase stands in one
 * element of a descriptor; the longest that fits wins. The value {@code -} marks a phrase that says
 * nothing although a shorter one in it would: "intra oral" is no route.
 *
 * @param <E> what the phrases say
 */
public final class PhraseTable<E extends Enum<E>> {

  private static final String HEADER = "value,phrase,source";

  private static final String NOTHING = "-";

  private record Phrase<E>(String[] words, E value) {}

  private final Map<String, List<Phrase<E>>> byFirstWord = new HashMap<>();

  private PhraseTable() {}

  /**
   * Loads the table that lies beside a type and has its name, as in {@code Route.csv}.
   *
   * @throws IllegalStateException where the table is missing or a row of it cannot be read
   */
  public static <E extends Enum<E>> PhraseTable<E> of(Class<E> type) {
    PhraseTable<E> table = new PhraseTable<>();
    String name = type.getSimpleName() + ".csv";
    try (InputStream in = type.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + type.getName());
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      if (!HEADER.equals(lines.readLine())) {
        throw new IllegalStateException(name + ": the first line is not " + HEADER);
      }
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        table.add(type, name, line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    table.byFirstWord.values().forEach(PhraseTable::longestFirst);
    return table;
  }

  private static <E> void longestFirst(List<Phrase<E>> phrases) {
    phrases.sort(Comparator.comparingInt((Phrase<E> phrase) -> phrase.words.length).reversed());
  }

  private void add(Class<E> type, String name, String line) {
    String[] cells = line.split(",", 3);
    if (cells.length < 3 || cells[1].isBlank() || cells[2].isBlank()) {
      throw new IllegalStateException(name + ": a row without phrase or source: " + line);
    }
    E value = cells[0].equals(NOTHING) ? null : Enum.valueOf(type, cells[0]);
    String[] words = cells[1].split(" ");
    byFirstWord.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Phrase<>(words, value));
  }

  /** All that a descriptor says, in its order; phrases that say nothing are passed over. */
  public List<Said<E>> read(Wording wording) {
    List<Said<E>> found = List.of();
    int at = 0;
    while (at < wording.size()) {
      Phrase<E> phrase = at(wording, at);
      if (phrase == null) {
        at++;
        continue;
      }
      int last = at + phrase.words.length - 1;
      if (phrase.value != null) {
        found = found.isEmpty() ? new ArrayList<>(2) : found;
        found.add(new Said<>(phrase.value, wording.span(at, last)));
      }
      at = last + 1;
    }
    return List.copyOf(found);
  }

  private Phrase<E> at(Wording wording, int index) {
    List<Phrase<E>> candidates = byFirstWord.get(wording.word(index));
    if (candidates != null) {
      for (Phrase<E> phrase : candidates) {
        if (wording.says(index, phrase.words)) {
          return phrase;
        }
      }
    }
    return null;
  }
}
