package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.release.ImportReport;
import org.plumbline.codeset.hcpcs.release.ImportedPart;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.codeset.hcpcs.store.StoredRelease;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.source.ImportOptions;
import org.plumbline.codeset.source.ImportedSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline codesets import}: takes a release of a code set into the store. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Imports a release of a code set as published, zipped or unpacked: CMS's HCPCS Level II"
            + " Alpha-Numeric file (text, workbook, or an export of it as CSV), ICD-10-CM code"
            + " descriptions, NDC-HCPCS crosswalk, Table of Drugs or JW/JZ list, or NUCC's"
            + " taxonomy codes. What a file is is told by what is in it.")
final class CodesetsImportCommand implements Callable<Integer> {

  /** So many notes of a part are shown. */
  private static final int NOTES_SHOWN = 20;

  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "FILE|URL",
      description = "The zip or a file from it, or the http or https address of one.")
  private String file;

  @Option(
      names = "--as",
      paramLabel = "RELEASE",
      converter = Words.OfRelease.class,
      description = "The release, such as 2025-10 (default: told by CMS's file names).")
  private Release as;

  @Option(
      names = "--codesets",
      paramLabel = "DIR",
      description = "The directory to import into (default: $PLUMBLINE_HOME/codesets).")
  private String codesets;

  @Option(
      names = "--issuer",
      paramLabel = "NAME",
      defaultValue = "",
      description = "Who published a file about drugs that does not say it, such as CMS.")
  private String issuer;

  @Option(
      names = "--document",
      paramLabel = "TITLE",
      defaultValue = "",
      description = "The document that a file about drugs was taken from, where it does not say.")
  private String document;

  @Option(
      names = "--replace",
      description =
          "Also take the place of what is there of the release where that says more: a whole"
              + " release where the file is an excerpt; modifiers, days or CMS's own words where it"
              + " has none.")
  private boolean replace;

  @Option(
      names = "--insist",
      description =
          "Take the release that --as names also where the file's name or dates tell of another.")
  private boolean insisted;

  CodesetsImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    if (CodeSets.BUILTIN.equals(codesets)) {
      throw new UnusableException(
          "nothing is imported into the starter set, name a directory after --codesets");
    }
    Path directory = CodeSets.directory(codesets, surroundings);
    if (!Download.isAddress(file)) {
      take(path(), directory);
      return 0;
    }
    try (Download download = Download.of(file, Download.Limits.USUAL, surroundings)) {
      take(download.file(), directory);
      return 0;
    }
  }

  private Path path() throws UnusableException {
    try {
      Path path = Path.of(file);
      if (Files.isDirectory(path)) {
        throw new UnusableException(
            file + ": is a directory; name a file, the zip as published or one from it");
      }
      return path;
    } catch (InvalidPathException notPath) {
      throw new UnusableException(file + ": is no path");
    }
  }

  private void take(Path from, Path directory) throws UnusableException {
    try {
      ImportOptions said =
          new ImportOptions(Optional.ofNullable(as), issuer, document, replace, insisted);
      if (importedAsOther(from, directory, said)) {
        return;
      }
      CodeSetStore store = InstalledCodeSets.store(directory);
      List<StoredRelease> before = store.readable(new ArrayList<>());
      ImportReport report = store.importRelease(from, said.as(), replace, insisted);
      boolean same = store.readable(new ArrayList<>()).equals(before);
      tell(report, directory, same);
    } catch (ImportException refused) {
      throw new UnusableException(refused.getMessage().replace(from.toString(), file));
    } catch (IOException failed) {
      throw new UnusableException(
          file + ": cannot be imported into " + directory + ": " + Reason.of(failed));
    }
  }

  /** Whether the file held a code set beside HCPCS, which is recognised by what is in it. */
  private boolean importedAsOther(Path from, Path directory, ImportOptions said)
      throws ImportException, IOException, UnusableException {
    Optional<ImportedSet> imported = new SetLibrary(directory).importFile(from, said);
    if (imported.isEmpty()) {
      return false;
    }
    try (Text text = new Text(surroundings.out())) {
      OtherSets.tell(imported.get(), directory, text);
    }
    return true;
  }

  private void tell(ImportReport report, Path directory, boolean same) throws UnusableException {
    try (Text text = new Text(surroundings.out())) {
      text.line("HCPCS Level II " + report.release() + " imported into " + directory)
          .line("")
          .field(
              "file",
              report.sourceName() + (report.entryName().isEmpty() ? "" : ", " + report.entryName()))
          .field("SHA-256", report.sourceSha256())
          .field("changed", same ? "nothing: it was there already, from the same file" : "")
          .field("codes", codes(report))
          .field("modifiers", String.valueOf(report.modifiers()))
          .field("not taken", report.refused() + " rows of CPT and CDT codes")
          .field("not read", report.droppedColumns())
          .field(
              "release",
              report.complete() ? "whole" : "an excerpt: a code that is absent says nothing")
          .field(
              "words",
              report.textVerified()
                  ? ""
                  : "altered in the source: not compared with those of other releases");
      notes(report.notes(), text);
      report.parts().stream().skip(1).forEach(part -> tell(part, text));
    }
  }

  private static String codes(ImportReport report) {
    return report.dated()
        ? report.codes() + ", of which " + report.terminated() + " have a last day"
        : report.codes() + " without dates: not known from this file when they were in force";
  }

  private static void tell(ImportedPart part, Text text) {
    text.line("")
        .line(part.name())
        .field("", part.kind().words())
        .field("", part.rows() == 0 ? "" : part.rows() + " codes and modifiers")
        .field("", part.remark());
    notes(part.notes(), text);
  }

  static void notes(List<ImportNote> notes, Text text) {
    notes.stream().limit(NOTES_SHOWN).forEach(note -> text.line(note.toString()));
    if (notes.size() > NOTES_SHOWN) {
      text.line((notes.size() - NOTES_SHOWN) + " more");
    }
  }
}
