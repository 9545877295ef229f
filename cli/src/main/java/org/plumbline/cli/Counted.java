package org.plumbline.cli;

/** A number of things in words. */
final class Counted {

  private Counted() {}

  /** {@code 1 rule}, {@code 2 rules}. */
  static String of(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
