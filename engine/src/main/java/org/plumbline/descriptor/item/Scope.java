package org.plumbline.descriptor.item;

/** What a descriptor leaves open or limits, in fixed words. */
public enum Scope {
  /** "any size", "any width", "any length": sizes are no difference. */
  ANY_SIZE,
  /** "any type". */
  ANY_TYPE,
  /** "any material". */
  ANY_MATERIAL,
  /** "replacement only". */
  REPLACEMENT_ONLY,
  /** "rental". */
  RENTAL,
  /** "purchase". */
  PURCHASE,
  /** "includes fitting and adjustment". */
  INCLUDES_FITTING
}
