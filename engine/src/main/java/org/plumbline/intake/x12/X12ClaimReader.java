package org.plumbline.intake.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.plumbline.claim.Location;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.Envelope.Guide;

/**
 * Reads an 837P (005010X222A1) of any size: bytes, one pass, constant memory. What is wrong becomes
 * a fault with its place, and reading goes on with the next claim that can be trusted.
 */
public final class X12ClaimReader implements ClaimReader {

  private static final List<String> ASKED_OF_EACH_SEGMENT =
      List.of(
          "FMT-SEG-001",
          "FMT-SEG-004",
          "FMT-SEG-006",
          "FMT-ELE-002",
          SyntaxRules.NO_ELEMENT,
          SyntaxRules.TERMINATOR_MISSING);

  /** As {@code SE*9*1~}. */
  private static final int SHORTEST_TRAILER = 7;

  private final InputStream in;
  private final SegmentScanner scanner;
  private final Window window;
  private final Faults faults;
  private final Envelope envelope;
  private final EnvelopeSyntax headers;
  private final TextKeeper keeper;
  private final TransactionReader transaction;
  private final Segment segment = new Segment();
  private final Queue<ReadItem> ready = new ArrayDeque<>();

  private boolean done;
  private boolean skipping;
  private boolean strayBefore;
  private long junk;
  private long junkFrom;
  private long otherSegments;
  private long otherBytes;
  private long skippedBytes;
  private long markup;
  private long markupBytes;

  /** Where the first markup of a web page stands, null where none does. */
  private Location.X12 markupFrom;

  /** The ISA of the first interchange that was wrapped, null where none was. */
  private Location.X12 wrappedFrom;

  /**
   * @param in the bytes; closed with this reader
   * @param rules what is known of the reader's rules, by the name of the variant
   */
  public X12ClaimReader(InputStream in, Map<String, RuleInfo> rules) {
    this.in = in;
    this.scanner = new SegmentScanner(in);
    this.window = scanner.window();
    this.faults = new Faults(rules, ready::add);
    this.envelope = new Envelope(faults);
    this.headers = new EnvelopeSyntax(faults);
    this.keeper = new TextKeeper(scanner);
    this.transaction = new TransactionReader(faults, ready::add, keeper);
  }

  @Override
  public ReadItem next() throws IOException {
    while (ready.isEmpty() && !done) {
      step();
    }
    return ready.poll();
  }

  private void step() throws IOException {
    switch (scanner.next(segment)) {
      case SEGMENT -> {
        reportJunk(segment);
        take();
        if (scanner.terminatorMissing()) {
          transaction.fault(SyntaxRules.TERMINATOR_MISSING, segment);
        }
      }
      case OVERSIZED -> {
        reportJunk(segment);
        skippedBytes += scanner.leftOut();
        take();
        transaction.fault("FMT-ELE-002", segment, new Slot.Count("bytes", scanner.leftOut()));
      }
      case JUNK -> leaveOutJunk();
      case NULS -> leaveOutNuls();
      case MARKUP -> leaveOutMarkup();
      case UNTERMINATED -> {
        reportJunk(segment);
        leaveOutCut("FMT-SEG-005/segment");
        end(segment.place);
      }
      case CUT -> takeCut();
      case END -> {
        endOfInput();
        end(window.position());
      }
    }
  }

  /** What stands before the next interchange: an IEA that lacks but its terminator is read. */
  private void takeCut() {
    reportJunk(segment);
    if (segment.tag() == Tag.IEA && segment.count() == 2) {
      take();
      transaction.fault(SyntaxRules.LAST_TERMINATOR_MISSING, segment);
    } else {
      leaveOutCut("FMT-SEG-005/interchange");
      leaveTransaction();
      envelope.lose(0);
    }
  }

  /** A segment whose end is missing is not read. */
  private void leaveOutCut(String rule) {
    segment.stNumber = envelope.nextStNumber();
    transaction.lose();
    long bytes = window.position() - segment.place;
    skippedBytes += bytes;
    transaction.fault(rule, segment, new Slot.Count("bytes", bytes));
  }

