package org.plumbline.intake.x12;

/**
 * The separators an interchange declares in its ISA: of elements, of components, and the end of a
 * segment.
 */
record Delimiters(byte element, byte component, byte terminator) {

  /** An ISA of fixed width has 106 bytes, its terminator included. */
  static final int ISA_LENGTH = 106;

  private static final int ISA_ELEMENTS = 16;

  /**
   * Reads the separators of an ISA that begins at {@code at}, or null where it is too broken to
   * tell.
   */
  static Delimiters ofInterchange(byte[] bytes, int at, int limit) {
    byte element = bytes[at + 3];
    int seen = 0;
    for (int i = at + 3; i < Math.min(limit, at + 2 * ISA_LENGTH); i++) {
      if (bytes[i] == element && ++seen == ISA_ELEMENTS) {
        return i + 2 < limit ? checked(element, bytes[i + 1], bytes[i + 2]) : null;
      }
    }
    return null;
  }

  private static Delimiters checked(byte element, byte component, byte terminator) {
    boolean distinct = element != component && component != terminator && element != terminator;
    return distinct && !isLetterOrDigit(component) && !isLetterOrDigit(terminator)
        ? new Delimiters(element, component, terminator)
        : null;
  }

  /**
   * The separators of an input that begins with GS or ST: the ISA that would declare them is
   * missing.
   */
  static Delimiters guessed(byte[] bytes, int at, int limit) {
    byte element = bytes[at + 2];
    byte terminator = '\n';
    for (int i = at; i < limit; i++) {
      if (bytes[i] == '~') {
        terminator = '~';
        break;
      }
    }
    return new Delimiters(element, (byte) (element == ':' ? '>' : ':'), terminator);
  }

  private static boolean isLetterOrDigit(byte b) {
    return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
  }
}
