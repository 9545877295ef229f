package org.plumbline.intake.x12;

import org.plumbline.claim.ElementRef;

/**
 * Tells a field that is absent from one that a damaged segment had: the segment was cut before it,
 * or another element demands it, or the qualifier, which tells the segment from others, is none of
 * the loop's; or the segment that names the party is missing. The reader told of each.
 */
final class LostFields {

  private static final SyntaxTable TABLE = SyntaxTable.guide();

  private LostFields() {}

  /**
   * Whether a field of a part may have stood in a damaged segment.
   *
   * @param bytes the text, in which the part begins at {@code origin}
   * @param loopId the part's loop
   */
  static boolean has(
      byte[] bytes, int origin, Delimiters delimiters, String loopId, ElementRef wanted) {
    int loop = TABLE.loop(loopId);
    if (loop >= 0 && !TABLE.holds(loop, Segment.pack(wanted.segment()))) {
      return true;
    }
    Segment segment = new Segment();
    int at = origin;
    while (loop >= 0 && at < bytes.length) {
      int end = segment.scan(bytes, at, bytes.length, delimiters);
      end = end < 0 ? bytes.length : end;
      segment.finish(end);
      int first = TABLE.firstWith(loop, segment.tag());
      if (first < 0 || at > origin && first == TABLE.firstSegment[loop]) {
        return false;
      }
      if (segment.name().equals(wanted.segment()) && isDamaged(loop, first, segment, wanted)) {
        return true;
      }
      at = end + 1;
      while (at < bytes.length && bytes[at] >= 0 && bytes[at] <= ' ') {
        at++;
      }
    }
    return false;
  }

  private static boolean isDamaged(int loop, int first, Segment segment, ElementRef wanted) {
    int row = TABLE.find(loop, first, segment);
    if (row < 0) {
      return true;
    }
    int last = segment.lastFilled(TABLE.elementCount[row]);
    boolean other =
        segment.tag() != Tag.NM1
            && !wanted.qualifier().isEmpty()
            && Segment.pack(wanted.qualifier()) != segment.code(1);
    return !other
        && (wanted.element() >= last && TABLE.endsEarly(row, last)
            || isDemanded(row, segment, wanted.element()));
  }

  /** Whether another element of the segment demands this one, which is not there. */
  private static boolean isDemanded(int row, Segment segment, int element) {
    long present = 0;
    for (int other = 1; other <= segment.lastFilled(TABLE.elementCount[row]); other++) {
      present |= segment.length(other) > 0 ? 1L << other : 0;
    }
    long[] conditions = TABLE.conditions[row];
    for (int i = 0; conditions != null && i < conditions.length; i++) {
      if (!Conditions.holds(conditions[i], present)
          && Conditions.shown(conditions[i], present) == element) {
        return true;
      }
    }
    return false;
  }
}
