package org.plumbline.codeset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads a release of HCPCS Level II in the fixed-width layout of CMS's Alpha-Numeric file, from the
 * zip CMS publishes or the text in it. Reads only the columns that {@code RecordLine} names; a file
 * whose other columns differ gives the same table.
 */
public final class HcpcsImporter {

  /** A CMS release has held over 6,000 codes since 2017; a shorter file is an excerpt. */
  private static final int LEAST_CODES = 5_000;

  private final long maxBytes;

  /** An importer that takes files of up to 200 MB, unpacked. */
  public HcpcsImporter() {
    this(ReleaseSource.MAX_BYTES);
  }

  HcpcsImporter(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a release.
   *
   * @param file a zip or a text
   * @param as the release, where the user named it; else it is worked out from CMS's file names
   * @throws ImportException when the file is no release, or its release cannot be worked out
   * @throws IOException when the file cannot be read
   */
  public ImportedRelease read(Path file, Optional<Release> as) throws ImportException, IOException {
    ReleaseSource source = ReleaseSource.find(file, maxBytes);
    Release release = as.isPresent() ? as.get() : named(file, source);
    ReleaseReader reader = new ReleaseReader(release);
    reader.read(source.lines());
    if (reader.codes().isEmpty()) {
      throw new ImportException(
          file
              + " holds no Level II code that could be read; rows of other code sets: "
              + reader.refused()
              + ", skipped lines: "
              + reader.notes().size()
              + "; import the Alpha-Numeric HCPCS file of CMS");
    }
    List<ImportNote> doubts = doubts(source, release, reader.codes());
    boolean complete = doubts.isEmpty() && !reader.rowLost();
    doubts.addAll(reader.notes());
    HcpcsTable table =
        HcpcsTable.of(
            Optional.of(release),
            complete,
            reader.textVerified(),
            reader.codes(),
            reader.modifiers());
    return new ImportedRelease(table, report(file, source, table, reader, doubts), List.of());
  }

  /** What speaks against taking the file for the whole of the release it is said to be. */
  private static List<ImportNote> doubts(
      ReleaseSource source, Release release, List<CodeRow> codes) {
    List<ImportNote> doubts = new ArrayList<>();
    if (codes.size() < LEAST_CODES) {
      doubts.add(
          new ImportNote(
              source.lines().size(),
              "the file ends after "
                  + codes.size()
                  + " codes, a release has over "
                  + LEAST_CODES
                  + "; taken as an excerpt"));
    }
    codes.stream()
        .filter(row -> row.added() > release.lastDay())
        .findFirst()
        .ifPresent(
            row ->
                doubts.add(
                    new ImportNote(
                        1,
                        row.code()
                            + " was added on "
                            + LocalDate.ofEpochDay(row.added())
                            + ", after the quarter of release "
                            + release
                            + "; taken as an excerpt, name the right release with --as")));
    return doubts;
  }

  private static ImportReport report(
      Path file,
      ReleaseSource source,
      HcpcsTable table,
      ReleaseReader reader,
      List<ImportNote> notes)
      throws IOException {
    return new ImportReport(
        table.release().orElseThrow(),
        file.getFileName().toString(),
        source.entryName(),
        sha256(file),
        table.codeCount(),
        table.modifierCount(),
        (int) reader.codes().stream().filter(CodeRow::hasEnd).count(),
        reader.refused(),
        table.complete(),
        table.textVerified(),
        RecordLine.NOT_READ,
        notes);
  }

  private static Release named(Path file, ReleaseSource source) throws ImportException {
    String entry = source.entryName().substring(source.entryName().lastIndexOf('/') + 1);
    return ReleaseName.read(entry)
        .or(() -> ReleaseName.read(file.getFileName().toString()))
        .orElseThrow(() -> new ImportException(unnamed(file, source)));
  }

  private static String unnamed(Path file, ReleaseSource source) {
    int newest =
        source.lines().stream()
            .filter(line -> line.isRecord() && line.kind() == RecordLine.CODE)
            .mapToInt(HcpcsImporter::addedOrNone)
            .max()
            .orElse(CodeRow.NO_DAY);
    String hint =
        newest == CodeRow.NO_DAY
            ? ""
            : " (the newest code in it was added on " + LocalDate.ofEpochDay(newest) + ")";
    return "the name of "
        + file
        + " does not say which release it is"
        + hint
        + "; name it with --as, for example --as 2025-10";
  }

  private static int addedOrNone(RecordLine line) {
    try {
      return line.added();
    } catch (DateTimeException noDate) {
      return CodeRow.NO_DAY;
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest sha = TableLayout.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
