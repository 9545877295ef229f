package org.plumbline.descriptor.narrative;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of {@code words.csv}, found in a text without cutting them out. Between the words of a
 * phrase stand up to three spaces, hyphens, strokes or dots.
 */
final class Vocabulary {

  /** A word of the vocabulary where it stands. */
  record Found(Word word, int end) {}

  private static final Vocabulary SHIPPED = load();

  private static final int LONGEST_GAP = 3;

  /** Phrases that begin with the same word, the longest first; by the hash of that word. */
  private final Word[][] slots;

  private Vocabulary(Map<String, Word> words) {
    slots = new Word[Integer.highestOneBit(words.size()) * 4][];
    Map<Integer, List<Word>> bySlot = new LinkedHashMap<>();
    for (Word word : words.values()) {
      int space = word.text().indexOf(' ');
      int end = space < 0 ? word.text().length() : space;
      bySlot.computeIfAbsent(slot(word.text(), 0, end), slot -> new ArrayList<>()).add(word);
    }
    bySlot.forEach(
        (slot, list) -> {
          list.sort(Comparator.comparingInt((Word word) -> word.text().length()).reversed());
          slots[slot] = list.toArray(Word[]::new);
        });
  }

  static Vocabulary shipped() {
    return SHIPPED;
  }

  /** The longest phrase that starts with the word at a place; null where none does. */
  Found find(CharSequence text, int start, int wordEnd) {
    Word[] words = slots[slot(text, start, wordEnd)];
    if (words == null) {
      return null;
    }
    for (Word word : words) {
      int end = end(text, start, word.text());
      if (end >= 0) {
        return new Found(word, end);
      }
    }
    return null;
  }

  private static int end(CharSequence text, int start, String phrase) {
    int at = start;
    for (int i = 0; i < phrase.length(); i++) {
      char expected = phrase.charAt(i);
      if (expected == ' ') {
        int next = pastGap(text, at);
        if (next == at) {
          return -1;
        }
        at = next;
      } else if (at < text.length() && Character.toLowerCase(text.charAt(at)) == expected) {
        at++;
      } else {
        return -1;
      }
    }
    return at < text.length() && Character.isLetterOrDigit(text.charAt(at)) ? -1 : at;
  }

  private static int pastGap(CharSequence text, int start) {
    int at = start;
    while (at < text.length() && at < start + LONGEST_GAP && " -/.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private int slot(CharSequence text, int start, int end) {
    int hash = 0;
    for (int at = start; at < end; at++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(at));
    }
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private static Vocabulary load() {
    try (var in =
            new InputStreamReader(
                Vocabulary.class.getResourceAsStream("words.csv"), StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(in)) {
      Map<String, Word> words = new LinkedHashMap<>();
      for (NamedCsvRecord row : csv) {
        String phrase = row.getField("phrase");
        Word word = words.getOrDefault(phrase, new Word(phrase, 0, null, null, null));
        words.put(phrase, word.with(Meaning.of(row.getField("meaning")), row.getField("value")));
      }
      return new Vocabulary(words);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
