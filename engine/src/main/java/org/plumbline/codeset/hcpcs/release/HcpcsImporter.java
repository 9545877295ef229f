package org.plumbline.codeset.hcpcs.release;

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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.ReleaseName;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.TableLayout;
import org.plumbline.codeset.hcpcs.release.Part.NocPart;
import org.plumbline.codeset.hcpcs.release.Part.OtherPart;
import org.plumbline.codeset.hcpcs.release.Part.ReleasePart;
import org.plumbline.codeset.hcpcs.release.Part.TransactionPart;

/**
 * Reads a release of HCPCS Level II from the zip CMS publishes or from one file of it: the text in
 * the fixed-width layout of the Alpha-Numeric file, the workbook with its 48 columns, or an export
 * with some of them. Reads only the columns that {@link ReleaseLine} names; a file whose other
 * columns differ gives the same table. What lies beside the release is taken (the NOC list),
 * compared (the transaction report) or named.
 */
public final class HcpcsImporter {

  private final long maxBytes;

  /** An importer that takes files of up to 64 MB, unpacked. */
  public HcpcsImporter() {
    this(ReleaseSource.MAX_BYTES);
  }

  HcpcsImporter(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a release.
   *
   * @param file a zip, a text or a workbook
   * @param as the release, where the user named it; else it is worked out from CMS's file names
   * @throws ImportException when the file is no release, or its release cannot be worked out
   * @throws IOException when the file cannot be read
   */
  public ImportedRelease read(Path file, Optional<Release> as) throws ImportException, IOException {
    ReleaseSource source = ReleaseSource.find(file, maxBytes);
    ReleasePart part = source.release();
    Release release = as.isPresent() ? as.get() : named(file, part);
    Set<String> nocCodes = nocCodes(source, release);
    ReleaseReader reader = new ReleaseReader(release, nocCodes);
    reader.read(part.lines());
    if (reader.codes().isEmpty() || reader.isOfAnotherSet()) {
      throw new ImportException(nothingTaken(file, part, reader));
    }
    List<String> doubts = new Wholeness(release, reader.codes()).doubts();
    boolean complete = doubts.isEmpty() && !reader.rowLost();
    List<String> altered = WordsCheck.doubts(reader.codes());
    boolean verified = altered.isEmpty() && !reader.textLost();
    HcpcsTable table =
        HcpcsTable.of(Optional.of(release), complete, verified, reader.codes(), reader.modifiers());
    List<ImportNote> notes = new ArrayList<>();
    doubts.forEach(doubt -> notes.add(new ImportNote(0, doubt)));
    altered.forEach(doubt -> notes.add(new ImportNote(0, doubt)));
    notes.addAll(reader.notes());
    notes.sort(Comparator.comparingLong(ImportNote::line));
    ImportReport report =
        new ImportReport(
            release,
            file.getFileName().toString(),
            part.name(),
            sha256(file),
            table.codeCount(),
            table.modifierCount(),
            (int) reader.codes().stream().filter(CodeRow::hasEnd).count(),
            reader.refused(),
            complete,
            verified,
            part.dated(),
            part.notRead(),
            notes,
            parts(source, release, reader));
    return new ImportedRelease(table, report, List.copyOf(nocCodes));
  }

  private static String nothingTaken(Path file, ReleasePart part, ReleaseReader reader) {
    String first = reader.notes().isEmpty() ? "" : "; the first of them: " + reader.notes().get(0);
    return file
        + (part.name().isEmpty() ? "" : ", " + part.name() + ",")
        + " holds no release of HCPCS Level II; codes of it that could be read: "
        + reader.codes().size()
        + ", rows of other code sets: "
        + reader.refused()
        + ", skipped lines: "
        + reader.notes().size()
        + first
        + "; import the Alpha-Numeric HCPCS file of CMS";
  }

  private static Set<String> nocCodes(ReleaseSource source, Release release) {
    Set<String> codes = new TreeSet<>();
    for (Part part : source.beside()) {
      if (part instanceof NocPart noc) {
        NocList list = new NocList(noc);
        if (!list.isOfAnotherYear(release)) {
          codes.addAll(list.codes());
        }
      }
    }
    return codes;
  }

  /** What is told of each part of the file, the release first. */
  private static List<ImportedPart> parts(
      ReleaseSource source, Release release, ReleaseReader reader) {
    List<ImportedPart> told = new ArrayList<>();
    told.add(release(source.release(), PartKind.RELEASE, ""));
    for (Part part : source.beside()) {
      told.add(told(part, source.release(), release, reader));
    }
    return told;
  }

  private static ImportedPart told(
      Part part, ReleasePart taken, Release release, ReleaseReader reader) {
    if (part instanceof NocPart noc) {
      NocList list = new NocList(noc);
      return list.isOfAnotherYear(release)
          ? other(part, "is the NOC list of another year")
          : list.told(codes(reader));
    }
    if (part instanceof TransactionPart report) {
      return new TransactionReport(report, reader.codes(), reader.modifiers()).compare();
    }
    if (part instanceof ReleasePart again) {
      String counts =
          again.rows() == taken.rows()
              ? "as many rows"
              : again.rows() + " rows, the release taken has " + taken.rows();
      return release(again, PartKind.RELEASE_AGAIN, counts);
    }
    if (part instanceof Part.CorrectionPart corrections) {
      return new ImportedPart(
          part.name(),
          PartKind.CORRECTIONS,
          corrections.codes().size(),
          String.join(", ", corrections.codes()),
          List.of());
    }
    return other(part, ((OtherPart) part).why());
  }

  private static ImportedPart release(ReleasePart part, PartKind kind, String remark) {
    return new ImportedPart(part.name(), kind, (int) part.rows(), remark, List.of());
  }

  private static ImportedPart other(Part part, String why) {
    return new ImportedPart(part.name(), PartKind.NOT_READ, 0, why, List.of());
  }

  private static Set<String> codes(ReleaseReader reader) {
    return reader.codes().stream().map(CodeRow::code).collect(Collectors.toSet());
  }

  private static Release named(Path file, ReleasePart part) throws ImportException {
    String entry = part.name().substring(part.name().lastIndexOf('/') + 1);
    return ReleaseName.read(entry)
        .or(() -> ReleaseName.read(file.getFileName().toString()))
        .orElseThrow(() -> new ImportException(unnamed(file, part)));
  }

  private static String unnamed(Path file, ReleasePart part) {
    int newest =
        part.lines().stream()
            .filter(line -> line.isRecord() && !line.isContinuation())
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

  private static int addedOrNone(ReleaseLine line) {
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
