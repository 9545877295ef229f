package org.plumbline.intake.x12;

/**
 * The separators an interchange declares in its ISA: of elements, of components, of repetitions,
 * and the end of a segment.
 */
final class Delimiters {

  /** What a byte can be, besides plain: one bit each. */
  static final int ELEMENT = 1;

  static final int TERMINATOR = 2;
  static final int COMPONENT = 4;
  static final int REPETITION = 8;
  static final int LINE_FEED = 16;
  static final int BLANK = 32;

  /** A control character, or a byte beyond ASCII. */
  static final int FOREIGN = 64;

  /** An ISA of fixed width has 106 bytes, its terminator included; a padded one may have more. */
  private static final int LONGEST_ISA = 2 * 106;

  /** How many bytes decide where no ISA declares the separators; more are never looked at. */
  static final int LOOK_AHEAD = 1 << 12;

  private static final int ISA_ELEMENTS = 16;

  private static final int ISA_REPETITION = 11;

  private final byte element;
  private final byte component;
  private final byte terminator;
  private final byte[] kinds = new byte[256];

  /** The line breaks that were taken out of what these separate, or null. */
  private Wrapping wrapping;

  private Delimiters(byte element, byte component, byte repetition, byte terminator) {
    this.element = element;
    this.component = component;
    this.terminator = terminator;
    for (int b = 0; b < kinds.length; b++) {
      kinds[b] = (byte) (b < ' ' || b > '~' ? FOREIGN : 0);
    }
    kinds[' '] = BLANK;
    kinds['\n'] = LINE_FEED | FOREIGN;
    if (repetition != 0) {
      kinds[repetition & 0xFF] = REPETITION;
    }
    kinds[component & 0xFF] = COMPONENT;
    kinds[element & 0xFF] = ELEMENT;
    kinds[terminator & 0xFF] = TERMINATOR;
  }

  /** The line breaks that were taken out of what these separate, or null. */
  Wrapping wrapping() {
    return wrapping;
  }

  /** Notes that line breaks were taken out of the input. */
  void readWithout(Wrapping wrapping) {
    this.wrapping = wrapping;
  }

  byte element() {
    return element;
  }

  byte component() {
    return component;
  }

  byte terminator() {
    return terminator;
  }

  /** What each byte is, by its value from 0 to 255. */
  byte[] kinds() {
    return kinds;
  }

  /**
   * Whether an ISA begins here.
   *
   * @param inForce the separators so far, or null
   */
  static boolean isInterchange(byte[] bytes, int at, int limit, Delimiters inForce) {
    if (limit - at < 4 || bytes[at] != 'I' || bytes[at + 1] != 'S' || bytes[at + 2] != 'A') {
      return false;
    }
    byte next = bytes[at + 3];
    return !isLetterOrDigit(next)
        && next != ' '
        && next != '\r'
        && next != '\n'
        && (inForce == null || next != inForce.terminator());
  }

  /**
   * Reads the separators of an ISA that begins at {@code at}, or null where it is too broken to
   * tell.
   */
  static Delimiters ofInterchange(byte[] bytes, int at, int limit) {
    byte element = bytes[at + 3];
    int seen = 0;
    byte repetition = 0;
    for (int i = at + 3; i < Math.min(limit, at + LONGEST_ISA); i++) {
      if (bytes[i] == element && ++seen == ISA_REPETITION && i + 2 < limit) {
        repetition = bytes[i + 2] == element ? bytes[i + 1] : 0;
      } else if (bytes[i] == element && seen == ISA_ELEMENTS) {
        return i + 2 < limit ? declared(element, repetition, bytes, i + 1, limit) : null;
      }
    }
    return null;
  }

  /** CR LF as the end of a segment is read as LF, so that a lone LF ends one too. */
  private static Delimiters declared(
      byte element, byte repetition, byte[] bytes, int componentAt, int limit) {
    byte component = bytes[componentAt];
    byte terminator = bytes[componentAt + 1];
    byte repeats = separator(repetition);
    boolean absent = endsFirstLine(component, bytes, componentAt + 1, limit);
    if (absent || component == ' ' && !isNone(terminator)) {
      byte end = absent ? component : terminator;
      byte guess = guessedComponent(bytes, componentAt, element, limit);
      return new Delimiters(element, guess, guess == repeats ? 0 : repeats, end);
    }
    if (terminator == '\r' && componentAt + 2 < limit && bytes[componentAt + 2] == '\n') {
      terminator = '\n';
    }
    if (terminator == '\n') {
      terminator = endOfLines(bytes, componentAt + 1, limit, element, component);
    }
    boolean distinct = element != component && component != terminator && element != terminator;
    if (!distinct || isLetterOrDigit(component) || isLetterOrDigit(terminator)) {
      return null;
    }
    byte used = ComponentsInUse.sign(bytes, componentAt + 1, limit, element, terminator, component);
    return new Delimiters(element, used, used == repeats ? 0 : repeats, terminator);
  }

