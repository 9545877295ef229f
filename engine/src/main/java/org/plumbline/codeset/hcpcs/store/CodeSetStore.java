package org.plumbline.codeset.hcpcs.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.StoreLock;
import org.plumbline.codeset.hcpcs.CodeSource;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsSnapshot;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.SnapshotWriter;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.codeset.hcpcs.release.ImportReport;
import org.plumbline.codeset.hcpcs.release.ImportedRelease;

/**
 * The imported releases in a directory ({@code $PLUMBLINE_HOME/codesets}): for each a table {@code
 * hcpcs-2025-10.bin} and a note of its origin, and of all of them together the snapshot {@code
 * hcpcs.snapshot}, which alone is read to look codes up.
 *
 * <p>The tables are what the store holds. An import puts the note, the table and the snapshot in
 * place one after the other; whoever reads between the last two finds that the snapshot is not made
 * of the tables, and makes it anew. So a reader sees the store before an import or after it,
 * whenever the import ended.
 */
public final class CodeSetStore {

  private static final int TRIES = 5;

  private final StoreFiles files;
  private final Optional<HcpcsTable> starter;

  /** A store in a directory, which need not be there until the first import. */
  public CodeSetStore(Path directory) {
    this(directory, Optional.empty());
  }

  /** A store whose snapshot has the starter set beneath the releases. */
  public CodeSetStore(Path directory, Optional<HcpcsTable> starter) {
    this.files = new StoreFiles(directory);
    this.starter = starter;
  }

  /**
   * Imports a release, in place of what the store had of it, unless that said more.
   *
   * @see #importRelease(Path, Optional, boolean)
   */
  public ImportReport importRelease(Path file, Optional<Release> as)
      throws ImportException, IOException {
    return importRelease(file, as, false);
  }

  /**
   * Imports a release, in place of what the store had of it.
   *
   * @param file a zip, a text or a workbook of CMS's
   * @param as the release, where the user named it
   * @param anyway whether it also takes the place of what says more: a whole release, one with
   *     modifiers, with the days of codes, or with CMS's own words
   * @throws ImportException when the file is no release, or says less than what is there; the store
   *     is as before
   * @throws IOException when the file cannot be read or the store cannot be written
   */
  public ImportReport importRelease(Path file, Optional<Release> as, boolean anyway)
      throws ImportException, IOException {
    ImportedRelease imported = new HcpcsImporter().read(file, as);
    Files.createDirectories(files.directory());
    StoreLock lock = StoreLock.hold(files.directory());
    try {
      if (!anyway) {
        refuseLoss(file, imported);
      }
      put(imported);
    } finally {
      lock.close();
    }
    return imported.report();
  }

  private void refuseLoss(Path file, ImportedRelease imported) throws ImportException, IOException {
    try {
      Loss.refuse(file, open(imported.report().release()), imported);
    } catch (NoSuchFileException | CodeSetException nothingToLose) {
      // a first import, or one that takes the place of a damaged table
      return;
    }
  }

  private void put(ImportedRelease imported) throws IOException {
    Release release = imported.report().release();
    HcpcsTable table = imported.table();
    Path note = files.note(release, table.digest());
    files.clearAsides();
    ByteBuffer origin = StandardCharsets.UTF_8.encode(Provenance.of(imported).text());
    try (StoreFiles.Aside newNote = files.aside(note, origin);
        StoreFiles.Aside newTable = files.aside(files.table(release), table.bytes());
        StoreFiles.Aside newSnapshot = files.aside(files.snapshot(), snapshotWith(table))) {
      newNote.putInPlace();
      newTable.putInPlace();
      putSnapshotInPlace(newSnapshot);
    }
    files.clearNotes(release, note);
  }

  private static void putSnapshotInPlace(StoreFiles.Aside snapshot) {
    try {
      snapshot.putInPlace();
    } catch (IOException heldByReader) {
      // Windows replaces no file that is mapped; the release is there, and whoever opens the store
      // next makes the snapshot anew
      return;
    }
  }

  private ByteBuffer snapshotWith(HcpcsTable table) throws IOException {
    List<HcpcsTable> tables = new ArrayList<>(List.of(table));
    for (Release release : files.releases()) {
      if (!table.release().equals(Optional.of(release))) {
        tables.add(open(release));
      }
    }
    starter.ifPresent(tables::add);
    return SnapshotWriter.write(tables);
  }

  /**
   * The code set of all releases over the starter set.
   *
   * @throws CodeSetException naming a file that is damaged, or whose name is not its release
   */
  public HcpcsCodeSet codeSet() throws IOException {
    Optional<HcpcsSnapshot> stored = storedSnapshot(sources());
    return new HcpcsCodeSet(stored.isPresent() ? stored.get() : madeAnew());
  }

