package org.plumbline.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;

/**
 * Findings for people: under the file and the claim they belong to, each with item, line, severity,
 * rule and what to look at, and beneath the item where it stands in the file. UTF-8, line feeds.
 */
public final class TableWriter implements FindingWriter {

  /** The width used where the terminal's is not known. */
  public static final int DEFAULT_WIDTH = 80;

  private static final int ITEM = 10;
  private static final int LINE = 8;
  private static final int SEVERITY = 9;
  private static final int RULE = 13;
  private static final int INDENT = 2 + ITEM + LINE + SEVERITY + RULE;

  /** What is left of the message, without the margin and the blank before the message. */
  private static final int PLACE = INDENT - 3;

  private static final int NARROWEST_MESSAGE = 24;
  private static final String RESET = "\u001b[0m";

  private final Writer out;
  private final int messageWidth;
  private final boolean coloured;
  private String file;
  private int claim;

  /**
   * Writes to this stream, which {@link #close()} closes.
   *
   * @param width how many characters fit on a line of the terminal
   * @param coloured whether severities are coloured with ANSI sequences
   */
  public TableWriter(OutputStream out, int width, boolean coloured) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.messageWidth = Math.max(NARROWEST_MESSAGE, width - INDENT);
    this.coloured = coloured;
  }

  @Override
  public void found(Finding finding) {
    try {
      headings(finding);
      List<String> message = Wrap.lines(Printable.of(finding.message()), messageWidth);
      List<String> place = WrittenPlace.lines(finding.location(), PLACE);
      line(start(finding) + message.get(0));
      for (int i = 0; i < place.size() || i + 1 < message.size(); i++) {
        String left = i < place.size() ? "  " + place.get(i) : "";
        String right = i + 1 < message.size() ? message.get(i + 1) : "";
        line(right.isEmpty() ? left : column(left, INDENT) + right);
      }
      for (Finding.Descriptor read : finding.read()) {
        read(read);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void finished(Summary summary) {
    try {
      if (file == null && summary.claims() > 0) {
        line("No findings.");
      }
      out.flush();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private void headings(Finding finding) throws IOException {
    if (!finding.file().equals(file)) {
      line((file == null ? "" : "\n") + Printable.of(finding.file()));
      file = finding.file();
      claim = 0;
    }
    if (finding.claimIndex() != claim) {
      claim = finding.claimIndex();
      line(claim == 0 ? "\nFile" : "\nClaim " + claim + id(finding));
    }
  }

  private static String id(Finding finding) {
    return finding.claimId() == null || finding.claimId().isEmpty()
        ? ""
        : "  " + Printable.of(finding.claimId());
  }

  private String start(Finding finding) {
    Severity severity = finding.rule().severity();
    return "  "
        + column(finding.item(), ITEM)
        + column(finding.line() == 0 ? "" : "line " + finding.line(), LINE)
        + colour(severity)
        + column(severity.key(), SEVERITY)
        + (coloured ? RESET : "")
        + column(finding.rule().id(), RULE);
  }

  private void read(Finding.Descriptor read) throws IOException {
    int hang = read.code().length() + read.life().length() + 2;
    int width = Math.max(NARROWEST_MESSAGE, messageWidth - hang);
    List<String> text = new ArrayList<>(Wrap.lines(Printable.of(read.descriptor()), width));
    if (!read.sharing().isEmpty()) {
      text.addAll(Wrap.lines(Printable.of(read.sharing()), width));
    }
    line(" ".repeat(INDENT) + read.code() + read.life() + "  " + text.get(0));
    for (String more : text.subList(1, text.size())) {
      line(" ".repeat(INDENT + hang) + more);
    }
  }

  private String colour(Severity severity) {
    if (!coloured) {
      return "";
    }
    return switch (severity) {
      case ERROR -> "\u001b[31m";
      case WARNING -> "\u001b[33m";
      case INFO -> "\u001b[36m";
    };
  }

  private static String column(String text, int width) {
    String shown = Printable.of(text);
    return shown + " ".repeat(Math.max(1, width - shown.length()));
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }
}
