package org.plumbline.scrub;

import java.util.List;
import org.plumbline.finding.Hit;

/**
 * What the rulebook made of a claim.
 *
 * @param hits what it found, in no particular order
 * @param failed the names of the rules that are on for the claim and failed on it
 */
public record ScrubbedClaim(List<Hit> hits, List<String> failed) {

  /** Copies the lists. */
  public ScrubbedClaim {
    hits = List.copyOf(hits);
    failed = List.copyOf(failed);
  }
}
