package org.plumbline.rulebook.plan;

import org.plumbline.facts.FactSheet;

/** What an evaluation works on, one claim after the other. For one thread. */
public final class Evaluation {

  private FactSheet sheet;
  private Object sink;

  /**
   * Turns to a claim.
   *
   * @param facts the claim's
   * @param findings what rules report to
   */
  public void turnTo(FactSheet facts, Object findings) {
    sheet = facts;
    sink = findings;
  }

  /** The facts of the claim at hand. */
  public FactSheet sheet() {
    return sheet;
  }

  /** What rules report to; of the type that their right-hand sides expect. */
  public Object sink() {
    return sink;
  }
}
