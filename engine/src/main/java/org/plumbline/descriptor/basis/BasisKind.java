package org.plumbline.descriptor.basis;

/** The ways in which a descriptor says what one unit of service stands for. */
public enum BasisKind {
  /** A drug with one amount: "injection, adenosine, 1 mg". */
  EXACT_DOSE,
  /** "per 15 mg", "per milligram". */
  PER_UNIT,
  /** "up to 250 mg". */
  UP_TO,
  /** "500 ml = 1 unit". */
  EQUATED,
  /** "per study dose", "per treatment", with a cap or without: one unit is one of them. */
  STUDY_DOSE,
  /** "per vial", "per lens", "per shoe", "per box": one unit is one of them. */
  CONTAINER,
  /** "per session", "per visit", "per encounter". */
  SESSION,
  /** "per pair", ", pair". */
  PAIR,
  /** "each", as the unit. */
  EACH,
  /** "per 50 strips", "per box of 100". */
  COUNT,
  /** "per square centimeter". */
  AREA,
  /** "per linear yard", "per 6 inches". */
  LENGTH,
  /** "per ounce", "per pint", "per gallon". */
  VOLUME,
  /** "per statute mile". */
  DISTANCE,
  /** "per 15 minutes", "per diem", "per calendar month". */
  TIME,
  /** A drug with several amounts, none of which is the unit. */
  SEVERAL_STRENGTHS,
  /** Nothing that can be read with certainty. */
  NONE;

  /** Whether the amount is a dose, so that an amount given can be divided by it. */
  public boolean isDose() {
    return this == EXACT_DOSE || this == PER_UNIT || this == UP_TO;
  }
}
