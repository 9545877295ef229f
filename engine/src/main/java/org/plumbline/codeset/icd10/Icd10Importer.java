package org.plumbline.codeset.icd10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import org.plumbline.codeset.source.SetImporter;
import org.plumbline.codeset.source.SourceEntry;
import org.plumbline.codeset.source.SourceFile;

/**
 * Reads a release of ICD-10-CM from the zip CMS publishes, or from the order file or the code file
 * in it. Where both files are there the order file is read and the code file must list the same
 * codes with the same words; addenda in the zip are compared. A file with a line that is not of its
 * layout is refused.
 */
public final class Icd10Importer implements SetImporter {

  /** CMS's first fiscal year, 2016, had 69,823 codes. */
  private static final int LEAST_CODES = 69_000;

  private static final String WHAT_TO_DO =
      "; download the ICD-10-CM code descriptions (zip) of the fiscal year from cms.gov and import"
          + " it unchanged";

  private final int leastCodes;
  private final int leastLetters;

  /** An importer of whole releases. */
  public Icd10Importer() {
    this(LEAST_CODES, 26);
  }

  /** An importer that takes files of fewer codes and first letters. */
  Icd10Importer(int leastCodes, int leastLetters) {
    this.leastCodes = leastCodes;
    this.leastLetters = leastLetters;
  }

  @Override
  public boolean recognises(SourceEntry entry) {
    return is(entry, Icd10Line::isOrder) || is(entry, Icd10Line::isCode);
  }

  /** Whether nine of ten lines are of a layout; of a damaged file the reading tells more. */
  private static boolean is(SourceEntry entry, Predicate<String> layout) {
    List<String> filled = entry.start().lines().filter(line -> !line.isBlank()).toList();
    return !filled.isEmpty() && filled.stream().filter(layout).count() * 10 >= filled.size() * 9L;
  }

  @Override
  public ImportedSet read(SourceFile file, ImportOptions options)
      throws ImportException, IOException {
    SourceEntry order = only(file, Icd10Line::isOrder);
    SourceEntry code = only(file, Icd10Line::isCode);
    SourceEntry from = order == null ? code : order;
    List<ImportNote> notes = new ArrayList<>();
    Map<String, Icd10Code> codes = order == null ? readCodes(code) : readOrder(order, notes);
    if (order != null && code != null) {
      compare(order, codes, code, readCodes(code));
    }
    int headers = (int) codes.values().stream().filter(Icd10Code::header).count();
    refuseCutOff(from, codes, codes.size() - headers);
    if (order == null) {
      notes.add(new ImportNote(1, "a code file has no headers: their descriptions are missing"));
    }
    for (SourceEntry entry : file.entries()) {
      if (Icd10Addenda.is(entry)) {
        notes.addAll(new Icd10Addenda(entry, codes, order != null).compare());
      }
    }
    Icd10Year year = Icd10Year.of(release(file, from, options), origin(file, from), codes.values());
    return new ImportedSet(
        year.snapshot(),
        codes.size() - headers + " codes, " + headers + " headers",
        0,
        List.of(),
        notes);
  }

  /** CMS's last chapter has the letter U, so a file that was cut off lacks a letter. */
  private void refuseCutOff(SourceEntry from, Map<String, Icd10Code> rows, int codes)
      throws ImportException {
    long letters = rows.keySet().stream().mapToInt(code -> code.charAt(0)).distinct().count();
    if (codes < leastCodes || letters < leastLetters) {
      throw new ImportException(
          from.place()
              + " ends after line "
              + rows.size()
              + " with "
              + codes
              + " codes of "
              + letters
              + " letters; a fiscal year has over "
              + leastCodes
              + " of all 26, so it is an excerpt or cut off"
              + WHAT_TO_DO);
    }
  }

  private static SourceEntry only(SourceFile file, Predicate<String> layout)
      throws ImportException {
    SourceEntry found = null;
    for (SourceEntry entry : file.entries()) {
      if (is(entry, layout)) {
        if (found != null) {
          throw new ImportException(
              file.path()
                  + " holds two files of one kind, "
                  + found.name()
                  + " and "
                  + entry.name()
                  + "; import them one by one");
        }
        found = entry;
      }
    }
    return found;
  }

