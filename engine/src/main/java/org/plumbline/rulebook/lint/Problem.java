package org.plumbline.rulebook.lint;

/**
 * What is wrong in a rule file, and where.
 *
 * @param file the file as the user knows it
 * @param line the line in the file, from 1; 0 where it is about the file or folder as a whole
 * @param rule the rule's name, or the empty string where the problem stands outside of any rule
 * @param message what is wrong and what is allowed instead
 */
public record Problem(String file, int line, String rule, String message) {

  /** The problem as one line: {@code rules/units.drl:12: DA-U09/a: 'eval' is not allowed}. */
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + ": "
        + (rule.isEmpty() ? "" : rule + ": ")
        + message;
  }
}
