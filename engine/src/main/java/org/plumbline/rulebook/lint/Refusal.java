package org.plumbline.rulebook.lint;

/** Ends the reading of a construct that is not positively known. Never leaves {@link DrlLint}. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final int offset;

  Refusal(int line, int offset, String message) {
    super(message, null, false, false);
    this.line = line;
    this.offset = offset;
  }

  Refusal(Token at, String message) {
    this(at.line(), at.offset(), message);
  }

  int line() {
    return line;
  }

  /** The offset in the file, in characters. */
  int offset() {
    return offset;
  }
}
