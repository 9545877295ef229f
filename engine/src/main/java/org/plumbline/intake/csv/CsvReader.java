package org.plumbline.intake.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.claim.Claim;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.UnreadableValues;

/**
 * Reads claims from a table with a header and a row for each service line; rows of one claim follow
 * one another. A row that cannot be read becomes a fault with its number, and reading goes on with
 * the next one; of a claim that lost a row only the reader speaks.
 */
public final class CsvReader implements ClaimReader {

  /** Lines of a claim; an 837P has room for fifty. */
  static final int MOST_LINES = 1_000;

  /** The line that some spreadsheets put before the header. */
  private static final Pattern SEPARATOR = Pattern.compile("(?i)\"?sep=.?\"?");

  private static final Pattern MARK_OF_UTF16 =
      Pattern.compile("\u00ff\u00fe|\u00fe\u00ff|\ufffd\ufffd");

  /** Claims that are remembered, so that one whose rows stand apart is told. */
  private static final int MOST_REMEMBERED = 100_000;

  private final InputStream in;
  private final Rows rows;
  private final Map<String, String> names;
  private final CsvFaults faults;
  private final UnreadableValues unreadable;
  private final OtherWritings writings = new OtherWritings();
  private final Set<Long> seen = new HashSet<>();
  private final HeldClaims held = new HeldClaims();
  private Header header;
  private CsvAssembler open;
  private String openId = "";
  private long openBytes;

  /** A row of totals, unless the next row is of the same claim; null where the last row is none. */
  private TotalRow total;

  /** The claim that the rows just left out may belong to. */
  private String lostOf = "";

  /** Whether rows were just left out that may belong to whatever claim follows. */
  private boolean lostOfNext;

  /** The header once more: the first such row, and how many there are. */
  private long againRow;

  private long again;

  /** The cells of the row just left out because it names no claim. */
  private List<String> nameless = List.of();

  private boolean ended;
  private int claims;
  private long claimBytes;
  private long skippedBytes;

  /**
   * @param in the bytes; closed with this reader
   * @param names the columns of a house by its own names for them, both as {@link Columns#plain}
   *     writes them
   * @param rules what is known of the reader's rules, by the name of the variant
   */
  public CsvReader(InputStream in, Map<String, String> names, Map<String, RuleInfo> rules) {
    this.in = in;
    this.rows = new Rows(in);
    this.names = names;
    this.faults = new CsvFaults(rules);
    this.unreadable = new UnreadableValues(rules, false);
  }

  /**
   * Whether a first line is a header: it names the claim and another column, or several others. A
   * spreadsheet's line that names the separator ({@code sep=;}) stands for the header after it.
   *
   * @param line the line, its bytes read as UTF-8 or as Latin 1; of UTF-16 every other character is
   *     a NUL then
   */
  public static boolean isHeader(String line, Map<String, String> names) {
    String plain = MARK_OF_UTF16.matcher(line).lookingAt() ? line.substring(2) : line;
    String first = plain.replace("\0", "").strip();
    if (SEPARATOR.matcher(first).matches()) {
      return true;
    }
    List<String> cells = cells(first, separator(first, names));
    boolean namesClaim =
        cells.stream()
            .map(Columns::plain)
            .anyMatch(cell -> names.getOrDefault(cell, cell).equals(Columns.CLAIM_ID));
    return Header.known(cells, names) > (namesClaim ? 1 : 2);
  }

  /** What stands between cells: what gives a header most known columns. */
  private static char separator(String line, Map<String, String> names) {
    char best = Header.SEPARATORS.charAt(0);
    for (char other : Header.SEPARATORS.toCharArray()) {
      if (Header.known(cells(line, other), names) > Header.known(cells(line, best), names)) {
        best = other;
      }
    }
    return best;
  }

  private static List<String> cells(String line, char separator) {
    return List.of(line.replace("\"", "").split(Pattern.quote(String.valueOf(separator)), -1));
  }

