package org.plumbline.intake.x12;

/**
 * Finds where an interchange begins inside of bytes that the separators in force do not part: the
 * interchange before was cut, lacks its last terminator, or foreign text follows it.
 */
final class LostHeader {

  /** In front of a header stands a byte at least; one of fixed width has 105 and a terminator. */
  static final int SHORTEST = 106;

  /** A padded header has at most 212 bytes; line ends and the next identifier follow. */
  static final int LOOK_AHEAD = 256;

  private static final int LONGEST_ISA = 2 * 106;
  private static final int ISA_ELEMENTS = 16;

  private LostHeader() {}

  /**
   * Where the first header begins.
   *
   * @param from the first byte where it may
   * @param to the byte before which it has to
   * @param limit the end of what can be read
   * @return its first byte, -1 where there is none
   */
  static int find(byte[] bytes, int from, int to, int limit) {
    // each third byte meets one of the three letters
    for (int i = from + 2; i < to + 2 && i < limit; i += 3) {
      int at =
          switch (bytes[i]) {
            case 'A' -> i - 2;
            case 'S' -> i - 1;
            case 'I' -> i;
            default -> -1;
          };
      if (at >= from && at < to && begins(bytes, at, limit)) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether a whole ISA begins here: sixteen times its element separator, two other signs, and
   * behind them what can only follow an ISA.
   */
  static boolean begins(byte[] bytes, int at, int limit) {
    if (!Delimiters.isInterchange(bytes, at, limit, null)) {
      return false;
    }
    byte element = bytes[at + 3];
    int seen = 0;
    int i = at + 3;
    for (int last = Math.min(limit, at + LONGEST_ISA); i < last && seen < ISA_ELEMENTS; i++) {
      seen += bytes[i] == element ? 1 : 0;
    }
    if (seen < ISA_ELEMENTS || i + 1 >= limit) {
      return false;
    }
    byte component = bytes[i];
    byte terminator = bytes[i + 1];
    return component != element
        && terminator != element
        && component != terminator
        && !Delimiters.isLetterOrDigit(terminator)
        && followsHeader(bytes, i + 2, limit, element);
  }

  private static boolean followsHeader(byte[] bytes, int from, int limit, byte element) {
    int at = from;
    while (at < limit && (bytes[at] == '\r' || bytes[at] == '\n' || bytes[at] == ' ')) {
      at++;
    }
    int length = 2;
    while (length < 3 && at + length < limit && bytes[at + length] != element) {
      length++;
    }
    if (at + length >= limit || bytes[at + length] != element) {
      return false;
    }
    return switch (Segment.pack(bytes, at, length)) {
      case Tag.GS, Tag.TA1, Tag.ISB, Tag.ISE, Tag.IEA -> true;
      default -> false;
    };
  }
}
