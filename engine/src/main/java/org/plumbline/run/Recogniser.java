package org.plumbline.run;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.plumbline.intake.Format;
import org.plumbline.intake.csv.CsvReader;

/** Tells the format of an input by its first bytes. */
final class Recogniser {

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
