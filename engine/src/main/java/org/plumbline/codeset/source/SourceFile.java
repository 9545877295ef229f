package org.plumbline.codeset.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.codeset.ImportException;

/**
 * A file to import: its text, or the texts in a zip. Nothing is unpacked to disk, and what is read
 * of it counts against a limit, whatever sizes the zip declares.
 */
public final class SourceFile {

  /** No code set that is imported takes as much as this, unpacked: 200 MB. */
  public static final long MAX_BYTES = 200L << 20;

  private static final int MAX_ENTRIES = 1_000;
  private static final int SAMPLE = 64 << 10;

  private final Path file;
  private final long maxBytes;
  private final List<SourceEntry> entries = new ArrayList<>();
  private long left;

  private SourceFile(Path file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.left = maxBytes;
  }

  /**
   * Looks at the beginning of a file, or of each entry of a zip.
   *
   * @param maxBytes how much may be read of it, unpacked
   * @throws ImportException when the zip is damaged or holds too much
   */
  public static SourceFile open(Path file, long maxBytes) throws ImportException, IOException {
    SourceFile source = new SourceFile(file, maxBytes);
    byte[] start = source.readPlain(SAMPLE);
    if (isZip(start)) {
      source.sampleZip();
    } else {
      source.entries.add(new SourceEntry(source, "", start, start.length == SAMPLE));
    }
    return source;
  }

  private static boolean isZip(byte[] start) {
    return start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
  }

  private void sampleZip() throws ImportException, IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MAX_ENTRIES) {
        throw new ImportException(
            file
                + " holds "
                + zip.size()
                + " entries, more than any code set; import the original");
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.isDirectory()) {
          byte[] start = read(zip, entry, SAMPLE);
          entries.add(new SourceEntry(this, entry.getName(), start, start.length == SAMPLE));
        }
      }
    } catch (ZipException | EOFException damaged) {
      throw damaged(damaged);
    }
  }

  /** The path. */
  public Path path() {
    return file;
  }

  /** The name without its directories. */
  public String name() {
    return file.getFileName().toString();
  }

  /** The texts in it: one for a plain file. */
  public List<SourceEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** SHA-256 of the file, lower-case hexadecimal. */
  public String sha256() throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  byte[] readWhole(String entryName) throws ImportException, IOException {
    if (entryName.isEmpty()) {
      return readPlain(Integer.MAX_VALUE);
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry entry = zip.getEntry(entryName);
      if (entry == null) {
        throw new ImportException(file + " no longer holds " + entryName + "; import it again");
      }
      byte[] bytes = read(zip, entry, Integer.MAX_VALUE);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      if (crc.getValue() != entry.getCrc()) {
        throw new ImportException(
            file + " is damaged in its entry " + entryName + "; download it again");
      }
      return bytes;
    } catch (ZipException | EOFException damaged) {
      throw damaged(damaged);
    }
  }

  private byte[] readPlain(int most) throws ImportException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return take(in, most);
    }
  }

  private byte[] read(ZipFile zip, ZipEntry entry, int most) throws ImportException, IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return take(in, most);
    }
  }

  private byte[] take(InputStream in, int most) throws ImportException, IOException {
    byte[] bytes = in.readNBytes((int) Math.min(most, left + 1));
    left -= bytes.length;
    if (left < 0) {
      throw new ImportException(
          file
              + " holds more than "
              + maxBytes
              + " bytes unpacked, more than any code set; import the original file");
    }
    return bytes;
  }

  private ImportException damaged(IOException cause) {
    return new ImportException(
        file + " is a damaged zip: " + cause.getMessage() + "; download it again", cause);
  }
}
