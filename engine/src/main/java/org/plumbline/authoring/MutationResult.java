package org.plumbline.authoring;

import org.plumbline.rulebook.lint.Mutant;

/**
 * What came of a mutant.
 *
 * @param reason what killed it, or why it may live; empty where it lives without a reason
 */
public record MutationResult(Mutant mutant, Verdict verdict, String reason) {

  /** The ways a mutant can end. */
  public enum Verdict {
    /** An example gives something else with it. */
    KILLED,
    /** It takes away a guard that {@code @needs} names: the lint refuses such a rule. */
    REFUSED,
    /** It does not compile, so that no such rule can be. */
    NOT_COMPILED,
    /** All examples hold, and the list of survivors says why none can notice. */
    JUSTIFIED,
    /** All examples hold, and the list of survivors says that an example is missing. */
    OPEN,
    /** All examples hold, and the list of survivors does not know it. */
    SURVIVED
  }

  @Override
  public String toString() {
    return mutant + ": " + verdict + (reason.isEmpty() ? "" : ", " + reason);
  }
}