  @Override
  public ReadItem next() throws IOException {
    if (header == null && rows.row() == 0) {
      begin();
    }
    ReadItem ready = held.poll(ended);
    while (ready == null && !ended) {
      if (!rows.next()) {
        tellTotal();
        finish();
        tell();
        writings.tell(faults);
        tellAgain();
        tell();
        ended = true;
      } else if (header == null) {
        header();
      } else {
        row();
      }
      ready = held.poll(ended);
    }
    return ready;
  }

  private void begin() throws IOException {
    if (SEPARATOR.matcher(rows.peekLine()).matches()) {
      rows.skipFirstLine();
    }
    rows.separator(separator(rows.peekLine(), names));
  }

  private void header() throws IOException {
    if (rows.state() == Rows.State.EMPTY) {
      rows.separator(separator(rows.peekLine(), names));
      return;
    }
    begin(new Header(rows.cells(), rows.row(), names, faults));
  }

  private void begin(Header next) {
    header = next;
    if (!header.hasClaimId()) {
      faults.add(CsvFaults.HEADER, rows.row(), "");
    }
    tell();
  }

  private void row() {
    if (rows.state() == Rows.State.EMPTY) {
      return;
    }
    if (isOtherHeader()) {
      tellTotal();
      finish();
      tell();
      nameless = List.of();
      faults.add(CsvFaults.OTHER_HEADER, rows.row(), "");
      begin(new Header(rows.cells(), rows.row(), names, faults));
      return;
    }
    if (!header.hasClaimId()) {
      skippedBytes += rows.size();
      return;
    }
    List<String> cells = header.withoutBlankEnd(rows.cells());
    String id = header.claimId(cells);
    if (id.isEmpty() && saysNothing()) {
      return;
    }
    if (isHeaderAgain(cells)) {
      return;
    }
    if (total != null && total.id().equals(id) && !id.isEmpty()) {
      claimRow(id, total.cells(), total.row(), total.size());
      total = null;
    }
    tellTotal();
    if (mayBeTotal(id, cells)) {
      total = new TotalRow(id, cells, rows.row(), rows.size());
      return;
    }
    String fault = fault(id, cells);
    if (!fault.isEmpty()) {
      leaveOut(fault, id);
      return;
    }
    claimRow(id, cells, rows.row(), rows.size());
  }

  /** Tables that were put one behind the other, and printed pages, repeat the header. */
  private boolean isHeaderAgain(List<String> cells) {
    if (rows.state() != Rows.State.CELLS || !header.isAgain(cells)) {
      return false;
    }
    againRow = again++ == 0 ? rows.row() : againRow;
    return true;
  }

  /** A table of other columns, or of the same in another order, was put behind this one. */
  private boolean isOtherHeader() {
    return rows.state() == Rows.State.CELLS
        && Header.isOne(rows.cells(), names)
        && !header.isAgain(header.withoutBlankEnd(rows.cells()));
  }

  private void tellAgain() {
    if (again > 0) {
      faults.add(CsvFaults.AGAIN, againRow, "", new Slot.Count("rows", again));
    }
  }

  private void claimRow(String id, List<String> cells, long row, long size) {
    if (open == null || !id.equals(openId)) {
      finish();
      begin(id, row);
    }
    claimBytes += size;
    openBytes += size;
    writings.look(header, cells, row);
    open.take(cells, row);
    if (open.shares(nameless)) {
      open.lose();
    }
    nameless = List.of();
    lostOfNext = false;
  }

  private boolean mayBeTotal(String id, List<String> cells) {
    return rows.state() == Rows.State.CELLS
        && cells.size() == header.size()
        && TotalRow.looksLike(header, id, cells)
        && !seen.contains(hash(id));
  }

  private void tellTotal() {
    if (total != null) {
      finish();
      skippedBytes += total.size();
      faults.add(CsvFaults.TOTAL, total.row(), "", new Slot.Count("bytes", total.size()));
      total = null;
      tell();
    }
  }

