package org.plumbline.rulebook.plan.text;

/** An expression that is not turned into a table: unknown syntax, or too many states. */
final class NotTabularException extends Exception {

  private static final long serialVersionUID = 1L;

  NotTabularException() {
    super(null, null, false, false);
  }
}
