package org.plumbline.intake.x12;

/** Keeps the raw text of what is being read, a level or a claim, and sees to its caps. */
final class TextKeeper {

  /** A claim of 50 full lines has some 100 kB; what comes beyond this cap is left out. */
  static final int MAX_BYTES = 2 << 20;

  /** A claim of 50 lines, each with 15 adjudications, has some 5,000 segments. */
  static final int MAX_SEGMENTS = 20_000;

  private final SegmentScanner scanner;
  private final Window window;
  private X12Text text;
  private boolean ofClaim;
  private int kept;
  private long unreadInText;
  private long leftOut;
  private boolean full;
  private long claimBytes;
  private long runOnBytes;
  private boolean ranOn;

  TextKeeper(SegmentScanner scanner) {
    this.scanner = scanner;
    this.window = scanner.window();
  }

  /** The text that is being read, null outside of one. */
  X12Text text() {
    return text;
  }

  /** Where the text begins in the window. */
  int start() {
    return window.mark();
  }

  /** Begins a text at a segment; ends the one before it there. */
  void begin(Segment first, boolean ofClaim) {
    end(first.place);
    this.ofClaim = ofClaim;
    text = new X12Text(first, scanner.delimiters());
    window.markAt(first.place);
    full = false;
    kept = 0;
    unreadInText = 0;
    leftOut = 0;
    if (first.oversized) {
      unread();
    }
  }

  /** Ends the text, if there is one. */
  void end(int textEnd) {
    if (text != null) {
      claimBytes += ofClaim ? textEnd - window.mark() - unreadInText : 0;
      text.complete(window.bytes(), window.mark(), textEnd);
      text = null;
      window.markAt(-1);
    }
  }

  /**
   * Whether a segment, or what stands in its place, can be kept; once one cannot, none can until
   * the next text begins.
   */
  boolean hasRoom(Segment segment) {
    boolean room =
        !full && window.position() - window.mark() <= MAX_BYTES && ++kept <= MAX_SEGMENTS;
    if (!room) {
      end(segment.place);
      full = true;
      boolean counted = segment.oversized || !scanner.numbered();
      leftOut += counted ? 0 : window.position() - segment.place;
    }
    return room;
  }

  /** How many bytes found no room since the text began. */
  long leftOut() {
    return leftOut;
  }

  /** Notes in the text that the scanner's last find is none of its segments. */
  void unread() {
    if (text == null) {
      return;
    }
    int at = window.position() - window.mark();
    if (scanner.takenOut()) {
      text.gap(at, scanner.leftOut(), scanner.numbered() ? 1 : 0);
      return;
    }
    unreadInText += scanner.leftOut();
    if (!scanner.numbered()) {
      text.gap(at, 0, -1);
    }
  }

  /** Notes that bytes between two segments of the text are none of it. */
  void leaveOut(long bytes) {
    if (text != null) {
      unreadInText += bytes;
    }
  }

  /** Notes that a segment of the text runs into another one, and that neither is read. */
  void runOn(Segment segment) {
    long bytes = window.position() - segment.place;
    leaveOut(bytes);
    runOnBytes += bytes;
    ranOn = true;
  }

  /** Whether a segment ran into another one since this was asked last. */
  boolean ranOn() {
    boolean did = ranOn;
    ranOn = false;
    return did;
  }

  /** How many bytes have the segments that run into others. */
  long runOnBytes() {
    return runOnBytes;
  }

  /** How many bytes were read as claims. */
  long claimBytes() {
    return claimBytes;
  }
}
