package org.plumbline.intake.x12;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.Loop.Area;

/**
 * Reads what stands between ST and SE: finds the loop of each segment and hands it on, to the claim
 * or to what the claims share. What does not fit becomes a fault.
 */
final class TransactionReader {

  /** The guide takes fewer characters than the data element has. */
  private static final int MOST_OF_BHT03 = 30;

  private static final int MOST_OF_ELEMENT_127 = 50;

  /** What a plan asks for that paid before another one. */
  private static final int SUBROGATION = Segment.pack("31");

  private final Faults shared;
  private final TextKeeper keeper;
  private final Standing at = new Standing();
  private final StructureFaults faults;
  private final ElementFaults elementFaults;
  private final LoopStructure structure;
  private final ElementSyntax elements;
  private final Overflow overflow;
  private final Levels levels;
  private final Claims claims;
  private final Placement placement;
  private final SyntaxTable syntax = SyntaxTable.guide();
  private final LineNumbers lineNumbers = new LineNumbers();

  private X12Text header;
  private long transactions;
  private long segments;
  private long unplaced;

  TransactionReader(Faults shared, Consumer<ReadItem> out, TextKeeper keeper) {
    this.shared = shared;
    this.keeper = keeper;
    faults = new StructureFaults(shared, at);
    elementFaults = new ElementFaults(shared, at, keeper);
    structure = new LoopStructure(faults);
    elements = new ElementSyntax(elementFaults);
    overflow = new Overflow(shared, keeper);
    levels = new Levels(at, faults, structure, elements, keeper, overflow, out);
    claims = new Claims(at, shared, structure, keeper, overflow, out);
    placement = new Placement(at, faults, elementFaults, structure, elements, levels, keeper);
  }

  boolean isOpen() {
    return at.context != null;
  }

  /** How many segments were taken so far and found room. */
  long segments() {
    return segments - unplaced;
  }

  /** Adds how often each check of elements, and of loops and segments, was made. */
  void addApplied(Map<String, Long> counts) {
    elementFaults.addApplied(counts);
    RulesAsked.guide().addTo(counts, elements::checked, this::judged);
  }

  /** How often a loop that its own segment opened ended, and was not damaged. */
  private long judged(int loop) {
    boolean whole = loop == SyntaxTable.TRANSACTION;
    long begun = whole ? transactions : elements.checked(syntax.firstSegment[loop]);
    return Math.max(0, begun - structure.unjudged(loop));
  }

  /** How many bytes found no room. */
  long skippedBytes() {
    return overflow.skippedBytes();
  }

  /** Begins at ST, or at the first segment where ST is missing. */
  void begin(Segment first, List<String> senders) {
    keeper.begin(first, false);
    header = keeper.text();
    at.enter(Area.HEADER);
    at.context = new Context(header, senders);
    at.whole = true;
    faults.begin();
    transactions++;
    structure.begin(first);
    levels.begin();
  }

  /** Ends at the trailer, at the next header, or at the end of the input. */
  void end(int textEnd) {
    if (isOpen()) {
      claims.finish(textEnd);
      keeper.end(textEnd);
      structure.end();
      levels.end();
      faults.end();
      at.context = null;
    }
  }

  /** Notes that bytes were left out of which nobody knows what segments they were. */
  void lose() {
    faults.leftOut();
    levels.lose();
  }

  /** A fault that stands at a segment, of the claim or of the file. */
  void fault(String rule, Segment segment, Slot... slots) {
    faults.fault(rule, segment, 0, slots);
  }

  void take(Segment segment) {
    at.segment = segment;
    segments++;
    int tag = segment.tag();
    boolean opensText = tag == Tag.HL || tag == Tag.CLM;
    if (segment.oversized && !opensText) {
      keeper.unread();
    }
    switch (tag) {
      case Tag.HL -> {
        levels.beforeLevel();
        claims.finish(segment.place);
        levels.take();
      }
      case Tag.CLM -> beginClaim();
      default -> {
        if (hasRoom()) {
          takeInside(tag);
        } else {
          unplaced++;
        }
      }
    }
    if (segment.oversized && (at.assembler != null || opensText)) {
      levels.lose();
    }
  }

  /** Passes over bytes that are no segment. */
  void passOver(Segment junk) {
    at.segment = junk;
    if (isOpen() && hasRoom()) {
      keeper.unread();
    }
  }

  private boolean hasRoom() {
    boolean room = keeper.hasRoom(at.segment);
    if (!room && overflow.begin(at)) {
      levels.lose();
    }
    return room;
  }

  private void takeInside(int tag) {
    switch (tag) {
      case Tag.BHT -> takeSubmission();
      case Tag.LX -> {
        beginClaimWithoutClm();
        openLine();
      }
      case Tag.SV1 -> {
        beginClaimWithoutClm();
        if (at.area != Area.LINE || at.assembler.serviceSeen()) {
          faults.missing("LX");
          openLine();
        } else {
          placement.place(tag);
        }
      }
      case Tag.SBR -> {
        if (at.assembler == null) {
          levels.infer();
        } else if (at.area == Area.CLAIM) {
          at.area = Area.OTHER;
        }
        placement.place(tag);
      }
      default -> {
        if (at.assembler == null) {
          levels.infer();
        }
        placement.place(tag);
      }
    }
  }

  private void takeSubmission() {
    Segment segment = at.segment;
    int row = syntax.firstWith(SyntaxTable.TRANSACTION, Tag.BHT);
    if (keeper.text() != header) {
      faults.misplaced();
      return;
    }
    structure.take(SyntaxTable.TRANSACTION, row, true);
    if (!segment.oversized) {
      FieldBindings.instance().bind(at.context.submission(), segment, keeper.start());
      if (elements.check(row, segment)) {
        keeper.runOn(segment);
      }
      if (segment.length(3) > MOST_OF_BHT03 && segment.length(3) <= MOST_OF_ELEMENT_127) {
        shared.ofFile(SyntaxRules.SUBMISSION_TOO_LONG, Envelope.place(segment, 3));
      }
      if (segment.code(6) == SUBROGATION) {
        shared.ofFile(SyntaxRules.SUBROGATION, Envelope.place(segment, 6));
      }
    }
  }

  private void beginClaim() {
    boolean expected = expectsClaim();
    openClaim();
    if (!expected) {
      faults.misplaced();
    }
    placement.open(expected);
  }

  /**
   * A claim begins with CLM; where CLM is missing, with its first line, so that no claim is lost.
   */
  private void beginClaimWithoutClm() {
    if (at.assembler == null) {
      boolean expected = expectsClaim();
      faults.claimLacksStart();
      openClaim();
      faults.missing("CLM");
      structure.open(at.loop.number(), at.segment, expected);
      structure.openerTold();
      levels.lose();
    }
  }

  private boolean expectsClaim() {
    return at.area != Area.HEADER && at.area != Area.BILLING;
  }

  private void openClaim() {
    claims.begin();
    levels.beginClaim();
    faults.belongs();
    lineNumbers.begin();
    if (at.whole) {
      levels.takeClaim();
    }
  }

  private void openLine() {
    at.enter(Area.LINE);
    faults.belongs();
    placement.open(true);
    if (lineNumbers.isBroken(at.segment)) {
      faults.fault(SyntaxRules.LINE_NUMBER, at.segment, 1);
    }
  }
}
