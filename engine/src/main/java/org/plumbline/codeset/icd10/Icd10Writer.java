package org.plumbline.codeset.icd10;

import static org.plumbline.codeset.icd10.Icd10Layout.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the rows of a release, which are sorted by code, as the body of a snapshot. */
final class Icd10Writer {

  private static final int LONGEST = 0xffff;

  private final List<Icd10Code> codes;
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream(1 << 20);

  Icd10Writer(List<Icd10Code> codes) {
    this.codes = codes;
  }

  ByteBuffer write() {
    ByteBuffer index = ByteBuffer.allocate(KEYS + codes.size() * 8);
    int next = 0;
    for (int row = 0; row < codes.size(); row++) {
      Icd10Code code = codes.get(row);
      int category = checkedCategory(code.code(), row);
      while (next <= category) {
        index.putInt(next++ * 4, row);
      }
      index.putInt(KEYS + row * 4, suffix(code.code()) << 1 | (code.header() ? 0 : 1));
      index.putInt(KEYS + (codes.size() + row) * 4, texts.size());
      writeTexts(code);
    }
    while (next <= CATEGORIES) {
      index.putInt(next++ * 4, codes.size());
    }
    return ByteBuffer.allocate(index.capacity() + texts.size())
        .put(index)
        .put(texts.toByteArray())
        .rewind();
  }

  private int checkedCategory(String code, int row) {
    boolean shaped = code.length() >= 3 && code.length() <= 7 && suffix(code) >= 0;
    int category = shaped ? category(code) : -1;
    if (category < 0) {
      throw new IllegalArgumentException("\"" + code + "\" is no code of ICD-10-CM");
    }
    if (row > 0 && codes.get(row - 1).code().equals(code)) {
      throw new IllegalArgumentException("two rows of " + code);
    }
    return category;
  }

  /** The long text is left out where it is the short one. */
  private void writeTexts(Icd10Code code) {
    byte[] shortText = code.shortText().getBytes(StandardCharsets.UTF_8);
    byte[] longText =
        code.longText().equals(code.shortText())
            ? new byte[0]
            : code.longText().getBytes(StandardCharsets.UTF_8);
    if (shortText.length > LONGEST || longText.length > LONGEST) {
      throw new IllegalArgumentException("the text of " + code.code() + " is too long");
    }
    texts.writeBytes(
        ByteBuffer.allocate(4)
            .putShort((short) shortText.length)
            .putShort((short) longText.length)
            .array());
    texts.writeBytes(shortText);
    texts.writeBytes(longText);
  }
}
