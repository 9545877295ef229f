package org.plumbline.codeset.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Release;

/**
 * The snapshots in a directory, a file for each release: {@code icd10cm-2025-10.bin}. A file is
 * written aside, forced to disk and renamed over the old one: whoever reads sees the old release or
 * the new one, whatever happens to the one who writes.
 */
public final class SnapshotDirectory {

  private static final String RELEASE = "-(\\d{4}-(?:01|04|07|10))\\.bin";

  private final Path directory;

  /** A directory, which need not be there until something is put into it. */
  public SnapshotDirectory(Path directory) {
    this.directory = directory;
  }

  /** Puts a release in place of what the directory had of it. */
  public void put(Snapshot snapshot) throws IOException {
    Files.createDirectories(directory);
    Path file = file(snapshot.kind(), snapshot.release());
    Path aside = directory.resolve("." + file.getFileName() + "-" + UUID.randomUUID());
    try {
      write(aside, snapshot.bytes());
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    syncDirectory();
  }

  /**
   * Maps every release of a code set, newest first.
   *
   * @throws CodeSetException naming a file that is damaged, or whose name is not its release
   */
  public List<Snapshot> open(CodeSetKind kind) throws IOException {
    List<Snapshot> snapshots = new ArrayList<>();
    for (Release release : releases(kind)) {
      snapshots.add(open(kind, release));
    }
    return snapshots;
  }

  private Snapshot open(CodeSetKind kind, Release release) throws IOException {
    Snapshot snapshot = Snapshot.open(file(kind, release), kind);
    if (!snapshot.release().equals(release)) {
      throw new CodeSetException(
          "the code set "
              + file(kind, release)
              + " holds release "
              + snapshot.release()
              + "; give it its own name back, or import the release again");
    }
    return snapshot;
  }

  /**
   * Reads every release of a code set whole and compares it with its digest.
   *
   * @return what is wrong, a sentence for each; empty where nothing is
   * @throws IOException when a file cannot be read
   */
  public List<String> verify(CodeSetKind kind) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Release release : releases(kind)) {
      try {
        if (!open(kind, release).digestHolds()) {
          wrong.add(
              "the code set "
                  + file(kind, release)
                  + " is not what its digest says; import its release again");
        }
      } catch (CodeSetException damaged) {
        wrong.add(damaged.getMessage());
      }
    }
    return wrong;
  }

  /** The releases of a code set that are there, newest first; nothing of them is read. */
  public List<Release> releases(CodeSetKind kind) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    Pattern name = Pattern.compile(Pattern.quote(kind.fileName()) + RELEASE);
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> name.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matched -> Release.parse(matched.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private Path file(CodeSetKind kind, Release release) {
    return directory.resolve(kind.fileName() + "-" + release + ".bin");
  }

  private static void write(Path file, ByteBuffer bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
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
