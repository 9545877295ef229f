package org.plumbline.finding;

import java.util.Locale;

/** How much a finding weighs. */
public enum Severity {
  /** A reading aid. */
  INFO,
  /** Two statements differ, or a text advises against it. */
  WARNING,
  /** The form or the standard says must. */
  ERROR;

  /** The word in findings and rule files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The severity with this word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Severity of(String key) {
    for (Severity severity : values()) {
      if (severity.key().equals(key)) {
        return severity;
      }
    }
    throw new IllegalArgumentException("severity is error, warning or info, not " + key);
  }
}
