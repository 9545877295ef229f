package org.plumbline.intake.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

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

  /** What is longer is read in pieces: it may hold what the separators in force do not part. */
  private static final int LONG = 1 << 12;

  /** So much of an oversized segment is kept: enough to tell what it opens or closes. */
  private static final int HEAD = 256;

  /** What stands at the scanner's position. */
  enum Found {
    SEGMENT,
    /** Bytes up to the next terminator, or the next line that begins a segment, that are none. */
    JUNK,
    /** NUL bytes where a segment could begin. */
    NULS,
    /** Tags of a web page where a segment could begin; blanks stand in the window for them. */
    MARKUP,
    /** A segment beyond the caps; {@link Segment#oversized}. */
    OVERSIZED,
    /** The input ends before the segment's terminator. */
    UNTERMINATED,
    /** Another interchange begins before the segment's terminator. */
    CUT,
    END
  }

  private final Window window;
  private Delimiters delimiters;
  private long segmentNumber;
  private long leftOut;
  private boolean takenOut;
  private boolean terminatorMissing;
  private boolean numbered;

  SegmentScanner(InputStream in) {
    this.window = new Window(in);
  }

  Window window() {
    return window;
  }

  Delimiters delimiters() {
    return delimiters;
  }

  /** How many bytes the last JUNK, NULS, MARKUP, OVERSIZED or CUT has, its terminator included. */
  long leftOut() {
    return leftOut;
  }

  /** Whether these bytes were taken out of the window. */
  boolean takenOut() {
    return takenOut;
  }

  /** Whether the last find has a number among the segments: JUNK has none. */
  boolean numbered() {
    return numbered;
  }

  /** Whether only a line feed ended the last find. */
  boolean terminatorMissing() {
    return terminatorMissing;
  }

  Found next(Segment segment) throws IOException {
    segment.oversized = false;
    takenOut = false;
    terminatorMissing = false;
    numbered = false;
    return takePlain(segment) ? Found.SEGMENT : takeOther(segment);
  }

  /** Takes a segment of plain text with its terminator in sight, as nearly all are. */
  private boolean takePlain(Segment segment) {
    byte[] bytes = window.bytes();
    int from = window.position();
    int limit = window.limit();
    while (from < limit && (bytes[from] == '\n' || bytes[from] == '\r')) {
      from++;
    }
    if (delimiters == null || from == limit || bytes[from] <= ' ' || bytes[from] == 'I') {
      return false;
    }
    int end = segment.scan(bytes, from, Math.min(limit, from + LostHeader.SHORTEST), delimiters);
    if (end < 0 || (segment.seen() & Delimiters.FOREIGN) != 0) {
      return false;
    }
    segment.finish(end);
    if (!segment.hasIdentifier()) {
      return false;
    }
    segment.offset = window.offset(from);
    segment.place = from;
    window.moveTo(end + 1);
    numbered = true;
    segment.number = ++segmentNumber;
    return true;
  }

  private Found takeOther(Segment segment) throws IOException {
    if (!skipBlanks()) {
      return Found.END;
    }
    if (window.bytes()[window.position()] == 0) {
      skipNuls();
      return Found.NULS;
    }
    if (delimiters == null && skipToInterchange()) {
      int from = window.position() - (int) leftOut;
      boolean page = Markup.begins(window.bytes(), from, window.limit());
      return page ? Found.MARKUP : Found.JUNK;
    }
    readDelimiters();
    int from = window.position();
    int limit = Math.min(window.limit(), from + LONG);
    int end = segment.scan(window.bytes(), from, limit, delimiters);
    if (end < 0) {
      return takeBeyond(segment);
    }
    if (end - from >= LostHeader.SHORTEST) {
      return takeLong(segment, from, end);
    }
    segment.finish(withoutLineEnd(window.bytes(), from, end));
    return taken(segment, from, end, end + 1, Found.SEGMENT);
  }

  /** A segment so long that an interchange may begin in it. */
  private Found takeLong(Segment segment, int from, int end) throws IOException {
    if (window.limit() - end < LostHeader.LOOK_AHEAD) {
      return takeBeyond(segment);
    }
    int header = LostHeader.find(window.bytes(), from + 1, end, window.limit());
    if (header >= 0) {
      return cut(segment, from, header);
    }
    segment.finish(withoutLineEnd(window.bytes(), from, end));
    return taken(segment, from, end, end + 1, Found.SEGMENT);
  }

  /** A segment whose end is not in sight: looks for it as the window moves on. */
  private Found takeBeyond(Segment segment) throws IOException {
    byte terminator = delimiters.terminator();
    int scanned = 0;
    int searched = 1;
    while (true) {
      byte[] bytes = window.bytes();
      int from = window.position();
      int limit = window.limit();
      int at = from + scanned;
      while (at < limit && bytes[at] != terminator) {
        at++;
      }
      scanned = at - from;
      int header = LostHeader.find(bytes, from + searched, at, limit);
      if (header >= 0) {
        return cut(segment, from, header);
      }
      boolean ended = at < limit;
      if (ended && limit - at < LostHeader.LOOK_AHEAD && window.fill()) {
        continue;
      }
      searched = Math.max(searched, scanned - LostHeader.LOOK_AHEAD);
      if (scanned > MAX_SEGMENT) {
        return takeOut(segment);
      }
      if (ended) {
        return take(segment, from, at, at + 1, Found.SEGMENT);
      }
      if (!window.fill()) {
        return takeUnterminated(segment, scanned);
      }
    }
  }

  private Found takeUnterminated(Segment segment, int length) {
    int from = window.position();
    int end = from + length;
    while (end > from && isPadding(window.bytes()[end - 1])) {
      end--;
    }
    return take(segment, from, end, from + length, Found.UNTERMINATED);
  }

  /** A segment, or what is none, ends where the header of an interchange begins. */
  private Found cut(Segment segment, int from, int header) {
    parse(segment, window.bytes(), from, header);
    segment.offset = window.offset(from);
    segment.place = from;
    window.moveTo(header);
    leftOut = header - from;
    if (!segment.hasIdentifier()) {
      return leaveOutMarkup(from, header) ? Found.MARKUP : Found.JUNK;
    }
    number(segment);
    return Found.CUT;
  }

  private Found take(Segment segment, int from, int terminatorAt, int next, Found found) {
    parse(segment, window.bytes(), from, terminatorAt);
    return taken(segment, from, terminatorAt, next, found);
  }

  private Found taken(Segment segment, int from, int terminatorAt, int next, Found found) {
    byte[] bytes = window.bytes();
    segment.offset = window.offset(from);
    segment.place = from;
    int line = segment.lineBreak() < 0 ? -1 : lineBeforeSegment(segment.lineBreak(), terminatorAt);
    terminatorMissing = line >= 0;
    if (terminatorMissing) {
      parse(segment, bytes, from, line);
      if (!segment.hasIdentifier() && leaveOutMarkup(from, line)) {
        return Found.MARKUP;
      }
      bytes[line] = delimiters.terminator();
    }
    window.moveTo(terminatorMissing ? line + 1 : next);
    if (!segment.hasIdentifier()) {
      leftOut = window.position() - from;
      return leaveOutMarkup(from, window.position()) ? Found.MARKUP : Found.JUNK;
    }
    number(segment);
    if (segment.end - from > MAX_ELEMENT && hasLongElement(segment)) {
      leftOut = window.position() - from;
      segment.oversized = true;
      return Found.OVERSIZED;
    }
    return terminatorMissing ? Found.SEGMENT : found;
  }

  /** Passes over the tags of a web page, where there are some. */
  private boolean leaveOutMarkup(int from, int limit) {
    int end = Markup.end(window.bytes(), from, limit, delimiters);
    if (end == from) {
      return false;
    }
    Arrays.fill(window.bytes(), from, end, (byte) ' ');
    window.moveTo(end);
    leftOut = end - from;
    terminatorMissing = false;
    return true;
  }

  private void parse(Segment segment, byte[] bytes, int from, int to) {
    segment.parse(bytes, from, withoutLineEnd(bytes, from, to), delimiters);
  }

  private static int withoutLineEnd(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && (bytes[end - 1] == '\r' || bytes[end - 1] == '\n')) {
      end--;
    }
    return end;
  }

  private static boolean hasLongElement(Segment segment) {
    for (int element = 1; element <= segment.count(); element++) {
      if (segment.length(element) > MAX_ELEMENT) {
        return true;
      }
    }
    return false;
  }

  /**
   * No element holds a line feed. Where one stands inside a segment and a known segment begins on
   * the new line, the terminator between them is missing; it is put in the place of the line feed.
   *
   * @return where that line feed stands, -1 where there is none
   */
  private int lineBeforeSegment(int lineBreak, int end) {
    byte[] bytes = window.bytes();
    for (int i = lineBreak; i < end; i++) {
      if (bytes[i] != '\n') {
        continue;
      }
      int line = i + 1;
      while (line < end && isBlank(bytes[line])) {
        line++;
      }
      int length = 0;
      while (length < 4 && line + length < end && bytes[line + length] != delimiters.element()) {
        length++;
      }
      if (line + length < end
          && Segment.isIdentifier(bytes, line, length)
          && begins(Segment.pack(bytes, line, length), bytes, line + length + 1, end)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether a segment of the guide begins with an identifier and what follows it. Those of the
   * envelope, which would end the transaction, have a number behind it; a word of a text has not.
   */
  private static boolean begins(int tag, byte[] bytes, int element, int end) {
    return switch (tag) {
      case Tag.ST, Tag.SE, Tag.GE, Tag.IEA ->
          element < end && bytes[element] >= '0' && bytes[element] <= '9';
      default -> LoopTable.guide().namesSegment(tag);
    };
  }

  /** Drops a segment that does not fit the window, and keeps its head. */
  private Found takeOut(Segment segment) throws IOException {
    int from = window.position();
    segment.offset = window.offset(from);
    byte[] head = Arrays.copyOfRange(window.bytes(), from, from + HEAD);
    segment.parse(head, 0, HEAD, delimiters);
    leftOut = 0;
    takenOut = true;
    boolean ended;
    do {
      ended = dropToEnd();
    } while (!ended && window.fill());
    if (!ended) {
      drop(window.limit());
    }
    segment.place = window.position();
    if (!segment.hasIdentifier()) {
      return Found.JUNK;
    }
    number(segment);
    segment.oversized = true;
    return Found.OVERSIZED;
  }

  /** Drops what belongs to the segment; returns whether it ends there. */
  private boolean dropToEnd() {
    byte[] bytes = window.bytes();
    int from = window.position();
    int limit = window.limit();
    int at = from;
    while (at < limit && bytes[at] != delimiters.terminator()) {
      at++;
    }
    int header = LostHeader.find(bytes, from + 1, at, limit);
    if (header >= 0) {
      drop(header);
      return true;
    }
    boolean ended = at < limit;
    drop(ended ? at + 1 : Math.max(from, limit - LostHeader.LOOK_AHEAD));
    return ended;
  }

  private void drop(int to) {
    int from = window.position();
    window.moveTo(to);
    leftOut += to - from;
    window.cut(from);
  }

  private void number(Segment segment) {
    numbered = true;
    segment.number = ++segmentNumber;
  }

  private boolean skipBlanks() throws IOException {
    while (true) {
      byte[] bytes = window.bytes();
      int limit = window.limit();
      int at = window.position();
      while (at < limit && bytes[at] != 0 && isBlank(bytes[at])) {
        at++;
      }
      window.moveTo(at);
      if (at < limit) {
        return true;
      }
      if (!window.fill()) {
        return false;
      }
    }
  }

  private void skipNuls() {
    int from = window.position();
    int at = from;
    while (at < window.limit() && window.bytes()[at] == 0) {
      at++;
    }
    window.moveTo(at);
    leftOut = at - from;
  }

  /** Line ends, blanks, NUL, the 0x1A end-of-file mark and the bytes of a byte order mark. */
  private static boolean isBlank(byte b) {
    return b <= ' ' && (b >= 0 || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF);
  }

  private static boolean isPadding(byte b) {
    return b >= 0 && b <= ' ';
  }

  /** Leaves out what stands before the first ISA, where the input begins with something else. */
  private boolean skipToInterchange() throws IOException {
    window.ensure(Delimiters.LOOK_AHEAD);
    byte[] bytes = window.bytes();
    int from = window.position();
    int limit = Math.min(window.limit(), from + Delimiters.LOOK_AHEAD);
    boolean header = limit - from > 1 && (bytes[from] == 'G' || bytes[from + 1] == 'T');
    for (int at = from; at < limit && !header; at++) {
      if (Delimiters.isInterchange(bytes, at, limit, null)
          && Delimiters.ofInterchange(bytes, at, limit) != null) {
        leftOut = at - from;
        window.moveTo(at);
        return at > from;
      }
    }
    return false;
  }

  private void readDelimiters() throws IOException {
    byte first = window.bytes()[window.position()];
    if (delimiters != null && first != 'I') {
      return;
    }
    window.ensure(Delimiters.LOOK_AHEAD);
    byte[] bytes = window.bytes();
    int at = window.position();
    int limit = Math.min(window.limit(), at + Delimiters.LOOK_AHEAD);
    if (Delimiters.isInterchange(bytes, at, limit, delimiters)
        || LostHeader.begins(bytes, at, limit)) {
      Wrapping wrapping = window.wrapping(at, limit);
      limit = Math.min(window.limit(), limit);
      Delimiters before = delimiters;
      Delimiters declared = Delimiters.ofInterchange(bytes, at, limit);
      if (declared != null) {
        delimiters = declared;
      } else if (delimiters == null || delimiters.element() != bytes[at + 3]) {
        delimiters = Delimiters.guessed(bytes, at, bytes[at + 3], limit);
      }
      if (delimiters != before) {
        delimiters.readWithout(wrapping);
      }
      segmentNumber = 0;
    } else if (delimiters == null) {
      byte element = limit - at > 2 && !isPadding(bytes[at + 2]) ? bytes[at + 2] : (byte) '*';
      delimiters = Delimiters.guessed(bytes, at, element, limit);
    }
  }
}
