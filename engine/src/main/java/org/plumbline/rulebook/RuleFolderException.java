package org.plumbline.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.rulebook.lint.Problem;

/** A rule folder that is refused, with everything that is wrong in it. */
public final class RuleFolderException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems what is wrong, at least one
   */
  public RuleFolderException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order of the files. */
  public List<Problem> problems() {
    return problems;
  }
}
