package org.plumbline.facts;

/**
 * The codes that report quality measures. Source: HCPCS Level II, October 2025: all M codes, and
 * the G codes of these ranges, whose descriptors are sentences about reporting.
 */
final class QualityCodes {

  private QualityCodes() {}

  /** Whether a code is one of them. */
  static boolean has(String code) {
    return code.startsWith("M")
        || code.startsWith("G8")
        || code.startsWith("G9")
        || code.equals("G2081")
        || code.compareTo("G2089") >= 0 && code.compareTo("G2210") <= 0;
  }
}
