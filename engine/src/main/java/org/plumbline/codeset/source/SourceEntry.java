package org.plumbline.codeset.source;

import java.io.IOException;
import java.util.List;
import org.plumbline.codeset.Encoding;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.UnreadableException;

/** A text in a file: the file itself, or an entry of a zip. */
public final class SourceEntry {

  private final SourceFile file;
  private final String name;
  private final String start;

  SourceEntry(SourceFile file, String name, byte[] start, boolean cut) {
    this.file = file;
    this.name = name;
    String text = Encoding.guess(start);
    this.start = cut ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
  }

  /** The entry's name in a zip, empty for a plain file. */
  public String name() {
    return name;
  }

  /** The name that may tell a release: the entry's, else the file's, without directories. */
  public String shortName() {
    return name.isEmpty() ? file.name() : name.substring(name.lastIndexOf('/') + 1);
  }

  /** File and entry, for messages. */
  public String place() {
    return name.isEmpty() ? file.path().toString() : file.path() + ", " + name;
  }

  /** The first lines, 64 kB at most. */
  public String start() {
    return start;
  }

  /**
   * The whole text, in UTF-8 or, as CMS publishes it, Windows-1252.
   *
   * @throws ImportException for a text in UTF-16, in two encodings or with control characters,
   *     naming the line
   */
  public String text() throws ImportException, IOException {
    byte[] bytes = file.readWhole(name);
    if (bytes.length > 1 && isUtf16(bytes)) {
      throw new ImportException(place() + " is in UTF-16; save it in UTF-8 and import that");
    }
    int line = 1;
    for (byte b : bytes) {
      line += b == '\n' ? 1 : 0;
      if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f) {
        throw new ImportException(
            place()
                + " line "
                + line
                + " holds a control character, so it is damaged or no text; download it again");
      }
    }
    try {
      return Encoding.decode(bytes);
    } catch (UnreadableException mixed) {
      throw new ImportException(place() + " " + mixed.getMessage() + "; download it again", mixed);
    }
  }

  /** The whole text in lines; see {@link #text()}. */
  public List<String> lines() throws ImportException, IOException {
    return text().lines().toList();
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe
        || bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff;
  }
}
