package org.plumbline.descriptor.retrieval;

import java.util.List;

/** Whether letters can abbreviate words. */
final class Letters {

  private static final int VOWELS_IN = 4;

  private Letters() {}

  /** Whether a shorter word has the first letter of a longer one and its others in their order. */
  static boolean abbreviate(String shorter, String longer) {
    return shorter.length() < longer.length()
        && shorter.charAt(0) == longer.charAt(0)
        && follow(shorter, 0, shorter.length(), longer);
  }

  /** Whether letters fall into as many parts as there are words, each abbreviating its word. */
  static boolean abbreviate(String letters, List<String> words) {
    return fit(letters, 0, words, 0);
  }

  private static boolean fit(String letters, int from, List<String> words, int place) {
    if (place == words.size()) {
      return from == letters.length();
    }
    String word = words.get(place);
    if (from >= letters.length() || word.charAt(0) != letters.charAt(from)) {
      return false;
    }
    int left = words.size() - place - 1;
    int last = Math.min(letters.length() - left, from + word.length());
    for (int to = last; to > from; to--) {
      if (follow(letters, from, to, word) && fit(letters, to, words, place + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean follow(String letters, int from, int to, String word) {
    int next = from;
    for (int i = 0; i < word.length() && next < to; i++) {
      if (word.charAt(i) == letters.charAt(next)) {
        next++;
      }
    }
    return next == to;
  }

  /**
   * Whether a word is a skeleton of consonants: at most one letter in four is a vowel, the first
   * not counted. Words that can be spoken, as brands can, are none.
   */
  static boolean areSkeleton(String word) {
    int vowels = 0;
    for (int i = 1; i < word.length(); i++) {
      if ("aeiou".indexOf(word.charAt(i)) >= 0) {
        vowels++;
      }
    }
    return vowels * VOWELS_IN <= word.length();
  }
}
