package org.plumbline.rulebook.lint;

import java.util.List;

/**
 * The outcome of the lint of one file: problems, or rules that are safe to compile. Never both.
 *
 * @param problems in the order of the lines
 * @param rules in the order of the text; empty if there is any problem
 * @param refused where there is a problem, the rules as far as they could be read, so that more may
 *     be said of them; never to be compiled
 */
public record LintedFile(List<Problem> problems, List<LintedRule> rules, List<LintedRule> refused) {

  /** Copies the lists. */
  public LintedFile {
    problems = List.copyOf(problems);
    rules = List.copyOf(rules);
    refused = List.copyOf(refused);
    if (!problems.isEmpty() && !rules.isEmpty()) {
      throw new IllegalArgumentException("a refused file has no rules");
    }
  }

  /** Whether the file may be compiled. */
  public boolean accepted() {
    return problems.isEmpty();
  }
}
