package org.plumbline.descriptor.retrieval;

import java.util.List;

/**
 * A narrative as one index reads it.
 *
 * @param groups its words that the index knows in some way, in a fixed order
 * @param contentWords how many of them are known as a word or an abbreviation of CMS's, little
 *     words not counted; 0 where they are numbers and units alone
 * @param ownWords how many of these are words of descriptors, and not abbreviations or numbers
 */
record Query(List<Group> groups, int contentWords, int ownWords) {

  /** Below this the words say too little to be compared. */
  private static final int LEAST_CONTENT_WORDS = 2;

  Query {
    groups = List.copyOf(groups);
  }

  /** Whether it is numbers, words unknown and a single abbreviation at most. */
  boolean saysNothing() {
    return ownWords == 0 && isTooShort();
  }

  /** Whether there are too few words to tell a descriptor from another. */
  boolean isTooShort() {
    return contentWords < LEAST_CONTENT_WORDS;
  }

  /** A document's score, in thousandths. */
  int score(DescriptorIndex index, int document) {
    int score = 0;
    for (Group group : groups) {
      score += group.score(index, document);
    }
    return score;
  }

  /** What no document's score can exceed. */
  int bound(DescriptorIndex index) {
    int bound = 0;
    for (Group group : groups) {
      bound += group.bound(index);
    }
    return bound;
  }
}
