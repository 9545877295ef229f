package org.plumbline.rulebook;

/**
 * A rule threw while it was evaluated. Carries no text of the cause: it could hold a claim's data.
 */
public final class RuleFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RuleFailedException(Throwable cause) {
    super("a rule failed with " + cause.getClass().getSimpleName(), null, false, true);
    setStackTrace(cause.getStackTrace());
  }
}
