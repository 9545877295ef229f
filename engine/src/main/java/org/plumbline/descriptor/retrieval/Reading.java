package org.plumbline.descriptor.retrieval;

import java.util.List;

/**
 * What an abbreviation stands for.
 *
 * @param words one word, or several that follow each other, as in "afo": ankle, foot, orthosis
 * @param share in how many of a thousand pairs of short and long descriptors it stands for them
 */
record Reading(List<String> words, int share) {

  /** Keeps its own copy of the list. */
  Reading {
    words = List.copyOf(words);
  }
}
