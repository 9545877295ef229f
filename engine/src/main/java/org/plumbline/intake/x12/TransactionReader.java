package org.plumbline.intake.x12;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.Loop.Area;

/**
 * Reads what stands between ST and SE: finds the loop of each segment and hands it on, to the claim
 * or to what the claims share. What does not fit becomes a fault.
 */
final class TransactionReader {

  private static final int SUBSCRIBER = Segment.pack("IL");
  private static final int BILLING = Segment.pack("85");
  private static final int DEPENDANT = Segment.pack("QC");

  private final Faults faults;
  private final Consumer<ReadItem> out;
  private final TextKeeper keeper;
  private final LoopTable loops = LoopTable.guide();
  private final ElementChecks checks = ElementChecks.guide();
  private final CheckListener listener = new CheckListener();

  private Area area = Area.HEADER;

  /** Null after a name that no loop of the area has: what follows it belongs nowhere. */
  private Loop loop;

  private X12Text header;
  private Context context;
  private ClaimAssembler assembler;
  private boolean whole;
  private boolean misplacedBefore;
  private Segment segment;

  /** Where the text that is being read became too long, null as long as it fits. */
  private Location full;

  private int claims;
  private long segments;
  private long skippedBytes;

  TransactionReader(Faults faults, Consumer<ReadItem> out, TextKeeper keeper) {
    this.faults = faults;
    this.out = out;
    this.keeper = keeper;
  }

  boolean isOpen() {
    return context != null;
  }

  /** How many segments were taken so far. */
  long segments() {
    return segments;
  }

  /** How many bytes found no room. */
  long skippedBytes() {
    return skippedBytes;
  }

  /** Begins at ST, or at the first segment where ST is missing. */
  void begin(Segment first) {
    keeper.begin(first, false);
    header = keeper.text();
    area = Area.HEADER;
    loop = loops.main(area);
    context = new Context(header);
    misplacedBefore = false;
  }

  /** Ends at the trailer, at the next header, or at the end of the input. */
  void end(int textEnd) {
    if (context == null) {
      return;
    }
    finishClaim(textEnd);
    keeper.end(textEnd);
    endLevel();
    handOn(context.begin(Area.BILLING));
    context = null;
  }

  /** Notes that something was left out of what is being read. */
  void lose() {
    if (assembler != null) {
      whole = false;
    } else if (context != null) {
      context.lose(area);
    }
  }

  /** A fault that stands at a segment, of the claim or of the file. */
  void fault(String rule, Segment at, Slot... slots) {
    String id = loop == null || context == null ? "" : loop.id();
    if (assembler != null) {
      int line = area == Area.LINE ? assembler.lineNumber() : 0;
      faults.ofClaim(rule, line, Envelope.place(id, at, 0), slots);
    } else {
      faults.ofFile(rule, Envelope.place(id, at, 0), slots);
    }
  }

  void take(Segment next) {
    segment = next;
    segments++;
    boolean opensText = segment.tag() == Tag.HL || segment.tag() == Tag.CLM;
    if (segment.oversized && !opensText) {
      keeper.unread();
    }
    switch (segment.tag()) {
      case Tag.HL -> beginLevel();
      case Tag.CLM -> beginClaim(true);
      default -> {
        if (hasRoom()) {
          takeInside();
        }
      }
    }
    if (segment.oversized) {
      lose();
    }
  }

  /** Passes over bytes that are no segment. */
  void passOver(Segment junk) {
    segment = junk;
    if (isOpen() && hasRoom()) {
      keeper.unread();
    }
  }

  private boolean hasRoom() {
    boolean room = keeper.hasRoom(segment);
    if (!room && full == null) {
      full = Envelope.place(loop == null ? "" : loop.id(), segment, 0);
      lose();
    }
    return room;
  }

  private void takeInside() {
    int tag = segment.tag();
    switch (tag) {
      case Tag.BHT -> takeSubmission();
      case Tag.LX -> {
        if (assembler == null) {
          beginClaim(false);
        }
        openLine();
      }
      case Tag.SV1 -> {
        if (assembler == null) {
          beginClaim(false);
        }
        if (area != Area.LINE || assembler.serviceSeen()) {
          missing("LX");
          openLine();
        }
        place();
      }
      case Tag.SBR -> {
        inferLevel();
        area = area == Area.CLAIM && assembler != null ? Area.OTHER : area;
        place();
      }
      default -> {
        inferLevel();
        place();
      }
    }
  }

  private void takeSubmission() {
    if (keeper.text() != header) {
      misplaced();
    } else if (!segment.oversized) {
      FieldBindings.instance().bind(context.submission(), segment, keeper.start());
    }
  }

  private void openLine() {
    area = Area.LINE;
    loop = loops.main(area);
    misplacedBefore = false;
    takePlaced(true);
  }

  private void beginLevel() {
    finishClaim(segment.place);
    Area next =
        switch (segment.code(3)) {
          case '2' << 8 | '0' -> Area.BILLING;
          case '2' << 8 | '2' -> Area.SUBSCRIBER;
          case '2' << 8 | '3' -> Area.PATIENT;
          default -> null;
        };
    if (next != null) {
      beginLevel(next);
      return;
    }
    endLevel();
    misplaced();
    area = Area.HEADER;
    loop = null;
    keeper.begin(segment, false);
    context.goAstray();
  }

  private void beginLevel(Area next) {
    endLevel();
    handOn(context.begin(next));
    area = next;
    loop = loops.main(area);
    misplacedBefore = false;
    keeper.begin(segment, false);
  }

