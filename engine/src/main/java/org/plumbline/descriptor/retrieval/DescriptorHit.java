package org.plumbline.descriptor.retrieval;

import java.util.List;
import org.plumbline.codeset.hcpcs.CodeDescriptor;

/**
 * A descriptor that shares words with a narrative.
 *
 * @param descriptor its words in force on the day
 * @param score how much they share, in thousandths; it compares descriptors for one narrative only
 * @param matches the words shared, in the narrative's order; their scores add up to the score
 */
public record DescriptorHit(CodeDescriptor descriptor, int score, List<Match> matches) {

  /** Keeps its own copy of the list. */
  public DescriptorHit {
    matches = List.copyOf(matches);
  }

  /** Whether two words of the narrative are shared, one of them more than a number or a unit. */
  public boolean sharesTwoWords() {
    return matches.stream().anyMatch(Match::name)
        && matches.stream().mapToInt(Match::wordStart).distinct().count() > 1;
  }
}