  /**
   * Neighbouring bytes that are no segments make one fault; an empty segment takes nothing away.
   */
  private void leaveOutJunk() {
    if (junk == 0) {
      junkFrom = window.offset(window.position() - (int) scanner.leftOut());
    }
    junk += scanner.leftOut();
    skippedBytes += scanner.leftOut();
    envelope.leftOut();
    transaction.passOver(segment);
    if (scanner.leftOut() > 1 && mayBeSegment()) {
      transaction.lose();
      envelope.lose(0);
    }
  }

  /**
   * Whether bytes that are no segment may be one that is damaged: they hold an element separator,
   * or begin as a segment of the guide does.
   */
  private boolean mayBeSegment() {
    LoopTable loops = LoopTable.guide();
    byte[] bytes = segment.bytes;
    int at = segment.start;
    return segment.count() > 0
        || bytes != null
            && bytes.length > at + 3
            && (loops.namesSegment(Segment.pack(bytes, at, 2))
                || loops.namesSegment(Segment.pack(bytes, at, 3)));
  }

  /** Between whole segments they take nothing away; a trailer may stand under many of them. */
  private void leaveOutNuls() {
    if (junk == 0) {
      junkFrom = window.offset(window.position() - (int) scanner.leftOut());
    }
    junk += scanner.leftOut();
    skippedBytes += scanner.leftOut();
    keeper.leaveOut(scanner.leftOut());
    if (scanner.leftOut() >= SHORTEST_TRAILER) {
      envelope.lose(scanner.leftOut() / SHORTEST_TRAILER);
    }
  }

  private void leaveOutMarkup() {
    if (markupFrom == null) {
      long offset = window.offset(window.position() - (int) scanner.leftOut());
      markupFrom = new Location.X12("", "", "", 0, segment.number + 1, 0, offset);
    }
    markup++;
    markupBytes += scanner.leftOut();
    skippedBytes += scanner.leftOut();
    keeper.leaveOut(scanner.leftOut());
  }

  private void reportJunk(Segment next) {
    if (junk > 0) {
      next.stNumber = envelope.stNumberOf(next);
      transaction.fault(
          "FMT-SEG-006", next, new Slot.Count("bytes", junk), new Slot.Count("from", junkFrom));
      junk = 0;
    }
  }

  private void endOfInput() {
    Segment behindLast = new Segment();
    behindLast.offset = window.offset(window.position());
    behindLast.number = segment.number + 1;
    reportJunk(behindLast);
    if (envelope.inTransaction() && !skipping) {
      transaction.lose();
      if (!envelope.isUnread()) {
        transaction.fault("FMT-SEG-005/transaction", segment);
      }
    }
    envelope.end(behindLast);
  }

  private void tellLeftOut() {
    envelope.tellLeftOut(otherSegments, otherBytes);
    otherSegments = 0;
    otherBytes = 0;
  }

  private void end(int textEnd) {
    tellLeftOut();
    transaction.end(textEnd);
    tellLineBreaks();
    tellMarkup();
    done = true;
  }

  private void tellLineBreaks() {
    faults.applied(SyntaxRules.WRAPPED);
    if (window.lineBreaks() > 0) {
      faults.ofFile(
          SyntaxRules.WRAPPED,
          wrappedFrom,
          new Slot.Count("breaks", window.lineBreaks()),
          new Slot.Count("width", window.lineWidth()));
    }
  }

  private void tellMarkup() {
    if (markupFrom != null) {
      faults.ofFile(
          SyntaxRules.MARKUP,
          markupFrom,
          new Slot.Count("bytes", markupBytes),
          new Slot.Count("places", markup));
    }
  }

