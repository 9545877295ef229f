package org.plumbline.finding;

import org.plumbline.claim.TableRow;

/**
 * What a finding rests on: words of a code set or of another table of CMS's, words or shapes of the
 * claim, arithmetic.
 */
public sealed interface Evidence {

  /**
   * Words of an official descriptor.
   *
   * @param start first character of the quote, from 0
   * @param end the character after the last one
   * @param added the first day of the code's life, {@code 2016-01-01}; empty where it is not known
   * @param ended its last day; empty where it has none
   */
  record Descriptor(
      String text, String code, String release, int start, int end, String added, String ended)
      implements Evidence {

    /** Words of a code of whose life nothing is said. */
    public Descriptor(String text, String code, String release, int start, int end) {
      this(text, code, release, start, end, "", "");
    }
  }

  /**
   * What a field of the claim says: its value, or for an identity field its shape.
   *
   * @param field the element ({@code SV104}) or item
   */
  record ClaimText(String field, String text) implements Evidence {}

  /**
   * Words of a narrative of the claim, identities left out.
   *
   * @param field the element ({@code SV101-7}) or item
   * @param text the words; what could be an identity is replaced by {@code [hidden]}
   * @param start first character of the words in the narrative, from 0
   * @param end the character after the last one
   */
  record ClaimWords(String field, String text, int start, int end) implements Evidence {}

  /** What a row of a table of CMS's says in one of its columns. */
  record Row(TableRow row) implements Evidence {}

  /** A value worked out, with its name: {@code lineTotal 99.99}. */
  record Computed(String name, String value) implements Evidence {}
}
