package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is said of eight bytes at once is what each of them says alone. */
class WordTest {

  @Test
  void bytesNearTheEndOfTheArrayAreTheSameWord() {
    byte[] bytes = "REF*EI*337764422".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals('R' << 16 | 'E' << 8 | 'F', Word.of(bytes, 0, 3));
    assertEquals('4' << 16 | '2' << 8 | '2', Word.of(bytes, 13, 3));
    assertEquals(0x3337373634343232L, Word.of(bytes, 8, 8));
    assertEquals(0, Word.of(bytes, 16, 0));
    assertEquals(0, Word.of(bytes, 0, 0));
  }

  @Test
  void eachByteIsADigitOrAPointOrNeither() {
    for (int b = 0; b < 256; b++) {
      byte[] bytes = {'9', (byte) b, '0'};
      long word = Word.of(bytes, 0, 3);
      boolean digit = b >= '0' && b <= '9';
      assertEquals(digit ? 0x808080L : 0x800080L, Word.digits(word), "digits beside " + b);
      assertEquals(b == '.' ? 0x8000L : 0, Word.points(word), "points beside " + b);
    }
  }

  @Test
  void eightDigitsSpellANumber() {
    assertEquals(20_251_124, Word.ofEightDigits(word("20251124")));
    assertEquals(99_999_999, Word.ofEightDigits(word("99999999")));
    assertEquals(1, Word.ofEightDigits(word("00000001")));
    assertEquals(-1, Word.ofEightDigits(word("2025112")));
    assertEquals(-1, Word.ofEightDigits(word("2025-124")));
    assertEquals(-1, Word.ofEightDigits(word("2025112:")));
  }

  private static long word(String text) {
    return Word.of(text.getBytes(StandardCharsets.ISO_8859_1), 0, text.length());
  }
}
