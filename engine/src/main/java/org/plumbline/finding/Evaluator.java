package org.plumbline.finding;

import java.util.Locale;

/** Who evaluates a rule. */
public enum Evaluator {
  /** The reader of the format, on raw syntax. */
  READER,
  /** The rulebook, on facts. */
  RULEBOOK,
  /** The run, across the claims of a file. */
  RUN;

  /** The word in rule files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
