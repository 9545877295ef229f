package org.plumbline.descriptor.narrative;

import java.util.Optional;
import org.plumbline.descriptor.text.Span;

/**
 * What a narrative says about a discarded amount.
 *
 * @param state what is known
 * @param amount the amount, where it is known
 * @param span the word that says so; empty where none does
 */
public record Waste(State state, Optional<NarrativeAmount> amount, Span span) {

  static final Waste UNSAID = new Waste(State.UNSAID, Optional.empty(), new Span(0, 0));

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

  /** Whether the narrative tells that there is some. */
  public boolean isTold() {
    return state == State.AMOUNT || state == State.UNREADABLE;
  }
}
