package org.plumbline.api.problem;

/**
 * An answer that failed after its first bytes were sent. It reaches the server, which closes the
 * connection, so the caller sees that the answer is not whole. It carries nothing that could be
 * logged.
 */
public final class CutAnswerException extends RuntimeException {

  /** Cuts the answer. */
  public CutAnswerException() {
    super(null, null, false, false);
  }
}
