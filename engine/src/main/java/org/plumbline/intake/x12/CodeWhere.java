package org.plumbline.intake.x12;

import java.util.Arrays;

/**
 * Which segments a row of a table speaks of: those where an element, or a component, holds one of
 * some codes. Written {@code 1=07|70} or {@code 1-1=BG}.
 */
record CodeWhere(int element, int component, int[] codes) {

  /** Reads one; null where nothing is written, for any segment. */
  static CodeWhere of(String written) {
    if (written.isEmpty()) {
      return null;
    }
    String[] sides = written.split("=");
    String[] place = sides[0].split("-");
    return new CodeWhere(
        Integer.parseInt(place[0]),
        place.length == 1 ? 0 : Integer.parseInt(place[1]),
        Arrays.stream(sides[1].split("\\|")).mapToInt(Segment::pack).toArray());
  }

  boolean holds(Segment segment) {
    return has(component == 0 ? segment.code(element) : segment.code(element, component));
  }

  /** Whether a code is one of those. */
  boolean has(int found) {
    for (int code : codes) {
      if (code == found) {
        return true;
      }
    }
    return false;
  }
}
