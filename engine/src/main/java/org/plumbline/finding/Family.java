package org.plumbline.finding;

import java.util.Locale;

/** What a rule is about. */
public enum Family {
  SYNTAX,
  FORMAT,
  CODESET,
  CONSISTENCY,
  DESCRIPTOR,
  AUTHORITY;

  /** The word in findings and rule files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The family with this word.
   *
   * @throws IllegalArgumentException for any other word
   */
  public static Family of(String key) {
    for (Family family : values()) {
      if (family.key().equals(key)) {
        return family;
      }
    }
    throw new IllegalArgumentException(
        "family is syntax, format, codeset, consistency, descriptor or authority, not " + key);
  }
}
