package org.plumbline.codeset.hcpcs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.Release;

/**
 * The files of a store. A file is written aside, forced to disk and then put in place, so that
 * under its name there is always the old one or the new one. What a start runs is plain code: a
 * lambda or a pattern costs it more than the files do.
 */
final class StoreFiles {

  private static final String QUARTER = "(\\d{4}-(?:01|04|07|10))";
  private static final String TABLE = "hcpcs-";
  private static final String BIN = ".bin";
  private static final int TABLE_LENGTH = "hcpcs-2025-10.bin".length();
  private static final Pattern NOTE =
      Pattern.compile("hcpcs-" + QUARTER + "-[0-9a-f]{16}\\.properties");
  private static final Pattern ASIDE = Pattern.compile("\\.hcpcs.*-[0-9a-f-]{36}");
  private static final int DIGEST_NAMED = 16;

  private final Path directory;

  StoreFiles(Path directory) {
    this.directory = directory;
  }

  Path directory() {
    return directory;
  }

  Path snapshot() {
    return directory.resolve("hcpcs.snapshot");
  }

  Path table(Release release) {
    return directory.resolve(TABLE.concat(release.toString()).concat(BIN));
  }

  /** The note of a table's origin, which has the table's digest in its name. */
  Path note(Release release, String digest) {
    return directory.resolve(
        "hcpcs-" + release + "-" + digest.substring(0, DIGEST_NAMED) + ".properties");
  }

  /** The releases that there are tables of, newest first. */
  List<Release> releases() throws IOException {
    List<Release> releases = new ArrayList<>();
    for (String name : names()) {
      if (name.startsWith(TABLE) && name.endsWith(BIN) && name.length() == TABLE_LENGTH) {
        Release release = release(name);
        if (release != null) {
          releases.add(release);
        }
      }
    }
    releases.sort(Collections.reverseOrder());
    return releases;
  }

  /** The release that a table's name says; null where it says none. */
  private static Release release(String name) {
    try {
      return Release.parse(name.substring(TABLE.length(), name.length() - BIN.length()));
    } catch (IllegalArgumentException foreign) {
      return null;
    }
  }

  /** Deletes what killed imports left aside. */
  void clearAsides() throws IOException {
    for (String name : names()) {
      if (ASIDE.matcher(name).matches()) {
        Files.deleteIfExists(directory.resolve(name));
      }
    }
  }

  /** Deletes the notes of a release's tables that were replaced, all but one. */
  void clearNotes(Release release, Path kept) throws IOException {
    for (String name : names()) {
      Matcher note = NOTE.matcher(name);
      if (note.matches()
          && note.group(1).equals(release.toString())
          && !directory.resolve(name).equals(kept)) {
        Files.deleteIfExists(directory.resolve(name));
      }
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        for (Path entry : entries) {
          names.add(entry.getFileName().toString());
        }
      }
    }
    return names;
  }

  /** Writes what is to stand under a name beside it, whole and forced to disk. */
  Aside aside(Path name, ByteBuffer bytes) throws IOException {
    Path aside = directory.resolve("." + name.getFileName() + "-" + UUID.randomUUID());
    try (FileChannel out =
        FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    } catch (IOException failed) {
      Files.deleteIfExists(aside);
      throw failed;
    }
    return new Aside(aside, name);
  }

  /** A file that is written and not yet in place. Closing it leaves nothing aside. */
  final class Aside implements AutoCloseable {

    private final Path written;
    private final Path name;

    private Aside(Path written, Path name) {
      this.written = written;
      this.name = name;
    }

    void putInPlace() throws IOException {
      Files.move(
          written, name, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      syncDirectory();
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(written);
    }
  }

  private void syncDirectory() {
    try (FileChannel entries = FileChannel.open(directory)) {
      entries.force(true);
    } catch (IOException notOnThisSystem) {
      // Windows opens no directory; the rename is then as durable as the system makes it.
      return;
    }
  }
}
