package org.plumbline.finding;

import java.util.Locale;

/** What a rule rests on. */
public enum Basis {
  /** A document of the authority registry. */
  AUTHORITY,
  /** Arithmetic, or another rule. */
  DERIVED,
  /** Practice without a document: at most a warning. */
  PRACTICE;

  /** The word in rule files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The basis with this word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Basis of(String key) {
    for (Basis basis : values()) {
      if (basis.key().equals(key)) {
        return basis;
      }
    }
    throw new IllegalArgumentException("basis is authority, derived or practice, not " + key);
  }
}
