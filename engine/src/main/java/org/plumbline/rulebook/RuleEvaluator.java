package org.plumbline.rulebook;

import java.util.List;
import org.plumbline.facts.FactSheet;

/** Evaluates a rulebook on one claim after the other. For one thread. */
public interface RuleEvaluator extends AutoCloseable {

  /**
   * Puts a claim's facts through all rules.
   *
   * @param sink hears what rules found; nothing of a rule that failed
   * @return the names of the rules that failed on this claim; almost always none
   */
  List<String> evaluate(FactSheet sheet, Findings sink);

  @Override
  void close();
}
