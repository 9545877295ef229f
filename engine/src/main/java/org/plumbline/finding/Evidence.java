package org.plumbline.finding;

/**
 * What a finding rests on: words of a code set or a crosswalk, words or shapes of the claim,
 * arithmetic.
 */
public sealed interface Evidence {

  /**
   * Words of an official descriptor.
   *
   * @param start first character of the quote, from 0
   * @param end the character after the last one
   */
  record Descriptor(String text, String code, String release, int start, int end)
      implements Evidence {}

  /**
   * What a row of a crosswalk says in one of its columns.
   *
   * @param text the column as it stands there
   * @param code the code of the row
   * @param release the release of the crosswalk
   */
  record Cell(String text, String code, String release) implements Evidence {}

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

  /**
   * A row of CMS's Table of Drugs.
   *
   * @param text the row as printed
   * @param release the release of the table
   * @param row the line of the imported file
   */
  record Row(String text, String release, int row) implements Evidence {}

  /** A value worked out, with its name: {@code lineTotal 99.99}. */
  record Computed(String name, String value) implements Evidence {}
}