  private void take() {
    switch (segment.tag()) {
      case Tag.ISA -> {
        leaveTransaction();
        if (wrappedFrom == null && window.lineBreaks() > 0) {
          wrappedFrom = Envelope.place(segment, 0);
        }
        envelope.openInterchange(segment);
        headers.check(segment);
      }
      case Tag.GS -> {
        leaveTransaction();
        envelope.openGroup(segment);
        checkHeader(envelope.groupIsProfessional());
      }
      case Tag.ST -> {
        leaveTransaction();
        begin(envelope.openTransaction(segment));
        checkHeader(!skipping);
      }
      case Tag.SE -> {
        segment.stNumber = envelope.nextStNumber();
        boolean known = !skipping;
        leaveTransaction();
        if (!known || !runsOn()) {
          envelope.closeTransaction(segment);
        }
        checkHeader(known);
      }
      case Tag.GE -> {
        leaveTransaction();
        boolean known = envelope.groupIsProfessional();
        checkHeader(known);
        if (!known || !runsOn()) {
          envelope.closeGroup(segment);
        }
      }
      case Tag.IEA -> {
        leaveTransaction();
        if (!runsOn()) {
          envelope.closeInterchange(segment);
        }
        headers.check(segment);
        faults.applied(SyntaxRules.LAST_TERMINATOR_MISSING);
      }
      default -> takeBody();
    }
    envelope.goOn();
    if (keeper.ranOn()) {
      envelope.lose(1);
    }
  }

  /** Whether another segment begins in a trailer. */
  private boolean runsOn() {
    boolean runsOn = segment.count() > 2 && RunTogether.element(segment) > 0;
    if (runsOn) {
      keeper.runOn(segment);
    }
    return runsOn;
  }

  /** What stands around a transaction that is no 837P is not ours to judge. */
  private void checkHeader(boolean known) {
    if (known && !segment.oversized) {
      headers.check(segment);
    }
  }

  private void leaveTransaction() {
    transaction.end(segment.place);
    tellLeftOut();
    skipping = false;
    strayBefore = false;
    if (segment.tag() != Tag.SE) {
      segment.stNumber = 0;
    }
  }

  private void begin(Guide guide) {
    skipping = guide == Guide.OTHER;
    if (!skipping) {
      transaction.begin(segment, envelope.senders());
    }
  }

  private void takeBody() {
    segment.stNumber = envelope.nextStNumber();
    if (!skipping && !transaction.isOpen() && beginsBody(segment.tag())) {
      begin(envelope.openMissingTransaction(segment));
    }
    if (skipping) {
      long bytes = segment.oversized ? 0 : window.position() - segment.place;
      skippedBytes += bytes;
      otherBytes += segment.oversized ? scanner.leftOut() : bytes;
      otherSegments++;
    } else if (transaction.isOpen()) {
      transaction.take(segment);
    } else if (isService(segment.tag()) && envelope.takesService()) {
      // between ISA and GS: nothing in it is about a claim
      strayBefore = false;
    } else if (!strayBefore) {
      strayBefore = true;
      tellStray();
    }
  }

  /** An identifier that the standard does not have may be anything, a name too. */
  private void tellStray() {
    int tag = segment.tag();
    if (isService(tag) || LoopTable.guide().namesSegment(tag)) {
      transaction.fault("FMT-SEG-004", segment, new Slot.Token("segment", segment.name()));
    } else {
      transaction.fault("FMT-SEG-001", segment, new Slot.Count("length", segment.length(0)));
    }
  }

  private static boolean isService(int tag) {
    return tag == Tag.TA1 || tag == Tag.ISB || tag == Tag.ISE;
  }

  /** Where ST is missing, what can only stand behind it tells that a transaction begins. */
  private static boolean beginsBody(int tag) {
    return tag == Tag.BHT || tag == Tag.HL || tag == Tag.CLM;
  }

  @Override
  public long bytesRead() {
    return window.bytesRead();
  }

  @Override
  public Map<String, Long> applied() {
    Map<String, Long> applied = faults.applied();
    transaction.addApplied(applied);
    RulesAsked.guide().addTo(applied, headers::checked, loop -> 0);
    ASKED_OF_EACH_SEGMENT.forEach(rule -> applied.merge(rule, transaction.segments(), Long::sum));
    return applied;
  }

  @Override
  public Summary.Input input() {
    long read = window.bytesRead();
    long claims = keeper.claimBytes();
    long skipped = skippedBytes + transaction.skippedBytes() + keeper.runOnBytes();
    return new Summary.Input(read, claims, read - claims - skipped, skipped);
  }

  @Override
  public String profile() {
    return "837p-5010";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
