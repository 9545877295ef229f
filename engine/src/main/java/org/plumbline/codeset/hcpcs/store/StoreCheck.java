package org.plumbline.codeset.hcpcs.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.HcpcsSnapshot;
import org.plumbline.codeset.hcpcs.HcpcsTable;

/** Reads every file of a store whole and compares it with its digest. */
final class StoreCheck {

  private static final String CURE =
      "; it is made anew when code sets are next opened where the directory can be written to";

  private final CodeSetStore store;
  private final StoreFiles files;

  StoreCheck(CodeSetStore store, StoreFiles files) {
    this.store = store;
    this.files = files;
  }

  /** What is wrong, a sentence for each; empty where nothing is. */
  List<String> wrong() throws IOException {
    List<String> wrong = new ArrayList<>();
    boolean tablesRight = true;
    for (Release release : files.releases()) {
      try {
        HcpcsTable table = store.open(release);
        if (table.digestHolds()) {
          wrongNote(release, table.digest()).ifPresent(wrong::add);
        } else {
          tablesRight = false;
          wrong.add(
              "the code set "
                  + files.table(release)
                  + " is not what its digest says; import its release again");
        }
      } catch (CodeSetException damaged) {
        tablesRight = false;
        wrong.add(damaged.getMessage());
      }
    }
    if (tablesRight && !store.isEmpty()) {
      wrongSnapshot().ifPresent(wrong::add);
    }
    return wrong;
  }

  private Optional<String> wrongNote(Release release, String digest) throws IOException {
    Path note = files.note(release, digest);
    return Provenance.read(note, digest).isLost()
        ? Optional.of(
            "the note "
                + note
                + " of where release "
                + release
                + " came from is missing or is not what was written; import the release again")
        : Optional.empty();
  }

  private Optional<String> wrongSnapshot() throws IOException {
    try {
      HcpcsSnapshot stored = store.mapSnapshot();
      if (!stored.digestHolds()) {
        return Optional.of(files.snapshot() + " is not what its digest says" + CURE);
      }
      return stored.bytes().equals(store.merged().bytes())
          ? Optional.empty()
          : Optional.of(files.snapshot() + " is not made of the releases that are there" + CURE);
    } catch (NoSuchFileException none) {
      return Optional.of(files.snapshot() + " is missing" + CURE);
    } catch (CodeSetException damaged) {
      return Optional.of(files.snapshot() + " " + damaged.getMessage() + CURE);
    }
  }
}
