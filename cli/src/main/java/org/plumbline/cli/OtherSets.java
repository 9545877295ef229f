package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.source.ImportedSet;

/** What the {@code codesets} commands say of the code sets beside HCPCS. */
final class OtherSets {

  private OtherSets() {}

  /** What an import took. */
  static void tell(ImportedSet imported, Path directory, Text text) {
    Snapshot snapshot = imported.snapshot();
    Origin origin = snapshot.origin();
    text.line(snapshot.kind().title() + " " + snapshot.release() + " imported into " + directory)
        .line("")
        .field(
            "file",
            origin.fileName() + (origin.entryName().isEmpty() ? "" : ", " + origin.entryName()))
        .field("SHA-256", origin.sha256())
        .field("document", origin.issuer() + ", " + origin.document())
        .field("holds", imported.holds())
        .field("not taken", imported.refused() + " rows of CPT and CDT codes")
        .field("not read", String.join("; ", imported.droppedColumns()));
    CodesetsImportCommand.notes(imported.notes(), text);
  }

  /**
   * The releases of a directory, and what is built in.
   *
   * @param option what stands after {@code --codesets}, or null
   * @param damaged takes a sentence for each release that cannot be read
   */
  static List<ListedSet> list(String option, Surroundings surroundings, List<String> damaged)
      throws IOException, UnusableException {
    List<ListedSet> sets = new ArrayList<>();
    if (!CodeSets.BUILTIN.equals(option)) {
      Path directory = CodeSets.existing(option, surroundings);
      for (Snapshot snapshot : loaded(new SetLibrary(directory), damaged)) {
        sets.add(
            new ListedSet(
                snapshot.kind().title(),
                snapshot.release().toString(),
                snapshot.rows(),
                -1,
                true,
                true,
                true,
                snapshot.digest(),
                snapshot.origin().fileName(),
                snapshot.origin().sha256()));
      }
    }
    int places = (int) PlacesOfService.installed().all().count();
    sets.add(
        new ListedSet(
            "Place of service",
            ListedSet.STARTER,
            places,
            -1,
            true,
            true,
            true,
            "",
            ListedSet.BUILT_IN,
            ""));
    return sets;
  }

  private static List<Snapshot> loaded(SetLibrary library, List<String> damaged)
      throws IOException {
    List<Snapshot> loaded = new ArrayList<>();
    for (CodeSetKind kind : CodeSetKind.values()) {
      loaded.addAll(library.readable(kind, damaged));
    }
    return loaded;
  }
}
