package org.plumbline.rulebook.plan;

/** A rule uses a construct that plans do not know; such a rule is evaluated in a session. */
public final class NotPlannedException extends Exception {

  private static final long serialVersionUID = 1L;

  NotPlannedException(String construct) {
    super(construct, null, false, false);
  }

  /** What the plan does not know, as a noun: {@code forall}. */
  public String construct() {
    return getMessage();
  }
}
