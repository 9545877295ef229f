package org.plumbline.intake.x12;

import java.util.regex.Pattern;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Slot;
import org.plumbline.intake.x12.Loop.Area;

/**
 * Tells what is missing, stands too often or does not belong, of the claim or of the file; one
 * cause is told once.
 */
final class StructureFaults implements LoopStructure.Listener, Hierarchy.Listener {

  private static final Loop CLAIM = LoopTable.guide().main(Area.CLAIM);

  /** As {@code SV2}, {@code CL1} or {@code N9}. */
  private static final Pattern SHOWN = Pattern.compile("[A-Z]{1,2}[0-9]");

  private static final int SUBSCRIBER = LoopTable.guide().main(Area.SUBSCRIBER).number();
  private static final int PATIENT = LoopTable.guide().main(Area.PATIENT).number();
  private static final int LINE_LOOP = LoopTable.guide().main(Area.LINE).number();

  private final Faults faults;
  private final Standing at;
  private final SyntaxTable syntax = SyntaxTable.guide();

  /** Whether it was told that the segment before does not belong, nor what follows it. */
  private boolean misplaced;

  /**
   * Whether bytes were left out since the last loop began: what then seems to be missing, or not to
   * belong, may be so because of them, and they were told.
   */
  private boolean unread;

  /**
   * What was told of a segment of a claim that may begin a level, while what follows does not
   * belong there either; null where nothing was.
   */
  private Hit levelInClaim;

  StructureFaults(Faults faults, Standing at) {
    this.faults = faults;
    this.at = at;
  }

  /**
   * Where a segment of a claim stands before any claim, null where none does: the next claim says
   * whether its CLM is missing or the segment is out of place.
   */
  private Location.X12 beforeClaim;

  private String beforeClaimName;

  /** Whether what stands there may begin a level whose HL is missing: the name behind it says. */
  private boolean beforeClaimLevel;

  /** A loop begins where nothing before is in doubt. */
  void begin() {
    tellBeforeClaim();
    misplaced = false;
    levelInClaim = null;
    unread = false;
  }

  /** A loop begins. */
  void loopBegins() {
    unread = false;
  }

  /** A segment belongs where it stands. */
  void belongs() {
    tellBeforeClaim();
    misplaced = false;
    levelInClaim = null;
  }

  /** A transaction ends. */
  void end() {
    tellBeforeClaim();
  }

  private void tellBeforeClaim() {
    if (beforeClaim != null) {
      faults.ofFile("FMT-SEG-004", beforeClaim, new Slot.Token("segment", beforeClaimName));
      beforeClaim = null;
    }
  }

  /** A claim begins without its CLM: what stood before it and belongs to a claim is its own. */
  void claimLacksStart() {
    beforeClaim = null;
  }

  /** Bytes were left out of which nobody knows what segments they were. */
  void leftOut() {
    unread = true;
  }

  boolean isUnread() {
    return unread;
  }

  /** A fault that stands at a segment or one of its elements; 0 is the segment. */
  void fault(String rule, Segment segment, int element, Slot... slots) {
    Location.X12 place = Envelope.place(at.loopId(), segment, element);
    if (at.assembler == null) {
      faults.ofFile(rule, place, slots);
    } else {
      faults.ofClaim(rule, at.line(), place, slots);
    }
  }

  /** The segment that is being read does not belong where it stands. */
  void misplaced() {
    boolean mayLackHl = at.assembler == null && Levels.beginsAgain(at);
    if (!misplaced && !unread && (mayLackHl || mayLackClaim())) {
      beforeClaimLevel = mayLackHl;
      beforeClaim = Envelope.place(at.loopId(), at.segment, 0);
      beforeClaimName = at.segment.name();
    } else if (!misplaced && !unread) {
      tellMisplaced();
    }
    misplaced = true;
  }

  private void tellMisplaced() {
    Location.X12 place = Envelope.place(at.loopId(), at.segment, 0);
    Slot name = new Slot.Token("segment", at.segment.name());
    if (at.segment.count() == 0) {
      // its place hangs on what stands in it
      fault(SyntaxRules.NO_ELEMENT, at.segment, 0, name);
    } else if (at.assembler == null) {
      faults.ofFile("FMT-SEG-004", place, name);
    } else {
      Hit told = faults.about("FMT-SEG-004", at.line(), null, place, name);
      faults.ofClaim(told);
      levelInClaim = Levels.mayBegin(at.segment) ? told : null;
    }
  }

  /** Whether it was told of a segment that it does not belong, and it may begin a level. */
  boolean mayLackHl() {
    return at.assembler == null ? beforeClaim != null && beforeClaimLevel : levelInClaim != null;
  }

  /** The place of a segment that begins a level, which is no longer told not to belong. */
  Location.X12 takeLevel() {
    Location.X12 place = beforeClaim;
    beforeClaim = null;
    return place;
  }

