package org.plumbline.codeset.hcpcs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;

/** All rows that tables hold of one code or modifier, and the lives and wordings they tell of. */
final class CodeHistory {

  /** A row, the table it stands in, and whether that was compared with CMS's NOC list. */
  record Held(CodeRow row, CodeSource table, boolean nocCompared) {

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

  /** The newest row, dated or not. */
  Held newest() {
    return rows.get(0);
  }

  /**
   * The newest row of each life, newest life first. A code is used anew (J1440) where an older row
   * ended before the newer one was added. Rows without dates tell of no life; where there are no
   * others the newest one stands for the code.
   */
  List<Held> lives() {
    List<Held> lives = new ArrayList<>(1);
    for (Held held : rows) {
      if (!held.row().isDated()) {
        continue;
      }
      if (lives.isEmpty() || held.row().endedBefore(lives.get(lives.size() - 1).row())) {
        lives.add(held);
      }
    }
    return lives.isEmpty() ? List.of(newest()) : lives;
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
   * Whether a release without dates lists the code before a life was added, so that there may have
   * been another.
   */
  boolean listedBefore(CodeRow life) {
    return rows.stream()
        .filter(held -> !held.row().isDated())
        .anyMatch(held -> held.row().release().lastDay() < life.added());
  }

  /**
   * Whether a release without dates lists the code after the release that tells of a life without
   * an end, so that it may have ended.
   */
  boolean listedAfter(CodeRow life) {
    return !life.hasEnd()
        && rows.stream()
            .filter(held -> !held.row().isDated())
            .anyMatch(held -> held.row().release().compareTo(life.release()) > 0);
  }

  /** Whether CMS's NOC list has the code, by the newest row that was compared with one. */
  NocListing nocListing() {
    for (Held held : rows) {
      if (held.nocCompared()) {
        return listing(held);
      }
    }
    return NocListing.UNKNOWN;
  }

  /**
   * The release from which the lists say what the newest one says; empty where all of them do. When
   * the list changed between two of them is not known.
   */
  Optional<Release> nocListedAlikeFrom() {
    NocListing newest = nocListing();
    Optional<Release> alike = Optional.empty();
    for (Held held : rows) {
      if (held.nocCompared()) {
        if (listing(held) != newest) {
          return alike;
        }
        alike = Optional.of(held.row().release());
      }
    }
    return Optional.empty();
  }

  private static NocListing listing(Held compared) {
    return compared.row().nocRelease().isPresent() ? NocListing.LISTED : NocListing.NOT_LISTED;
  }
}
