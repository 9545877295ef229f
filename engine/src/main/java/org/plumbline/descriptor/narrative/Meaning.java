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
  /** What stands before what a drug is given for, with or before: another drug, or a reason. */
  FOR,
  FORM,
  FREQUENCY,
  FROM,
  GIVEN,
  IDMARK,
  IN,
  ITEM,
  JOURNEY,
  LEFT,
  LONG,
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
  REASON,
  REPLACED,
  REST,
  RIGHT,
  ROUTE,
  SAYS,
  SERVICE,
  SESSION,
  SHOT,
  SITE,
  SOLVENT,
  STAGE,
  SUM,
  THERAPY,
  THING,
  TIMES,
  TO,
  /** Of a dose that was not given, or not on this day: authorised, spilled. */
  UNGIVEN,
  UPTO,
  VISIT,
  WASTE,
  WITH,
  WITHOUT,
  WOUND;

  static Meaning of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
