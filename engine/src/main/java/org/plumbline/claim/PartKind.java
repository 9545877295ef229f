package org.plumbline.claim;

/** The kinds of parts a claim is made of. Each {@link ClaimField} belongs to exactly one kind. */
public enum PartKind {
  /** The submission the claim came in (BHT, loops 1000A and 1000B). */
  SUBMISSION,
  /** The claim itself (loop 2300). */
  CLAIM,
  /** One service line (item 24, loop 2400). */
  LINE,
  /** One diagnosis code (item 21, HI). */
  DIAGNOSIS,
  /** A person or an organisation (an NM1 loop): patient, insured, payer, each provider. */
  PARTY,
  /** An insurance (loop 2000B or 2320, SBR) with what belongs to it. */
  COVERAGE,
  /** A drug identified by NDC (item 24 shaded, loop 2410). */
  DRUG,
  /** A note (item 19, NTE). */
  NOTE,
  /** A reference to a paper or electronic attachment (item 19, PWK). */
  ATTACHMENT,
  /** A conditions indicator (CRC). */
  CONDITION,
  /** A claim code (item 10d, HI*BG). */
  CONDITION_CODE,
  /** An anaesthesia-related procedure (HI*BP, HI*BO). */
  ANESTHESIA_PROCEDURE,
  /** Fixed format information (K3). */
  FIXED_FORMAT,
  /** A test result (MEA). */
  MEASUREMENT,
  /** An adjustment of another payer (CAS). */
  ADJUSTMENT,
  /** What another payer decided about the line (loop 2430, SVD). */
  ADJUDICATION,
  /** A supporting form (loop 2440, LQ). */
  FORM,
  /** An answer on a supporting form (loop 2440, FRM). */
  FORM_ANSWER,
  /** An entry of the shaded area of item 24 that an 837P has no element for. */
  SUPPLEMENT,
  /** An item of a CMS-1500 as it is printed. */
  FORM_ITEM
}
