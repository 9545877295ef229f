package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.retrieval.Group.Alternative;

/**
 * The terms of an index that an unknown word may be short for: those it is the beginning of, else
 * those it is the consonants of. A third of the word at least must be there, and what can be spoken
 * is never taken for consonants: a brand must not lead to words it happens to share letters with.
 */
final class NearestTerms {

  private static final int LEAST_LETTERS = 3;

  /** One letter in so many must be there. */
  private static final int LEAST_PART = 3;

  /** Of a term that is the only one; the more there are, the less each counts. */
  private static final double WEIGHT = 0.9;

  private final DescriptorIndex index;

  NearestTerms(DescriptorIndex index) {
    this.index = index;
  }

  /** The terms that letters may be short for. */
  List<Alternative> of(String letters) {
    if (letters.length() < LEAST_LETTERS) {
      return List.of();
    }
    List<Integer> terms = beginning(letters);
    if (!terms.isEmpty()) {
      return weighed(terms, MatchKind.BEGINNING);
    }
    return Letters.areSkeleton(letters)
        ? weighed(consonants(letters), MatchKind.CONSONANTS)
        : List.of();
  }

  private static List<Alternative> weighed(List<Integer> terms, MatchKind kind) {
    int weight = (int) (Group.WHOLE * WEIGHT / Math.sqrt(terms.size()));
    return terms.stream().map(term -> new Alternative(term, kind, weight)).toList();
  }

  private List<Integer> beginning(String letters) {
    List<Integer> found = new ArrayList<>();
    for (int term = index.firstFrom(letters);
        term < index.termCount() && index.term(term).startsWith(letters);
        term++) {
      if (isEnoughOf(letters, index.term(term))) {
        found.add(term);
      }
    }
    return found;
  }

  private List<Integer> consonants(String letters) {
    List<Integer> found = new ArrayList<>();
    String first = letters.substring(0, 1);
    for (int term = index.firstFrom(first);
        term < index.termCount() && index.term(term).startsWith(first);
        term++) {
      if (Letters.abbreviate(letters, index.term(term)) && isEnoughOf(letters, index.term(term))) {
        found.add(term);
      }
    }
    return found;
  }

  private static boolean isEnoughOf(String letters, String term) {
    return letters.length() * LEAST_PART >= term.length() && Word.isAlphabetic(term);
  }
}
