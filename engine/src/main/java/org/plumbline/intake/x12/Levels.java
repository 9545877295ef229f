package org.plumbline.intake.x12;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.Loop.Area;

/**
 * Opens and ends the levels above claims: billing provider, subscriber, patient. An HL opens one;
 * above the first claim below a level, what can stand only there tells that its HL is missing.
 */
final class Levels {

  private static final int SUBSCRIBER = Segment.pack("IL");
  private static final int BILLING = Segment.pack("85");
  private static final int DEPENDANT = Segment.pack("QC");
  private static final int EMPLOYER_NUMBER = Segment.pack("EI");
  private static final int SOCIAL_SECURITY_NUMBER = Segment.pack("SY");

  private final Standing at;
  private final StructureFaults faults;
  private final LoopStructure structure;
  private final TextKeeper keeper;
  private final Overflow overflow;
  private final Consumer<ReadItem> out;
  private final Hierarchy hierarchy;
  private final ElementSyntax elements;
  private final SyntaxTable syntax = SyntaxTable.guide();
  private final LoopTable loops = LoopTable.guide();
  private boolean whole;

  /** The level of which a name was left out of the claim that is being read, or null. */
  private Area namedInClaim;

  /** Whether a street was left out behind it. */
  private boolean addressed;

  Levels(
      Standing at,
      StructureFaults faults,
      LoopStructure structure,
      ElementSyntax elements,
      TextKeeper keeper,
      Overflow overflow,
      Consumer<ReadItem> out) {
    this.at = at;
    this.faults = faults;
    this.structure = structure;
    this.elements = elements;
    this.keeper = keeper;
    this.overflow = overflow;
    this.out = out;
    this.hierarchy = new Hierarchy(faults);
  }

  /** Begins a transaction. */
  void begin() {
    whole = true;
    hierarchy.begin();
  }

  /** Ends the transaction's levels. */
  void end() {
    hierarchy.end(whole);
    overflow.endLevel();
    handOn(at.context.begin(Area.BILLING));
  }

  /** Notes that something was left out of what is being read. */
  void lose() {
    whole = false;
    structure.lose();
    at.lose();
  }

  /** An HL ends the claim, if one is open: it may tell that another one before it is missing. */
  void beforeLevel() {
    if (at.assembler != null && faults.mayLackHl() && hierarchy.namesLost(at.segment)) {
      faults.lacksHl();
      hierarchy.tellLost();
    }
  }

  /** Takes an HL. */
  void take() {
    Area next =
        switch (at.segment.code(3)) {
          case '2' << 8 | '0' -> Area.BILLING;
          case '2' << 8 | '2' -> Area.SUBSCRIBER;
          case '2' << 8 | '3' -> Area.PATIENT;
          default -> null;
        };
    if (next == null) {
      takeUnknown();
    } else {
      open(next);
      takeOpener();
    }
  }

  private void open(Area next) {
    overflow.endLevel();
    structure.open(loops.main(next).number(), at.segment, true);
    handOn(at.context.begin(next));
    at.enter(next);
    faults.begin();
    keeper.begin(at.segment, false);
  }

  private void takeOpener() {
    int loop = at.loop.number();
    int row = syntax.firstWith(loop, Tag.HL);
    structure.take(loop, row, true);
    if (!at.segment.oversized) {
      if (elements.check(row, at.segment)) {
        keeper.runOn(at.segment);
      }
      if (!hierarchy.take(at.loop, at.segment)) {
        at.context.lose(at.area == Area.PATIENT ? Area.SUBSCRIBER : Area.BILLING);
      }
    }
  }

  /** Nobody knows what level it opens, nor to whom what follows belongs. */
  private void takeUnknown() {
    structure.lose();
    hierarchy.lose();
    overflow.endLevel();
    faults.begin();
    faults.misplaced();
    at.area = Area.HEADER;
    at.loop = null;
    keeper.begin(at.segment, false);
    at.context.goAstray();
  }

  /**
   * Where the HL of a level is missing or unreadable, what can stand only below it tells that the
   * level begins. Of what stands in a claim this is never asked.
   */
  void infer() {
    Area begun = begun();
    if (begun == null) {
      return;
    }
    if (begun.compareTo(at.area) <= 0) {
      inferAgain(begun);
      return;
    }
    boolean told = at.context.astray() || faults.isUnread();
    open(begun);
    if (told) {
      structure.loseBefore();
    } else {
      faults.missing("HL");
    }
    structure.openerTold();
    hierarchy.lose();
  }

