package org.plumbline.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.plumbline.intake.Format;
import org.plumbline.intake.csv.CsvReader;

/** Tells the format of an input by its first bytes. */
final class Recogniser {

  /** Code units that tell a text in UTF-16 without its mark. */
  private static final int UNITS = 8;

  private final Format only;
  private final Map<String, String> columns;

  /**
   * @param only the only format that is read, null for whatever is recognised
   * @param columns the columns of tables by a house's own names for them
   */
  Recogniser(Format only, Map<String, String> columns) {
    this.only = only;
    this.columns = columns;
  }

  /** Which JSON is meant, and that a text is a table, can be said; all else says so itself. */
  Optional<Format> format(byte[] head) {
    if (isUtf16(head) && !(hasMark(head) && isTable(head))) {
      return Optional.empty();
    }
    boolean json = Format.isJson(head, head.length);
    if (json && (only == Format.FHIR || only == Format.CMS1500)) {
      return Optional.of(only);
    }
    Optional<Format> found = Format.recognise(head, head.length);
    if (found.isEmpty() && (only == Format.CSV ? isText(head) : isTable(head))) {
      found = Optional.of(Format.CSV);
    }
    return found.filter(format -> only == null || only == format);
  }

  /** Whether it begins with the byte order mark of UTF-16, or every other byte is a NUL. */
  static boolean isUtf16(byte[] head) {
    if (hasMark(head)) {
      return true;
    }
    int looked = Math.min(UNITS, head.length / 2);
    int low = 0;
    int high = 0;
    for (int i = 0; i < looked; i++) {
      low += head[2 * i] != 0 && head[2 * i + 1] == 0 ? 1 : 0;
      high += head[2 * i] == 0 && head[2 * i + 1] != 0 ? 1 : 0;
    }
    return looked > 1 && (low == looked || high == looked);
  }

  private static boolean hasMark(byte[] head) {
    int mark = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static boolean isText(byte[] head) {
    for (byte b : head) {
      if (b == 0) {
        return false;
      }
    }
    return head.length > 0;
  }

  private boolean isTable(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).replace("\u00ef\u00bb\u00bf", "");
    String first = text.stripLeading().lines().findFirst().orElse("");
    return CsvReader.isHeader(first, columns);
  }
}
