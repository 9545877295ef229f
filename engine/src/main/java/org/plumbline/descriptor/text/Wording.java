package org.plumbline.descriptor.text;

import java.util.Arrays;
import java.util.List;
import org.plumbline.descriptor.measure.AmountReader;
import org.plumbline.descriptor.measure.WrittenAmount;

/**
 * A descriptor cut into words once, for all readers. A word is a run of letters and digits in lower
 * case, a decimal with its point; "w/" is read as "with", "w/o" and the misprint "w/0" as
 * "without". Between two words stands a {@link Gap}. Each word knows its place in the descriptor as
 * CMS wrote it; nothing else is normalised.
 */
public final class Wording {

  private final String text;
  private final String[] words;
  private final int[] starts;
  private final int[] ends;
  private final Gap[] gaps;
  private final int[] depths;
  private List<WrittenAmount> amounts;

  private Wording(String text, String[] words, int[] starts, int[] ends, Gap[] gaps, int[] depths) {
    this.text = text;
    this.words = words;
    this.starts = starts;
    this.ends = ends;
    this.gaps = gaps;
    this.depths = depths;
  }

  /** Cuts a descriptor. */
  public static Wording of(String text) {
    Cutter cutter = new Cutter(text);
    int count = cutter.cut();
    return new Wording(
        text,
        Arrays.copyOf(cutter.words, count),
        Arrays.copyOf(cutter.starts, count),
        Arrays.copyOf(cutter.ends, count),
        Arrays.copyOf(cutter.gaps, count + 1),
        Arrays.copyOf(cutter.depths, count));
  }

  /** The descriptor as CMS wrote it. */
  public String text() {
    return text;
  }

  /** How many words it has. */
  public int size() {
    return words.length;
  }

  /** A word; the empty string before the first and after the last. */
  public String word(int index) {
    return index < 0 || index >= words.length ? "" : words[index];
  }

  /** Where a word starts in the descriptor. */
  public int start(int index) {
    return starts[index];
  }

  /** The character after a word. */
  public int end(int index) {
    return ends[index];
  }

  /** What stands before a word; for the number of words, what stands after the last. */
  public Gap gapBefore(int index) {
    return gaps[index];
  }

  /** Whether a word stands in brackets. */
  public boolean isBracketed(int index) {
    return depths[index] > 0;
  }

  /** Whether a word starts an element: it is the first, or a mark ends what is before it. */
  public boolean startsElement(int index) {
    return index == 0 || gaps[index].endsElement();
  }

  /** Whether a word ends an element: it is the last, or a mark follows it. */
  public boolean endsElement(int index) {
    return index == words.length - 1 || gaps[index + 1].endsElement();
  }

  /** The place of words from one to another, both included. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** The first word that starts at a character or after it; the number of words for none. */
  public int wordFrom(int character) {
    int found = Arrays.binarySearch(starts, character);
    return found >= 0 ? found : -found - 1;
  }

  /** Whether these words, in one element, stand from a place on. */
  public boolean says(int index, String... phrase) {
    for (int i = 0; i < phrase.length; i++) {
      if (!goesOn(index, i, phrase[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether these words, in one element, stand from a place on. */
  public boolean says(int index, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (!goesOn(index, i, phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean goesOn(int index, int next, String word) {
    return word(index + next).equals(word) && (next == 0 || !gaps[index + next].endsElement());
  }

  /** The amounts of the descriptor, in its order. */
  public List<WrittenAmount> amounts() {
    if (amounts == null) {
      amounts = AmountReader.all(text);
    }
    return amounts;
  }
}
