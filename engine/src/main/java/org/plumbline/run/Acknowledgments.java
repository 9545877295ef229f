package org.plumbline.run;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;

/** The codes with which a TA1 or a 999 would speak of a fault. */
final class Acknowledgments {

  /** A segment that a 999 names for its elements has this code. */
  private static final String ELEMENTS_IN_ERROR = "IK304:8";

  private Acknowledgments() {}

  /** As {@code IK304:8,IK403:7}; empty for what no acknowledgment speaks of. */
  static String of(Hit hit) {
    for (Slot slot : hit.slots()) {
      if (slot instanceof Slot.Acknowledged own) {
        return own.code();
      }
    }
    String codes = hit.rule().acknowledgment();
    if (codes.contains(",")) {
      codes = ofSegment(codes, hit);
    }
    if (codes.startsWith("IK403")) {
      codes = ELEMENTS_IN_ERROR + "," + codes;
    }
    return codes.startsWith("IK3") || codes.startsWith("IK4") ? inTransaction(codes, hit) : codes;
  }

  /** A 999 names segments from ST to SE alone: of GS to IEA speak AK9 and TA1. */
  private static String inTransaction(String codes, Hit hit) {
    if (!(hit.place() instanceof Location.X12 x12)) {
      return codes;
    }
    return switch (x12.segment()) {
      case "ISA", "IEA" -> "";
      case "GS" -> x12.element().equals("GS06") ? "AK905:6" : "";
      case "GE" -> x12.element().equals("GE02") ? "AK905:6" : "";
      default -> x12.stSegment() == 0 ? "" : codes;
    };
  }

  /** Of a rule about several trailers only what goes with the one at hand. */
  private static String ofSegment(String codes, Hit hit) {
    String segment = hit.place() instanceof Location.X12 x12 ? x12.segment() : "";
    String element =
        switch (segment) {
          case "ISA", "IEA" -> "TA1";
          case "GS", "GE" -> "AK9";
          default -> "IK";
        };
    return Arrays.stream(codes.split(","))
        .filter(code -> code.startsWith(element))
        .collect(Collectors.joining(","));
  }
}
