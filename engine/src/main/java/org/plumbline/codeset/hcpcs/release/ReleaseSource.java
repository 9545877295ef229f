package org.plumbline.codeset.hcpcs.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.codeset.ByteBudget;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.hcpcs.release.Part.OtherPart;
import org.plumbline.codeset.hcpcs.release.Part.ReleasePart;

/**
 * What a file holds: the release, and what lies beside it in a zip.
 *
 * @param release the release
 * @param beside all else, in the order of the file
 */
public record ReleaseSource(ReleasePart release, List<Part> beside) {

  /** The greatest release so far unpacks to under 10 MB; bombs unpack to gigabytes. */
  public static final long MAX_BYTES = 64L << 20;

  static final String WHAT_TO_DO =
      "; download the HCPCS Level II Alpha-Numeric file (zip) from cms.gov and import it unchanged";

  private static final String WHAT_IS_READ =
      "; codesets import reads CMS's HCPCS Level II, ICD-10-CM, NDC-HCPCS crosswalk, Table of Drugs"
          + " and JW/JZ list and NUCC's taxonomy codes, each as published";

  /** One that tells dates, then the one with the most rows, then CMS's own layout. */
  private static final Comparator<ReleasePart> BEST =
      Comparator.comparing(ReleasePart::dated)
          .thenComparing(ReleasePart::rows)
          .thenComparing(ReleasePart::isFixedWidth)
          .thenComparing(ReleasePart::name, Comparator.reverseOrder());

  /**
   * Finds the release in a file.
   *
   * @param maxBytes how much the file may hold, unpacked; less than two gigabytes
   * @throws ImportException when the file holds no release, or more than it may
   */
  static ReleaseSource find(Path file, long maxBytes) throws ImportException, IOException {
    ByteBudget budget = new ByteBudget(file.toString(), maxBytes);
    Recognition recognition = new Recognition(budget);
    List<Part> parts;
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(4);
      parts = Recognition.isZip(start) ? new ReleaseZip(file, budget, recognition).parts() : null;
    }
    if (parts == null) {
      try (InputStream in = Files.newInputStream(file)) {
        parts = recognition.of("", budget.read(in, "its end"));
      }
    }
    return of(file, parts);
  }

  private static ReleaseSource of(Path file, List<Part> parts) throws ImportException {
    Optional<ReleasePart> best =
        parts.stream()
            .filter(ReleasePart.class::isInstance)
            .map(ReleasePart.class::cast)
            .filter(part -> part.rows() > 0)
            .max(BEST);
    if (best.isEmpty()) {
      throw new ImportException(
          parts.stream().allMatch(OtherPart.class::isInstance)
              ? file + " holds no code set that is known" + complaint(parts) + WHAT_IS_READ
              : file + " holds no HCPCS release" + complaint(parts) + WHAT_TO_DO);
    }
    return new ReleaseSource(
        best.get(), parts.stream().filter(part -> part != best.get()).toList());
  }

  private static String complaint(List<Part> parts) {
    return parts.stream()
        .map(ReleaseSource::complaint)
        .limit(20)
        .collect(Collectors.joining("; ", ": ", ""));
  }

  private static String complaint(Part part) {
    String name = part.name().isEmpty() ? "it" : part.name();
    if (part instanceof OtherPart other) {
      return name + " " + other.why();
    }
    return name + " is " + (part instanceof ReleasePart ? "a table without rows" : kind(part));
  }

  private static String kind(Part part) {
    return part instanceof Part.NocPart
        ? "CMS's NOC list, which is imported with its release"
        : "a report of changes";
  }
}
