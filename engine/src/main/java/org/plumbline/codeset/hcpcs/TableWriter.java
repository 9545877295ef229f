package org.plumbline.codeset.hcpcs;

import static org.plumbline.codeset.hcpcs.TableLayout.*;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;

/** Writes rows as the bytes of a table. The same rows in any order give the same bytes. */
final class TableWriter {

  private static final Comparator<CodeRow> ORDER =
      Comparator.comparing(CodeRow::code)
          .thenComparing(CodeRow::wordingTo, Comparator.reverseOrder());

  private final List<CodeRow> codes;
  private final List<ModifierRow> modifiers;
  private final List<Integer> references = new ArrayList<>();
  private final ByteArrayOutputStream texts = new ByteArrayOutputStream(1 << 20);
  private final ByteBuffer records;

  TableWriter(List<CodeRow> codes, List<ModifierRow> modifiers) {
    this.codes = codes.stream().sorted(ORDER).toList();
    this.modifiers =
        modifiers.stream().sorted(Comparator.comparing(ModifierRow::modifier)).toList();
    this.records = ByteBuffer.allocate((codes.size() + modifiers.size()) * RECORD);
  }

  ByteBuffer write(Optional<Release> release, boolean complete, boolean textVerified) {
    refuseTwins();
    codes.forEach(this::writeCode);
    modifiers.forEach(this::writeModifier);
    ByteBuffer table =
        ByteBuffer.allocate(HEADER + records.capacity() + references.size() * 4 + texts.size());
    table.putLong(MAGIC).putInt(VERSION).putInt(release.map(Release::packed).orElse(0));
    table.putInt((complete ? COMPLETE : 0) | (textVerified ? TEXT_VERIFIED : 0));
    table.putInt(codes.size()).putInt(modifiers.size());
    table.putInt(references.size()).putInt(texts.size());
    table.position(HEADER).put(records.flip());
    references.forEach(table::putInt);
    table.put(texts.toByteArray());
    table.put(DIGEST_AT, digest(table)).putInt(CRC_AT, crc(table));
    return table.rewind();
  }

  private void refuseTwins() {
    for (int i = 1; i < codes.size(); i++) {
      if (ORDER.compare(codes.get(i - 1), codes.get(i)) == 0) {
        CodeRow row = codes.get(i);
        throw new IllegalArgumentException("two rows of " + row.code() + " in " + row.wordingTo());
      }
    }
  }

  private void writeCode(CodeRow row) {
    records.putInt(key(row.code(), 5)).putInt(row.added()).putInt(row.actionDate());
    records.putInt(row.ended());
    int reference = references.size();
    for (String target : row.crossReferences()) {
      references.add(key(target, 5));
    }
    writeTexts(row.shortText(), row.longText(), row.crossReferences().size(), row.actionCode());
    records.putInt(reference).putInt(row.nocRelease().map(Release::packed).orElse(0));
    records.putInt(row.wordingFrom().packed()).putInt(row.wordingTo().packed());
  }

  private void writeModifier(ModifierRow row) {
    records.putInt(key(row.modifier(), 2)).putInt(row.added()).putInt(CodeRow.NO_DAY);
    records.putInt(row.ended());
    writeTexts(row.shortText(), row.longText(), 0, ' ');
    records.putInt(0).putInt(0).putInt(row.release().packed()).putInt(row.release().packed());
  }

  private void writeTexts(String shortText, String longText, int referenceCount, char actionCode) {
    byte[] shortBytes = shortText.getBytes(StandardCharsets.UTF_8);
    byte[] longBytes = longText.getBytes(StandardCharsets.UTF_8);
    records.putInt(texts.size()).putShort((short) shortBytes.length);
    records.put((byte) referenceCount).put((byte) actionCode).putInt(longBytes.length);
    texts.writeBytes(shortBytes);
    texts.writeBytes(longBytes);
  }

  private static int key(String text, int length) {
    int key = text.length() == length ? pack(text) : -1;
    if (key < 0) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no code of " + length + " characters");
    }
    return key;
  }
}
