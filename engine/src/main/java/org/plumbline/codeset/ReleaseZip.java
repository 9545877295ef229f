package org.plumbline.codeset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Finds the entry of a zip that is a release, by what is in it and within a limit of bytes. */
final class ReleaseZip {

  private final Path file;
  private final long maxBytes;
  private long left;

  ReleaseZip(Path file, long maxBytes) {
    this.file = file;
    this.maxBytes = maxBytes;
    this.left = maxBytes;
  }

  /** The entry with the most lines among those in which records dominate. */
  ReleaseSource find() throws ImportException, IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ReleaseSource best = new ReleaseSource("", List.of());
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (ReleaseSource.dominates(ReleaseSource.lines(read(zip, entry, ReleaseSource.SAMPLE)))) {
          List<RecordLine> lines = ReleaseSource.lines(read(zip, entry, Integer.MAX_VALUE));
          if (lines.size() > best.lines().size()) {
            best = new ReleaseSource(entry.getName(), lines);
          }
        }
      }
      if (best.lines().isEmpty()) {
        throw new ImportException(file + complaint(zip) + ReleaseSource.WHAT_TO_DO);
      }
      return best;
    } catch (ZipException | EOFException damaged) {
      throw new ImportException(
          file + " is a damaged zip: " + damaged.getMessage() + "; download it again", damaged);
    }
  }

  /** What an entry really unpacks to counts, whatever size it declares. */
  private byte[] read(ZipFile zip, ZipEntry entry, int most) throws ImportException, IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) Math.min(most, left + 1));
      left -= bytes.length;
      if (left < 0) {
        throw ReleaseSource.tooLarge(file, maxBytes);
      }
      return bytes;
    }
  }

  private static String complaint(ZipFile zip) {
    return zip.getEntry("[Content_Types].xml") != null
        ? " is a workbook; only the fixed-width text of a release can be imported"
        : " holds no HCPCS release in CMS's fixed-width layout (" + zip.size() + " entries read)";
  }
}
