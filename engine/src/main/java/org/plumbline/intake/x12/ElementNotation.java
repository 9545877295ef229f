package org.plumbline.intake.x12;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An element as the syntax table writes it.
 *
 * @param codes {@code 1|2}, the name of a list in braces, or empty
 * @param components of a composite, by their number
 */
record ElementNotation(byte usage, String codes, Map<Integer, ElementNotation> components) {

  private static final Pattern ELEMENT =
      Pattern.compile("(\\d\\d)([RS])(?:=(\\{[^}]*}|[^ \\[\\]]+)|\\[([^\\]]*)])?(?: |$)");

  /** Reads a list of elements. */
  static Map<Integer, ElementNotation> all(String written) {
    Map<Integer, ElementNotation> elements = new LinkedHashMap<>();
    Matcher matcher = ELEMENT.matcher(written);
    int end = 0;
    while (matcher.lookingAt()) {
      elements.put(
          Integer.parseInt(matcher.group(1)),
          new ElementNotation(
              matcher.group(2).equals("R") ? SyntaxTable.REQUIRED : SyntaxTable.SITUATIONAL,
              matcher.group(3) == null ? "" : matcher.group(3),
              matcher.group(4) == null ? Map.of() : all(matcher.group(4))));
      end = matcher.end();
      matcher.region(end, written.length());
    }
    if (end < written.length()) {
      throw new IllegalArgumentException("no element: " + written.substring(end));
    }
    return elements;
  }
}
