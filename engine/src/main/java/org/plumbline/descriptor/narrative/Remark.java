package org.plumbline.descriptor.narrative;

/** What else a narrative says that descriptors and modifiers say, too. */
public enum Remark {
  /** Both sides. */
  BILATERAL,
  /** One side. */
  UNILATERAL,
  /** The right side of a named part of the body. */
  RIGHT,
  /** The left side of a named part of the body. */
  LEFT,
  /** The patient is a man or a boy. */
  MALE,
  /** The patient is a woman or a girl. */
  FEMALE,
  /** For children. */
  PEDIATRIC,
  /** For adults. */
  ADULT,
  /** Sterile. */
  STERILE,
  /** Not sterile. */
  NON_STERILE,
  /** Powered. */
  POWERED,
  /** Worked by hand. */
  MANUAL,
  /** Made for the patient. */
  CUSTOM_FABRICATED,
  /** Fitted to the patient. */
  CUSTOM_FITTED,
  /** Made beforehand. */
  PREFABRICATED,
  /** Off the shelf. */
  OFF_THE_SHELF,
  /** Replaces an item. */
  REPLACEMENT,
  /** The first of its kind. */
  INITIAL_ISSUE,
  /** Rented. */
  RENTAL,
  /** Bought. */
  PURCHASE,
  /** A grace period is claimed. */
  GRACE_PERIOD,
  /** Compounded. */
  COMPOUNDED,
  /** Not compounded. */
  NON_COMPOUNDED,
  /** Concentrated. */
  CONCENTRATED,
  /** In unit doses. */
  UNIT_DOSE,
  /** For end-stage renal disease. */
  ESRD,
  /** Not for end-stage renal disease. */
  NON_ESRD,
  /** A registered nurse. */
  RN,
  /** A licensed practical or vocational nurse. */
  LPN,
  /** Advice of a maker, seller or consultant is named. */
  MAKER_ADVICE,
  /** An authority is named that agrees. */
  ENDORSEMENT
}
