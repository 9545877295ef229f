package org.plumbline.claim;

/** How the raw text of a field is read. */
public enum FieldType {
  /** Any text. */
  TEXT,
  /** A code, an identifier or an indicator. */
  CODE,
  /** Money: at most two decimals, read as cents. */
  AMOUNT,
  /** A quantity: at most three decimals, read as thousandths. */
  QUANTITY,
  /** A date CCYYMMDD, read as days since 1970-01-01. */
  DATE
}
