package org.plumbline.codeset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The lines of the release in a file: the file itself, or the entry of a zip in which records of
 * the layout dominate. Names do not matter.
 *
 * @param entryName the zip's entry, empty for a plain file
 * @param lines the lines, from 1
 */
record ReleaseSource(String entryName, List<RecordLine> lines) {

  static final long MAX_BYTES = 200L << 20;
  static final int SAMPLE = 64 << 10;
  static final String WHAT_TO_DO =
      "; download the HCPCS Level II Alpha-Numeric file (zip) from cms.gov and import it unchanged";

  /**
   * Finds the release in a file.
   *
   * @param maxBytes how much the file may hold, unpacked
   * @throws ImportException when the file holds no release, or more than it may
   */
  static ReleaseSource find(Path file, long maxBytes) throws ImportException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(SAMPLE);
      if (start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9) {
        return new ReleaseZip(file, maxBytes).find();
      }
      if (!dominates(lines(start))) {
        throw new ImportException(
            file + " is no HCPCS release in CMS's fixed-width layout" + WHAT_TO_DO);
      }
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw tooLarge(file, maxBytes);
      }
      return new ReleaseSource("", lines(bytes));
    }
  }

  static ImportException tooLarge(Path file, long maxBytes) {
    return new ImportException(
        file
            + " holds more than "
            + maxBytes
            + " bytes unpacked, more than any release"
            + WHAT_TO_DO);
  }

  /** Whether more than half of the lines that are not blank are records of the layout. */
  static boolean dominates(List<RecordLine> lines) {
    long records = lines.stream().filter(RecordLine::isRecord).count();
    long filled = lines.stream().filter(line -> !line.text().isBlank()).count();
    return records > 0 && records * 2 > filled;
  }

  /** The lines of a text in UTF-8 or, as CMS publishes it, Windows-1252. */
  static List<RecordLine> lines(byte[] bytes) {
    String text = decode(bytes);
    List<RecordLine> lines = new ArrayList<>(text.length() / 200 + 1);
    text.lines().forEach(line -> lines.add(new RecordLine(lines.size() + 1, line)));
    return Collections.unmodifiableList(lines);
  }

  private static String decode(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
