package org.plumbline.rulebook;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;

/**
 * Evaluates the rulebook on one claim after the other, with one Drools session that is reset in
 * between.
 */
public final class RuleSession implements AutoCloseable {

  private final KieSessionsPool pool;

  RuleSession(KieBase kieBase) {
    this.pool = kieBase.newKieSessionsPool(1);
  }

  /**
   * Runs all rules on a claim's facts.
   *
   * @throws RuleFailedException where a rule throws; what it reported before is then incomplete
   */
  public void evaluate(FactSheet sheet, Findings sink) {
    KieSession session = pool.newKieSession();
    try {
      session.setGlobal("findings", sink);
      for (Fact fact : sheet.facts()) {
        session.insert(fact);
      }
      session.fireAllRules();
    } catch (RuntimeException | StackOverflowError thrown) {
      throw new RuleFailedException(thrown);
    } finally {
      session.dispose();
    }
  }

  @Override
  public void close() {
    pool.shutdown();
  }
}
