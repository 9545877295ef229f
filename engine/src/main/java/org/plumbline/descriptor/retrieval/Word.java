package org.plumbline.descriptor.retrieval;

/**
 * A word of a text as the index knows it.
 *
 * @param term lower case, singular, numbers and unit words in one spelling
 * @param start its first character in the text, from 0
 * @param end the character after its last one
 */
record Word(String term, int start, int end) {

  /** Whether it is made of letters alone, so that it can be an abbreviation or stand for one. */
  boolean isAlphabetic() {
    return isAlphabetic(term);
  }

  static boolean isAlphabetic(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (!Character.isLetter(term.charAt(i))) {
        return false;
      }
    }
    return !term.isEmpty();
  }
}
