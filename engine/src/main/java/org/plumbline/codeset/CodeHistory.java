package org.plumbline.codeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rows that tables hold of one code or modifier, and the lives and wordings they tell of. */
final class CodeHistory {

  /** A row and the table it stands in. */
  record Held(CodeRow row, CodeSource table) {

    boolean imported() {
      return table.release().isPresent();
    }

    /** Which kind of run the row's words belong to. */
    int kind() {
      if (table.textVerified()) {
        return imported() ? SnapshotLayout.IMPORTED : SnapshotLayout.STARTER;
      }
      return imported() ? SnapshotLayout.IMPORTED_ALTERED : SnapshotLayout.STARTER_ALTERED;
    }

    boolean hasWordsOf(Held other) {
      return row.longText().equals(other.row.longText())
          && row.shortText().equals(other.row.shortText());
    }
  }

  /**
   * Equal words over releases without a gap: imported ones that follow each other in the store, or
   * the span of a starter row.
   */
  record Run(CodeRow words, Release from, Release to, int kind) {}

  private static final Comparator<Held> NEWEST_FIRST =
      Comparator.comparing((Held held) -> held.row().release())
          .thenComparing(Held::imported)
          .reversed();

  /** The order in which words are taken: CMS's own before altered ones, imported before starter. */
  private static final int[] BEST_FIRST = {
    SnapshotLayout.IMPORTED,
    SnapshotLayout.STARTER,
    SnapshotLayout.IMPORTED_ALTERED,
    SnapshotLayout.STARTER_ALTERED
  };

  private final List<Held> rows;

  /** A history of at least one row. */
  CodeHistory(List<Held> rows) {
    this.rows = rows.stream().sorted(NEWEST_FIRST).toList();
  }

  /**
   * The newest row of each life, newest life first. A code is used anew (J1440) where an older row
   * ended before the newer one was added.
   */
  List<Held> lives() {
    List<Held> lives = new ArrayList<>(1);
    for (Held held : rows) {
      if (lives.isEmpty() || endedBefore(held.row(), lives.get(lives.size() - 1).row())) {
        lives.add(held);
      }
    }
    return lives;
  }

  private static boolean endedBefore(CodeRow older, CodeRow newer) {
    return older.hasEnd() && older.ended() < newer.added();
  }

  /** The runs of equal words, in the order in which a quarter's words are looked for. */
  List<Run> runs(LoadedReleases loaded) {
    List<Run> runs = new ArrayList<>(1);
    for (int kind : BEST_FIRST) {
      Held oldest = null;
      Release to = null;
      for (Held held : rows) {
        if (held.kind() != kind) {
          continue;
        }
        if (oldest != null && !continues(held, oldest, loaded)) {
          runs.add(run(oldest, to));
          oldest = null;
        }
        to = oldest == null ? held.row().wordingTo() : to;
        oldest = held;
      }
      if (oldest != null) {
        runs.add(run(oldest, to));
      }
    }
    return runs;
  }

  private static boolean continues(Held older, Held newer, LoadedReleases loaded) {
    return older.imported()
        && older.hasWordsOf(newer)
        && loaded.follow(
            older.row().release(), newer.row().release(), newer.table().textVerified());
  }

  private static Run run(Held oldest, Release to) {
    return new Run(oldest.row(), oldest.row().wordingFrom(), to, oldest.kind());
  }

  /**
   * Whether CMS's NOC list has the code: by the newest imported row that was compared with it, else
   * by the starter set, all rows of which were.
   */
  NocListing nocListing() {
    Optional<Held> starter = rows.stream().filter(held -> !held.imported()).findFirst();
    if (rows.stream().anyMatch(held -> held.imported() && held.row().nocRelease().isPresent())) {
      return NocListing.LISTED;
    }
    return starter
        .map(
            held -> held.row().nocRelease().isPresent() ? NocListing.LISTED : NocListing.NOT_LISTED)
        .orElse(NocListing.UNKNOWN);
  }
}
