package org.plumbline.descriptor.drug;

/** The form that a drug comes in, and how it was made up. */
public enum DrugForm {
  /** "compounded product". */
  COMPOUNDED,
  /** "non-compounded". */
  NON_COMPOUNDED,
  /** "concentrated form". */
  CONCENTRATED,
  /** "unit dose form", "unit dose". */
  UNIT_DOSE,
  /** "implant". */
  IMPLANT,
  /** "pellet". */
  PELLET,
  /** "powder". */
  POWDER,
  /** "suspension". */
  SUSPENSION,
  /** "tablet". */
  TABLET,
  /** "capsule". */
  CAPSULE,
  /** "patch". */
  PATCH,
  /** "gel". */
  GEL,
  /** "suppository". */
  SUPPOSITORY,
  /** "spray". */
  SPRAY,
  /** "lyophilized". */
  LYOPHILIZED,
  /** "non-lyophilized". */
  NON_LYOPHILIZED,
  /** "extended release". */
  EXTENDED_RELEASE,
  /** "immediate release". */
  IMMEDIATE_RELEASE,
  /** "delayed release". */
  DELAYED_RELEASE,
  /** "preservative free". */
  PRESERVATIVE_FREE;

  /** The form that it excludes; itself where none. */
  public DrugForm opposite() {
    return switch (this) {
      case COMPOUNDED -> NON_COMPOUNDED;
      case NON_COMPOUNDED -> COMPOUNDED;
      case CONCENTRATED -> UNIT_DOSE;
      case UNIT_DOSE -> CONCENTRATED;
      case LYOPHILIZED -> NON_LYOPHILIZED;
      case NON_LYOPHILIZED -> LYOPHILIZED;
      case EXTENDED_RELEASE -> IMMEDIATE_RELEASE;
      case IMMEDIATE_RELEASE -> EXTENDED_RELEASE;
      default -> this;
    };
  }
}
