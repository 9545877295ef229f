package org.plumbline.codeset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Texts as they are published: in UTF-8, or in Windows-1252 as CMS does. */
public final class Encoding {

  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final int CONTINUATION = 0x80;

  private Encoding() {}

  /** Reads bytes as UTF-8, and where they are none as Windows-1252, whatever they say. */
  public static String guess(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, CP1252);
    }
  }

  /**
   * Reads a whole text, which must be in one encoding: one damaged byte would turn all letters
   * beyond ASCII of a text in UTF-8 into others.
   *
   * @throws UnreadableException for a text in UTF-8 with bytes that are none, naming the line
   */
  public static String decode(byte[] bytes) throws UnreadableException {
    int line = 1;
    int foreignLine = 0;
    boolean utf8 = false;
    for (int i = 0; i < bytes.length; ) {
      int length = sequence(bytes, i);
      if (length == 0) {
        foreignLine = foreignLine == 0 ? line : foreignLine;
      }
      utf8 |= length > 1;
      line += bytes[i] == '\n' ? 1 : 0;
      i += Math.max(1, length);
    }
    if (utf8 && foreignLine > 0) {
      throw new UnreadableException(
          "is in UTF-8 but for a byte in line " + foreignLine + ", so it is damaged");
    }
    return guess(bytes);
  }

  /** How many bytes the character at a place has in UTF-8, 0 where there is none. */
  private static int sequence(byte[] bytes, int at) {
    int first = bytes[at] & 0xff;
    if (first < CONTINUATION) {
      return 1;
    }
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xc0) != CONTINUATION) {
        return 0;
      }
    }
    return length;
  }
}
