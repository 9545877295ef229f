package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
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
    Words old = new Words(before);
    Words young = new Words(after);
    boolean[] keptOfOld = new boolean[old.count()];
    boolean[] keptOfYoung = new boolean[young.count()];
    keep(old, young, keptOfOld, keptOfYoung);
    dropLoneBlanks(old, young, keptOfOld, keptOfYoung);
    return new WordDiff(before, after, gaps(old, keptOfOld), gaps(young, keptOfYoung));
  }

  /** Whether the texts differ in more than blanks and the case of letters. */
  public boolean changesWords() {
    return !withoutBlanks(before).equals(withoutBlanks(after));
  }

  private static String withoutBlanks(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
  }

  /** The heaviest common subsequence of the parts of two texts. */
  private static void keep(Words old, Words young, boolean[] keptOfOld, boolean[] keptOfYoung) {
    int[][] best = new int[old.count() + 1][young.count() + 1];
    for (int i = old.count() - 1; i >= 0; i--) {
      for (int j = young.count() - 1; j >= 0; j--) {
        int skip = Math.max(best[i + 1][j], best[i][j + 1]);
        int take = old.isSame(i, young, j) ? best[i + 1][j + 1] + old.weight(i) : 0;
        best[i][j] = Math.max(skip, take);
      }
    }
    int i = 0;
    int j = 0;
    while (i < old.count() && j < young.count()) {
      if (old.isSame(i, young, j) && best[i][j] == best[i + 1][j + 1] + old.weight(i)) {
        keptOfOld[i++] = true;
        keptOfYoung[j++] = true;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  /** Blanks between two words that changed are a part of the change: it reads as one. */
  private static void dropLoneBlanks(
      Words old, Words young, boolean[] keptOfOld, boolean[] keptOfYoung) {
    int j = 0;
    for (int i = 0; i < keptOfOld.length; i++) {
      if (!keptOfOld[i]) {
        continue;
      }
      while (!keptOfYoung[j]) {
        j++;
      }
      if (old.isBlankPart(i) && changedAround(i, keptOfOld) && changedAround(j, keptOfYoung)) {
        keptOfOld[i] = false;
        keptOfYoung[j] = false;
      }
      j++;
    }
  }

  private static boolean changedAround(int index, boolean[] kept) {
    return index > 0 && !kept[index - 1] && index + 1 < kept.length && !kept[index + 1];
  }

  private static List<Span> gaps(Words words, boolean[] kept) {
    List<Span> gaps = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= kept.length; i++) {
      boolean changed = i < kept.length && !kept[i];
      if (changed && from < 0) {
        from = words.part(i).from();
      } else if (!changed && from >= 0) {
        gaps.add(new Span(from, words.part(i - 1).to()));
        from = -1;
      }
    }
    return gaps;
  }
}
