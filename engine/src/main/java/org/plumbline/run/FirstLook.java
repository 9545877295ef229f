package org.plumbline.run;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.plumbline.intake.Format;

/**
 * Tells the files of a directory that hold claims from the others, by their names and by how they
 * begin, plain or in a gz or zip. A file whose name promises claims is always one: where it holds
 * none, that is told when it is read.
 */
public final class FirstLook {

  private static final Set<String> PROMISING = Set.of("837", "x12", "edi", "json", "ndjson");
  private static final Set<String> OF_FORMS = Set.of("\"lines\"", "\"form\"");

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
      byte[] head = in.readNBytes(Format.LOOK_AHEAD);
      if (Archives.isZip(head)) {
        return holdsClaims(new ZipFile(file.toFile()));
      }
      if (Archives.isGzip(head)) {
        return promises(withoutEnding(name)) || unpackedHoldsClaims(file, withoutEnding(name));
      }
      return holdsClaims(name, head);
    } catch (IOException unreadable) {
      return true;
    }
  }

  private boolean unpackedHoldsClaims(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return holdsClaims(name, new GzipMembers(in).readNBytes(Format.LOOK_AHEAD));
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
    if (promises(entry.getName())) {
      return true;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return holdsClaims(entry.getName(), in.readNBytes(Format.LOOK_AHEAD));
    }
  }

  private boolean holdsClaims(String name, byte[] head) {
    if (promises(name)) {
      return true;
    }
    Optional<Format> format = recogniser.format(head);
    if (format.isEmpty() || Archives.isArchive(head)) {
      return false;
    }
    return switch (format.get()) {
      case X12 -> isX12(head);
      case CMS1500 -> isForm(head);
      case FHIR, CSV -> true;
    };
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

  /** Other things begin with a bracket, too. */
  private static boolean isForm(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    return OF_FORMS.stream().anyMatch(text::contains);
  }

  private static boolean promises(String name) {
    return PROMISING.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private static String withoutEnding(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
