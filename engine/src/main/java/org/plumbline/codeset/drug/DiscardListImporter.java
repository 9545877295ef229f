package org.plumbline.codeset.drug;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.snapshot.CodeSetKind;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.snapshot.TextTableWriter;
import org.plumbline.codeset.source.Citation;
import org.plumbline.codeset.source.CsvLayout;
import org.plumbline.codeset.source.CsvRow;
import org.plumbline.codeset.source.CsvSheet;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SetImporter;
import org.plumbline.codeset.source.SourceEntry;
import org.plumbline.codeset.source.SourceFile;

/**
 * Reads the codes that CMS lists for the JW/JZ policy, as CSV with the columns {@code
 * code,first_day,last_day,issuer,document,release}. Days are written 2025-10-01; a last day may be
 * empty; a first day may be empty where the list gives none. Issuer, document and release stand in
 * each row; a release is a quarter, 2025-10. No other column is read.
 */
public final class DiscardListImporter implements SetImporter {

  private static final CsvLayout LAYOUT =
      new CsvLayout(
          Map.of(
              "CODE",
              "code",
              "FIRSTDAY",
              "first_day",
              "LASTDAY",
              "last_day",
              "ISSUER",
              "issuer",
              "DOCUMENT",
              "document",
              "RELEASE",
              "release"),
          Set.of("code", "first_day", "last_day"));

  @Override
  public boolean recognises(SourceEntry entry) {
    return CsvSheet.start(entry, LAYOUT).isPresent();
  }

  @Override
  public ImportedSet read(SourceFile file, ImportOptions options)
      throws ImportException, IOException {
    SourceEntry entry = file.entries().stream().filter(this::recognises).findFirst().orElseThrow();
    CsvSheet sheet = CsvSheet.read(entry, LAYOUT);
    List<CsvRow> rows = sheet.rows(entry);
    Citation citation = RowCitations.read(entry, options, rows, Optional.empty());
    DrugCodes codes = new DrugCodes(entry);
    List<List<String>> kept = new ArrayList<>();
    for (CsvRow row : rows) {
      if (codes.takes(row.get("code"), row.line())) {
        kept.add(
            List.of(row.get("code"), day(entry, row, "first_day"), day(entry, row, "last_day")));
      }
    }
    if (kept.isEmpty()) {
      throw new ImportException(entry.place() + " has no row that can be taken");
    }
    TextTableWriter table = new TextTableWriter(kept, DiscardList.CODE);
    return new ImportedSet(
        Snapshot.of(
            CodeSetKind.DISCARD_LIST,
            citation.release(),
            table.rows(),
            citation.origin(file, entry),
            table.write()),
        table.rows() + " codes",
        codes.refused(),
        sheet.columns().dropped(),
        List.of());
  }

  private static String day(SourceEntry entry, CsvRow row, String column) throws ImportException {
    String day = row.get(column);
    try {
      return day.isEmpty() ? "" : LocalDate.parse(day).toString();
    } catch (DateTimeException noDay) {
      throw new ImportException(
          entry.place()
              + " line "
              + row.line()
              + " has no day as its "
              + column
              + "; write 2025-10-01",
          noDay);
    }
  }
}
