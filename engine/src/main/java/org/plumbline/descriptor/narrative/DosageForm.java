package org.plumbline.descriptor.narrative;

/** What a drug comes as, as narratives say it. */
public enum DosageForm {
  /** A tablet. */
  TABLET,
  /** A capsule. */
  CAPSULE,
  /** A suspension, solution, syrup or elixir. */
  LIQUID,
  /** A cream, ointment, gel or lotion. */
  CREAM,
  /** A patch. */
  PATCH,
  /** A suppository. */
  SUPPOSITORY,
  /** An implant. */
  IMPLANT,
  /** A powder. */
  POWDER,
  /** A spray. */
  SPRAY,
  /** A lozenge. */
  LOZENGE
}
