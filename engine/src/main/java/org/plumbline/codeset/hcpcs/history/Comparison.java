package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.List;

/** Compares two texts word by word. */
final class Comparison {

  private final String before;
  private final String after;
  private final Words old;
  private final Words young;
  private final List<Span> removed = new ArrayList<>();
  private final List<Span> inserted = new ArrayList<>();

  Comparison(String before, String after) {
    this.before = before;
    this.after = after;
    this.old = new Words(before);
    this.young = new Words(after);
  }

  /** Goes along the words that both texts keep, and marks what lies between two of them. */
  WordDiff diff() {
    int[][] best = best();
    int i = 0;
    int j = 0;
    int oldEnd = 0;
    int youngEnd = 0;
    while (i < old.count() && j < young.count()) {
      if (old.isSame(i, young, j) && best[i][j] == best[i + 1][j + 1] + old.weight(i)) {
        mark(oldEnd, old.part(i).from(), youngEnd, young.part(j).from());
        oldEnd = old.part(i++).to();
        youngEnd = young.part(j++).to();
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
    mark(oldEnd, before.length(), youngEnd, after.length());
    return new WordDiff(before, after, removed, inserted);
  }

  /** For each two places in the texts the weight of the most words that can be kept from there. */
  private int[][] best() {
    int[][] best = new int[old.count() + 1][young.count() + 1];
    for (int i = old.count() - 1; i >= 0; i--) {
      for (int j = young.count() - 1; j >= 0; j--) {
        int skip = Math.max(best[i + 1][j], best[i][j + 1]);
        int take = old.isSame(i, young, j) ? best[i + 1][j + 1] + old.weight(i) : 0;
        best[i][j] = Math.max(skip, take);
      }
    }
    return best;
  }

  /** Marks a stretch of each text, but for the blanks with which both begin and end. */
  private void mark(int oldFrom, int oldTo, int youngFrom, int youngTo) {
    int i = oldFrom;
    int j = youngFrom;
    while (i < oldTo && j < youngTo && isSameBlank(i, j)) {
      i++;
      j++;
    }
    int oldEnd = oldTo;
    int youngEnd = youngTo;
    while (oldEnd > i && youngEnd > j && isSameBlank(oldEnd - 1, youngEnd - 1)) {
      oldEnd--;
      youngEnd--;
    }
    add(removed, i, oldEnd);
    add(inserted, j, youngEnd);
  }

  private boolean isSameBlank(int oldAt, int youngAt) {
    char c = before.charAt(oldAt);
    return Character.isWhitespace(c) && c == after.charAt(youngAt);
  }

  private static void add(List<Span> spans, int from, int to) {
    if (from < to) {
      spans.add(new Span(from, to));
    }
  }
}