  /** The HL is missing of a level that began before what is being read. */
  void lacksHl(Location.X12 first) {
    faults.ofFile("FMT-SEG-002", first, new Slot.Token("segment", "HL"));
  }

  /** What was told not to belong in a claim begins a level: its HL is missing, and that is all. */
  void lacksHl() {
    if (levelInClaim != null) {
      faults.takeBack(levelInClaim);
      lacksHl(inLevel((Location.X12) levelInClaim.place()));
      levelInClaim = null;
    }
  }

  /** The place in the level that a segment begins: that of a name is not known. */
  private static Location.X12 inLevel(Location.X12 place) {
    Area level =
        switch (place.segment()) {
          case "SBR" -> Area.SUBSCRIBER;
          case "PAT" -> Area.PATIENT;
          case "PRV", "CUR" -> Area.BILLING;
          default -> Area.HEADER;
        };
    return new Location.X12(
        level == Area.HEADER ? "" : LoopTable.guide().main(level).id(),
        place.segment(),
        place.element(),
        place.component(),
        place.segmentNumber(),
        place.stSegment(),
        place.offset());
  }

  private boolean mayLackClaim() {
    boolean belowPatient = at.area == Area.SUBSCRIBER || at.area == Area.PATIENT;
    return at.assembler == null && belowPatient && CLAIM.holds(at.segment.tag());
  }

  boolean isMisplaced() {
    return misplaced;
  }

  /** The name is missing to which the segment that is being read, and what follows, belongs. */
  void missingName() {
    missing("NM1");
    misplaced = true;
  }

  /** A segment is missing before the one that is being read. */
  void missing(String name) {
    if (!unread) {
      fault("FMT-SEG-002", at.segment, 0, new Slot.Token("segment", name));
    }
  }

  /**
   * No segment of the guide has this identifier. Only one with a digit in it is shown: of letters
   * alone it may be a word of a name, where a separator stands in the middle of one.
   */
  void unknown() {
    String name = at.segment.name();
    if (SHOWN.matcher(name).matches()) {
      fault("FMT-SEG-001/named", at.segment, 0, new Slot.Token("segment", name));
    } else {
      fault("FMT-SEG-001", at.segment, 0, new Slot.Count("length", at.segment.length(0)));
    }
  }

  /** A fault of the levels. */
  @Override
  public void fault(String rule, Location.X12 place) {
    if (at.assembler == null) {
      faults.ofFile(rule, place);
    } else {
      faults.ofClaim(rule, 0, place);
    }
  }

  @Override
  public void misfit(String rule, int loop) {
    String id = syntax.loopIds[loop];
    Location.X12 place = Envelope.place(id, at.segment, 0);
    boolean ofLoop = rule.equals(SyntaxRules.LOOP_REPEATED) || rule.equals(SyntaxRules.LOOP_ORDER);
    String what = ofLoop ? id : at.segment.name();
    Slot name = new Slot.Guide(ofLoop ? "loop" : "segment", what);
    int begun = loop == LINE_LOOP && ofLoop ? 1 : 0;
    tell(NamedFaults.rule(rule, id, what, at.segment), loop, begun, place, name);
  }

  @Override
  public void missing(String rule, int loop, Location.X12 opener, String what) {
    String kind = rule.equals(SyntaxRules.LOOP_MISSING) ? "loop" : "segment";
    String name = what.replaceFirst("[*].*", "");
    String named = NamedFaults.rule(rule, syntax.loopIds[loop], name, null);
    tell(named, loop, 0, opener, new Slot.Guide(kind, what));
  }

  /** Tells a fault of a loop; begun is 1 where the line it is about has not begun yet. */
  private void tell(String rule, int loop, int begun, Location.X12 place, Slot name) {
    if (rule.equals(SyntaxRules.SUBSCRIBER_INCOMPLETE)) {
      at.context.fault(Area.SUBSCRIBER, faults.about(rule, 0, null, place, name));
    } else if (at.assembler == null) {
      tellOfLevel(faults.about(rule, 0, null, place, name), loop);
    } else {
      boolean inLine = (syntax.pathOf[loop] >> LINE_LOOP & 1) == 1;
      faults.ofClaim(rule, inLine ? at.assembler.lineNumber() + begun : 0, place, name);
    }
  }

  private void tellOfLevel(Hit hit, int loop) {
    Area level = level(loop);
    if (level != null && at.context.isOfFirstClaim(level)) {
      at.context.faultOfFirstClaim(level, hit);
    } else {
      faults.ofFile(hit);
    }
  }

  /** The level of a subscriber or a patient that a loop stands in, or null. */
  private Area level(int loop) {
    long path = syntax.pathOf[loop];
    return (path >> PATIENT & 1) == 1
        ? Area.PATIENT
        : (path >> SUBSCRIBER & 1) == 1 ? Area.SUBSCRIBER : null;
  }
}
