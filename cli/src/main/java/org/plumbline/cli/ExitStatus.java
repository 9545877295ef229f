package org.plumbline.cli;

/**
 * What the process says when it ends. The worst status wins. 130 (interrupted) is the virtual
 * machine's own.
 */
final class ExitStatus {

  /** No finding at or above the threshold. */
  static final int BELOW_THRESHOLD = 0;

  /** A finding at or above the threshold. */
  static final int FOUND = 1;

  /**
   * Unusable arguments, an input that cannot be opened or in which no format is recognised, a rule
   * that failed on a claim, or an internal error.
   */
  static final int UNUSABLE = 2;

  private ExitStatus() {}
}
