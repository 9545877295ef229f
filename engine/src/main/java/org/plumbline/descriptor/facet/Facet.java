package org.plumbline.descriptor.facet;

/** Something that a descriptor and a narrative may each say, and may say differently. */
public enum Facet {
  /** The way into the body: injection, oral, inhaled, topical, nasal, rectal. */
  ROUTE,
  /** One of intravenous, subcutaneous and intramuscular. */
  INJECTION_SITE,
  /** Compounded or not, concentrated or in unit doses, and other pairs of forms of a drug. */
  FORM,
  /** For adults or for the young, in words. */
  AGE_WORD,
  /** The patient's age in years. */
  AGE,
  /** For end stage renal disease or not. */
  RENAL,
  /** One side or both. */
  SIDES,
  /** Sterile, powered and other words of which a thing has one or the other. */
  TRAIT,
  /** How a thing is made and fitted. */
  MAKING,
  /** What a thing has or has not. */
  FEATURE,
  /** What a descriptor excludes. */
  EXCLUSION,
  /** An area between two bounds. */
  SIZE,
  /** The four letters of a biological. */
  SUFFIX,
  /** A suffix where the descriptor excludes biosimilars. */
  BIOSIMILAR,
  /** The brand of a product of one ingredient. */
  BRAND,
  /** The maker of a product of one ingredient. */
  MAKER,
  /** A replacement or the first of its kind. */
  ISSUE,
  /** A registered or a licensed practical nurse. */
  PROVIDER
}
