package org.plumbline.descriptor.text;

/** What stands between two words. */
public enum Gap {
  /** White space, or marks that part nothing. */
  SPACE,
  /** A hyphen alone. */
  HYPHEN,
  /** A stroke: alternatives, or so much in something. */
  STROKE,
  /** A comma. */
  COMMA,
  /** A semicolon, a colon, or a full stop before a space. */
  STOP,
  /** A bracket opens. */
  OPEN,
  /** A bracket closes. */
  CLOSE;

  /** Whether a phrase does not go on across it. */
  public boolean endsElement() {
    return ordinal() >= COMMA.ordinal();
  }
}
