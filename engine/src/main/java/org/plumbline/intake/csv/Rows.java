package org.plumbline.intake.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a table into rows and cells (RFC 4180: quoted cells may hold separators, line ends and
 * doubled quotation marks). A quotation mark that is never closed spoils its own line and no other:
 * reading goes on with the line after it. UTF-16 is known by its byte order mark; else it is UTF-8,
 * or, where a cell is none, Latin 1. Holds one row at a time.
 */
final class Rows {

  /** Bytes of a row; what is longer is left out up to its line end. */
  static final int LONGEST_ROW = 1 << 20;

  private static final int MARK_OF_UTF16 = 2;

  /** Bytes of a header. */
  private static final int LONGEST_HEADER = 1 << 16;

  /** Lines that one quoted cell may have. */
  private static final int MOST_LINES = 100;

  /** How a row came out. */
  enum State {
    CELLS,
    /** Nothing stands in it. */
    EMPTY,
    /** A quotation mark is not closed, or something follows a closed one. */
    QUOTE,
    /** It is longer than the reader takes. */
    TOO_LONG
  }

  private InputStream in;

  /** What turns UTF-16 into the bytes that are looked at, null where the input is no UTF-16. */
  private Utf16 utf16;

  private byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean exhausted;
  private boolean begun;
  private long bytesRead;
  private char separator = ',';

  private long row;
  private State state;
  private List<String> cells = List.of();
  private List<String> unquoted = List.of();
  private long size;

  /** Whether the last quotation mark of the row was not closed. */
  private boolean openQuote;

  Rows(InputStream in) {
    this.in = in;
  }

  /** What stands between cells. */
  void separator(char between) {
    separator = between;
  }

  /** The row's number, from 1. */
  long row() {
    return row;
  }

  State state() {
    return state;
  }

  /** The cells, of a spoilt row those before the fault. */
  List<String> cells() {
    return cells;
  }

  /** Of a row that a quotation mark spoils: its cells as if it had none. */
  List<String> unquoted() {
    return unquoted;
  }

  /** The row's bytes in the input, with its line end. */
  long size() {
    return size;
  }

  long bytesRead() {
    return utf16 == null ? bytesRead : MARK_OF_UTF16 + utf16.bytesRead();
  }

  /** Leaves out the next line, which is counted as no row. */
  void skipFirstLine() throws IOException {
    skipMark();
    int length = line(0);
    at += Math.max(0, length);
  }

  /** Reads the next row; false at the end of the input. */
  boolean next() throws IOException {
    skipMark();
    if (!fill(1)) {
      return false;
    }
    row++;
    int length = line(0);
    if (length < 0) {
      skipLine();
      return true;
    }
    state = split(length);
    for (int lines = 1;
        state == State.QUOTE && openQuote && lines < MOST_LINES && more(length);
        lines++) {
      int longer = line(length);
      if (longer < 0) {
        break;
      }
      length = longer;
      state = split(length);
    }
    if (state == State.QUOTE) {
      length = line(0);
      split(length);
      state = State.QUOTE;
      unquoted = splitUnquoted(length);
    }
    size = utf16 == null ? length : Utf16.units(buffer, at, length);
    at += length;
    return true;
  }

  /** The next line, as far as a header may reach, without reading it. */
  String peekLine() throws IOException {
    skipMark();
    int length = 0;
    while (length < LONGEST_HEADER && fill(length + 1) && buffer[at + length] != '\n') {
      length++;
    }
    return text(0, length).strip();
  }

  /** Whether anything follows the line. */
  private boolean more(int length) throws IOException {
    return fill(length + 1);
  }

  /** A byte order mark is no part of the first cell. */
  private void skipMark() throws IOException {
    if (!begun) {
      begun = true;
      if (fill(MARK_OF_UTF16)
          && (buffer[at] & 0xFF) + (buffer[at + 1] & 0xFF) == 0xFF + 0xFE
          && (buffer[at] == (byte) 0xFE || buffer[at] == (byte) 0xFF)) {
        beginUtf16(buffer[at] == (byte) 0xFE);
      } else if (fill(3)
          && buffer[at] == (byte) 0xEF
          && buffer[at + 1] == (byte) 0xBB
          && buffer[at + 2] == (byte) 0xBF) {
        at += 3;
      }
    }
  }

