package org.plumbline.intake.x12;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One segment in the reader's window: where its elements stand. Reused from segment to segment. */
final class Segment {

  /** No segment of the guide has more than 40 elements; what comes after is left out. */
  private static final int MAX_ELEMENTS = 64;

  byte[] bytes;
  int start;
  int end;

  /** The file offset of {@link #start}. */
  long offset;

  /** The number in the interchange, ISA = 1. */
  long number;

  /** The number in the transaction, ST = 1; 0 outside of one. */
  long stNumber;

  /** Where the segment stands in the window; of a segment that was taken out, where it stood. */
  int place;

  /** Whether the segment is beyond the caps: it counts and opens its loop, but nothing is read. */
  boolean oversized;

  private int tag;
  private int lineBreak;
  private int found;
  private int seen;
  private int parts;
  private byte component;
  private Wrapping wrapping;
  private byte[] kinds;
  private int count;
  private final int[] starts = new int[MAX_ELEMENTS + 2];

  /** Parses the bytes from start to end, where no terminator stands between. */
  void parse(byte[] bytes, int start, int end, Delimiters delimiters) {
    scan(bytes, start, end, delimiters);
    finish(end);
  }

  /**
   * Parses from a byte to the next terminator in one pass; {@link #finish} has to follow.
   *
   * @return where the terminator stands, or -1 where none does before the limit
   */
  int scan(byte[] bytes, int start, int limit, Delimiters delimiters) {
    this.bytes = bytes;
    this.start = start;
    this.component = delimiters.component();
    this.wrapping = delimiters.wrapping();
    byte[] kinds = delimiters.kinds();
    this.kinds = kinds;
    int found = 0;
    int seen = 0;
    int parts = 0;
    int feed = -1;
    int[] starts = this.starts;
    starts[0] = start;
    int terminator = -1;
    for (int i = start; i < limit; i++) {
      int kind = kinds[bytes[i] & 0xFF];
      if (kind == 0) {
        continue;
      }
      if (kind == Delimiters.ELEMENT) {
        if (found <= MAX_ELEMENTS) {
          starts[++found] = i + 1;
        }
      } else if (kind == Delimiters.TERMINATOR) {
        terminator = i;
        break;
      } else {
        seen |= kind;
        if (kind == Delimiters.COMPONENT) {
          parts++;
        } else if (bytes[i] == '\n' && feed < 0) {
          feed = i;
        }
      }
    }
    this.lineBreak = feed;
    this.found = found;
    this.seen = seen;
    this.parts = parts;
    return terminator;
  }

  /** Ends the parse at a byte. */
  void finish(int end) {
    this.end = end;
    count = Math.min(found, MAX_ELEMENTS);
    starts[count + 1] = found > MAX_ELEMENTS ? starts[count + 1] : end + 1;
    tag = identifier(bytes, start, length(0));
  }

  /** The kinds of bytes in the segment, one bit each: see {@link Delimiters}. */
  int seen() {
    return seen;
  }

  /** What each byte is in this segment's interchange, see {@link Delimiters}. */
  byte[] kinds() {
    return kinds;
  }

  byte component() {
    return component;
  }

  /** How many separators of components stand in the segment. */
  int parts() {
    return parts;
  }

  /** The offset in the file of one of the segment's bytes. */
  long offset(int index) {
    int behind = index - start;
    return wrapping == null ? offset + behind : wrapping.inFile(offset, behind);
  }

  /** The first line feed inside the segment, -1 where there is none. */
  int lineBreak() {
    return lineBreak;
  }

  /** How many elements stand after the segment's identifier. */
  int count() {
    return count;
  }

  /** Lets the segment end behind an element, or again where it ended; returns where it ended. */
  int endBehind(int element) {
    int before = count;
    count = element;
    return before;
  }

  /** The last of so many elements that is there, 0 where none is. */
  int lastFilled(int most) {
    int[] starts = this.starts;
    int last = Math.min(count, most);
    while (last > 0 && starts[last + 1] - 1 == starts[last]) {
      last--;
    }
    return last;
  }

  /** The first byte of an element from 1; 0 is the identifier. */
  int start(int element) {
    return element > count ? end : starts[element];
  }

  /** Where the elements begin, 0 the identifier; behind the last one where one more would begin. */
  int[] starts() {
    return starts;
  }

  int length(int element) {
    return element > count ? 0 : starts[element + 1] - 1 - starts[element];
  }

  /** The identifier as a number: two or three bytes, the first one highest; -1 where it is none. */
  int tag() {
    return tag;
  }

  /** The identifier as text; it stays known when the window has moved on. */
  String name() {
    return tag <= 0 ? "" : Tag.name(tag);
  }

  /** Whether the segment begins with an identifier. */
  boolean hasIdentifier() {
    return tag >= 0;
  }

  private static int identifier(byte[] bytes, int start, int length) {
    if (length < 2 || length > 3) {
      return -1;
    }
    int first = bytes[start];
    int second = bytes[start + 1];
    int tag = first << 8 | second;
    boolean is = first >= 'A' && first <= 'Z' && isCapitalOrDigit(second);
    if (length == 3) {
      int third = bytes[start + 2];
      is &= isCapitalOrDigit(third);
      tag = tag << 8 | third;
    }
    return is ? tag : -1;
  }

  private static boolean isCapitalOrDigit(int b) {
    return b >= 'A' && b <= 'Z' || b >= '0' && b <= '9';
  }

  /** Whether bytes are two or three capitals or digits, a capital first. */
  static boolean isIdentifier(byte[] bytes, int start, int length) {
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
    return pack(bytes, from, length);
  }

  static int pack(byte[] bytes, int from, int length) {
    return length > 3 ? -1 : (int) Word.of(bytes, from, length);
  }

  /** Up to eight ASCII characters as a number, the first one highest. */
  static long packLong(String code) {
    return Word.of(code.getBytes(StandardCharsets.ISO_8859_1), 0, code.length());
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

  /** Where a component ends that begins here, in an element that ends there. */
  int endOfComponent(int from, int end) {
    int at = from;
    while (at < end && bytes[at] != component) {
      at++;
    }
    return at;
  }

  int componentLength(int element, int number) {
    int end = start(element) + length(element);
    int from = componentStart(element, number);
    return endOfComponent(from, end) - from;
  }

  String text(int element) {
    return new String(bytes, start(element), length(element), StandardCharsets.ISO_8859_1);
  }

  /** The number an element holds, -1 where it is none. */
  long number(int element) {
    return number(bytes, start(element), length(element));
  }

  /** The number that bytes spell with at most 15 digits and nothing else, -1 where they do not. */
  static long number(byte[] bytes, int from, int length) {
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
    return Arrays.copyOfRange(bytes, start(element), start(element) + length(element));
  }
}
