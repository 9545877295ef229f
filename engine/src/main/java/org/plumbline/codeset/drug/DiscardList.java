package org.plumbline.codeset.drug;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.snapshot.TextTable;
import org.plumbline.codeset.snapshot.TextTableWriter;

/**
 * The codes that CMS lists for the JW/JZ policy, as the loaded quarters know them. Thread-safe; a
 * look-up makes no object.
 */
public final class DiscardList {

  /** No list is loaded. */
  public static final DiscardList EMPTY = new DiscardList(List.of());

  static final int CODE = 0;
  static final int FIRST_DAY = 1;
  static final int LAST_DAY = 2;

  private final Quarter[] quarters;

  /** A quarter's rows; the first and the last day of each are read when it is opened. */
  private record Quarter(
      Snapshot snapshot,
      Release release,
      int firstDay,
      int lastDay,
      TextTable table,
      int[] firstDays,
      int[] lastDays) {}

  /** A list over quarters in any order. */
  public DiscardList(Collection<Snapshot> releases) {
    quarters =
        releases.stream()
            .sorted(Comparator.comparing(Snapshot::release).reversed())
            .map(DiscardList::quarter)
            .toArray(Quarter[]::new);
  }

  private static Quarter quarter(Snapshot snapshot) {
    Release release = snapshot.release();
    TextTable table = new TextTable(snapshot.body());
    return new Quarter(
        snapshot,
        release,
        release.firstDay(),
        release.lastDay(),
        table,
        days(table, FIRST_DAY, Integer.MIN_VALUE),
        days(table, LAST_DAY, Integer.MAX_VALUE));
  }

  /** The loaded quarters, newest first. */
  public List<Release> releases() {
    return Stream.of(quarters).map(Quarter::release).toList();
  }

  /** SHA-256 over the quarters' digests, newest first. */
  public String digest() {
    return Snapshot.digest(Stream.of(quarters).map(Quarter::snapshot).toList());
  }

  /** A list of codes without first and last days. */
  public static Snapshot snapshot(Release release, Origin origin, Set<String> codes) {
    List<List<String>> rows = codes.stream().map(code -> List.of(code, "", "")).toList();
    TextTableWriter table = new TextTableWriter(rows, CODE);
    return Snapshot.of(CodeSetKind.DISCARD_LIST, release, table.rows(), origin, table.write());
  }

  /** Looks a code up on a day, in days since 1970-01-01. */
  public DiscardStatus lookup(String code, int day) {
    Quarter quarter = covering(day);
    if (quarter == null) {
      return DiscardStatus.NOT_COVERED;
    }
    TextTable table = quarter.table();
    int end = table.end(0, code);
    for (int place = table.first(0, code); place < end; place++) {
      int row = table.rowAt(0, place);
      if (quarter.firstDays()[row] <= day && day <= quarter.lastDays()[row]) {
        return DiscardStatus.LISTED;
      }
    }
    return DiscardStatus.NOT_LISTED;
  }

  /** The list to import for a day that none covers. */
  public Optional<Release> missingRelease(int day) {
    return covering(day) == null ? Optional.of(Release.covering(day)) : Optional.empty();
  }

  /** The days of a column by row; an empty cell is one before or after all days. */
  private static int[] days(TextTable table, int column, int ifEmpty) {
    int[] days = new int[table.rows()];
    for (int row = 0; row < days.length; row++) {
      String cell = table.cell(row, column);
      days[row] = cell.isEmpty() ? ifEmpty : (int) LocalDate.parse(cell).toEpochDay();
    }
    return days;
  }

  private Quarter covering(int day) {
    for (Quarter quarter : quarters) {
      if (quarter.firstDay() <= day && day <= quarter.lastDay()) {
        return quarter;
      }
    }
    return null;
  }
}
