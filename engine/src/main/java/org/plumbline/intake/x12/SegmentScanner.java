package org.plumbline.intake.x12;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts the input into segments: delimiters from each ISA, line ends and stray blanks left out,
 * sizes capped.
 */
final class SegmentScanner {

  /** A segment of the guide has some 200 bytes; beyond this cap it is left out with a fault. */
  static final int MAX_SEGMENT = 1 << 16;

  /**
   * An element of the guide has at most 264 characters; beyond this cap the segment is left out
   * with a fault.
   */
  static final int MAX_ELEMENT = 1 << 13;

  /** What stands at the scanner's position. */
  enum Found {
    SEGMENT,
    /** Bytes up to the next terminator that are no segment; taken out of the window. */
    JUNK,
    /** A segment beyond the caps; taken out of the window. */
    OVERSIZED,
    /** The input ends before the segment's terminator. */
    UNTERMINATED,
    END
  }

  private final Window window;
  private Delimiters delimiters;
  private long segmentNumber;
  private long leftOut;
  private boolean isaSeen;

  SegmentScanner(InputStream in) {
    this.window = new Window(in);
  }

  Window window() {
    return window;
  }

  Delimiters delimiters() {
    return delimiters;
  }

  /** How many bytes the last JUNK or OVERSIZED took out. */
  long leftOut() {
    return leftOut;
  }

  Found next(Segment segment) throws IOException {
    if (!skipBlanks()) {
      return Found.END;
    }
    readDelimiters();
    byte terminator = delimiters.terminator();
    int scanned = 0;
    while (true) {
      byte[] bytes = window.bytes();
      int from = window.position();
      int limit = window.limit();
      int at = from + scanned;
      while (at < limit && bytes[at] != terminator) {
        at++;
      }
      scanned = at - from;
      if (scanned > MAX_SEGMENT) {
        return leaveOut(segment);
      }
      if (at < limit) {
        return take(segment, from, at, at + 1, Found.SEGMENT);
      }
      if (!window.fill()) {
        from = window.position();
        int end = from + scanned;
        while (end > from && isBlank(window.bytes()[end - 1])) {
          end--;
        }
        return take(segment, from, end, from + scanned, Found.UNTERMINATED);
      }
    }
  }

  private Found take(Segment segment, int from, int terminatorAt, int next, Found found)
      throws IOException {
    byte[] bytes = window.bytes();
    int end = terminatorAt;
    while (end > from && (bytes[end - 1] == '\r' || bytes[end - 1] == '\n')) {
      end--;
    }
    segment.offset = window.offset(from);
    segment.parse(bytes, from, end, delimiters);
    window.moveTo(next);
    if (!segment.hasIdentifier()) {
      leftOut = next - from;
      window.cut(from);
      return Found.JUNK;
    }
    segment.number = ++segmentNumber;
    for (int element = 1; element <= segment.count(); element++) {
      if (segment.length(element) > MAX_ELEMENT) {
        leftOut = next - from;
        window.cut(from);
        return Found.OVERSIZED;
      }
    }
    return found;
  }

  private Found leaveOut(Segment segment) throws IOException {
    int from = window.position();
    segment.offset = window.offset(from);
    segment.parse(window.bytes(), from, Math.min(from + 64, window.limit()), delimiters);
    segment.number = ++segmentNumber;
    leftOut = 0;
    byte terminator = delimiters.terminator();
    while (true) {
      int at = window.position();
      int limit = window.limit();
      while (at < limit && window.bytes()[at] != terminator) {
        at++;
      }
      boolean ended = at < limit;
      int next = ended ? at + 1 : at;
      int cutFrom = window.position();
      window.moveTo(next);
      leftOut += next - cutFrom;
      window.cut(cutFrom);
      if (ended || window.position() == window.limit() && !window.fill()) {
        return Found.OVERSIZED;
      }
    }
  }

  private boolean skipBlanks() throws IOException {
    while (true) {
      while (window.position() < window.limit() && isBlank(window.bytes()[window.position()])) {
        window.moveTo(window.position() + 1);
      }
      if (window.position() < window.limit()) {
        return true;
      }
      if (!window.fill()) {
        return false;
      }
    }
  }

  /** Line ends, blanks, NUL, the 0x1A end-of-file mark and the bytes of a byte order mark. */
  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ' || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
  }

  private void readDelimiters() throws IOException {
    window.ensure(2 * Delimiters.ISA_LENGTH);
    byte[] bytes = window.bytes();
    int at = window.position();
    boolean isa =
        window.limit() - at > 4
            && bytes[at] == 'I'
            && bytes[at + 1] == 'S'
            && bytes[at + 2] == 'A'
            && !(bytes[at + 3] >= '0'
                && bytes[at + 3] <= 'z'
                && Character.isLetterOrDigit(bytes[at + 3]));
    if (isa) {
      Delimiters declared = Delimiters.ofInterchange(bytes, at, window.limit());
      isaSeen = declared != null;
      delimiters = declared != null ? declared : Delimiters.guessed(bytes, at + 1, window.limit());
      segmentNumber = 0;
    } else if (delimiters == null) {
      delimiters = Delimiters.guessed(bytes, at, window.limit());
    }
  }

  /** Whether the delimiters in force were declared by an ISA. */
  boolean delimitersDeclared() {
    return isaSeen;
  }
}
