package org.plumbline.codeset.drug;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Snapshot;

/** The loaded releases of CMS's Table of Drugs, each for the days of its year. Thread-safe. */
public final class DrugTables {

  /** No release is loaded. */
  public static final DrugTables EMPTY = new DrugTables(List.of());

  private final List<Snapshot> snapshots;
  private final DrugTable[] newestFirst;

  /** Tables in any order. */
  public DrugTables(Collection<Snapshot> releases) {
    snapshots =
        releases.stream().sorted(Comparator.comparing(Snapshot::release).reversed()).toList();
    newestFirst = snapshots.stream().map(DrugTable::new).toArray(DrugTable[]::new);
  }

  /** The loaded releases, newest first. */
  public List<Release> releases() {
    return Stream.of(newestFirst).map(DrugTable::release).toList();
  }

  /** SHA-256 over the releases' digests, newest first. */
  public String digest() {
    return Snapshot.digest(snapshots);
  }

  /** Whether a table speaks about a day, in days since 1970-01-01. */
  public boolean covers(int day) {
    for (DrugTable table : newestFirst) {
      if (table.covers(day)) {
        return true;
      }
    }
    return false;
  }

  /** The newest table that speaks about a day, in days since 1970-01-01. */
  public Optional<DrugTable> covering(int day) {
    for (DrugTable table : newestFirst) {
      if (table.covers(day)) {
        return Optional.of(table);
      }
    }
    return Optional.empty();
  }
}
