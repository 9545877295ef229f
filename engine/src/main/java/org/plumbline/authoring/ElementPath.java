package org.plumbline.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names an element of a segment or a component of it: {@code 2400[1]/SV1/SV101-2}.
 *
 * @param element the element from 1
 * @param component the component from 1, 0 for the whole element
 */
record ElementPath(SegmentPath segment, int element, int component) {

  private static final Pattern ELEMENT =
      Pattern.compile("([A-Z][A-Z0-9]{1,2}?)(\\d{2})(?:-(\\d{1,2}))?");

  /** Reads a path; {@code line} is for errors. */
  static ElementPath parse(int line, String written) throws ExampleException {
    int slash = written.lastIndexOf('/');
    Matcher element = ELEMENT.matcher(written.substring(slash + 1));
    if (slash < 0 || !element.matches()) {
      throw new ExampleException(
          line, "'" + written + "' names no element; write it like 2400[1]/SV1/SV104");
    }
    SegmentPath segment = SegmentPath.parse(line, written.substring(0, slash));
    int number = Integer.parseInt(element.group(2));
    int component = element.group(3) == null ? 0 : Integer.parseInt(element.group(3));
    if (!element.group(1).equals(segment.tag()) || number == 0 || number > 64 || component > 20) {
      throw new ExampleException(
          line, "'" + written + "': " + segment.tag() + " has no element " + element.group());
    }
    return new ElementPath(segment, number, component);
  }

  @Override
  public String toString() {
    return segment
        + "/"
        + segment.tag()
        + (element < 10 ? "0" : "")
        + element
        + (component > 0 ? "-" + component : "");
  }
}