  /**
   * The name behind what cannot stand in the level once more tells that this began another level.
   * Of what was left out nobody knows to which of the two it belongs.
   */
  private void inferAgain(Area begun) {
    if (at.segment.tag() != Tag.NM1 || begun == Area.BILLING || !faults.mayLackHl()) {
      return;
    }
    Location.X12 first = faults.takeLevel();
    open(begun);
    faults.lacksHl(first);
    structure.loseBefore();
    at.context.lose(begun);
    hierarchy.lose();
  }

  /**
   * Whether a level of its kind, or one below that, is open and was read up to its names: there the
   * segment cannot stand once more.
   */
  static boolean beginsAgain(Standing at) {
    Loop main = LoopTable.guide().main(at.area);
    return switch (at.segment.tag()) {
      case Tag.SBR ->
          at.area == Area.PATIENT
              || at.area == Area.SUBSCRIBER && at.loop != main && at.context.hasCoverage();
      case Tag.PAT -> at.area == Area.PATIENT && at.loop != main && at.context.hasDependant();
      default -> false;
    };
  }

  /** The level that the segment tells to have begun: its first one but the HL, or its name. */
  private Area begun() {
    Segment segment = at.segment;
    return switch (segment.tag()) {
      case Tag.PRV, Tag.CUR -> at.area == Area.HEADER ? Area.BILLING : null;
      // the subscriber's stands before a name, and says nothing of a relationship
      case Tag.PAT ->
          at.loop != loops.main(at.area) && segment.length(1) > 0 && at.area == Area.SUBSCRIBER
              ? Area.PATIENT
              : null;
      default -> named(segment);
    };
  }

  /** Whether a segment is one of those with which a level begins behind its HL. */
  static boolean mayBegin(Segment segment) {
    return switch (segment.tag()) {
      case Tag.PRV, Tag.CUR, Tag.PAT -> true;
      default -> named(segment) != null;
    };
  }

  private static Area named(Segment segment) {
    int code = segment.code(1);
    return switch (segment.tag()) {
      case Tag.SBR -> Area.SUBSCRIBER;
      case Tag.NM1 ->
          code == BILLING
              ? Area.BILLING
              : code == SUBSCRIBER ? Area.SUBSCRIBER : code == DEPENDANT ? Area.PATIENT : null;
      default -> null;
    };
  }

  /**
   * A segment of a level is left out. Where it tells of a person, nobody knows to whom what follows
   * belongs. In a claim one such segment puts no more in doubt: only an HL opens a level, so that
   * the next claim is below the same.
   */
  void leaveOut() {
    int tag = at.segment.tag();
    Area named = named(at.segment);
    if (at.assembler != null) {
      leaveOutOfClaim(tag, named);
    } else if (named != null || tag == Tag.PAT || tag == Tag.DMG) {
      at.context.goAstray();
    }
  }

  /**
   * A person's name with sex and birth date behind it, and a provider's with street and tax number,
   * no loop of a claim has: it is a level that lost its HL, and the next claim may be that one's.
   */
  private void leaveOutOfClaim(int tag, Area named) {
    if (named != null || tag == Tag.PAT) {
      namedInClaim = named == null ? Area.PATIENT : named;
      addressed = false;
      return;
    }
    addressed |= tag == Tag.N3;
    if (namedInClaim == null && addressed && tag == Tag.DMG) {
      // a street, a sex and a birth date: somebody's whose name was lost with the level's beginning
      at.context.goAstray();
      at.context.lose(Area.SUBSCRIBER);
    }
    if (namedInClaim != null
        && (namedInClaim == Area.BILLING ? isTaxNumber(tag) : tag == Tag.DMG)) {
      faults.lacksHl();
      hierarchy.tellLost();
      at.context.goAstray();
      at.context.lose(namedInClaim);
      namedInClaim = null;
    }
  }

  private boolean isTaxNumber(int tag) {
    int code = at.segment.code(1);
    return tag == Tag.REF
        && addressed
        && (code == EMPLOYER_NUMBER || code == SOCIAL_SECURITY_NUMBER);
  }

  /** Takes the SBR of a level. */
  void takeCoverage() {
    hierarchy.takeCoverage(at.loop, at.segment);
    structure.subscriberIsPatient(at.segment.code(2) == Context.SELF);
  }

  /** A claim begins. */
  void beginClaim() {
    namedInClaim = null;
    addressed = false;
  }

  /** A claim begins below levels that were read whole. */
  void takeClaim() {
    hierarchy.takeClaim();
  }

  private void handOn(List<Hit> orphans) {
    orphans.forEach(hit -> out.accept(new ReadItem.FileFaults(List.of(hit))));
  }
}
