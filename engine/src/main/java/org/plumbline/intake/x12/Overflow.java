package org.plumbline.intake.x12;

import org.plumbline.claim.Location;
import org.plumbline.finding.Slot;

/** Tells of a claim, or of a level, whose text is too long to be kept, and counts what was lost. */
final class Overflow {

  private static final String TOO_LONG = "FMT-ELE-002";

  private final Faults faults;
  private final TextKeeper keeper;
  private long skippedBytes;

  /** Where the text that is being read became too long, null as long as it fits. */
  private Location full;

  Overflow(Faults faults, TextKeeper keeper) {
    this.faults = faults;
    this.keeper = keeper;
  }

  /** How many bytes found no room. */
  long skippedBytes() {
    return skippedBytes;
  }

  /** Notes a segment that finds no room; returns whether it is the first of its text. */
  boolean begin(Standing at) {
    boolean first = full == null;
    if (first) {
      full = Envelope.place(at.loopId(), at.segment, 0);
    }
    return first;
  }

  /** The text of a claim ends. */
  void endClaim(int line) {
    if (full != null) {
      faults.ofClaim(TOO_LONG, line, full, leftOut());
      full = null;
    }
  }

  /** The text of a level ends. */
  void endLevel() {
    if (full != null) {
      faults.ofFile(TOO_LONG, full, leftOut());
      full = null;
    }
  }

  private Slot leftOut() {
    skippedBytes += keeper.leftOut();
    return new Slot.Count("bytes", keeper.leftOut());
  }
}
