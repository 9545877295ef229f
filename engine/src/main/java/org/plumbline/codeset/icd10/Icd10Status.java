package org.plumbline.codeset.icd10;

/** What ICD-10-CM says of a code on a day. */
public enum Icd10Status {
  /** No release that covers the day is there. */
  NOT_COVERED,
  /** The release of the day has neither the code nor a longer one that begins with it. */
  UNKNOWN,
  /** Longer codes begin with it: a heading, or a code that lacks its last characters. */
  HEADER,
  /** A code with all its characters. */
  CODE
}
