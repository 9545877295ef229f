package org.plumbline.claim;

/** The kinds of parts a claim is made of. Each {@link ClaimField} belongs to exactly one kind. */
public enum PartKind {
  /** The submission the claim came in (BHT, loops 1000A and 1000B). */
  SUBMISSION(4),
  /** The claim itself (loop 2300). */
  CLAIM(11),
  /** One service line (item 24, loop 2400). */
  LINE(11),
  /** One diagnosis code (item 21, HI). */
  DIAGNOSIS(2),
  /** A person or an organisation (an NM1 loop): patient, insured, payer, each provider. */
  PARTY(9),
  /** An insurance (loop 2000B or 2320, SBR) with what belongs to it. */
  COVERAGE(4),
  /** A drug identified by NDC (item 24 shaded, loop 2410). */
  DRUG(4),
  /** A note (item 19, NTE). */
  NOTE(2),
  /** A reference to a paper or electronic attachment (item 19, PWK). */
  ATTACHMENT(2),
  /** A conditions indicator (CRC). */
  CONDITION(2),
  /** A claim code (item 10d, HI*BG). */
  CONDITION_CODE(2),
  /** An anesthesia-related procedure (HI*BP, HI*BO). */
  ANESTHESIA_PROCEDURE(2),
  /** Fixed format information (K3). */
  FIXED_FORMAT(2),
  /** A test result (MEA). */
  MEASUREMENT(2),
  /** An adjustment of another payer (CAS). */
  ADJUSTMENT(2),
  /** What another payer decided about the line (loop 2430, SVD). */
  ADJUDICATION(2),
  /** A supporting form (loop 2440, LQ). */
  FORM(2),
  /** An answer on a supporting form (loop 2440, FRM). */
  FORM_ANSWER(2),
  /** An entry of the shaded area of item 24 that an 837P has no element for. */
  SUPPLEMENT(4),
  /** An item of a CMS-1500 as it is printed. */
  FORM_ITEM(2);

  private final int room;

  PartKind(int room) {
    this.room = room;
  }

  /** How many fields a part of this kind usually has; it may have more. */
  int room() {
    return room;
  }
}
