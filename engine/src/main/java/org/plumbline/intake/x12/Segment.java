package org.plumbline.intake.x12;

import java.nio.charset.StandardCharsets;

/** One segment in the reader's window: where its elements stand. Reused from segment to segment. */
final class Segment {

  /** No segment of the guide has more than 40 elements; what comes after is left out. */
  private static final int MAX_ELEMENTS = 64;

  byte[] bytes;
  int start;
  int end;

  /** The file offset of {@link #start}. */
  long offset;

  long number;
  long stNumber;
  private byte component;
  private int count;
  private final int[] starts = new int[MAX_ELEMENTS + 2];

  void parse(byte[] bytes, int start, int end, Delimiters delimiters) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.component = delimiters.component();
    byte separator = delimiters.element();
    int found = 0;
    starts[0] = start;
    for (int i = start; i < end && found <= MAX_ELEMENTS; i++) {
      if (bytes[i] == separator) {
        starts[++found] = i + 1;
      }
    }
    count = Math.min(found, MAX_ELEMENTS);
    starts[count + 1] = found > MAX_ELEMENTS ? starts[count + 1] : end + 1;
  }

  /** How many elements stand after the segment's identifier. */
  int count() {
    return count;
  }

  /** The first byte of an element from 1; 0 is the identifier. */
  int start(int element) {
    return element > count ? end : starts[element];
  }

  int length(int element) {
    return element > count ? 0 : starts[element + 1] - 1 - starts[element];
  }

  /** The identifier as a number: up to three bytes, the first one highest. */
  int tag() {
    return pack(start(0), length(0));
  }

  /** Whether the identifier is two or three capitals or digits, a capital first. */
  boolean hasIdentifier() {
    int length = length(0);
    if (length < 2 || length > 3 || bytes[start] < 'A' || bytes[start] > 'Z') {
      return false;
    }
    for (int i = start + 1; i < start + length; i++) {
      byte b = bytes[i];
      if (!(b >= 'A' && b <= 'Z' || b >= '0' && b <= '9')) {
        return false;
      }
    }
    return true;
  }

  /** An element of up to three bytes as a number, 0 where it is absent, -1 where it is longer. */
  int code(int element) {
    return pack(start(element), length(element));
  }

  /** A component of an element as a number, like {@link #code(int)}. */
  int code(int element, int component) {
    return pack(componentStart(element, component), componentLength(element, component));
  }

  private int pack(int from, int length) {
    if (length > 3) {
      return -1;
    }
    int packed = 0;
    for (int i = 0; i < length; i++) {
      packed = packed << 8 | bytes[from + i] & 0xFF;
    }
    return packed;
  }

  /** Up to three ASCII characters as a number, as {@link #tag()} gives it. */
  static int pack(String code) {
    int packed = 0;
    for (int i = 0; i < code.length(); i++) {
      packed = packed << 8 | code.charAt(i);
    }
    return packed;
  }

  /** The first byte of a component from 1. */
  int componentStart(int element, int number) {
    int at = start(element);
    int end = at + length(element);
    for (int left = number - 1; left > 0; at++) {
      if (at >= end) {
        return end;
      }
      if (bytes[at] == component) {
        left--;
      }
    }
    return at;
  }

  int componentLength(int element, int number) {
    int end = start(element) + length(element);
    int from = componentStart(element, number);
    int at = from;
    while (at < end && bytes[at] != component) {
      at++;
    }
    return at - from;
  }

  String text(int element) {
    return new String(bytes, start(element), length(element), StandardCharsets.ISO_8859_1);
  }

  /** The number an element holds, -1 where it is none. */
  long number(int element) {
    int from = start(element);
    int length = length(element);
    if (length == 0 || length > 15) {
      return -1;
    }
    long value = 0;
    for (int i = from; i < from + length; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return -1;
      }
      value = value * 10 + bytes[i] - '0';
    }
    return value;
  }

  boolean sameText(int element, byte[] other) {
    int length = length(element);
    if (length != other.length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (bytes[start(element) + i] != other[i]) {
        return false;
      }
    }
    return true;
  }

  byte[] copy(int element) {
    return java.util.Arrays.copyOfRange(bytes, start(element), start(element) + length(element));
  }
}
