package org.plumbline.intake.x12;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Which faults of a segment another rule tells, as the syntax table writes them. */
record ToldBy(Map<String, String> rules) {

  static ToldBy of(String written) {
    return new ToldBy(
        written.isEmpty()
            ? Map.of()
            : Arrays.stream(written.split(" "))
                .map(entry -> entry.split("="))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1])));
  }

  boolean absentSegment() {
    return rules.containsKey("segment");
  }

  /** What another rule says of an element ({@code 7}) or a component ({@code 1-2}). */
  byte element(String name) {
    if (rules.containsKey(name)) {
      return SyntaxTable.TOLD_ABSENT | SyntaxTable.TOLD_VALUE;
    }
    int told = rules.containsKey(name + ".presence") ? SyntaxTable.TOLD_ABSENT : 0;
    return (byte) (told | (rules.containsKey(name + ".value") ? SyntaxTable.TOLD_VALUE : 0));
  }
}
