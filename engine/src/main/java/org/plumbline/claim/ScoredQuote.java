package org.plumbline.claim;

import java.util.List;

/**
 * A descriptor to be read, and the words that put it into its list.
 *
 * @param quote the code and its descriptor
 * @param score how much it shares with a narrative, in thousandths; it compares the descriptors of
 *     one list only; {@link #UNSCORED} where the list has no scores
 * @param words the words shared, in the narrative's order; where there is a score their weights add
 *     up to it
 */
public record ScoredQuote(Quote quote, int score, List<SharedWord> words) {

  /** The score where nothing was weighed. */
  public static final int UNSCORED = -1;

  /** Keeps its own copy of the list. */
  public ScoredQuote {
    words = List.copyOf(words);
  }

  /** One of a list without scores. */
  public static ScoredQuote unscored(Quote quote, List<SharedWord> words) {
    return new ScoredQuote(quote, UNSCORED, words);
  }
}
