package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.codeset.CodeSetStore;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportReport;
import org.plumbline.codeset.Release;
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
        "Imports a release of a code set as published, zipped or as text: CMS's HCPCS Level II"
            + " Alpha-Numeric file, ICD-10-CM code descriptions, NDC-HCPCS crosswalk, Table of"
            + " Drugs or JW/JZ list, or NUCC's taxonomy codes. What a file is is told by what is"
            + " in it.")
final class CodesetsImportCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(paramLabel = "FILE", description = "The zip or the text in it.")
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

  CodesetsImportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    if (file.matches("(?i)[a-z]{2,10}://.*")) {
      throw new UnusableException(
          "this version imports files: download " + file + " and name the file");
    }
    if (CodeSets.BUILTIN.equals(codesets)) {
      throw new UnusableException(
          "nothing is imported into the starter set, name a directory after --codesets");
    }
    Path directory = CodeSets.directory(codesets, surroundings);
    try {
      if (importedAsOther(directory)) {
        return 0;
      }
      tell(
          new CodeSetStore(directory).importRelease(Path.of(file), Optional.ofNullable(as)),
          directory);
      return 0;
    } catch (ImportException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException(
          file + ": cannot be imported into " + directory + ": " + Reason.of(failed));
    }
  }

  /** Whether the file held a code set beside HCPCS, which is recognised by what is in it. */
  private boolean importedAsOther(Path directory) throws ImportException, IOException {
    ImportOptions said = new ImportOptions(Optional.ofNullable(as), issuer, document);
    Optional<ImportedSet> imported = new SetLibrary(directory).importFile(Path.of(file), said);
    if (imported.isEmpty()) {
      return false;
    }
    try (Text text = new Text(surroundings.out())) {
      OtherSets.tell(imported.get(), directory, text);
    }
    return true;
  }

  private void tell(ImportReport report, Path directory) {
    try (Text text = new Text(surroundings.out())) {
      text.line("HCPCS Level II " + report.release() + " imported into " + directory)
          .line("")
          .field(
              "file",
              report.sourceName() + (report.entryName().isEmpty() ? "" : ", " + report.entryName()))
          .field("SHA-256", report.sourceSha256())
          .field("codes", report.codes() + ", of which " + report.terminated() + " have a last day")
          .field("modifiers", String.valueOf(report.modifiers()))
          .field("not taken", report.refused() + " rows of CPT and CDT codes")
          .field("not read", report.droppedColumns())
          .field(
              "release",
              report.complete() ? "whole" : "an excerpt: a code that is absent says nothing")
          .field(
              "words", report.textVerified() ? "" : "altered in the source (upper case, or cut)");
      report.notes().forEach(note -> text.line(note.toString()));
    }
  }
}
