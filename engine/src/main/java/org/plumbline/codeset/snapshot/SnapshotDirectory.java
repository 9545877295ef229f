package org.plumbline.codeset.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.StoreLock;

/**
 * The snapshots in a directory, a file for each release: {@code icd10cm-2025-10.bin}. A file is
 * written aside, forced to disk and renamed over the old one: whoever reads sees the old release or
 * the new one, whatever happens to the one who writes.
 */
public final class SnapshotDirectory {

  private static final String BIN = ".bin";
  private static final int RELEASE_LENGTH = "2025-10".length();

  private final Path directory;

  /** A directory, which need not be there until something is put into it. */
  public SnapshotDirectory(Path directory) {
    this.directory = directory;
  }

  /** Puts a release in place of what the directory had of it. */
  public void put(Snapshot snapshot) throws IOException {
    Files.createDirectories(directory);
    StoreLock lock = StoreLock.hold(directory);
    try {
      clearAsides(snapshot.kind());
      put(snapshot, file(snapshot.kind(), snapshot.release()));
    } finally {
      lock.close();
    }
  }

  private void put(Snapshot snapshot, Path file) throws IOException {
    Path aside = directory.resolve("." + file.getFileName() + "-" + UUID.randomUUID());
    try {
      write(aside, snapshot.bytes());
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    syncDirectory();
  }

  /** Deletes what killed imports of a code set left aside. */
  private void clearAsides(CodeSetKind kind) throws IOException {
    try (DirectoryStream<Path> asides =
        Files.newDirectoryStream(directory, "." + kind.fileName() + "-*.bin-*")) {
      for (Path aside : asides) {
        Files.deleteIfExists(aside);
      }
    }
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

  /**
   * Maps every release of a code set that can be read, newest first.
   *
   * @param damaged takes a sentence for each that cannot
   */
  public List<Snapshot> readable(CodeSetKind kind, List<String> damaged) throws IOException {
    List<Snapshot> snapshots = new ArrayList<>();
    for (Release release : releases(kind)) {
      try {
        snapshots.add(open(kind, release));
      } catch (CodeSetException unusable) {
        damaged.add(unusable.getMessage());
      }
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

  /** What there is of a release; none where there is nothing, or it is damaged. */
  public Optional<Snapshot> stored(CodeSetKind kind, Release release) throws IOException {
    try {
      return Optional.of(Snapshot.open(file(kind, release), kind));
    } catch (NoSuchFileException | CodeSetException unusable) {
      return Optional.empty();
    }
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

  /**
   * The releases of a code set that are there, newest first; nothing of them is read. Plain code: a
   * lambda or a pattern costs a start more than the files do.
   */
  public List<Release> releases(CodeSetKind kind) throws IOException {
    List<Release> releases = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
        for (Path entry : entries) {
          Release release = release(kind, entry.getFileName().toString());
          if (release != null) {
            releases.add(release);
          }
        }
      }
    }
    releases.sort(Collections.reverseOrder());
    return releases;
  }

  /** The release that a file's name says; null where it is none of the code set's. */
  private static Release release(CodeSetKind kind, String name) {
    int at = kind.fileName().length() + 1;
    if (name.length() != at + RELEASE_LENGTH + BIN.length()
        || !name.startsWith(kind.fileName())
        || name.charAt(at - 1) != '-'
        || !name.endsWith(BIN)) {
      return null;
    }
    try {
      return Release.parse(name.substring(at, at + RELEASE_LENGTH));
    } catch (IllegalArgumentException foreign) {
      return null;
    }
  }

  private Path file(CodeSetKind kind, Release release) {
    return directory.resolve(kind.fileName().concat("-").concat(release.toString()).concat(BIN));
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
