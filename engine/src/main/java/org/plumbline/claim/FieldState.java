package org.plumbline.claim;

/** What is known of a typed field. */
public enum FieldState {
  /** Nothing stands in the field. */
  ABSENT,
  /** Something stands in the field, but it is not exactly a value of the field's type. */
  UNREADABLE,
  /** A value stands in the field. */
  VALUE
}
