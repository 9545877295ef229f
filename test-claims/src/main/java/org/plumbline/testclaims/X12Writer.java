package org.plumbline.testclaims;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes segments with the delimiters {@code * : ^ ~} and a line feed after each segment, and
 * counts them. Empty elements and components at the end of a segment are left out, as X12 asks.
 * ASCII only.
 */
final class X12Writer {
  private static final int LONGEST_SEGMENT = 2_048;

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int length;
  private int pendingElements;
  private int pendingComponents;
  private int segments;

  X12Writer(OutputStream out) {
    this.out = out;
  }

  X12Writer segment(String id) throws IOException {
    if (length > buffer.length - LONGEST_SEGMENT) {
      drain();
    }
    segments++;
    pendingElements = 0;
    pendingComponents = 0;
    text(id);
    return this;
  }

  X12Writer element(String value) {
    pendingElements++;
    pendingComponents = 0;
    if (!value.isEmpty()) {
      separators();
      text(value);
    }
    return this;
  }

  X12Writer element(long value) {
    nextElement();
    digits(value);
    return this;
  }

  X12Writer empty(int elements) {
    pendingElements += elements;
    pendingComponents = 0;
    return this;
  }

  X12Writer component(String value) {
    pendingComponents++;
    if (!value.isEmpty()) {
      separators();
      text(value);
    }
    return this;
  }

  X12Writer component(long value) {
    pendingComponents++;
    separators();
    digits(value);
    return this;
  }

  /** Cents as dollars, without zeros at the end of the fraction. */
  X12Writer money(long cents) {
    nextElement();
    decimal(cents, 100);
    return this;
  }

  /** Thousandths as units, without zeros at the end of the fraction. */
  X12Writer quantity(long thousandths) {
    nextElement();
    decimal(thousandths, 1_000);
    return this;
  }

  /** Two dates CCYYMMDD with a hyphen between them. */
  X12Writer range(int from, int to) {
    nextElement();
    digits(from);
    buffer[length++] = '-';
    digits(to);
    return this;
  }

  /** A whole segment with its elements, as it stands. */
  void asWritten(String segment) throws IOException {
    segment(segment);
    end();
  }

  void end() {
    buffer[length++] = '~';
    buffer[length++] = '\n';
  }

  /** Segments begun since the last call of {@link #startCount()}. */
  int segments() {
    return segments;
  }

  void startCount() {
    segments = 0;
  }

  void drain() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private void nextElement() {
    pendingElements++;
    pendingComponents = 0;
    separators();
  }

  private void separators() {
    for (; pendingElements > 0; pendingElements--) {
      buffer[length++] = '*';
    }
    for (; pendingComponents > 0; pendingComponents--) {
      buffer[length++] = ':';
    }
  }

  private void text(String value) {
    for (int i = 0; i < value.length(); i++) {
      buffer[length++] = (byte) value.charAt(i);
    }
  }

  private void decimal(long value, int scale) {
    digits(value / scale);
    long rest = value % scale;
    if (rest > 0) {
      buffer[length++] = '.';
      for (int unit = scale / 10; rest > 0; unit /= 10) {
        buffer[length++] = (byte) ('0' + rest / unit);
        rest %= unit;
      }
    }
  }

  private void digits(long value) {
    long power = 1;
    while (value / power > 9) {
      power *= 10;
    }
    for (; power > 0; power /= 10) {
      buffer[length++] = (byte) ('0' + value / power % 10);
    }
  }
}
