package org.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Lines of CMS's Alpha-Numeric file, 320 characters, as its record layout says. */
final class FixedWidth {

  private FixedWidth() {}

  /**
   * A code of one line.
   *
   * @param added first day as yyyymmdd
   * @param ended last day, or empty
   * @param reference a cross reference, or empty
   */
  static String code(
      String code, String words, String shortText, String added, String ended, String reference) {
    return line(code, '3', words, shortText, added, ended, reference);
  }

  /** A modifier of one line. */
  static String modifier(String modifier, String words, String added, String ended) {
    return line("   " + modifier, '7', words, words.substring(0, 4), added, ended, "");
  }

  private static String line(
      String key,
      char kind,
      String words,
      String shortText,
      String added,
      String ended,
      String reference) {
    StringBuilder line = new StringBuilder(" ".repeat(320));
    put(line, 1, key);
    put(line, 6, "00100");
    put(line, 11, String.valueOf(kind));
    put(line, 12, words);
    put(line, 92, shortText);
    put(line, 205, reference);
    put(line, 269, added);
    put(line, 277, added);
    put(line, 285, ended);
    put(line, 293, "N");
    return line.toString();
  }

  private static void put(StringBuilder line, int column, String text) {
    line.replace(column - 1, column - 1 + text.length(), text);
  }

  static Path file(Path file, List<String> lines) throws IOException {
    return Files.writeString(
        file, String.join("\r\n", lines) + "\r\n", StandardCharsets.ISO_8859_1);
  }
}
