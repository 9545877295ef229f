package org.plumbline.rulebook.plan;

/** Rules that can be evaluated; rules are told apart by their number. For any number of threads. */
public interface Plan {

  /**
   * Evaluates all rules.
   *
   * @throws Exception whatever a rule throws; which one is not known
   */
  void evaluate(Evaluation evaluation) throws Exception;

  /**
   * Evaluates one rule, with nothing shared.
   *
   * @param rule the number of the rule, from 0
   * @throws Exception whatever the rule throws
   */
  void evaluate(int rule, Evaluation evaluation) throws Exception;
}
