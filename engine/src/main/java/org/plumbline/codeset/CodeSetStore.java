package org.plumbline.codeset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The imported releases in a directory ({@code $PLUMBLINE_HOME/codesets}): a table {@code
 * hcpcs-2025-10.bin} and a note of its origin beside it. An import is written aside and put in
 * place whole; a reader sees the old release or the new one.
 */
public final class CodeSetStore {

  private static final Pattern TABLE = Pattern.compile("hcpcs-(\\d{4}-(?:01|04|07|10))\\.bin");

  private final Path directory;

  /** A store in a directory, which need not be there until the first import. */
  public CodeSetStore(Path directory) {
    this.directory = directory;
  }

  /**
   * Imports a release, in place of what the store had of it.
   *
   * @param file a zip or a text in CMS's fixed-width layout
   * @param as the release, where the user named it
   * @throws ImportException when the file is no release; the store is as before
   * @throws IOException when the file cannot be read or the store cannot be written
   */
  public ImportReport importRelease(Path file, Optional<Release> as)
      throws ImportException, IOException {
    ImportedRelease imported = new HcpcsImporter().read(file, as);
    Release release = imported.report().release();
    Files.createDirectories(directory);
    replace(tableFile(release), imported.table().bytes());
    replace(noteFile(release), StandardCharsets.UTF_8.encode(Provenance.of(imported).text()));
    return imported.report();
  }

  /**
   * Opens every table, newest release first.
   *
   * @throws CodeSetException naming a file that is damaged, or whose name is not its release
   */
  public List<HcpcsTable> open() throws IOException {
    List<HcpcsTable> tables = new ArrayList<>();
    for (Release release : releases()) {
      tables.add(open(release));
    }
    return tables;
  }

  /** The releases in the store and their origin, newest first; see {@link #open()} for errors. */
  public List<StoredRelease> list() throws IOException {
    List<StoredRelease> stored = new ArrayList<>();
    for (Release release : releases()) {
      HcpcsTable table = open(release);
      Provenance origin = Provenance.read(noteFile(release), table.digest());
      stored.add(
          new StoredRelease(
              release,
              table.codeCount(),
              table.modifierCount(),
              table.complete(),
              table.textVerified(),
              table.digest(),
              origin.sourceName(),
              origin.sourceSha256()));
    }
    return stored;
  }

  private HcpcsTable open(Release release) throws IOException {
    HcpcsTable table = HcpcsTable.open(tableFile(release));
    if (!table.release().equals(Optional.of(release))) {
      throw new CodeSetException(
          "the code set "
              + tableFile(release)
              + " holds release "
              + table.release().map(Release::toString).orElse("none")
              + "; give it its own name back, or import the release again");
    }
    return table;
  }

  private List<Release> releases() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> TABLE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> Release.parse(name.group(1)))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private Path tableFile(Release release) {
    return directory.resolve("hcpcs-" + release + ".bin");
  }

  private Path noteFile(Release release) {
    return directory.resolve("hcpcs-" + release + ".properties");
  }

  private void replace(Path file, ByteBuffer bytes) throws IOException {
    Path aside = directory.resolve("." + file.getFileName() + "-" + UUID.randomUUID());
    try {
      try (FileChannel out =
          FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
    syncDirectory();
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
