package org.plumbline.intake.x12;

import java.io.IOException;
import java.io.InputStream;

/**
 * A sliding window over the input. Holds the bytes from a mark on (the text being read) and grows
 * only as far as the caps of the reader let one text grow.
 */
final class Window {

  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[2 * CHUNK];
  private int limit;
  private int position;
  private int mark = -1;

  /** File offset of the byte at index 0. */
  private long base;

  private boolean ended;
  private long bytesRead;

  /** Whose line breaks are taken out of what is read, or null. */
  private Wrapping wrapping;

  private long breaksBefore;

  Window(InputStream in) {
    this.in = in;
  }

  byte[] bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  void moveTo(int index) {
    position = index;
  }

  int limit() {
    return limit;
  }

  int mark() {
    return mark;
  }

  /** Keeps the bytes from this index on until the mark is moved or cleared. */
  void markAt(int index) {
    mark = index;
  }

  /** The offset of a byte in the file. */
  long offset(int index) {
    return wrapping == null ? base + index : wrapping.inFile(base + index);
  }

  long bytesRead() {
    return bytesRead;
  }

  /**
   * The wrapping of what begins at an ISA, whose line breaks are taken out from here on; null where
   * it is not wrapped.
   */
  Wrapping wrapping(int at, int end) {
    if (wrapping != null && !wrapping.hasEnded()) {
      return wrapping;
    }
    Wrapping found = Wrapping.at(bytes, at, end, offset(at), base + at);
    if (found != null) {
      breaksBefore = lineBreaks();
      wrapping = found;
      limit = found.takeOut(bytes, at, limit);
    }
    return found;
  }

  /** How many line breaks were taken out of the input. */
  long lineBreaks() {
    return breaksBefore + (wrapping == null ? 0 : wrapping.breaks());
  }

  /** How wide the lines are whose breaks were taken out. */
  int lineWidth() {
    return wrapping == null ? 0 : wrapping.width();
  }

  /** Makes sure that so many bytes stand from the position on, if the input has them. */
  boolean ensure(int count) throws IOException {
    while (limit - position < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads more. Indexes shift: whoever holds some must hold them relative to {@link #mark()} or
   * {@link #position()}.
   *
   * @return whether there was more
   */
  boolean fill() throws IOException {
    if (ended) {
      return false;
    }
    if (bytes.length - limit < CHUNK) {
      int keepFrom = mark >= 0 ? Math.min(mark, position) : position;
      int kept = limit - keepFrom;
      byte[] target =
          kept + CHUNK > bytes.length ? new byte[Math.max(2 * kept, kept + 2 * CHUNK)] : bytes;
      System.arraycopy(bytes, keepFrom, target, 0, kept);
      bytes = target;
      base += keepFrom;
      position -= keepFrom;
      limit = kept;
      mark = mark >= 0 ? mark - keepFrom : mark;
    }
    int read = in.read(bytes, limit, Math.min(bytes.length - limit, CHUNK));
    if (read < 0) {
      ended = true;
      return false;
    }
    bytesRead += read;
    limit = wrapping == null ? limit + read : wrapping.takeOut(bytes, limit, limit + read);
    return true;
  }

  /** Takes the bytes from an index to the position out of the window; the ones before stay. */
  void cut(int from) {
    System.arraycopy(bytes, position, bytes, from, limit - position);
    int length = position - from;
    limit -= length;
    base += length;
    position = from;
  }
}
