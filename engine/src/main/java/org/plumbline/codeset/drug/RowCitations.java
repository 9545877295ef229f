package org.plumbline.codeset.drug;

import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.source.Citation;
import org.plumbline.codeset.source.CsvRow;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.SourceEntry;

/**
 * Reads the columns {@code issuer,document,release} of a sheet that has them: each row must have
 * all three, and they must be the same in all.
 */
final class RowCitations {

  private RowCitations() {}

  static Citation read(
      SourceEntry entry, ImportOptions options, List<CsvRow> rows, Optional<Release> named)
      throws ImportException {
    boolean inRows = !rows.isEmpty() && rows.get(0).columns().places().containsKey("issuer");
    if (!inRows) {
      return Citation.of(entry, options, "", "", named);
    }
    CsvRow first = rows.get(0);
    for (CsvRow row : rows) {
      for (String column : List.of("issuer", "document", "release")) {
        if (row.get(column).isEmpty() || !row.get(column).equals(first.get(column))) {
          throw new ImportException(
              entry.place()
                  + " line "
                  + row.line()
                  + (row.get(column).isEmpty() ? " does not say its " : " differs in its ")
                  + column
                  + "; a file holds rows of one issuer, document and release, named in each row");
        }
      }
    }
    return Citation.of(
        entry,
        options,
        first.get("issuer"),
        first.get("document"),
        Optional.of(release(entry, first)));
  }

  private static Release release(SourceEntry entry, CsvRow row) throws ImportException {
    try {
      return Release.parse(row.get("release"));
    } catch (IllegalArgumentException noRelease) {
      throw new ImportException(
          entry.place() + " line " + row.line() + ": " + noRelease.getMessage(), noRelease);
    }
  }
}
