package org.plumbline.intake.x12;

import java.io.IOException;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Finds the claims that a split keeps together: of a subscriber and of dependents below. */
final class SplitFamilies {

  private final IntPredicate chosen;
  private final BitSet together = new BitSet();
  private int claims;
  private int firstOfSubscriber;
  private boolean dependents;
  private boolean ownClaims;

  private SplitFamilies(IntPredicate chosen) {
    this.chosen = chosen;
  }

  /** All claims of those families of which one claim is chosen, by their number from 1. */
  static BitSet chosen(SegmentScanner scanner, IntPredicate chosen) throws IOException {
    SplitFamilies families = new SplitFamilies(chosen);
    Segment segment = new Segment();
    while (scanner.next(segment) != SegmentScanner.Found.END) {
      if (scanner.numbered()) {
        families.take(SplitBlock.level(segment));
      }
    }
    families.endSubscriber();
    return families.together;
  }

  private void take(int level) {
    switch (level) {
      case SplitBlock.NONE -> {}
      case SplitBlock.CLAIM -> {
        claims++;
        ownClaims |= !dependents;
      }
      case SplitBlock.DEPENDENT -> dependents = true;
      default -> endSubscriber();
    }
  }

  private void endSubscriber() {
    if (ownClaims && dependents) {
      for (int claim = firstOfSubscriber; claim <= claims; claim++) {
        if (chosen.test(claim)) {
          together.set(firstOfSubscriber, claims + 1);
          break;
        }
      }
    }
    firstOfSubscriber = claims + 1;
    ownClaims = false;
    dependents = false;
  }
}
