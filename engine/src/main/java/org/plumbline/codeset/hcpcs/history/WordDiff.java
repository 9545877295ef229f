package org.plumbline.codeset.hcpcs.history;

import java.util.List;
import java.util.Locale;

/**
 * The words that differ between two texts. What no span covers is the same in both, character by
 * character and in the same order. Of the ways to read a change, one that keeps the most words is
 * taken, and always the same one.
 *
 * @param before the older text
 * @param after the newer text
 * @param removed what the newer text lacks, places in the older one, in order
 * @param inserted what the older text lacks, places in the newer one, in order
 */
public record WordDiff(String before, String after, List<Span> removed, List<Span> inserted) {

  /** Keeps its own copies of the lists. */
  public WordDiff {
    removed = List.copyOf(removed);
    inserted = List.copyOf(inserted);
  }

  /** Compares two texts. */
  public static WordDiff of(String before, String after) {
    return new Comparison(before, after).diff();
  }

  /** Whether the texts differ in more than blanks and the case of letters. */
  public boolean changesWords() {
    return !withoutBlanks(before).equals(withoutBlanks(after));
  }

  private static String withoutBlanks(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }
}