  /**
   * Whether the sign in the place of ISA16 ends the line and the next line, too: then ISA16 is
   * missing, and it is the terminator.
   */
  private static boolean endsFirstLine(byte sign, byte[] bytes, int lineEnd, int limit) {
    int at = endOfLine(bytes, lineEnd, limit);
    boolean broken = bytes[lineEnd] == '\r' || bytes[lineEnd] == '\n';
    return broken && at < limit && !isNone(sign) && bytes[at - 1] == sign;
  }

  /** The sign that ends the two lines behind an ISA that lost its own, else the line feed. */
  private static byte endOfLines(
      byte[] bytes, int lineEnd, int limit, byte element, byte component) {
    int first = endOfLine(bytes, lineEnd, limit);
    byte sign = bytes[first - 1];
    boolean ends =
        sign != element
            && sign != component
            && endsFirstLine(sign, bytes, lineEnd, limit)
            && endsFirstLine(sign, bytes, first, limit);
    return ends ? sign : (byte) '\n';
  }

  /** Where the next line that holds something ends. */
  private static int endOfLine(byte[] bytes, int lineEnd, int limit) {
    int at = lineEnd;
    while (at < limit && (bytes[at] == '\r' || bytes[at] == '\n')) {
      at++;
    }
    while (at < limit && bytes[at] != '\r' && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** What 4010 has in ISA11, a U, parts nothing; neither does a letter, a digit or a blank. */
  private static byte separator(byte repetition) {
    return repetition < 0 || isNone(repetition) ? 0 : repetition;
  }

  /** The separators of an input whose ISA is missing or broken, from what stands around. */
  static Delimiters guessed(byte[] bytes, int at, byte element, int limit) {
    byte terminator = guessedTerminator(bytes, at, element, limit);
    byte component = guessedComponent(bytes, at, element, limit);
    if (component == terminator) {
      component = (byte) (element == '>' || terminator == '>' ? ':' : '>');
    }
    return new Delimiters(element, component, (byte) 0, terminator);
  }

  /** What stands before the next GS, ST or BHT ends a segment. */
  private static byte guessedTerminator(byte[] bytes, int at, byte element, int limit) {
    for (int i = at + 3; i + 3 < limit; i++) {
      boolean header =
          bytes[i + 2] == element && bytes[i] == 'G' && bytes[i + 1] == 'S'
              || bytes[i + 2] == element && bytes[i] == 'S' && bytes[i + 1] == 'T'
              || bytes[i + 3] == element
                  && bytes[i] == 'B'
                  && bytes[i + 1] == 'H'
                  && bytes[i + 2] == 'T';
      if (header && !isLetterOrDigit(bytes[i - 1]) && bytes[i - 1] != element) {
        int end = i - 1;
        while (end > at && (bytes[end] == '\n' || bytes[end] == '\r')) {
          end--;
        }
        byte before = bytes[end];
        return isLetterOrDigit(before) || before == ' ' || before == element ? (byte) '\n' : before;
      }
    }
    for (int i = at; i < limit; i++) {
      if (bytes[i] == '~' && element != '~') {
        return '~';
      }
    }
    return '\n';
  }

  /** What stands after the code qualifier of a service line parts components. */
  private static byte guessedComponent(byte[] bytes, int at, byte element, int limit) {
    for (int i = at; i + 6 < limit; i++) {
      if (bytes[i] == 'S'
          && bytes[i + 1] == 'V'
          && bytes[i + 2] == '1'
          && bytes[i + 3] == element
          && !isLetterOrDigit(bytes[i + 6])
          && bytes[i + 6] != element) {
        return bytes[i + 6];
      }
    }
    return (byte) (element == ':' ? '>' : ':');
  }

  /**
   * Whether a byte separates nothing: a letter, a digit, a blank, a line end or NUL. The other
   * control characters may: X12 puts 1C to 1F there.
   */
  static boolean isNone(byte b) {
    return b == 0 || b == ' ' || b == '\r' || b == '\n' || isLetterOrDigit(b);
  }

  static boolean isLetterOrDigit(byte b) {
    return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
  }
}
