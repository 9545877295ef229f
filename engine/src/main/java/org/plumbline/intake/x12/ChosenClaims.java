package org.plumbline.intake.x12;

import java.util.BitSet;

/**
 * The claims that a split takes out of a file, each by its number in the input from 1: for what is
 * wrong with itself, with its patient, or with its subscriber.
 */
public final class ChosenClaims {

  private final BitSet claims = new BitSet();
  private final BitSet ofPatients = new BitSet();
  private final BitSet ofSubscribers = new BitSet();

  /** Chooses one claim. */
  public void add(int claim) {
    claims.set(claim);
  }

  /** Chooses a claim and all others of the same dependent (loop 2000C). */
  public void addOfPatient(int claim) {
    ofPatients.set(claim);
    claims.set(claim);
  }

  /** Chooses a claim and all others of the same subscriber (loop 2000B), dependents' as well. */
  public void addOfSubscriber(int claim) {
    ofSubscribers.set(claim);
    claims.set(claim);
  }

  boolean has(int claim) {
    return claims.get(claim);
  }

  /** Completes the claims of a dependent, who has those from the first to the last. */
  void endPatient(int first, int last) {
    complete(ofPatients, first, last);
  }

  /**
   * Completes the claims of a subscriber.
   *
   * @param together whether they cannot be parted
   */
  void endSubscriber(int first, int last, boolean together) {
    complete(together ? claims : ofSubscribers, first, last);
  }

  private void complete(BitSet asked, int first, int last) {
    int found = asked.nextSetBit(first);
    if (found >= 0 && found <= last) {
      claims.set(first, last + 1);
    }
  }
}
