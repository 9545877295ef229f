package org.plumbline.rulebook.plan.text;

import java.util.ArrayList;
import java.util.List;

/** A fixed list of texts in which a text is found without allocating anything. */
public final class Literals {

  private final String[] texts;
  private final int[] numbers;
  private final int mask;

  /** The lengths there are, a bit each; those from 63 on share one. */
  private final long lengths;

  private Literals(String[] listed) {
    int size = Integer.highestOneBit(Math.max(1, listed.length)) << 2;
    texts = new String[size];
    numbers = new int[size];
    mask = size - 1;
    long seen = 0;
    for (int i = 0; i < listed.length; i++) {
      int at = slot(listed[i]);
      if (texts[at] == null) {
        texts[at] = listed[i];
        numbers[at] = i;
        seen |= length(listed[i]);
      }
    }
    lengths = seen;
  }

  /** A list; of equal texts the first counts. */
  public static Literals of(String... texts) {
    return new Literals(texts);
  }

  /**
   * The same, written as few texts, for generated code: before each text stand its length and a
   * colon.
   */
  public static Literals packed(String... packed) {
    List<String> texts = new ArrayList<>();
    for (String some : packed) {
      for (int at = 0; at < some.length(); ) {
        int colon = some.indexOf(':', at);
        int end = colon + 1 + Integer.parseInt(some.substring(at, colon));
        texts.add(some.substring(colon + 1, end));
        at = end;
      }
    }
    return new Literals(texts.toArray(String[]::new));
  }

  /**
   * Where the text is, or the empty place where it would be. The very string that was found is kept
   * in place of an equal one: short texts of claims come again as the same string, and are then
   * found without a look at their characters. Threads may do so at once, for the texts are equal.
   */
  private int slot(String text) {
    int at = first(text.hashCode());
    for (String known = texts[at]; known != null; known = texts[at]) {
      if (known == text) {
        return at;
      }
      if (known.equals(text)) {
        texts[at] = text;
        return at;
      }
      at = at + 1 & mask;
    }
    return at;
  }

  private static long length(String text) {
    return 1L << Math.min(text.length(), 63);
  }

  private int first(int hash) {
    return (hash ^ hash >>> 7 ^ hash >>> 15) & mask;
  }

  /** The place of a text in the list, from 0; -1 where it is null or not listed. */
  public int indexOf(String text) {
    if (text == null || (lengths & length(text)) == 0) {
      return -1;
    }
    int at = slot(text);
    return texts[at] == null ? -1 : numbers[at];
  }

  /**
   * The place in the list of a text's first characters; -1 where the text is null or shorter, or
   * they are not listed.
   */
  public int indexOf(String text, int length) {
    if (text == null || text.length() < length) {
      return -1;
    }
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int at = first(hash);
    while (texts[at] != null && !(texts[at].length() == length && text.startsWith(texts[at]))) {
      at = at + 1 & mask;
    }
    return texts[at] == null ? -1 : numbers[at];
  }

  /** Whether a text is listed; null never is. */
  public boolean has(String text) {
    return text != null && (lengths & length(text)) != 0 && texts[slot(text)] != null;
  }
}
