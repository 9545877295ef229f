package org.plumbline.run;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.intake.Format;
import org.plumbline.intake.cms1500.FormLook;

/**
 * Tells the files of a directory that hold claims from the others, by their names and by how they
 * begin, plain or in a gz or zip. A file whose name promises claims is one: where it holds none,
 * that is told when it is read. JSON, in which other programs write, too, must name what a form or
 * a FHIR resource names.
 */
public final class FirstLook {

  private static final Set<String> PROMISING = Set.of("837", "x12", "edi", "json", "ndjson");

  /** Bytes that tell forms from other JSON: what stands around a form may come first. */
  private static final int LOOK = 1 << 16;

  private final Recogniser recogniser;

  /**
   * @param columns the columns of tables by a house's own names for them
   */
  public FirstLook(Map<String, String> columns) {
    this.recogniser = new Recogniser(null, columns);
  }

  /** Whether a file is to be read. One that cannot be opened is: it is told of then. */
  public boolean holdsClaims(Path file) {
    String name = file.getFileName().toString();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), Format.LOOK_AHEAD)) {
      byte[] head = in.readNBytes(LOOK);
      if (Archives.isZip(head)) {
        return holdsClaims(new ZipFile(file.toFile()));
      }
      if (Archives.isGzip(head)) {
        return unpackedHoldsClaims(file, withoutEnding(name));
      }
      return holdsClaims(name, head);
    } catch (IOException unreadable) {
      return true;
    }
  }

  private boolean unpackedHoldsClaims(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return holdsClaims(name, new GzipMembers(in).readNBytes(LOOK));
    } catch (ZipException | EOFException damaged) {
      return true;
    }
  }

  private boolean holdsClaims(ZipFile zip) throws IOException {
    try (zip) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        if (!entry.isDirectory() && holdsClaims(zip, entry)) {
          return true;
        }
      }
      return false;
    }
  }

  private boolean holdsClaims(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return holdsClaims(entry.getName(), in.readNBytes(LOOK));
    }
  }

  private boolean holdsClaims(String name, byte[] look) {
    byte[] head = Arrays.copyOf(look, Math.min(look.length, Format.LOOK_AHEAD));
    Optional<Format> format = recogniser.format(head);
    if (format.isPresent() && format.get() == Format.CMS1500) {
      FormLook form = FormLook.at(look);
      return form == FormLook.FORM || form == FormLook.BROKEN && promises(name);
    }
    if (promises(name)) {
      return true;
    }
    if (format.isEmpty() || Archives.isArchive(head)) {
      return false;
    }
    return format.get() != Format.X12 || isX12(head);
  }

  /** Texts begin with {@code ST.}, too: behind the identifier the same sign stands once more. */
  private static boolean isX12(byte[] head) {
    int at = 0;
    while (at < head.length && head[at] <= ' ') {
      at++;
    }
    if (begins(head, at, 'G', 'S')) {
      return head[at + 5] == head[at + 2];
    }
    return !begins(head, at, 'S', 'T') || head[at + 6] == head[at + 2];
  }

  private static boolean begins(byte[] head, int at, char first, char second) {
    return at + 6 < head.length
        && head[at] == first
        && head[at + 1] == second
        && !Character.isLetterOrDigit(head[at + 2]);
  }

  private static boolean promises(String name) {
    return PROMISING.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
