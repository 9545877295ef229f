package org.plumbline.descriptor.narrative;

/** Why a narrative has no total amount. */
public enum NoTotal {
  /** It names no amount. */
  NO_AMOUNT,
  /** Several amounts could be the one. */
  SEVERAL,
  /** It names strengths or sizes of vials and no dose. */
  STRENGTH_ONLY,
  /** It names an amount per weight or body surface and no dose. */
  PER_WEIGHT,
  /** It names a range or a bound. */
  RANGE,
  /** An amount is multiplied, and by how much is not certain. */
  MULTIPLIER,
  /** A word says that an amount may be another dose than that of the line: held, at home. */
  OTHER_DOSE,
  /** A unit may be another. */
  UNREADABLE_UNIT
}
