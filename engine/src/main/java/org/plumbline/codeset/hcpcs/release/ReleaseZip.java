package org.plumbline.codeset.hcpcs.release;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.codeset.ByteBudget;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.hcpcs.release.Part.OtherPart;
import org.plumbline.codeset.workbook.Workbook;

/** Reads the entries of a zip in memory, within a budget; nothing is written anywhere. */
final class ReleaseZip {

  /** A name that leads out of the directory a zip is unpacked in. */
  private static final Pattern ESCAPES =
      Pattern.compile("(?:^|.*[/\\\\])\\.\\.(?:[/\\\\].*|$)|[/\\\\].*|[A-Za-z]:.*", Pattern.DOTALL);

  private static final int MOST_ENTRIES = 1_000;

  private final Path file;
  private final ByteBudget budget;
  private final Recognition recognition;

  ReleaseZip(Path file, ByteBudget budget, Recognition recognition) {
    this.file = file;
    this.budget = budget;
    this.recognition = recognition;
  }

  /**
   * What the entries are; of a workbook, its sheets.
   *
   * @throws ImportException when the zip is damaged, or built to do harm
   */
  List<Part> parts() throws ImportException, IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), Workbook.NAMES)) {
      if (zip.size() > MOST_ENTRIES) {
        throw new ImportException(file + " has " + zip.size() + " entries; no release has so many");
      }
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      for (ZipEntry entry : entries) {
        if (ESCAPES.matcher(entry.getName()).matches()) {
          throw new ImportException(
              file + " has an entry " + entry.getName() + ", which leads out of the zip; refused");
        }
      }
      return zip.getEntry(Workbook.MAIN_PART) == null ? read(zip, entries) : workbook(zip, entries);
    } catch (ZipException | EOFException | IllegalArgumentException damaged) {
      throw new ImportException(
          file + " is a damaged zip: " + damaged.getMessage() + "; download it again", damaged);
    }
  }

  private List<Part> read(ZipFile zip, List<? extends ZipEntry> entries) throws ImportException {
    List<Part> parts = new ArrayList<>();
    for (ZipEntry entry : entries) {
      if (!entry.isDirectory()) {
        try {
          parts.addAll(recognition.of(entry.getName(), bytes(zip, entry)));
        } catch (IOException damaged) {
          parts.add(new OtherPart(entry.getName(), "is damaged: " + damaged.getMessage()));
        }
      }
    }
    return parts;
  }

  private List<Part> workbook(ZipFile zip, List<? extends ZipEntry> entries)
      throws ImportException, IOException {
    Map<String, byte[]> parts = new HashMap<>();
    for (ZipEntry entry : entries) {
      if (Workbook.isRead(entry.getName())) {
        parts.put(entry.getName(), bytes(zip, entry));
      }
    }
    return recognition.ofWorkbook("", parts);
  }

  /** What an entry really unpacks to counts, whatever it declares; Java does not check the CRC. */
  private byte[] bytes(ZipFile zip, ZipEntry entry) throws ImportException, IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = budget.read(in, "entry " + entry.getName());
      CRC32 crc = new CRC32();
      crc.update(bytes);
      if (crc.getValue() != entry.getCrc()) {
        throw new ZipException(entry.getName() + " is not what its checksum says");
      }
      return bytes;
    }
  }
}
