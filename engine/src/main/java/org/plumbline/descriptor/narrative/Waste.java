package org.plumbline.descriptor.narrative;

import java.util.Optional;

/**
 * What a narrative says about a discarded amount.
 *
 * @param state what is known
 * @param amount the amount, where it is known
 * @param start the first character of the word that says so, from 0
 * @param end the character after its last one
 */
public record Waste(State state, Optional<NarrativeAmount> amount, int start, int end) {

  static final Waste UNSAID = new Waste(State.UNSAID, Optional.empty(), 0, 0);

  /** What is known. */
  public enum State {
    /** The narrative says nothing about it. */
    UNSAID,
    /** The narrative says that there is none. */
    NONE,
    /** The narrative says how much. */
    AMOUNT,
    /** The narrative says that there is some, and not how much. */
    UNREADABLE
  }
}
