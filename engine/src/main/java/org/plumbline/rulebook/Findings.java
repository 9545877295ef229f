package org.plumbline.rulebook;

import org.plumbline.claim.ClaimField;
import org.plumbline.facts.Fact;
import org.plumbline.finding.Slot;

/**
 * What a rule's right-hand side talks to: it reports its own name, a fact, a field of that fact,
 * and typed slots.
 */
public interface Findings {

  /**
   * Reports a hit.
   *
   * @param rule the name of the reporting rule
   * @param fact the fact the hit is about
   * @param field a field of that fact
   * @param slots what the rule's template may show
   */
  void report(String rule, Fact fact, ClaimField field, Slot... slots);
}
