package org.plumbline.descriptor.drug;

/** The way a drug takes into the body, as descriptors name it. */
public enum Route {
  /** "injection", without a word on where. */
  INJECTION,
  /** "intravenous". */
  INTRAVENOUS,
  /** "subcutaneous". */
  SUBCUTANEOUS,
  /** "intramuscular". */
  INTRAMUSCULAR,
  /** Into an eye. */
  INTRAVITREAL,
  /** Into a joint. */
  INTRA_ARTICULAR,
  /** Into the spinal canal. */
  INTRATHECAL,
  /** "oral". */
  ORAL,
  /** "inhalation solution" and the like. */
  INHALED,
  /** "topical". */
  TOPICAL,
  /** "nasal spray" and the like. */
  NASAL,
  /** "rectal". */
  RECTAL,
  /** "instillation". */
  INSTILLED,
  /** "implant". */
  IMPLANTED,
  /** Drops or irrigation of an eye. */
  OPHTHALMIC;

  /** Whether it is a kind of injection. */
  public boolean isInjection() {
    return ordinal() <= INTRATHECAL.ordinal();
  }
}