  /**
   * Where the HL of a level is missing or unreadable, what can stand only below it tells that the
   * level begins.
   */
  private void inferLevel() {
    if (assembler != null || area == Area.CLAIM || area == Area.OTHER || area == Area.LINE) {
      return;
    }
    Area begun = levelOf(segment.tag(), segment.code(1));
    if (begun == null || begun.compareTo(area) <= 0) {
      return;
    }
    if (!context.astray()) {
      missing("HL");
    }
    beginLevel(begun);
  }

  private static Area levelOf(int tag, int code) {
    return switch (tag) {
      case Tag.SBR -> Area.SUBSCRIBER;
      case Tag.NM1 ->
          code == BILLING
              ? Area.BILLING
              : code == SUBSCRIBER ? Area.SUBSCRIBER : code == DEPENDANT ? Area.PATIENT : null;
      default -> null;
    };
  }

  /**
   * A claim begins with CLM; where CLM is missing, with its first line, so that no claim is lost.
   */
  private void beginClaim(boolean atClm) {
    finishClaim(segment.place);
    boolean expected = area != Area.HEADER && area != Area.BILLING;
    area = Area.CLAIM;
    loop = loops.main(area);
    endLevel();
    keeper.begin(segment, true);
    whole = context.whole();
    misplacedBefore = false;
    Claim claim = new Claim(++claims, loop.id(), keeper.text(), 0, context.forClaim());
    assembler = new ClaimAssembler(claim, keeper.text());
    if (!expected) {
      misplaced();
    }
    if (atClm) {
      takePlaced(true);
    } else {
      missing("CLM");
      lose();
    }
  }

  private void finishClaim(int textEnd) {
    if (assembler == null) {
      return;
    }
    keeper.end(textEnd);
    if (full != null) {
      int line = area == Area.LINE ? assembler.lineNumber() : 0;
      faults.ofClaim("FMT-ELE-002", line, full, tooLong());
      full = null;
    }
    List<Hit> hits = context.faults();
    hits.addAll(faults.takeClaim());
    out.accept(new ReadItem.ReadClaim(assembler.claim(), hits, whole));
    assembler = null;
  }

  private void endLevel() {
    if (full != null) {
      faults.ofFile("FMT-ELE-002", full, tooLong());
      full = null;
    }
  }

  private Slot tooLong() {
    skippedBytes += keeper.leftOut();
    return new Slot.Count("bytes", keeper.leftOut());
  }

  /** Finds the loop a segment belongs to and hands it on. */
  private void place() {
    int tag = segment.tag();
    Loop opened = loops.opened(area, tag, segment.code(1));
    if (opened != null) {
      loop = opened;
      misplacedBefore = false;
      takePlaced(true);
    } else if (loop != null && loop.holds(tag)) {
      misplacedBefore = false;
      takePlaced(false);
    } else if ((loop != null || !followsName(tag)) && loops.main(area).holds(tag)) {
      misplaced();
      loop = loops.main(area);
      takePlaced(false);
    } else if (loops.knows(tag)) {
      misplaced();
      leaveOut(tag);
    } else {
      fault("FMT-SEG-001", segment, new Slot.Token("segment", segment.name()));
    }
  }

  /** What follows a name that belongs nowhere does not belong to the name before it either. */
  private void leaveOut(int tag) {
    if (tag == Tag.NM1) {
      loop = null;
    }
    boolean ofPatient = tag == Tag.SBR || tag == Tag.PAT || tag == Tag.DMG;
    if (ofPatient || tag == Tag.NM1 && levelOf(tag, segment.code(1)) != null) {
      context.goAstray();
    }
  }

  private static boolean followsName(int tag) {
    return switch (tag) {
      case Tag.N3, Tag.N4, Tag.REF, Tag.PER, Tag.PRV, Tag.DMG -> true;
      default -> false;
    };
  }

  private void takePlaced(boolean opens) {
    if (assembler != null) {
      assembler.take(loop, opens, segment, keeper.start());
    } else {
      context.take(loop, opens, segment, keeper.text(), keeper.start());
    }
    if (!segment.oversized) {
      checks.run(loop, segment, listener);
    }
  }

  private void misplaced() {
    if (!misplacedBefore) {
      fault("FMT-SEG-004", segment, new Slot.Token("segment", segment.name()));
    }
    misplacedBefore = true;
  }

  private void missing(String name) {
    fault("FMT-SEG-002", segment, new Slot.Token("segment", name));
  }

  private void handOn(List<Hit> orphans) {
    orphans.forEach(hit -> out.accept(new ReadItem.FileFaults(List.of(hit))));
  }

  /** Turns what a check says into a fault of the claim, or of the level it shares. */
  private final class CheckListener implements ElementChecks.Listener {
    @Override
    public void applied(String rule) {
      faults.applied(rule);
    }

    @Override
    public void failed(String rule, int element, int component) {
      Part part = assembler != null ? assembler.target(loop) : context.target(loop);
      ClaimField field =
          part == null ? null : FieldBindings.instance().field(part, segment, element, component);
      int line = assembler != null && area == Area.LINE ? assembler.lineNumber() : 0;
      Hit hit =
          faults.about(
              rule,
              line,
              field == null ? null : new FieldRef(part, field),
              Envelope.place(loop.id(), segment, element, component));
      if (assembler != null) {
        faults.ofClaim(hit);
      } else {
        context.fault(area, hit);
      }
    }
  }
}
