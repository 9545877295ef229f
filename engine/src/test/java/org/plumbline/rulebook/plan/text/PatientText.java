package org.plumbline.rulebook.plan.text;

/** A text that stops Java's matching once it has backtracked for too long. */
final class PatientText implements CharSequence {

  /** Too many characters were read. */
  static final class OutOfPatience extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final String text;
  private int reads;

  PatientText(String text) {
    this.text = text;
  }

  @Override
  public char charAt(int index) {
    if (++reads > 50_000) {
      throw new OutOfPatience();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
