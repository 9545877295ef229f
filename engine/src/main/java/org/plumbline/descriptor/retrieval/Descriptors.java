package org.plumbline.descriptor.retrieval;

import java.util.List;

/**
 * Descriptors to be read beside a narrative. None of them is "the" code.
 *
 * @param searched how many descriptors in force on the day were compared
 * @param noWords whether the narrative has no word of a descriptor in force and at most one word
 *     that CMS abbreviates so, so that nothing was compared
 * @param hits the descriptors, by score, then by code
 */
public record Descriptors(int searched, boolean noWords, List<DescriptorHit> hits) {

  /** Keeps its own copy of the list. */
  public Descriptors {
    hits = List.copyOf(hits);
  }
}
