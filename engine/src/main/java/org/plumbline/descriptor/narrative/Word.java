package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.drug.Route;

/**
 * A word or a phrase of the vocabulary.
 *
 * @param text in lower case, with single spaces
 * @param meanings a bit for each {@link Meaning}
 * @param route where it means one, else null
 * @param form where it means one, else null
 * @param remark where it means one, else null
 */
record Word(String text, long meanings, Route route, DosageForm form, Remark remark) {

  /** A word that means nothing here. */
  static final Word UNKNOWN = new Word("", 0, null, null, null);

  boolean means(Meaning meaning) {
    return (meanings & 1L << meaning.ordinal()) != 0;
  }

  /** This, with one more meaning. */
  Word with(Meaning meaning, String value) {
    return new Word(
        text,
        meanings | 1L << meaning.ordinal(),
        meaning == Meaning.ROUTE ? Route.valueOf(value) : route,
        meaning == Meaning.FORM ? DosageForm.valueOf(value) : form,
        meaning == Meaning.SAYS ? Remark.valueOf(value) : remark);
  }
}