  private void beginUtf16(boolean bigEndian) {
    InputStream rest = new ByteArrayInputStream(buffer, MARK_OF_UTF16, end - MARK_OF_UTF16);
    utf16 = new Utf16(new SequenceInputStream(rest, in), bigEndian);
    in = utf16;
    buffer = new byte[buffer.length];
    at = 0;
    end = 0;
    exhausted = false;
  }

  /** The bytes up to and with the next line end behind {@code from}, -1 where they are too many. */
  private int line(int from) throws IOException {
    for (int i = from; ; i++) {
      if (i >= LONGEST_ROW) {
        return -1;
      }
      if (!fill(i + 1)) {
        return i;
      }
      byte b = buffer[at + i];
      if (b == '\n') {
        return i + 1;
      }
      if (b == '\r') {
        return fill(i + 2) && buffer[at + i + 1] == '\n' ? i + 2 : i + 1;
      }
    }
  }

  private void skipLine() throws IOException {
    size = 0;
    state = State.TOO_LONG;
    cells = List.of();
    while (fill(1)) {
      byte b = buffer[at];
      size += utf16 == null ? 1 : Utf16.units(buffer, at, 1);
      at++;
      if (b == '\n') {
        return;
      }
    }
  }

  /** Splits the first bytes of the buffer into cells. */
  private State split(int length) {
    int stop = length;
    while (stop > 0 && (buffer[at + stop - 1] == '\n' || buffer[at + stop - 1] == '\r')) {
      stop--;
    }
    cells = new ArrayList<>();
    openQuote = false;
    if (blank(stop)) {
      return State.EMPTY;
    }
    int i = 0;
    while (true) {
      boolean quoted = i < stop && buffer[at + i] == '"';
      int start = quoted ? i + 1 : i;
      i = quoted ? closing(start, stop) : separator(start, stop);
      if (i < 0) {
        openQuote = true;
        return State.QUOTE;
      }
      String text = text(start, i);
      cells.add(quoted ? text.replace("\"\"", "\"") : text);
      i += quoted ? 1 : 0;
      if (i >= stop) {
        return State.CELLS;
      }
      if (buffer[at + i] != separator) {
        return State.QUOTE;
      }
      i++;
    }
  }

  private List<String> splitUnquoted(int length) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < length; ) {
      int stop = separator(i, length);
      found.add(text(i, stop).replace("\"", ""));
      i = stop + 1;
    }
    return found;
  }

  private boolean blank(int stop) {
    for (int i = 0; i < stop; i++) {
      if (buffer[at + i] != ' ' && buffer[at + i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private int closing(int from, int stop) {
    for (int i = from; i < stop; i++) {
      if (buffer[at + i] == '"') {
        if (i + 1 < stop && buffer[at + i + 1] == '"') {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  private int separator(int from, int stop) {
    int i = from;
    while (i < stop && buffer[at + i] != separator) {
      i++;
    }
    return i;
  }

  private String text(int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(buffer, at + from, to - from))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(buffer, at + from, to - from, StandardCharsets.ISO_8859_1);
    }
  }

  /** Makes sure that so many bytes can be looked at; false where the input has not that many. */
  private boolean fill(int wanted) throws IOException {
    while (end - at < wanted && !exhausted) {
      if (at > 0) {
        System.arraycopy(buffer, at, buffer, 0, end - at);
        end -= at;
        at = 0;
      }
      if (end == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
      int got = in.read(buffer, end, buffer.length - end);
      exhausted = got < 0;
      end += Math.max(0, got);
      bytesRead += Math.max(0, got);
    }
    return end - at >= wanted;
  }
}
