package org.plumbline.intake.x12;

import java.io.IOException;

/**
 * Finds the claims that a split keeps together: of a subscriber and of dependents below, and those
 * below a patient or a subscriber with whom something is wrong.
 */
final class SplitFamilies {

  private final ChosenClaims chosen;
  private int claims;
  private int firstOfSubscriber = 1;
  private int firstOfPatient = 1;
  private boolean dependents;
  private boolean ownClaims;

  private SplitFamilies(ChosenClaims chosen) {
    this.chosen = chosen;
  }

  /** Chooses all claims that belong to those chosen. */
  static void complete(SegmentScanner scanner, ChosenClaims chosen) throws IOException {
    SplitFamilies families = new SplitFamilies(chosen);
    Segment segment = new Segment();
    while (scanner.next(segment) != SegmentScanner.Found.END) {
      if (scanner.numbered()) {
        families.take(SplitBlock.level(segment));
      }
    }
    families.endSubscriber();
  }

  private void take(int level) {
    switch (level) {
      case SplitBlock.NONE -> {}
      case SplitBlock.CLAIM -> {
        claims++;
        ownClaims |= !dependents;
      }
      case SplitBlock.DEPENDENT -> {
        endPatient();
        dependents = true;
      }
      default -> endSubscriber();
    }
  }

  private void endPatient() {
    if (dependents) {
      chosen.endPatient(firstOfPatient, claims);
    }
    firstOfPatient = claims + 1;
  }

  private void endSubscriber() {
    endPatient();
    chosen.endSubscriber(firstOfSubscriber, claims, ownClaims && dependents);
    firstOfSubscriber = claims + 1;
    ownClaims = false;
    dependents = false;
  }
}