  /** Spreadsheets end a table with rows of empty cells. */
  private boolean saysNothing() {
    return rows.state() == Rows.State.CELLS && rows.cells().stream().allMatch(String::isBlank);
  }

  /**
   * What a row that cannot be read says in the column of the claim may be something else: it makes
   * no claim, but keeps the rules away from the one it may belong to. A row without a claim that
   * says something else of the claim than the rows before it belongs to another one.
   */
  private void leaveOut(String fault, String read) {
    skippedBytes += rows.size();
    Slot bytes = new Slot.Count("bytes", rows.size());
    boolean namesNone = fault.equals(CsvFaults.NO_CLAIM);
    String id = read.isEmpty() && fault.equals(CsvFaults.QUOTE) ? unquotedId() : read;
    boolean anyones = id.isEmpty() && !namesNone;
    if (open != null && (id.equals(openId) || anyones || namesNone && open.mayHold(rows.cells()))) {
      faults.add(fault, rows.row(), "", bytes);
      open.lose();
      lostOfNext |= anyones;
      return;
    }
    finish();
    if (!id.equals(lostOf)) {
      tell();
    }
    held.lose(id);
    lostOf = id;
    lostOfNext |= anyones;
    nameless = namesNone ? rows.cells() : List.of();
    faults.add(fault, rows.row(), "", bytes);
    if (id.isEmpty()) {
      tell();
    }
  }

  /** The claim of a row that a quotation mark spoils, where nothing before it can shift it. */
  private String unquotedId() {
    return header.claimIdAt() == 0 ? header.claimId(rows.unquoted()) : "";
  }

  /** Why a row cannot be read, empty where it can. */
  private String fault(String id, List<String> cells) {
    return switch (rows.state()) {
      case QUOTE -> CsvFaults.QUOTE;
      case TOO_LONG -> CsvFaults.TOO_LONG;
      default ->
          cells.size() != header.size() || cells != rows.cells() && !header.fits(cells)
              ? CsvFaults.CELLS
              : id.isEmpty()
                  ? CsvFaults.NO_CLAIM
                  : open != null && id.equals(openId) && open.lines() == MOST_LINES
                      ? CsvFaults.TOO_LONG
                      : "";
    };
  }

  private void begin(String id, long row) {
    if (!id.equals(lostOf)) {
      // what was left out before is no row of this claim
      tell();
    }
    open = new CsvAssembler(header, faults, writings, id, row);
    openId = id;
    openBytes = 0;
    if (id.equals(lostOf) || lostOfNext) {
      open.lose();
    }
    lostOf = "";
    if (seen.size() < MOST_REMEMBERED && !seen.add(hash(id))) {
      open.lose();
      held.lose(id);
      faults.add(CsvFaults.APART, row, Columns.CLAIM_ID);
    }
  }

  private static long hash(String id) {
    long hash = 1125899906842597L;
    for (int i = 0; i < id.length(); i++) {
      hash = 31 * hash + id.charAt(i);
    }
    return hash;
  }

  private void finish() {
    if (open != null) {
      Claim claim = open.claim(++claims);
      List<Hit> told = writings.without(unreadable.with(faults.take(), claim));
      held.add(openId, openBytes, new ReadItem.ReadClaim(claim, told, open.whole()));
      open = null;
    }
  }

  private void tell() {
    List<Hit> told = faults.take();
    if (!told.isEmpty()) {
      held.add(new ReadItem.FileFaults(told));
    }
  }

  @Override
  public long bytesRead() {
    return rows.bytesRead();
  }

  /** Rules of readers are counted on X12 alone. */
  @Override
  public Map<String, Long> applied() {
    return Map.of();
  }

  @Override
  public Summary.Input input() {
    long read = rows.bytesRead();
    return new Summary.Input(read, claimBytes, read - claimBytes - skippedBytes, skippedBytes);
  }

  @Override
  public String profile() {
    return "base";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
