package org.plumbline.intake.csv;

import java.io.IOException;
import java.io.InputStream;

/**
 * Text in UTF-16, as spreadsheets save "Unicode text", read as UTF-8. A surrogate without its other
 * half becomes the replacement character; half a code unit at the end is left out.
 */
final class Utf16 extends InputStream {

  private static final int REPLACEMENT = 0xFFFD;

  /** Bytes that one code unit can add: a replaced surrogate and a character of its own. */
  private static final int MOST_OF_A_UNIT = 6;

  private final InputStream in;
  private final boolean bigEndian;
  private final byte[] units = new byte[1 << 13];
  private int at;
  private int end;
  private long bytesRead;
  private char high;
  private boolean ended;
  private final byte[] encoded = new byte[3 * units.length / 2 + MOST_OF_A_UNIT];
  private int from;
  private int to;

  /**
   * @param in the text behind its byte order mark
   * @param bigEndian whether the higher byte of a code unit stands first
   */
  Utf16(InputStream in, boolean bigEndian) {
    this.in = in;
    this.bigEndian = bigEndian;
  }

  /** How many bytes of the UTF-16 were read so far. */
  long bytesRead() {
    return bytesRead;
  }

  /** How many bytes of UTF-16 stand for some whole characters of what is read here. */
  static long units(byte[] utf8, int from, int length) {
    long units = 0;
    for (int i = from; i < from + length; i++) {
      if ((utf8[i] & 0xC0) != 0x80) {
        units += (utf8[i] & 0xF8) == 0xF0 ? 2 : 1;
      }
    }
    return 2 * units;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    while (from == to && !ended) {
      encode();
    }
    if (from == to) {
      return length == 0 ? 0 : -1;
    }
    int taken = Math.min(length, to - from);
    System.arraycopy(encoded, from, into, offset, taken);
    from += taken;
    return taken;
  }

  /** Encodes what one read of the input gives. */
  private void encode() throws IOException {
    from = 0;
    to = 0;
    System.arraycopy(units, at, units, 0, end - at);
    end -= at;
    at = 0;
    int got = in.read(units, end, units.length - end);
    if (got < 0) {
      ended = true;
      replaceHigh();
      return;
    }
    bytesRead += got;
    end += got;
    for (; at + 1 < end; at += 2) {
      int first = units[at] & 0xFF;
      int second = units[at + 1] & 0xFF;
      unit((char) (bigEndian ? first << 8 | second : second << 8 | first));
    }
  }

  private void unit(char c) {
    if (high != 0 && Character.isLowSurrogate(c)) {
      put(Character.toCodePoint(high, c));
      high = 0;
      return;
    }
    replaceHigh();
    if (Character.isHighSurrogate(c)) {
      high = c;
    } else {
      put(Character.isLowSurrogate(c) ? REPLACEMENT : c);
    }
  }

  private void replaceHigh() {
    if (high != 0) {
      put(REPLACEMENT);
      high = 0;
    }
  }

  private void put(int character) {
    if (character < 0x80) {
      encoded[to++] = (byte) character;
    } else if (character < 0x800) {
      encoded[to++] = (byte) (0xC0 | character >> 6);
      encoded[to++] = (byte) (0x80 | character & 0x3F);
    } else if (character < 0x10000) {
      encoded[to++] = (byte) (0xE0 | character >> 12);
      encoded[to++] = (byte) (0x80 | character >> 6 & 0x3F);
      encoded[to++] = (byte) (0x80 | character & 0x3F);
    } else {
      encoded[to++] = (byte) (0xF0 | character >> 18);
      encoded[to++] = (byte) (0x80 | character >> 12 & 0x3F);
      encoded[to++] = (byte) (0x80 | character >> 6 & 0x3F);
      encoded[to++] = (byte) (0x80 | character & 0x3F);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
