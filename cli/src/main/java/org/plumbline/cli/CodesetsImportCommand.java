package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportReport;
import org.plumbline.codeset.InstalledCodeSets;
import org.plumbline.codeset.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plumbline codesets import}: takes a release of HCPCS Level II into the store. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Imports a release of HCPCS Level II: CMS's Alpha-Numeric file, zipped or as text.")
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
      tell(
          InstalledCodeSets.store(directory).importRelease(Path.of(file), Optional.ofNullable(as)),
          directory);
      return 0;
    } catch (ImportException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException(
          file + ": cannot be imported into " + directory + ": " + Reason.of(failed));
    }
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
