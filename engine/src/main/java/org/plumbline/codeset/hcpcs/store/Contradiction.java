package org.plumbline.codeset.hcpcs.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.ReleaseName;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.release.ImportReport;
import org.plumbline.codeset.hcpcs.release.ImportedRelease;

/** What a file says against the release that the user named for it. */
final class Contradiction {

  /** Of fewer codes the newest says nothing: the file may be an excerpt of old ones. */
  private static final int LEAST_CODES = 5_000;

  private Contradiction() {}

  /**
   * Refuses a file whose names or dates tell of another release.
   *
   * @throws ImportException with what they tell and how to import it all the same
   */
  static void refuse(Path file, ImportedRelease imported) throws ImportException {
    ImportReport report = imported.report();
    Release as = report.release();
    List<String> against = new ArrayList<>();
    againstNames(report, as, against);
    againstDates(imported, as, against);
    if (!against.isEmpty()) {
      throw new ImportException(
          file
              + " was not imported as release "
              + as
              + ": "
              + String.join("; ", against)
              + "; name the right release with --as, or take it as "
              + as
              + " all the same with --insist");
    }
  }

  private static void againstNames(ImportReport report, Release as, List<String> against) {
    String entry = report.entryName().substring(report.entryName().lastIndexOf('/') + 1);
    List<String> told =
        Stream.of(entry, report.sourceName())
            .filter(name -> ReleaseName.read(name).isPresent())
            .toList();
    if (told.stream().noneMatch(name -> ReleaseName.read(name).equals(Optional.of(as)))) {
      told.stream()
          .findFirst()
          .ifPresent(
              name ->
                  against.add(
                      "by its name " + name + " is release " + ReleaseName.read(name).get()));
    }
  }

  private static void againstDates(ImportedRelease imported, Release as, List<String> against) {
    int newest = imported.table().codes().mapToInt(CodeRow::added).max().orElse(CodeRow.NO_DAY);
    boolean older = newest < as.firstDay() && imported.report().codes() >= LEAST_CODES;
    if (newest != CodeRow.NO_DAY && (older || newest > as.lastDay())) {
      against.add("its newest code was added on " + LocalDate.ofEpochDay(newest));
    }
  }
}
