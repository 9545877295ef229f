package org.plumbline.codeset.icd10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.source.SourceEntry;

/**
 * CMS's addenda of a release, compared with its rows: what they add must be there and what they
 * delete must not. It is a check and no source: nothing of it is taken. An action stands in columns
 * 1-13, then a line of the code file, or that of the order file without its number and with the
 * mark of headers before the code; below them the numbers of headers and codes.
 */
final class Icd10Addenda {

  private static final Pattern ACTION =
      Pattern.compile("(Add:|Delete:|Revise from:|Revise to:) {1,9}(?=\\S)");
  private static final Pattern COUNT =
      Pattern.compile(" *(\\d{1,6}) (codes|headers) in icd10cm\\w*\\.txt *");
  private static final int ROW_AT = 13;
  private static final int CODE_AT = 2;
  private static final int SHORT_AT = 10;

  private final SourceEntry entry;
  private final Map<String, Icd10Code> rows;
  private final boolean hasHeaders;
  private final List<ImportNote> notes = new ArrayList<>();

  /**
   * @param rows the rows of the release by code
   * @param hasHeaders whether headers are among them, with short descriptions
   */
  Icd10Addenda(SourceEntry entry, Map<String, Icd10Code> rows, boolean hasHeaders) {
    this.entry = entry;
    this.rows = rows;
    this.hasHeaders = hasHeaders;
  }

  /** Whether a text begins like addenda. */
  static boolean is(SourceEntry entry) {
    List<String> first = entry.start().lines().filter(line -> !line.isBlank()).limit(3).toList();
    return !first.isEmpty() && first.stream().allMatch(line -> ACTION.matcher(line).lookingAt());
  }

  /** Compares and tells where the two differ. */
  List<ImportNote> compare() throws ImportException, IOException {
    int number = 0;
    String codes = "";
    String headers = "";
    for (String line : entry.lines()) {
      number++;
      Matcher count = COUNT.matcher(line);
      if (count.matches()) {
        // the release before is counted first
        codes = count.group(2).equals("codes") ? count.group(1) : codes;
        headers = count.group(2).equals("headers") ? count.group(1) : headers;
      } else if (ACTION.matcher(line).lookingAt()) {
        compare(number, line);
      }
    }
    long held = rows.values().stream().filter(Icd10Code::header).count();
    compareCount(codes, rows.size() - held, "codes");
    if (hasHeaders) {
      compareCount(headers, held, "headers");
    }
    return notes;
  }

  private void compareCount(String said, long held, String what) {
    if (!said.isEmpty() && !said.equals(String.valueOf(held))) {
      note(0, "counts " + said + " " + what + ", the release has " + held);
    }
  }

  private void compare(int number, String line) {
    String row = line.substring(Math.min(ROW_AT, line.length()));
    String orderLine = orderLine(row);
    boolean ofOrder = Icd10Line.isOrder(orderLine);
    if (!ofOrder && !Icd10Line.isCode(row)) {
      note(number, "is no line of addenda");
      return;
    }
    Icd10Code said = ofOrder ? Icd10Line.ofOrder(orderLine) : Icd10Line.ofCode(row);
    Icd10Code held = rows.get(said.code());
    if (said.header() && !hasHeaders) {
      return;
    }
    switch (line.charAt(0)) {
      case 'A' -> compareAdded(number, said, held, ofOrder);
      case 'D' -> compareDeleted(number, said, held);
      default -> compareRevised(number, said, held, ofOrder, line.startsWith("Revise to"));
    }
  }

  private static String orderLine(String row) {
    return row.length() < SHORT_AT
        ? ""
        : "00000 "
            + row.substring(CODE_AT, SHORT_AT)
            + row.charAt(0)
            + " "
            + row.substring(SHORT_AT);
  }

  private void compareAdded(int number, Icd10Code said, Icd10Code held, boolean ofOrder) {
    if (held == null || held.header() != said.header()) {
      note(number, said.code() + " is added, the release has no such " + kind(said));
    } else if (!sameWords(said, held, ofOrder)) {
      note(number, said.code() + " is added with other words than in the release");
    }
  }

  /** A code that becomes a header is deleted and added. */
  private void compareDeleted(int number, Icd10Code said, Icd10Code held) {
    if (held != null && held.header() == said.header()) {
      note(number, said.code() + " is deleted, the release still has it");
    }
  }

  private void compareRevised(
      int number, Icd10Code said, Icd10Code held, boolean ofOrder, boolean newWords) {
    if (held == null || held.header() != said.header()) {
      note(number, said.code() + " is reworded, the release has no such " + kind(said));
    } else if (sameWords(said, held, ofOrder) != newWords) {
      note(number, said.code() + " is reworded, the release has other words");
    }
  }

  private static String kind(Icd10Code code) {
    return code.header() ? "header" : "code";
  }

  private boolean sameWords(Icd10Code said, Icd10Code held, boolean ofOrder) {
    return said.longText().equals(held.longText())
        && (!ofOrder || !hasHeaders || said.shortText().equals(held.shortText()));
  }

  private void note(int line, String text) {
    notes.add(new ImportNote(line, entry.shortName() + ": " + text));
  }
}
