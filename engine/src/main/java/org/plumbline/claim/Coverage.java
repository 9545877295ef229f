package org.plumbline.claim;

import java.util.ArrayList;
import java.util.List;

/** An insurance on the claim: the one the claim goes to (loop 2000B) or another one (loop 2320). */
public final class Coverage extends Part {

  private final List<Party> parties = new ArrayList<>(2);
  private final List<Part> adjustments = new ArrayList<>(0);

  /** See {@link Part#Part}. */
  public Coverage(String loop, int ordinal, SourceText text, int origin) {
    super(PartKind.COVERAGE, loop, ordinal, text, origin);
  }

  /** Who belongs to the insurance: insured, payer, providers as the payer knows them. */
  public List<Party> parties() {
    return parties;
  }

  /** The adjustments of the payer (CAS). */
  public List<Part> adjustments() {
    return adjustments;
  }
}
