package org.plumbline.finding;

/**
 * The sentence of a finding. Only a {@link MessageTemplate} makes one, so that no finding says what
 * no template says.
 */
public final class Sentence {

  private final String text;

  Sentence(String text) {
    this.text = text;
  }

  /** The words. */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
