package org.plumbline.descriptor.retrieval;

import java.util.List;

/**
 * A word of a narrative and what it may stand for. In a document it counts once, as the best of its
 * alternatives; words in a row are one alternative and count together.
 *
 * @param word the word, with its span in the narrative
 * @param alternatives single terms it may stand for
 * @param phrase terms in a row that it may stand for; empty where there are none
 */
record Group(Word word, List<Alternative> alternatives, List<Alternative> phrase) {

  /** The whole of a weight. */
  static final int WHOLE = 1024;

  private static final int BITS = 10;

  /**
   * A term that a word may stand for.
   *
   * @param term its number in the index
   * @param kind why
   * @param weight how much it counts, in 1024ths
   */
  record Alternative(int term, MatchKind kind, int weight) {

    /** What a worth in the index is worth here. */
    int weighed(int worth) {
      return (int) ((long) worth * weight >> BITS);
    }
  }

  Group {
    alternatives = List.copyOf(alternatives);
    phrase = List.copyOf(phrase);
  }

  /** A word that stands for single terms. */
  static Group of(Word word, List<Alternative> alternatives) {
    return new Group(word, alternatives, List.of());
  }

  boolean isEmpty() {
    return alternatives.isEmpty() && phrase.isEmpty();
  }

  /** What it adds to a document's score. */
  int score(DescriptorIndex index, int document) {
    int best = 0;
    for (Alternative one : phrase) {
      best += one.weighed(index.worth(one.term(), document));
    }
    for (Alternative one : alternatives) {
      best = Math.max(best, one.weighed(index.worth(one.term(), document)));
    }
    return best;
  }

  /** What it adds to any document's score at most. */
  int bound(DescriptorIndex index) {
    int bound = 0;
    for (Alternative one : phrase) {
      bound += one.weighed(index.greatestWorth(one.term()));
    }
    for (Alternative one : alternatives) {
      bound = Math.max(bound, one.weighed(index.greatestWorth(one.term())));
    }
    return bound;
  }
}
