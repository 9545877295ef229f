package org.plumbline.intake;

import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.finding.Hit;

/** What a reader hands on: a claim with its faults, or faults of the file. */
public sealed interface ReadItem {

  /** The reader's faults, in input order. */
  List<Hit> faults();

  /**
   * A claim and the faults found while reading it.
   *
   * @param whole whether all of the claim was read; of a claim cut short or with parts left out
   *     only the reader speaks
   */
  record ReadClaim(Claim claim, List<Hit> faults, boolean whole) implements ReadItem {}

  /** Faults that belong to no claim. */
  record FileFaults(List<Hit> faults) implements ReadItem {}
}
