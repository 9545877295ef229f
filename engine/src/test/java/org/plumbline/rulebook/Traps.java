package org.plumbline.rulebook;

/** What rules of tests call to fail on lines with certain codes. */
public final class Traps {

  private Traps() {}

  /** True, but for the code BOOM. */
  public static boolean safe(String code) {
    if (code.equals("BOOM")) {
      throw new IllegalStateException("the trap went off at " + code);
    }
    return true;
  }

  /** The same as a number. */
  public static long number(String code) {
    return safe(code) ? 1 : 0;
  }

  /** True, but for the code DEEP, at which no stack is deep enough. */
  public static boolean shallow(String code) {
    return code.equals("DEEP") ? !shallow(code) : true;
  }
}
