package org.plumbline.codeset.drug;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
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
 * Reads CMS's Table of Drugs as CSV with the columns {@code kind,name,target,printed_line}: a
 * {@code row} names codes in {@code target} and has the row as printed, its cells parted by bars; a
 * {@code see} line names what to see. CMS prints the table, so issuer and document stand in columns
 * {@code issuer,document,release} or are named by the user.
 */
public final class DrugTableImporter implements SetImporter {

  private static final CsvLayout LAYOUT =
      new CsvLayout(
          Map.of(
              "KIND",
              "kind",
              "NAME",
              "name",
              "TARGET",
              "target",
              "PRINTEDLINE",
              "printed_line",
              "ISSUER",
              "issuer",
              "DOCUMENT",
              "document",
              "RELEASE",
              "release"),
          Set.of("kind", "name", "target", "printed_line"));
  private static final Set<String> ROUTES =
      Set.of("IV", "IM", "SC", "IT", "IA", "INH", "ORAL", "OTH", "VAR");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");

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
    Citation citation = RowCitations.read(entry, options, rows, year(entry));
    DrugCodes codes = new DrugCodes(entry);
    List<ImportNote> notes = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    List<List<String>> kept = new ArrayList<>();
    int drugs = 0;
    int aliases = 0;
    for (CsvRow row : rows) {
      if (!seen.add(row.cells())) {
        notes.add(new ImportNote(row.line(), "stands in the file twice; taken once"));
      } else if (row.get("kind").equals(DrugTable.SEE)) {
        kept.add(alias(entry, row));
        aliases++;
      } else if (keep(entry, row, codes, kept)) {
        drugs++;
      }
    }
    if (kept.isEmpty()) {
      throw new ImportException(entry.place() + " has no row that can be taken");
    }
    TextTableWriter table = new TextTableWriter(kept, DrugTable.KEY, DrugTable.CODE);
    return new ImportedSet(
        Snapshot.of(
            CodeSetKind.DRUG_TABLE,
            citation.release(),
            drugs + aliases,
            citation.origin(file, entry),
            table.write()),
        drugs + " rows, " + aliases + " aliases",
        codes.refused(),
        sheet.columns().dropped(),
        notes);
  }

  private static Optional<Release> year(SourceEntry entry) {
    Matcher year = YEAR.matcher(entry.shortName());
    return year.find()
        ? Optional.of(new Release(Integer.parseInt(year.group(1)), 1))
        : Optional.empty();
  }

  private static List<String> alias(SourceEntry entry, CsvRow row) throws ImportException {
    String name = row.get("name");
    if (DrugName.key(name).isEmpty() || row.get("target").isEmpty()) {
      throw damaged(entry, row, "has no name or nothing to see");
    }
    return List.of(
        DrugTable.SEE,
        DrugName.key(name),
        "",
        name,
        row.get("target"),
        "",
        row.get("printed_line"),
        String.valueOf(row.line()));
  }

  /** Keeps a row once for each of its codes of Level II. */
  private static boolean keep(
      SourceEntry entry, CsvRow row, DrugCodes codes, List<List<String>> kept)
      throws ImportException {
    String name = row.get("name");
    if (!row.get("kind").equals(DrugTable.ROW) || DrugName.key(name).isEmpty()) {
      throw damaged(entry, row, "is neither a row nor an alias, or has no name");
    }
    List<String> taken = new ArrayList<>();
    for (String code : row.get("target").split(" +")) {
      if (codes.takes(code, row.line())) {
        taken.add(code);
      }
    }
    boolean whole = taken.size() == row.get("target").split(" +").length;
    if (!whole) {
      // The row as printed holds the other code set's code, so it is not kept in part.
      return false;
    }
    for (String code : taken) {
      kept.add(
          List.of(
              DrugTable.ROW,
              DrugName.key(name),
              code,
              name,
              String.join(" ", taken),
              routes(row.get("printed_line")),
              row.get("printed_line"),
              String.valueOf(row.line())));
    }
    return true;
  }

  /** The routes in the cells after the name; "other than INH" names none. */
  private static String routes(String printed) {
    Set<String> found = new LinkedHashSet<>();
    String[] cells = printed.split("\\|");
    for (int i = 1; i < cells.length; i++) {
      if (!cells[i].contains("other")) {
        for (String word : cells[i].toUpperCase(Locale.ROOT).split("[ ,]+")) {
          String route = word.equals("SQ") ? "SC" : word;
          if (ROUTES.contains(route)) {
            found.add(route);
          }
        }
      }
    }
    return String.join(" ", found);
  }

  private static ImportException damaged(SourceEntry entry, CsvRow row, String what) {
    return new ImportException(entry.place() + " line " + row.line() + " " + what);
  }
}
