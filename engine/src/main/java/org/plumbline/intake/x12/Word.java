package org.plumbline.intake.x12;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Up to eight bytes as one number, the first one highest, and what can be said of all of them at
 * once. What is said of single bytes is a number again that has the highest bit of each such byte.
 */
final class Word {

  /** A word has so many bytes; more are looked at one by one. */
  static final int BYTES = Long.BYTES;

  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x80 * EACH;
  private static final long LOW = 0x7F * EACH;
  private static final long ZEROS = '0' * EACH;
  private static final long POINTS = '.' * EACH;

  private Word() {}

  /** Up to eight bytes of an array. */
  static long of(byte[] bytes, int from, int length) {
    if (length > 0 && from + BYTES <= bytes.length) {
      return (long) WORD.get(bytes, from) >>> Long.SIZE - length * Byte.SIZE;
    }
    long word = 0;
    for (int i = from; i < from + length; i++) {
      word = word << Byte.SIZE | bytes[i] & 0xFF;
    }
    return word;
  }

  /** The bytes that are digits. */
  static long digits(long word) {
    long values = word ^ ZEROS;
    return ~((values & LOW) + (0x80 - 10) * EACH | values) & HIGH;
  }

  /** The bytes that are decimal points. */
  static long points(long word) {
    long others = word ^ POINTS;
    return ~((others & LOW) + LOW | others) & HIGH;
  }

  /** The number that eight digits spell, -1 where one is none. */
  static int ofEightDigits(long word) {
    if (digits(word) != HIGH) {
      return -1;
    }
    long ones = word ^ ZEROS;
    long twos = (ones >>> 8 & 0x00FF00FF00FF00FFL) * 10 + (ones & 0x00FF00FF00FF00FFL);
    long fours = (twos >>> 16 & 0x0000FFFF0000FFFFL) * 100 + (twos & 0x0000FFFF0000FFFFL);
    return (int) ((fours >>> 32) * 10_000 + (fours & 0xFFFFFFFFL));
  }
}
