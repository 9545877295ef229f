package org.plumbline.intake.x12;

/**
 * A file of lines of one width: a mail or a mainframe broke it every so many characters, in the
 * middle of segments. Takes these line breaks out of what is read and knows where in the file each
 * byte stands. A line that is shorter, or longer, ends it: from there on the input is taken as it
 * is.
 */
final class Wrapping {

  /** Nobody wraps wider than that. */
  private static final int WIDEST = 512;

  private static final int NARROWEST = 20;

  /** Where the element separators of an ISA stand that has its 106 bytes. */
  private static final int[] SEPARATORS = {
    3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103
  };

  private static final int TERMINATOR = 105;

  /** The offset, in the file and without the breaks, of the first byte of the first line. */
  private final long fileFrom;

  private final long from;
  private final int width;
  private final int breakLength;

  private volatile long breaks;

  /** How many bytes of the line were read; beyond the width those of its break. */
  private int column;

  private boolean ended;

  private Wrapping(long fileFrom, long from, int width, int breakLength) {
    this.fileFrom = fileFrom;
    this.from = from;
    this.width = width;
    this.breakLength = breakLength;
  }

  /**
   * The wrapping of an input at its ISA, or null: where all lines that are there have one width and
   * one of them ends inside a segment.
   *
   * @param at where the ISA stands, as the first of its line
   * @param fileFrom its offset in the file
   * @param from its offset without the breaks before it
   */
  static Wrapping at(byte[] bytes, int at, int limit, long fileFrom, long from) {
    int feed = at;
    while (feed < limit && feed - at <= WIDEST && bytes[feed] != '\n') {
      feed++;
    }
    if (feed == limit || bytes[feed] != '\n') {
      return null;
    }
    int breakLength = bytes[feed - 1] == '\r' ? 2 : 1;
    Wrapping found = new Wrapping(fileFrom, from, feed + 1 - breakLength - at, breakLength);
    boolean narrow = found.width < NARROWEST;
    return narrow || !found.hasWholeHeader(bytes, at, limit) || !found.cuts(bytes, at, limit)
        ? null
        : found;
  }

  private boolean hasWholeHeader(byte[] bytes, int at, int limit) {
    if (place(at, TERMINATOR) >= limit) {
      return false;
    }
    for (int separator : SEPARATORS) {
      if (bytes[place(at, separator)] != bytes[at + 3]) {
        return false;
      }
    }
    byte terminator = bytes[place(at, TERMINATOR)];
    return !Delimiters.isNone(terminator) && terminator != bytes[at + 3];
  }

  /** Where a byte of the ISA stands. */
  private int place(int at, int number) {
    return at + number + number / width * breakLength;
  }

  /** Whether all lines that are there have the width, and one ends inside a segment. */
  private boolean cuts(byte[] bytes, int at, int limit) {
    byte terminator = bytes[place(at, TERMINATOR)];
    boolean cuts = false;
    int line = at;
    while (line + width + breakLength <= limit) {
      int feed = feed(bytes, line, limit);
      if (feed < line + width) {
        return cuts && bytes[lastOf(bytes, line, feed)] == terminator;
      }
      if (feed != line + width + breakLength - 1 || bytes[line + width] != breakSign()) {
        return false;
      }
      cuts |= bytes[line + width - 1] != terminator;
      line = feed + 1;
    }
    int feed = feed(bytes, line, limit);
    return cuts && (feed == limit || bytes[lastOf(bytes, line, feed)] == terminator);
  }

  private static int feed(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The last byte of a line that a line feed ends. */
  private static int lastOf(byte[] bytes, int line, int feed) {
    return feed - 1 > line && bytes[feed - 1] == '\r' ? feed - 2 : Math.max(line, feed - 1);
  }

  private byte breakSign() {
    return (byte) (breakLength == 2 ? '\r' : '\n');
  }

  /** How many bytes stand in each line. */
  int width() {
    return width;
  }

  /** How many line breaks were taken out so far. */
  long breaks() {
    return breaks;
  }

  /** Whether a line of another width came. */
  boolean hasEnded() {
    return ended;
  }

  /**
   * Takes the line breaks out of the bytes that come next.
   *
   * @return where they end then
   */
  int takeOut(byte[] bytes, int start, int end) {
    int kept = start;
    for (int i = start; i < end; i++) {
      byte b = bytes[i];
      if (!ended && column >= width) {
        if (b == (column == width ? breakSign() : '\n')) {
          nextOfBreak();
          continue;
        }
        ended = true;
      }
      ended |= b == '\n';
      column++;
      bytes[kept++] = b;
    }
    return kept;
  }

  private void nextOfBreak() {
    column++;
    if (column == width + breakLength) {
      column = 0;
      breaks++;
    }
  }

  /**
   * The offset in the file of a byte.
   *
   * @param offset its offset without the breaks
   */
  long inFile(long offset) {
    long behind = offset - from;
    return fileFrom + behind + Math.min(behind / width, breaks) * breakLength;
  }

  /**
   * The offset in the file of a byte behind another one.
   *
   * @param first the offset in the file of the other one
   * @param bytes how many bytes behind it, the breaks left out
   */
  long inFile(long first, long bytes) {
    long behind = first - fileFrom;
    long before = Math.min(behind / (width + breakLength), breaks);
    return inFile(from + behind - before * breakLength + bytes);
  }
}
