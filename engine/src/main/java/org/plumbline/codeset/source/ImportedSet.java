package org.plumbline.codeset.source;

import java.util.List;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.snapshot.Snapshot;

/**
 * A release read from a file, and what there is to tell of it.
 *
 * @param snapshot the release
 * @param holds what its rows are: {@code 74719 codes, 23467 headers}
 * @param refused rows of CPT and CDT codes, which were not taken
 * @param droppedColumns the names of columns that were not read
 * @param notes what was repaired or left out
 */
public record ImportedSet(
    Snapshot snapshot,
    String holds,
    int refused,
    List<String> droppedColumns,
    List<ImportNote> notes) {

  /** Keeps its own copies of the lists. */
  public ImportedSet {
    droppedColumns = List.copyOf(droppedColumns);
    notes = List.copyOf(notes);
  }
}
