package org.plumbline.codeset.drug;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
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
 * Reads CMS's crosswalk of NDC and HCPCS as CSV: title and quarter above the table, then NDC, code,
 * labeler, name, dosage, package and units. The short descriptor is CMS's of another document and
 * is not read, nor is any other column.
 */
public final class NdcCrosswalkImporter implements SetImporter {

  private static final CsvLayout LAYOUT =
      new CsvLayout(
          Map.ofEntries(
              Map.entry("CODE", "code"),
              Map.entry("HCPCSCODE", "code"),
              Map.entry("NDC", "ndc"),
              Map.entry("NDCORALTERNATEID", "ndc"),
              Map.entry("LABELERNAME", "labeler"),
              Map.entry("DRUGNAME", "drug"),
              Map.entry("HCPCSDOSAGE", "dosage"),
              Map.entry("PKGSIZE", "size"),
              Map.entry("PKGQTY", "quantity"),
              Map.entry("BILLUNITS", "units"),
              Map.entry("BILLUNITSPKG", "package units")),
          Set.of("code", "ndc", "size", "quantity", "units", "package units"));
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?|\\.\\d{1,9}");

  @Override
  public boolean recognises(SourceEntry entry) {
    return CsvSheet.start(entry, LAYOUT).isPresent();
  }

  @Override
  public ImportedSet read(SourceFile file, ImportOptions options)
      throws ImportException, IOException {
    SourceEntry entry = file.entries().stream().filter(this::recognises).findFirst().orElseThrow();
    CsvSheet sheet = CsvSheet.read(entry, LAYOUT);
    List<String> titles = sheet.titles();
    Citation citation =
        Citation.of(
            entry, options, issuer(titles), document(titles), Citation.quarter(entry, titles));
    DrugCodes codes = new DrugCodes(entry);
    List<ImportNote> notes = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    List<List<String>> kept = new ArrayList<>();
    for (CsvRow row : sheet.rows(entry)) {
      String code = row.get("code");
      if (!codes.takes(code, row.line())) {
        continue;
      }
      if (!seen.add(row.cells())) {
        notes.add(new ImportNote(row.line(), "stands in the file twice; taken once"));
        continue;
      }
      kept.add(cells(entry, row));
    }
    if (kept.isEmpty()) {
      throw new ImportException(entry.place() + " has no row that can be taken");
    }
    TextTableWriter table = new TextTableWriter(kept, NdcCrosswalk.KEY);
    long distinct = kept.stream().map(row -> row.get(NdcCrosswalk.CODE)).distinct().count();
    return new ImportedSet(
        Snapshot.of(
            CodeSetKind.NDC_CROSSWALK,
            citation.release(),
            table.rows(),
            citation.origin(file, entry),
            table.write()),
        kept.size() + " NDC rows, " + distinct + " codes",
        codes.refused(),
        sheet.columns().dropped(),
        notes);
  }

  /** CMS's own files speak of Medicare above the table. */
  private static String issuer(List<String> titles) {
    boolean ofCms =
        titles.stream()
            .map(title -> title.toUpperCase(Locale.ROOT))
            .anyMatch(title -> title.contains("MEDICARE") || title.contains("CMS.HHS.GOV"));
    return ofCms ? "CMS" : "";
  }

  private static String document(List<String> titles) {
    return titles.stream()
        .filter(title -> title.length() < 200)
        .filter(title -> title.toUpperCase(Locale.ROOT).contains("CROSSWALK"))
        .findFirst()
        .orElse("");
  }

  private static List<String> cells(SourceEntry entry, CsvRow row) throws ImportException {
    String ndc = row.get("ndc");
    if (NdcCrosswalk.key(ndc).isEmpty()) {
      throw new ImportException(entry.place() + " line " + row.line() + " has no NDC");
    }
    return List.of(
        NdcCrosswalk.key(ndc),
        row.get("code"),
        ndc,
        row.get("labeler"),
        row.get("drug"),
        row.get("dosage"),
        number(entry, row, "size"),
        number(entry, row, "quantity"),
        number(entry, row, "units"),
        number(entry, row, "package units"),
        String.valueOf(row.line()));
  }

  private static String number(SourceEntry entry, CsvRow row, String column)
      throws ImportException {
    String number = row.get(column).replace(",", "");
    if (!NUMBER.matcher(number).matches()) {
      throw new ImportException(
          entry.place()
              + " line "
              + row.line()
              + " has no number as its "
              + column
              + ", so it is damaged or its columns are swapped; import the original file");
    }
    return number;
  }
}
