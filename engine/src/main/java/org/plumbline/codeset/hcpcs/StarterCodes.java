package org.plumbline.codeset.hcpcs;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;

/**
 * Reads the starter set: an excerpt of CMS's HCPCS Level II releases as CSV with the columns {@code
 * code,added,ended,cross_references,noc_release,wording_from,wording_to,short,long}. A code has a
 * row for each wording it was seen with.
 */
public final class StarterCodes {

  private StarterCodes() {}

  /**
   * Writes the starter set as a table and as a snapshot, which are opened and not parsed; run by
   * the build.
   *
   * @param args CSV file, table file, snapshot file
   */
  public static void main(String[] args) throws IOException {
    try (InputStream csv = Files.newInputStream(Path.of(args[0]))) {
      HcpcsTable table = read(csv);
      write(Path.of(args[1]), table.bytes());
      write(Path.of(args[2]), SnapshotWriter.write(List.of(table)));
    }
  }

  private static void write(Path file, ByteBuffer bytes) throws IOException {
    byte[] written = new byte[bytes.remaining()];
    bytes.get(written);
    Files.createDirectories(file.getParent());
    Files.write(file, written);
  }

  /**
   * Reads the CSV in UTF-8. The stream is left open.
   *
   * @return a table without a release, not complete
   * @throws CodeSetException naming the line, when a row cannot be read
   */
  public static HcpcsTable read(InputStream csv) throws IOException {
    List<CodeRow> rows = new ArrayList<>();
    long line = 1;
    try {
      var reader = new InputStreamReader(csv, StandardCharsets.UTF_8);
      for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(reader)) {
        line = row.getStartingLineNumber();
        rows.add(row(row));
      }
      return HcpcsTable.of(Optional.empty(), false, true, rows, List.of());
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    } catch (CsvParseException
        | DateTimeParseException
        | IllegalArgumentException
        | NoSuchElementException malformed) {
      throw new CodeSetException(
          "the starter set cannot be read at line " + line + ": " + malformed.getMessage(),
          malformed);
    }
  }

  private static CodeRow row(NamedCsvRecord row) {
    String code = row.getField("code");
    if (CodeShape.of(code) != CodeShape.LEVEL_TWO) {
      throw new IllegalArgumentException("\"" + code + "\" is no Level II code");
    }
    String references = row.getField("cross_references");
    String noc = row.getField("noc_release");
    return new CodeRow(
        code,
        day(row.getField("added")),
        CodeRow.NO_DAY,
        day(row.getField("ended")),
        ' ',
        row.getField("short"),
        row.getField("long"),
        references.isBlank() ? List.of() : List.of(references.trim().split("[ ;,|]+")),
        noc.isBlank() ? Optional.empty() : Optional.of(Release.parse(noc)),
        Release.parse(row.getField("wording_from")),
        Release.parse(row.getField("wording_to")));
  }

  private static int day(String date) {
    return date.isBlank() ? CodeRow.NO_DAY : (int) LocalDate.parse(date).toEpochDay();
  }
}