  private static Map<String, Icd10Code> readOrder(SourceEntry entry, List<ImportNote> notes)
      throws ImportException, IOException {
    Map<String, Icd10Code> codes = new LinkedHashMap<>(1 << 18);
    BitSet numbers = new BitSet();
    int last = 0;
    int number = 0;
    for (String line : entry.lines()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (!Icd10Line.isOrder(line)) {
        throw damaged(entry, number, "is no line of an order file");
      }
      int order = Icd10Line.orderNumber(line);
      Icd10Code code = Icd10Line.ofOrder(line);
      if (numbers.get(order) && code.equals(codes.get(code.code()))) {
        notes.add(new ImportNote(number, code.code() + " stands in the file twice; taken once"));
        continue;
      }
      if (numbers.get(order) || codes.put(code.code(), code) != null) {
        throw damaged(entry, number, "has a code or an order number that stands above already");
      }
      numbers.set(order);
      last = Math.max(last, order);
    }
    if (numbers.cardinality() != last) {
      throw new ImportException(
          entry.place()
              + " lacks the line with order number "
              + numbers.nextClearBit(1)
              + WHAT_TO_DO);
    }
    return codes;
  }

  private static Map<String, Icd10Code> readCodes(SourceEntry entry)
      throws ImportException, IOException {
    Map<String, Icd10Code> codes = new LinkedHashMap<>(1 << 17);
    int number = 0;
    for (String line : entry.lines()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      if (!Icd10Line.isCode(line)) {
        throw damaged(entry, number, "is no line of a code file");
      }
      Icd10Code code = Icd10Line.ofCode(line);
      if (codes.put(code.code(), code) != null) {
        throw damaged(entry, number, "has a code that stands above already");
      }
    }
    return codes;
  }

  private static void compare(
      SourceEntry order,
      Map<String, Icd10Code> rows,
      SourceEntry code,
      Map<String, Icd10Code> codes)
      throws ImportException {
    for (Icd10Code row : rows.values()) {
      Icd10Code other = row.header() ? null : codes.get(row.code());
      boolean same =
          row.header()
              ? !codes.containsKey(row.code())
              : other != null && other.longText().equals(row.longText());
      if (!same) {
        throw disagree(order, code, row.code());
      }
    }
    for (String listed : codes.keySet()) {
      if (!rows.containsKey(listed)) {
        throw disagree(order, code, listed);
      }
    }
  }

  private static ImportException disagree(SourceEntry order, SourceEntry code, String about) {
    return new ImportException(
        order.place() + " and " + code.name() + " disagree about " + about + WHAT_TO_DO);
  }

  private static ImportException damaged(SourceEntry entry, int line, String what) {
    return new ImportException(entry.place() + " line " + line + " " + what + WHAT_TO_DO);
  }

  private static Release release(SourceFile file, SourceEntry from, ImportOptions options)
      throws ImportException {
    if (options.as().isPresent() && !options.insisted()) {
      refuseContradiction(file, from, options.as().get());
    }
    return options
        .as()
        .or(() -> Icd10Name.read(from.shortName()))
        .or(() -> Icd10Name.read(file.name()))
        .orElseThrow(
            () ->
                new ImportException(
                    "the name of "
                        + file.path()
                        + " does not say which fiscal year it is; name its first month with --as,"
                        + " --as 2025-10 for fiscal year 2026, or the month of an update"));
  }

  private static void refuseContradiction(SourceFile file, SourceEntry from, Release as)
      throws ImportException {
    List<String> names =
        Stream.of(from.shortName(), file.name())
            .filter(name -> Icd10Name.read(name).isPresent())
            .toList();
    String against = "";
    if (as.month() != 10 && as.month() != 4) {
      against = "ICD-10-CM has releases of October, with which a fiscal year begins, and of April";
    } else if (!names.isEmpty() && names.stream().noneMatch(name -> agrees(name, as))) {
      int year = Icd10Year.fiscalYear(Icd10Name.read(names.get(0)).get());
      against = "by its name " + names.get(0) + " is of fiscal year " + year;
    }
    if (!against.isEmpty()) {
      throw new ImportException(
          file.path()
              + " was not imported as release "
              + as
              + ": "
              + against
              + "; name the right release with --as, or take it as "
              + as
              + " all the same with --insist");
    }
  }

  /** A file may be named after its fiscal year alone, also that of an update. */
  private static boolean agrees(String name, Release as) {
    return Icd10Year.fiscalYear(Icd10Name.read(name).get()) == Icd10Year.fiscalYear(as);
  }

  private static Origin origin(SourceFile file, SourceEntry from) throws IOException {
    return new Origin(
        "CMS", "ICD-10-CM code descriptions", file.name(), from.name(), file.sha256());
  }
}
