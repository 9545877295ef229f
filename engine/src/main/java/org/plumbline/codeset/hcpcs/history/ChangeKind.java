package org.plumbline.codeset.hcpcs.history;

/** How a code can differ between two releases. A code may do so in several ways. */
public enum ChangeKind {
  /** The newer release lists it, the older one does not, and no loaded release tells of an end. */
  ADDED("added"),
  /** The newer release gives it a last day, the older one none. */
  ENDED("ended"),
  /** It had ended, by the older release or one before it, and is used anew in the newer one. */
  REUSED("reused"),
  /** The long descriptors differ in more than blanks and the case of letters. */
  REWORDED("reworded"),
  /** The long descriptors differ in blanks or the case of letters only. */
  RESPACED("respaced"),
  /** The short descriptors differ and the long ones do not. */
  SHORT_REWORDED("shortReworded"),
  /** The first day, or a last day that the older release had, is another or gone. */
  REDATED("redated"),
  /** The older release lists it, the newer one does not. */
  DROPPED("dropped");

  private final String key;

  ChangeKind(String key) {
    this.key = key;
  }

  /** The name for programs. */
  public String key() {
    return key;
  }

  /** Whether it is about descriptors. */
  public boolean isOfWords() {
    return this == REWORDED || this == RESPACED || this == SHORT_REWORDED;
  }

  /** Whether it is about dates. */
  public boolean isOfDates() {
    return this == ENDED || this == REUSED || this == REDATED;
  }
}
