package org.plumbline.testclaims;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * The public 837 samples of {@code shared/data/x12-837}. They are not part of the checkout: tests
 * that need them are skipped where they are missing.
 */
public final class RealFiles {

  /** A row of its manifest. */
  record Sample(Path path, String file, String kind, int claims, int lines, String expected) {}

  private RealFiles() {}

  /** The folder with the samples. */
  public static Path folder() {
    String named = System.getenv("PLUMBLINE_SHARED");
    Path shared =
        named != null
            ? Path.of(named)
            : Path.of(System.getProperty("plumbline.checkout", "."))
                .toAbsolutePath()
                .normalize()
                .resolveSibling("shared");
    Path folder = shared.resolve("data/x12-837");
    Assumptions.assumeTrue(
        Files.isDirectory(folder),
        "no samples at " + folder + "; PLUMBLINE_SHARED names the folder");
    return folder;
  }

  /** The acknowledgments and claim status responses among the samples: no claims are in them. */
  static List<Sample> responses() throws IOException {
    Path folder = folder();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("MANIFEST-responses.csv"))) {
      return csv.stream()
          .map(row -> row.getField("file"))
          .map(file -> new Sample(folder.resolve(file), file, "response", 0, 0, ""))
          .toList();
    }
  }

  /** The rows of the manifest, in its order. */
  static List<Sample> samples() throws IOException {
    Path folder = folder();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve("MANIFEST.csv"))) {
      return csv.stream()
          .map(
              row ->
                  new Sample(
                      folder.resolve(row.getField("file")),
                      row.getField("file"),
                      row.getField("kind"),
                      Integer.parseInt(row.getField("claims")),
                      Integer.parseInt(row.getField("sv1_lines")),
                      row.getField("expected")))
          .toList();
    }
  }
}
