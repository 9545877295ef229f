package org.plumbline.finding;

/** Sentences of tests that need a finding and no rulebook. */
public final class Sentences {

  private Sentences() {}

  /** A sentence that no template says. */
  public static Sentence of(String words) {
    return new Sentence(words);
  }
}
