package org.plumbline.intake.x12;

import java.util.List;
import java.util.Map;
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

  /** The guide takes fewer characters than the data element has. */
  private static final int MOST_OF_BHT03 = 30;

  private static final int MOST_OF_ELEMENT_127 = 50;

  private static final int SUBSCRIBER = Segment.pack("IL");
  private static final int BILLING = Segment.pack("85");
  private static final int DEPENDANT = Segment.pack("QC");

  private final Faults faults;
  private final Consumer<ReadItem> out;
  private final TextKeeper keeper;
  private final LoopTable loops = LoopTable.guide();
  private final int claimLoop = loops.main(Area.CLAIM).number();
  private final int lineLoop = loops.main(Area.LINE).number();
  private final ElementChecks checks = ElementChecks.guide();
  private final CheckListener listener = new CheckListener();
  private final long[] applied = new long[checks.rules().length];
  private final SyntaxTable syntax = SyntaxTable.guide();
  private final LoopStructure structure = new LoopStructure(new StructureListener());
  private final ElementSyntax elements = new ElementSyntax(new SyntaxListener());
  private final LineNumbers lineNumbers = new LineNumbers();
  private final Hierarchy hierarchy = new Hierarchy(this::levelFault);

  private Area area = Area.HEADER;

  /** Null after a name that no loop of the area has: what follows it belongs nowhere. */
  private Loop loop;

  private X12Text header;
  private Context context;
  private final ClaimAssembler ofClaim = new ClaimAssembler();

  /** Null outside of claims. */
  private ClaimAssembler assembler;

  private boolean whole;
  private boolean levelsWhole;
  private boolean misplacedBefore;

  /**
   * Whether bytes were left out since the last loop began: what then seems to be missing, or not to
   * belong, may be so because of them, and they were told.
   */
  private boolean unread;

  /** Whether the segment found a loop. */
  private boolean placed;

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

  /** Adds how often each check of elements was made. */
  void addApplied(Map<String, Long> counts) {
    String[] rules = checks.rules();
    for (int i = 0; i < rules.length; i++) {
      if (applied[i] > 0) {
        counts.merge(rules[i], applied[i], Long::sum);
      }
    }
  }

  /** How many bytes found no room. */
  long skippedBytes() {
    return skippedBytes;
  }

  /** Begins at ST, or at the first segment where ST is missing. */
  void begin(Segment first, List<String> senders) {
    keeper.begin(first, false);
    header = keeper.text();
    area = Area.HEADER;
    loop = loops.main(area);
    context = new Context(header, senders);
    misplacedBefore = false;
    unread = false;
    whole = true;
    levelsWhole = true;
    structure.begin(first);
    hierarchy.begin();
  }

  private void levelFault(String rule, Location.X12 place) {
    if (assembler == null) {
      faults.ofFile(rule, place);
    } else {
      faults.ofClaim(rule, 0, place);
    }
  }

  /** Ends at the trailer, at the next header, or at the end of the input. */
  void end(int textEnd) {
    if (context == null) {
      return;
    }
    finishClaim(textEnd);
    keeper.end(textEnd);
    structure.end();
    hierarchy.end(levelsWhole);
    endLevel();
    handOn(context.begin(Area.BILLING));
    context = null;
  }

  /** Notes that bytes were left out of which nobody knows what segments they were. */
  void lose() {
    unread = true;
    loseSegment();
  }

  /** Notes that something was left out of what is being read. */
  private void loseSegment() {
    levelsWhole = false;
    structure.lose();
    if (assembler != null) {
      whole = false;
    } else if (context != null) {
      context.lose(area);
    }
  }

  /** A fault that stands at a segment, of the claim or of the file. */
  void fault(String rule, Segment at, Slot... slots) {
    fault(rule, at, 0, slots);
  }

  private void fault(String rule, Segment at, int element, Slot... slots) {
    String id = loop == null || context == null ? "" : loop.id();
    if (assembler != null) {
      int line = area == Area.LINE ? assembler.lineNumber() : 0;
      faults.ofClaim(rule, line, Envelope.place(id, at, element), slots);
    } else {
      faults.ofFile(rule, Envelope.place(id, at, element), slots);
    }
  }

  void take(Segment next) {
    segment = next;
    segments++;
    placed = assembler != null;
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
    if (segment.oversized && (placed || assembler != null || opensText)) {
      loseSegment();
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
      loseSegment();
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
        } else {
          place();
        }
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
    int row = syntax.firstWith(SyntaxTable.TRANSACTION, Tag.BHT);
    if (keeper.text() != header) {
      misplaced();
      return;
    }
    structure.take(SyntaxTable.TRANSACTION, row, true);
    if (!segment.oversized) {
      FieldBindings.instance().bind(context.submission(), segment, keeper.start());
      elements.check(row, segment);
      if (segment.length(3) > MOST_OF_BHT03 && segment.length(3) <= MOST_OF_ELEMENT_127) {
        faults.ofFile(SyntaxRules.SUBMISSION_TOO_LONG, Envelope.place(segment, 3));
      }
    }
  }

  private void openLine() {
    area = Area.LINE;
    loop = loops.main(area);
    misplacedBefore = false;
    takePlaced(true, true);
    if (lineNumbers.isBroken(segment)) {
      fault(SyntaxRules.LINE_NUMBER, segment, 1);
    }
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
      takeLevel();
      return;
    }
    structure.lose();
    hierarchy.lose();
    endLevel();
    misplacedBefore = false;
    unread = false;
    misplaced();
    area = Area.HEADER;
    loop = null;
    keeper.begin(segment, false);
    context.goAstray();
  }

  private void beginLevel(Area next) {
    endLevel();
    structure.open(loops.main(next).number(), segment, true);
    handOn(context.begin(next));
    area = next;
    loop = loops.main(area);
    misplacedBefore = false;
    unread = false;
    keeper.begin(segment, false);
  }

  private void takeLevel() {
    int row = syntax.firstWith(loop.number(), Tag.HL);
    structure.take(loop.number(), row, true);
    if (!segment.oversized) {
      elements.check(row, segment);
      hierarchy.take(loop, segment);
    }
  }

  /**
   * Where the HL of a level is missing or unreadable, what can stand only below it tells that the
   * level begins.
   */
  private void inferLevel() {
    if (assembler != null || area == Area.CLAIM || area == Area.OTHER || area == Area.LINE) {
      return;
    }
    Area begun = levelBegun();
    if (begun == null || begun.compareTo(area) <= 0) {
      return;
    }
    boolean told = context.astray() || unread;
    beginLevel(begun);
    if (!told) {
      missing("HL");
    }
    structure.openerTold();
    hierarchy.lose();
  }

  /** The level that the segment tells to have begun: its first one but the HL, or its name. */
  private Area levelBegun() {
    return switch (segment.tag()) {
      case Tag.PRV, Tag.CUR -> area == Area.HEADER ? Area.BILLING : null;
      // the subscriber's stands before a name, and says nothing of a relationship
      case Tag.PAT ->
          loop != loops.main(area) && segment.length(1) > 0 && area == Area.SUBSCRIBER
              ? Area.PATIENT
              : null;
      default -> levelOf(segment.tag(), segment.code(1));
    };
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
    assembler = ofClaim;
    assembler.begin(claim, keeper.text());
    lineNumbers.begin();
    if (whole) {
      hierarchy.takeClaim();
    }
    if (atClm) {
      if (!expected) {
        misplaced();
      }
      takePlaced(true, expected);
    } else {
      missing("CLM");
      structure.open(loop.number(), segment, expected);
      structure.openerTold();
      loseSegment();
    }
  }

  private void finishClaim(int textEnd) {
    if (assembler == null) {
      return;
    }
    keeper.end(textEnd);
    structure.endLoop(claimLoop);
    if (full != null) {
      int line = area == Area.LINE ? assembler.lineNumber() : 0;
      faults.ofClaim("FMT-ELE-002", line, full, tooLong());
      full = null;
    }
    List<Hit> hits = context.with(faults.takeClaim());
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
    int row = loop == null || tag == loop.opener() ? -1 : syntax.firstWith(loop.number(), tag);
    if (row >= 0) {
      misplacedBefore = false;
      takePlaced(false, true, row);
      return;
    }
    Loop opened = loops.opened(area, tag, segment.code(1));
    if (opened != null) {
      loop = opened;
      misplacedBefore = false;
      takePlaced(true, true);
    } else if ((loop != null || !followsName(tag)) && loops.main(area).holds(tag)) {
      misplaced();
      loop = loops.main(area);
      takePlaced(false, false);
    } else if (loops.knows(tag)) {
      misplaced();
      leaveOut(tag);
    } else {
      fault("FMT-SEG-001", segment, new Slot.Count("length", segment.length(0)));
    }
  }

  /**
   * What follows a name that belongs nowhere does not belong to the name before it either. In a
   * claim no more is in doubt: only an HL opens a level, so that the next claim is below the same.
   */
  private void leaveOut(int tag) {
    if (tag == Tag.NM1) {
      loop = null;
      structure.takeUnknownName();
    }
    if (assembler != null) {
      return;
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

  /**
   * Takes a segment in its loop.
   *
   * @param inPlace false where it was told that it does not belong there
   */
  private void takePlaced(boolean opens, boolean inPlace) {
    takePlaced(opens, inPlace, syntax.firstWith(loop.number(), segment.tag()));
  }

  private void takePlaced(boolean opens, boolean inPlace, int first) {
    placed = true;
    int row = syntax.find(loop.number(), first, segment);
    if (opens) {
      unread = false;
      structure.open(loop.number(), segment, inPlace);
      if (segment.tag() != loop.opener()) {
        structure.openerTold();
      }
    }
    if (row < 0) {
      structure.takeUnknown(loop.number(), segment.tag());
    } else {
      structure.take(loop.number(), row, inPlace);
    }
    if (assembler != null) {
      assembler.take(loop, opens, segment, keeper.start());
    } else {
      if (segment.tag() == Tag.SBR && row >= 0 && !segment.oversized) {
        hierarchy.takeCoverage(loop, segment);
        structure.subscriberIsPatient(segment.code(2) == Context.SELF);
      }
      context.take(loop, opens, segment, keeper.text(), keeper.start());
    }
    if (!segment.oversized) {
      checkElements(row);
      checks.run(first, segment, listener);
    }
  }

  private void checkElements(int row) {
    if (row < 0) {
      unknownQualifier();
    } else if (elements.check(row, segment)) {
      lose();
    }
  }

  /** The code that tells the segment from its siblings is none that the loop has. */
  private void unknownQualifier() {
    int row = syntax.firstWith(loop.number(), segment.tag());
    int element = syntax.qualifierElement[row];
    int component = syntax.qualifierComponent[row];
    boolean there =
        component == 0
            ? segment.length(element) > 0
            : segment.componentLength(element, component) > 0;
    elementFault(
        there ? SyntaxRules.CODE_UNKNOWN : SyntaxRules.ELEMENT_MISSING, element, component);
  }

  /** A fault of an element, of its claim, or where claims share it of the file. */
  private void elementFault(String rule, int element, int component) {
    String id = loop == null || segment.tag() == Tag.BHT ? "" : loop.id();
    Location.X12 place = Envelope.place(id, segment, element, component);
    Slot name = Slot.Guide.element("element", segment.name(), element, component);
    if (assembler == null) {
      faults.ofFile(rule, place, name);
      return;
    }
    int line = area == Area.LINE ? assembler.lineNumber() : 0;
    FieldRef field = segment.tag() == Tag.HI ? diagnosis(element) : field(element, component);
    faults.ofClaim(faults.about(rule, line, field, place, name));
  }

  private FieldRef field(int element, int component) {
    Part part = loop == null ? null : assembler.target(loop);
    ClaimField field =
        part == null ? null : FieldBindings.instance().field(part, segment, element, component);
    return field == null ? null : new FieldRef(part, field);
  }

  /** The diagnosis that stands at an element of an HI, or null. */
  private FieldRef diagnosis(int element) {
    int origin = segment.start(element) - keeper.start();
    return assembler.claim().diagnoses().stream()
        .filter(diagnosis -> diagnosis.origin() == origin)
        .findFirst()
        .map(diagnosis -> new FieldRef(diagnosis, ClaimField.DIAGNOSIS_CODE))
        .orElse(null);
  }

  private void misplaced() {
    if (!misplacedBefore && !unread) {
      fault("FMT-SEG-004", segment, new Slot.Token("segment", segment.name()));
    }
    misplacedBefore = true;
  }

  private void missing(String name) {
    if (!unread) {
      fault("FMT-SEG-002", segment, new Slot.Token("segment", name));
    }
  }

  private void handOn(List<Hit> orphans) {
    orphans.forEach(hit -> out.accept(new ReadItem.FileFaults(List.of(hit))));
  }

  /** Turns what a check says into a fault of the claim, or of the level it shares. */
  private final class CheckListener implements ElementChecks.Listener {
    @Override
    public void applied(int number, int times) {
      applied[number] += times;
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

  /** Turns what the syntax table says of elements into faults. */
  private final class SyntaxListener implements ElementSyntax.Listener {
    @Override
    public void fault(String rule, int element, int component, String acknowledgment) {
      elementFault(rule, element, component);
    }
  }

  /** Turns what the syntax table says of loops into faults, of the claim or of the file. */
  private final class StructureListener implements LoopStructure.Listener {
    @Override
    public void misfit(String rule, int at) {
      String id = syntax.loopIds[at];
      Location.X12 place = Envelope.place(id, segment, 0);
      boolean ofLoop =
          rule.equals(SyntaxRules.LOOP_REPEATED) || rule.equals(SyntaxRules.LOOP_ORDER);
      String what = ofLoop ? id : segment.name();
      Slot name = new Slot.Guide(ofLoop ? "loop" : "segment", what);
      tell(NamedFaults.rule(rule, id, what), at, at == lineLoop && ofLoop ? 1 : 0, place, name);
    }

    @Override
    public void missing(String rule, int at, Location.X12 opener, String what) {
      String kind = rule.equals(SyntaxRules.LOOP_MISSING) ? "loop" : "segment";
      String named = NamedFaults.rule(rule, syntax.loopIds[at], what);
      tell(named, at, 0, opener, new Slot.Guide(kind, what));
    }

    private void tell(String rule, int at, int begun, Location.X12 place, Slot name) {
      if (rule.equals(SyntaxRules.SUBSCRIBER_INCOMPLETE)) {
        context.fault(Area.SUBSCRIBER, faults.about(rule, 0, null, place, name));
      } else if (assembler == null) {
        faults.ofFile(rule, place, name);
      } else {
        boolean inLine = (syntax.pathOf[at] >> lineLoop & 1) == 1;
        faults.ofClaim(rule, inLine ? assembler.lineNumber() + begun : 0, place, name);
      }
    }
  }
}
