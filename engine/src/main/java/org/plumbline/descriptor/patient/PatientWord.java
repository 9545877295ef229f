package org.plumbline.descriptor.patient;

/** Words about the patient for whom the thing is. */
public enum PatientWord {
  /** "pediatric". */
  PEDIATRIC,
  /** "infant". */
  INFANT,
  /** "child", "children". */
  CHILD,
  /** "youth", "junior". */
  YOUTH,
  /** "adult". */
  ADULT,
  /** "male". */
  MALE,
  /** "female". */
  FEMALE,
  /** "for esrd on dialysis". */
  ESRD,
  /** "non-esrd". */
  NON_ESRD;

  /** Whether it is a word of age. */
  public boolean isAge() {
    return ordinal() <= ADULT.ordinal();
  }

  /** Whether it is a word of sex. */
  public boolean isSex() {
    return this == MALE || this == FEMALE;
  }

  /** Whether it tells end stage renal disease. */
  public boolean isRenal() {
    return this == ESRD || this == NON_ESRD;
  }
}
