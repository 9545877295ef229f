package org.plumbline.codeset.taxonomy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.source.CsvLayout;
import org.plumbline.codeset.source.CsvRow;
import org.plumbline.codeset.source.CsvSheet;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SetImporter;
import org.plumbline.codeset.source.SourceEntry;
import org.plumbline.codeset.source.SourceFile;

/**
 * Reads the codes of NUCC's provider taxonomy from the CSV NUCC publishes, or from a list of codes,
 * one a line. No other column is read.
 */
public final class TaxonomyImporter implements SetImporter {

  /** NUCC's list has had over 800 codes since 2010. */
  private static final int LEAST_CODES = 800;

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{9}X");
  private static final Pattern VERSION =
      Pattern.compile("(?i)taxonomy\\D{0,3}(\\d\\d)[._]?([01])(?!\\d)");
  private static final CsvLayout LAYOUT =
      new CsvLayout(
          Map.of(
              "CODE",
              "code",
              "PROVIDERTAXONOMYCODE",
              "code",
              "CLASSIFICATION",
              "text",
              "PROVIDERTAXONOMYDESCRIPTION",
              "text"),
          Set.of("code", "text"));

  private final int leastCodes;

  /** An importer of whole releases. */
  public TaxonomyImporter() {
    this(LEAST_CODES);
  }

  /** An importer that takes files of fewer codes. */
  TaxonomyImporter(int leastCodes) {
    this.leastCodes = leastCodes;
  }

  @Override
  public boolean recognises(SourceEntry entry) {
    return isList(entry) || CsvSheet.start(entry, LAYOUT).isPresent();
  }

  private static boolean isList(SourceEntry entry) {
    List<String> filled = entry.start().lines().filter(line -> !line.isBlank()).toList();
    long codes = filled.stream().filter(line -> CODE.matcher(line.strip()).matches()).count();
    return codes > 0 && codes * 10 >= filled.size() * 9L;
  }

  @Override
  public ImportedSet read(SourceFile file, ImportOptions options)
      throws ImportException, IOException {
    SourceEntry entry = file.entries().stream().filter(this::recognises).findFirst().orElseThrow();
    List<String> dropped = new ArrayList<>();
    List<ImportNote> notes = new ArrayList<>();
    Set<String> codes = isList(entry) ? readList(entry, notes) : readSheet(entry, dropped, notes);
    if (codes.size() < leastCodes) {
      throw new ImportException(
          entry.place()
              + " has "
              + codes.size()
              + " taxonomy codes, NUCC's list has over "
              + leastCodes
              + ": it is cut off or a list for another purpose; import NUCC's taxonomy CSV");
    }
    Origin origin =
        new Origin(
            "NUCC", "Health Care Provider Taxonomy", file.name(), entry.name(), file.sha256());
    return new ImportedSet(
        TaxonomyCodeSet.snapshot(release(file, entry, options), origin, codes),
        codes.size() + " codes, without texts",
        0,
        dropped,
        notes);
  }

  private static Set<String> readList(SourceEntry entry, List<ImportNote> notes)
      throws ImportException, IOException {
    Set<String> codes = new TreeSet<>();
    int number = 0;
    for (String line : entry.lines()) {
      number++;
      if (!line.isBlank()) {
        add(entry, number, line.strip(), codes, notes);
      }
    }
    return codes;
  }

  private static Set<String> readSheet(
      SourceEntry entry, List<String> dropped, List<ImportNote> notes)
      throws ImportException, IOException {
    CsvSheet sheet = CsvSheet.read(entry, LAYOUT);
    dropped.addAll(sheet.columns().dropped());
    dropped.add("all texts");
    Set<String> codes = new TreeSet<>();
    for (CsvRow row : sheet.rows(entry)) {
      add(entry, row.line(), row.get("code"), codes, notes);
    }
    return codes;
  }

  private static void add(
      SourceEntry entry, long line, String code, Set<String> codes, List<ImportNote> notes)
      throws ImportException {
    if (!CODE.matcher(code).matches()) {
      throw new ImportException(
          entry.place()
              + " line "
              + line
              + " has no taxonomy code (nine letters or digits and X) where one is expected;"
              + " import NUCC's taxonomy CSV unchanged");
    }
    if (!codes.add(code)) {
      notes.add(new ImportNote(line, code + " stands in the file twice; taken once"));
    }
  }

  /** Version 25.0 is in use from April 1, 2025, version 25.1 from October 1. */
  private static Release release(SourceFile file, SourceEntry entry, ImportOptions options)
      throws ImportException {
    Release release =
        options
            .as()
            .or(() -> version(entry.shortName()))
            .or(() -> version(file.name()))
            .orElseThrow(
                () ->
                    new ImportException(
                        "the name of "
                            + file.path()
                            + " does not say which version it is; name the month from which it is"
                            + " in use with --as, --as 2025-10 for version 25.1"));
    if (release.month() != 4 && release.month() != 10) {
      throw new ImportException(
          release + " is no release of the taxonomy: they are in use from April or October");
    }
    return release;
  }

  private static Optional<Release> version(String name) {
    Matcher version = VERSION.matcher(name);
    return version.find()
        ? Optional.of(
            new Release(
                2000 + Integer.parseInt(version.group(1)), version.group(2).equals("0") ? 4 : 10))
        : Optional.empty();
  }
}
