package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.icd10.Icd10Code;
import org.plumbline.codeset.icd10.Icd10Year;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.place.PlaceOfService;
import org.plumbline.codeset.place.PlacesOfService;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;
import org.plumbline.codeset.source.ImportedSet;

/** What the {@code codesets} commands say of the code sets beside HCPCS. */
final class OtherSets {

  private static final int DIGEST_SHOWN = 12;

  private OtherSets() {}

  /** What an import took. */
  static void tell(ImportedSet imported, Path directory, Text text) {
    Snapshot snapshot = imported.snapshot();
    Origin origin = snapshot.origin();
    text.line(snapshot.kind().title() + " " + snapshot.release() + " imported into " + directory)
        .line("")
        .field(
            "file",
            origin.fileName() + (origin.entryName().isEmpty() ? "" : ", " + origin.entryName()))
        .field("SHA-256", origin.sha256())
        .field("document", origin.issuer() + ", " + origin.document())
        .field("holds", imported.holds())
        .field("not taken", imported.refused() + " rows of CPT and CDT codes")
        .field("not read", String.join("; ", imported.droppedColumns()));
    imported.notes().forEach(note -> text.line(note.toString()));
  }

  /**
   * The releases of a directory as rows of {@code codesets list}.
   *
   * @param option what stands after {@code --codesets}, or null
   */
  static List<List<String>> rows(String option, Surroundings surroundings)
      throws IOException, UnusableException {
    List<List<String>> rows = new ArrayList<>();
    List<Snapshot> snapshots =
        CodeSets.BUILTIN.equals(option)
            ? List.of()
            : new SetLibrary(CodeSets.existing(option, surroundings)).list();
    for (Snapshot snapshot : snapshots) {
      rows.add(
          List.of(
              snapshot.kind().title(),
              snapshot.release().toString(),
              String.valueOf(snapshot.rows()),
              "",
              "whole release",
              "as published",
              snapshot.digest().substring(0, DIGEST_SHOWN),
              snapshot.origin().fileName()));
    }
    rows.add(
        List.of(
            "Place of service",
            "starter set",
            String.valueOf(PlacesOfService.installed().all().count()),
            "",
            "whole release",
            "as published",
            "",
            "built in"));
    return rows;
  }

  /**
   * Shows a place of service and the diagnosis of that code.
   *
   * @param option what stands after {@code --codesets}, or null
   * @param on the day, or null for the newest release
   * @return whether there was anything to show
   */
  static boolean show(
      String asked, LocalDate on, String option, Surroundings surroundings, Text text)
      throws UnusableException {
    try {
      Optional<PlaceOfService> place = PlacesOfService.installed().find(asked);
      place.ifPresent(found -> show(found, text));
      Optional<Icd10Year> year = Optional.empty();
      if (!CodeSets.BUILTIN.equals(option)) {
        year =
            new SetLibrary(CodeSets.existing(option, surroundings))
                .icd10().years().stream()
                    .filter(release -> on == null || release.covers((int) on.toEpochDay()))
                    .findFirst();
      }
      Optional<Icd10Code> code = year.flatMap(release -> release.find(asked.replace(".", "")));
      if (code.isPresent()) {
        text.field("ICD-10-CM", code.get().code() + (code.get().header() ? ", a header" : ""))
            .field("description", code.get().longText())
            .field("short", code.get().shortText())
            .field("release", year.get().release().toString());
      }
      return place.isPresent() || code.isPresent();
    } catch (CodeSetException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException("the code sets cannot be opened: " + Reason.of(failed));
    }
  }

  private static void show(PlaceOfService place, Text text) {
    text.field("place of service", place.name())
        .field("first day", day(place.firstDay()))
        .field("last day", day(place.lastDay()))
        .field("source", place.source());
  }

  private static String day(int epochDay) {
    return epochDay == CodeRow.NO_DAY ? "" : LocalDate.ofEpochDay(epochDay).toString();
  }
}
