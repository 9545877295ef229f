package org.plumbline.codeset.hcpcs.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import org.plumbline.codeset.hcpcs.release.ImportReport;
import org.plumbline.codeset.hcpcs.release.ImportedRelease;

/**
 * The note beside a stored table that says where it came from, as properties. It holds no time of
 * import: the same file imported twice gives the same bytes. A line of it is a digest of the
 * others; a note that does not agree with it says nothing.
 *
 * @param sourceName the imported file's name
 * @param entryName the entry of a zip
 * @param sourceSha256 SHA-256 of the imported file
 * @param digest SHA-256 of the content of the table the note belongs to
 */
record Provenance(String sourceName, String entryName, String sourceSha256, String digest) {

  private static final String CHECK = "check";
  private static final Provenance LOST = new Provenance("", "", "", "");

  static Provenance of(ImportedRelease imported) {
    ImportReport report = imported.report();
    return new Provenance(
        report.sourceName(), report.entryName(), report.sourceSha256(), imported.table().digest());
  }

  /** Reads the note of a table; a lost, unreadable or foreign note says nothing. */
  static Provenance read(Path file, String digest) throws IOException {
    Properties note = new Properties();
    try {
      note.load(new StringReader(Files.readString(file)));
    } catch (NoSuchFileException | CharacterCodingException | IllegalArgumentException lost) {
      return LOST;
    }
    Provenance read =
        new Provenance(
            note.getProperty("source", ""),
            note.getProperty("entry", ""),
            note.getProperty("sha256", ""),
            note.getProperty("digest", ""));
    return read.digest.equals(digest) && read.check().equals(note.getProperty(CHECK)) ? read : LOST;
  }

  /** Whether there was no note that could be believed. */
  boolean isLost() {
    return this == LOST;
  }

  /** SHA-256 over all that the note says, lower-case hexadecimal. */
  private String check() {
    MessageDigest sha = sha256();
    for (String said : new String[] {sourceName, entryName, sourceSha256, digest}) {
      byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
      sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      sha.update(bytes);
    }
    return HexFormat.of().formatHex(sha.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** The note's text: sorted lines, and not the date that {@link Properties} would write. */
  String text() {
    Properties note = new Properties();
    note.setProperty("source", sourceName);
    note.setProperty("entry", entryName);
    note.setProperty("sha256", sourceSha256);
    note.setProperty("digest", digest);
    note.setProperty(CHECK, check());
    StringWriter text = new StringWriter();
    try {
      note.store(text, null);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return text.toString()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
