package org.plumbline.codeset.hcpcs.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.HcpcsSnapshot;

/** Reads every file of a store whole and compares it with its digest. */
final class StoreCheck {

  private static final String CURE = "; it is made anew when code sets are next opened";

  private final CodeSetStore store;
  private final StoreFiles files;

  StoreCheck(CodeSetStore store, StoreFiles files) {
    this.store = store;
    this.files = files;
  }

  /** What is wrong, a sentence for each; empty where nothing is. */
  List<String> wrong() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Release release : files.releases()) {
      try {
        if (!store.open(release).digestHolds()) {
          wrong.add(
              "the code set "
                  + files.table(release)
                  + " is not what its digest says; import its release again");
        }
      } catch (CodeSetException damaged) {
        wrong.add(damaged.getMessage());
      }
    }
    if (wrong.isEmpty() && !store.isEmpty()) {
      wrongSnapshot().ifPresent(wrong::add);
    }
    return wrong;
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
