package org.plumbline.claim;

/** A diagnosis (item 21). */
public final class Diagnosis extends Part {

  /** See {@link Part#Part}; the ordinal is the position in item 21: A is 1. */
  public Diagnosis(int ordinal, String loop, SourceText text, int origin) {
    super(PartKind.DIAGNOSIS, loop, ordinal, text, origin);
  }

  /** Pointers name the position. */
  @Override
  long distinction() {
    return ordinal();
  }
}
