package org.plumbline.report;

import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Summary;

/**
 * One finding a row under a header (RFC 4180, but with line feeds), for spreadsheets. UTF-8. A text
 * that a spreadsheet would take for a formula (it begins with {@code = + - @}) gets an apostrophe
 * before it. Evidence is left to the JSON forms.
 */
public final class CsvWriter implements FindingWriter {

  private static final List<String> HEADER =
      List.of(
          ("file claim_index claim_id line item severity rule family message "
                  + "loop segment element component segment_number st_segment offset "
                  + "pointer row column acknowledgment status277 authorities read")
              .split(" "));

  private final de.siegmar.fastcsv.writer.CsvWriter rows;

  /** Writes to this stream, which {@link #close()} closes. */
  public CsvWriter(OutputStream out) {
    this.rows =
        de.siegmar.fastcsv.writer.CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
    rows.writeRecord(HEADER);
  }

  @Override
  public void found(Finding finding) {
    List<String> row = new ArrayList<>(HEADER.size());
    row.add(text(finding.file()));
    row.add(count(finding.claimIndex()));
    row.add(text(finding.claimId()));
    row.add(count(finding.line()));
    row.add(finding.item());
    row.add(finding.rule().severity().key());
    row.add(finding.rule().id());
    row.add(finding.rule().family().key());
    row.add(text(finding.message()));
    inX12(finding.location() instanceof Location.X12 x12 ? x12 : null, row);
    inJson(finding.location() instanceof Location.Pointer json ? json : null, row);
    inTable(finding.location() instanceof Location.Cell cell ? cell : null, row);
    row.add(finding.acknowledgment());
    row.add(finding.rule().status277());
    row.add(String.join(" ", finding.authorities()));
    row.add(finding.read().stream().map(Finding.Descriptor::code).collect(Collectors.joining(" ")));
    rows.writeRecord(row);
  }

  @Override
  public void finished(Summary summary) {
    try {
      rows.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }

  private static void inX12(Location.X12 place, List<String> row) {
    if (place == null) {
      row.addAll(Collections.nCopies(7, ""));
      return;
    }
    row.add(place.loop());
    row.add(place.segment());
    row.add(place.element());
    row.add(count(place.component()));
    row.add(count(place.segmentNumber()));
    row.add(count(place.stSegment()));
    row.add(Long.toString(place.offset()));
  }

  /** The byte stands in the column that X12 has for it. */
  private static void inJson(Location.Pointer place, List<String> row) {
    if (place != null && place.hasOffset()) {
      row.set(row.size() - 1, Long.toString(place.offset()));
    }
    row.add(place == null ? "" : place.pointer());
  }

  private static void inTable(Location.Cell cell, List<String> row) {
    row.add(cell == null ? "" : count(cell.row()));
    row.add(cell == null ? "" : text(cell.column()));
  }

  private static String count(long number) {
    return number == 0 ? "" : Long.toString(number);
  }

  private static String text(String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    String shown = Printable.of(text);
    return "=+-@".indexOf(shown.charAt(0)) < 0 ? shown : "'" + shown;
  }
}