  /** Whether no release has been imported. */
  public boolean isEmpty() throws IOException {
    return files.releases().isEmpty();
  }

  /** How many releases have been imported; they are not read. */
  public int count() throws IOException {
    return files.releases().size();
  }

  /** What a snapshot of the store is to be made of. */
  private List<CodeSource> sources() throws IOException {
    List<CodeSource> sources = new ArrayList<>();
    for (Release release : files.releases()) {
      sources.add(named(release, HcpcsTable.header(files.table(release))));
    }
    if (starter.isPresent()) {
      sources.add(starter.get().source());
    }
    return sources;
  }

  /** The snapshot on disk; none where there is none, or it is damaged, or made of other tables. */
  private Optional<HcpcsSnapshot> storedSnapshot(List<CodeSource> sources) throws IOException {
    try {
      HcpcsSnapshot stored = mapSnapshot();
      return isMadeOf(sources, stored) ? Optional.of(stored) : Optional.empty();
    } catch (NoSuchFileException | CodeSetException unusable) {
      return Optional.empty();
    }
  }

  /** Compared by digest, which tells tables apart: the equals of a record costs a start 20 ms. */
  private static boolean isMadeOf(List<CodeSource> sources, HcpcsSnapshot snapshot) {
    List<CodeSource> made = snapshot.sources();
    for (int i = 0; i < made.size() && made.size() == sources.size(); i++) {
      if (!made.get(i).digest().equals(sources.get(i).digest())) {
        return false;
      }
    }
    return made.size() == sources.size();
  }

  HcpcsSnapshot mapSnapshot() throws IOException {
    try (FileChannel channel = FileChannel.open(files.snapshot())) {
      return HcpcsSnapshot.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    }
  }

  /** Makes the snapshot of the tables; again where an import changed them meanwhile. */
  private HcpcsSnapshot madeAnew() throws IOException {
    HcpcsSnapshot made = merged();
    for (int i = 1; i < TRIES && !isMadeOf(sources(), made); i++) {
      made = merged();
    }
    keep(made);
    return made;
  }

  HcpcsSnapshot merged() throws IOException {
    List<HcpcsTable> tables = new ArrayList<>(open());
    starter.ifPresent(tables::add);
    return HcpcsSnapshot.ofOwn(SnapshotWriter.write(tables));
  }

  /** Spares the next reader the work, where the directory can be written to. */
  private void keep(HcpcsSnapshot made) {
    try {
      Optional<StoreLock> lock = StoreLock.tryHold(files.directory());
      if (lock.isPresent()) {
        keep(made, lock.get());
      }
    } catch (IOException notWritable) {
      // the snapshot is in memory, which is all that this reader needs
      return;
    }
  }

  private void keep(HcpcsSnapshot made, StoreLock lock) throws IOException {
    try (StoreFiles.Aside aside = files.aside(files.snapshot(), made.bytes())) {
      if (isMadeOf(sources(), made)) {
        aside.putInPlace();
      }
    } finally {
      lock.close();
    }
  }

  /**
   * Opens every table, newest release first.
   *
   * @throws CodeSetException naming a file that is damaged, or whose name is not its release
   */
  public List<HcpcsTable> open() throws IOException {
    List<HcpcsTable> tables = new ArrayList<>();
    for (Release release : files.releases()) {
      tables.add(open(release));
    }
    return tables;
  }

  /** The releases in the store and their origin, newest first; see {@link #open()} for errors. */
  public List<StoredRelease> list() throws IOException {
    List<StoredRelease> stored = new ArrayList<>();
    for (HcpcsTable table : open()) {
      CodeSource source = table.source();
      Release release = source.release().orElseThrow();
      Provenance origin = Provenance.read(files.note(release, source.digest()), source.digest());
      stored.add(
          new StoredRelease(
              release,
              source.codes(),
              source.modifiers(),
              source.complete(),
              source.textVerified(),
              source.digest(),
              origin.sourceName(),
              origin.sourceSha256()));
    }
    return stored;
  }

  /**
   * Reads every file of the store whole and compares it with its digest, and the snapshot with what
   * the tables give.
   *
   * @return what is wrong, a sentence for each; empty where nothing is
   * @throws IOException when a file cannot be read
   */
  public List<String> verify() throws IOException {
    return new StoreCheck(this, files).wrong();
  }

  HcpcsTable open(Release release) throws IOException {
    HcpcsTable table = HcpcsTable.open(files.table(release));
    named(release, table.source());
    return table;
  }

  private CodeSource named(Release release, CodeSource source) throws CodeSetException {
    if (source.release().isEmpty() || source.release().get().compareTo(release) != 0) {
      throw new CodeSetException(
          "the code set "
              + files.table(release)
              + " holds release "
              + source.release().map(Release::toString).orElse("none")
              + "; give it its own name back, or import the release again");
    }
    return source;
  }
}
