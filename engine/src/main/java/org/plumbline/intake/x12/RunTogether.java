package org.plumbline.intake.x12;

/**
 * Tells two segments without the terminator between them: an element that ends with the identifier
 * of a segment, and behind it what only that segment has.
 */
final class RunTogether {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 3;

  private RunTogether() {}

  /** The element in which one segment runs into the next one, 0 where none does. */
  static int element(Segment segment) {
    for (int element = 1; element < segment.count(); element++) {
      for (int length = SHORTEST; length <= LONGEST; length++) {
        if (endsInSegment(segment, element, length)) {
          return element;
        }
      }
    }
    return 0;
  }

  private static boolean endsInSegment(Segment segment, int element, int length) {
    int end = segment.start(element) + segment.length(element);
    if (segment.length(element) < length
        || !Segment.isIdentifier(segment.bytes, end - length, length)) {
      return false;
    }
    int tag = Segment.pack(segment.bytes, end - length, length);
    if (tag == Tag.LX) {
      return segment.number(element + 1) >= 0 && element + 1 == segment.count();
    }
    if (tag == Tag.CLM) {
      int start = segment.start(element + 2);
      return segment.length(element + 2) > 0
          && Numbers.digits(segment.bytes, start, start + segment.length(element + 2)) > 0;
    }
    if (tag == Tag.GE && segment.tag() == Tag.SE || tag == Tag.IEA && segment.tag() == Tag.GE) {
      return segment.number(element + 1) >= 0 && element + 2 == segment.count();
    }
    SyntaxTable table = SyntaxTable.guide();
    for (int row = 0; row < table.tag.length; row++) {
      if (table.tag[row] == tag && accepts(table, row, segment, element + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the next element is a code with which the segment begins. */
  private static boolean accepts(SyntaxTable table, int row, Segment segment, int next) {
    int first = table.firstElement[row];
    boolean composite = SyntaxTable.type(table.specs[first]) == SyntaxTable.COMPOSITE;
    CodeList codes = table.codes[composite ? table.firstComponent[first] : first];
    if (codes == null) {
      return false;
    }
    int start = composite ? segment.componentStart(next, 1) : segment.start(next);
    int length = composite ? segment.componentLength(next, 1) : segment.length(next);
    return length > 0 && codes.has(segment.bytes, start, length);
  }
}
