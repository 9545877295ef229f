package org.plumbline.descriptor.narrative;

import java.util.Locale;

/** What a word may mean in a narrative; a word may have several. See {@code words.csv}. */
enum Meaning {
  AGE,
  AND,
  /** What is given beside the drug of the line. */
  ASIDE,
  BODY,
  BOTH,
  BOX,
  CONTAINER,
  DRAWN,
  EACH,
  ELSEWHERE,
  FAILS,
  FILLER,
  FORM,
  FREQUENCY,
  FROM,
  GIVEN,
  IDMARK,
  IN,
  ITEM,
  JOURNEY,
  LEFT,
  MANY,
  NEEDLE,
  NO,
  NOWASTE,
  OF,
  OFFICE,
  OLD,
  OR,
  PAIR,
  PER,
  PERSON,
  PIECE,
  QUANTITY,
  REPLACED,
  REST,
  RIGHT,
  ROUTE,
  SAYS,
  SERVICE,
  SHOT,
  SOLVENT,
  STAGE,
  SUM,
  THERAPY,
  THING,
  TIMES,
  TO,
  UPTO,
  WASTE,
  WITH,
  WITHOUT;

  static Meaning of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
