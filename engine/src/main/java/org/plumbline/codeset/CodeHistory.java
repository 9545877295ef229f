package org.plumbline.codeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rows the loaded tables hold of one code, and the lives they tell of. */
final class CodeHistory {

  /** A row and the table it stands in. */
  record Held(CodeRow row, CodeDescriptor descriptor, boolean imported) {

    static Held of(CodeRow row, HcpcsTable table) {
      CodeDescriptor words =
          new CodeDescriptor(
              row.code(), row.release(), row.shortText(), row.longText(), table.textVerified());
      return new Held(row, words, table.release().isPresent());
    }
  }

  private static final Comparator<Held> NEWEST_FIRST =
      Comparator.comparing((Held held) -> held.row().release())
          .thenComparing(Held::imported)
          .reversed();

  private static final Comparator<Held> BEST_WORDS =
      Comparator.comparing((Held held) -> held.descriptor().textVerified())
          .thenComparing(Held::imported);

  private final List<Held> rows;
  private final List<Held> lives;

  private CodeHistory(List<Held> rows) {
    this.rows = rows;
    this.lives = lives(rows.stream().filter(held -> held.row().isDated()).toList());
  }

  static CodeHistory of(String code, List<HcpcsTable> tables) {
    List<Held> rows = new ArrayList<>(tables.size());
    for (HcpcsTable table : tables) {
      for (CodeRow row : table.find(code)) {
        rows.add(Held.of(row, table));
      }
    }
    rows.sort(NEWEST_FIRST);
    return new CodeHistory(rows);
  }

  /**
   * The newest row of each life, newest life first. A code is used anew (J1440) where an older row
   * ended before the newer one was added.
   */
  private static List<Held> lives(List<Held> rows) {
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

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The newest row and its words. */
  Held newest() {
    return rows.get(0);
  }

  /** The life that a day falls in or after, else the first life; none where no row has dates. */
  Optional<CodeRow> life(int day) {
    for (Held life : lives) {
      if (life.row().added() <= day) {
        return Optional.of(life.row());
      }
    }
    return lives.isEmpty() ? Optional.empty() : Optional.of(lives.get(lives.size() - 1).row());
  }

  /**
   * Whether a release without dates lists the code where its dated rows do not reach: before the
   * life was added, or after the release that tells of a life without an end.
   */
  boolean listedOutside(CodeRow life, int day) {
    Release quarter = Release.covering(day);
    for (Held held : rows) {
      Release release = held.row().release();
      boolean before = day < life.added() && release.lastDay() < life.added();
      boolean after =
          !life.hasEnd()
              && quarter.compareTo(life.release()) > 0
              && release.compareTo(life.release()) > 0;
      if (!held.row().isDated() && (before || after)) {
        return true;
      }
    }
    return false;
  }

  /** The words of the release that covers a quarter, CMS's own before altered ones. */
  Optional<CodeDescriptor> wordsIn(Release quarter) {
    Held best = null;
    for (Held held : rows) {
      if (held.row().wordedIn(quarter) && (best == null || BEST_WORDS.compare(held, best) > 0)) {
        best = held;
      }
    }
    return best == null ? Optional.empty() : Optional.of(best.descriptor());
  }

  /** What the starter set, the only table compared with CMS's NOC list, says of the code. */
  NocListing nocListing() {
    for (Held held : rows) {
      if (!held.imported()) {
        return held.row().nocRelease().isPresent() ? NocListing.LISTED : NocListing.NOT_LISTED;
      }
    }
    return NocListing.UNKNOWN;
  }
}
