package org.plumbline.intake.x12;

/** Finds the loop of a segment and hands it on, to the claim or to what the claims share. */
final class Placement {

  private final Standing at;
  private final StructureFaults faults;
  private final ElementFaults elementFaults;
  private final LoopStructure structure;
  private final ElementSyntax elements;
  private final Levels levels;
  private final TextKeeper keeper;
  private final LoopTable loops = LoopTable.guide();
  private final SyntaxTable syntax = SyntaxTable.guide();
  private final ElementChecks checks = ElementChecks.guide();

  Placement(
      Standing at,
      StructureFaults faults,
      ElementFaults elementFaults,
      LoopStructure structure,
      ElementSyntax elements,
      Levels levels,
      TextKeeper keeper) {
    this.at = at;
    this.faults = faults;
    this.elementFaults = elementFaults;
    this.structure = structure;
    this.elements = elements;
    this.levels = levels;
    this.keeper = keeper;
  }

  /** Finds the loop a segment belongs to and hands it on. */
  void place(int tag) {
    Loop loop = at.loop;
    int row = loop == null || tag == loop.opener() ? -1 : syntax.firstWith(loop.number(), tag);
    if (row >= 0) {
      // with a qualifier that the loop does not have it goes with what does not belong before it
      boolean stray = faults.isMisplaced() && syntax.find(loop.number(), row, at.segment) < 0;
      if (!stray) {
        faults.belongs();
      }
      take(false, !stray, row);
      return;
    }
    Loop opened = loops.opened(at.area, tag, at.segment.code(1));
    if (opened != null) {
      at.loop = opened;
      faults.belongs();
      open(true);
    } else if ((loop != null || !followsName(tag)) && fits(loops.main(at.area))) {
      misplaced(tag);
      at.enter(at.area);
      take(false, false, syntax.firstWith(at.loop.number(), tag));
    } else if (loops.knows(tag)) {
      misplaced(tag);
      leaveOut(tag);
    } else {
      faults.unknown();
    }
  }

  /** Whether a loop has the segment that is being read, with its code where it begins with one. */
  private boolean fits(Loop loop) {
    Segment segment = at.segment;
    if (!loop.holds(segment.tag())) {
      return false;
    }
    int row = syntax.firstWith(loop.number(), segment.tag());
    CodeList codes = syntax.codes[syntax.element(row, 1)];
    return syntax.find(loop.number(), row, segment) >= 0
        && (codes == null || codes.has(segment.bytes, segment.start(1), segment.length(1)));
  }

  private void misplaced(int tag) {
    if (followsName(tag) && !faults.isMisplaced() && structure.lacksNameWith(tag)) {
      faults.missingName();
    } else {
      faults.misplaced();
    }
  }

  /** What follows a name that belongs nowhere does not belong to the name before it either. */
  private void leaveOut(int tag) {
    if (tag == Tag.NM1) {
      at.loop = null;
      structure.takeUnknownName();
    }
    levels.leaveOut();
  }

  private static boolean followsName(int tag) {
    return switch (tag) {
      case Tag.N3, Tag.N4, Tag.REF, Tag.PER, Tag.PRV, Tag.DMG -> true;
      default -> false;
    };
  }

  /**
   * A segment begins the loop that the reader stands in.
   *
   * @param inPlace false where it was told that it does not belong there
   */
  void open(boolean inPlace) {
    take(true, inPlace, syntax.firstWith(at.loop.number(), at.segment.tag()));
  }

  private void take(boolean opens, boolean inPlace, int first) {
    Segment segment = at.segment;
    Loop loop = at.loop;
    int row = syntax.find(loop.number(), first, segment);
    if (opens) {
      faults.loopBegins();
      structure.open(loop.number(), segment, inPlace);
      if (segment.tag() != loop.opener()) {
        structure.openerTold();
      }
    }
    boolean another = false;
    int last = 0;
    if (row < 0) {
      structure.takeUnknown(loop.number(), segment.tag());
    } else {
      last = segment.lastFilled(syntax.elementCount[row]);
      another = structure.take(loop.number(), row, inPlace) && isOneValue(segment.tag());
    }
    if (!another) {
      read(loop, opens, row, last);
    }
    if (segment.oversized) {
      levels.lose();
    } else {
      checkElements(row, last, inPlace);
      if (!another) {
        checks.run(first, segment, elementFaults);
      }
    }
  }

  private void read(Loop loop, boolean opens, int row, int last) {
    Segment segment = at.segment;
    boolean sound = isSound(row, last);
    int end = sound ? segment.count() : segment.endBehind(certain(row, last));
    if (at.assembler != null) {
      at.assembler.take(loop, opens, segment, keeper.start());
    } else {
      if (segment.tag() == Tag.SBR && sound) {
        levels.takeCoverage();
      }
      at.context.take(loop, opens, segment, keeper.text(), keeper.start());
    }
    segment.endBehind(end);
  }

  /** The last element that can be read of a segment that was cut: of a number a part is one too. */
  private int certain(int row, int last) {
    Segment segment = at.segment;
    if (row < 0 || segment.oversized) {
      return segment.count();
    }
    return syntax.isCut(row, last) && syntax.isNumber(row, last) ? last - 1 : segment.count();
  }

  /** Of these the first one stays, and is not made whole with what is another's. */
  private static boolean isOneValue(int tag) {
    return tag == Tag.SBR || tag == Tag.N3 || tag == Tag.N4 || tag == Tag.DMG;
  }

  /** Whether a segment was not cut before what it has to have, as far as is known. */
  private boolean isSound(int row, int last) {
    return row >= 0
        && !at.segment.oversized
        && (last >= syntax.lastRequired[row] || !syntax.endsEarly(row, last));
  }

  private void checkElements(int row, int last, boolean inPlace) {
    if (row < 0) {
      if (inPlace) {
        elementFaults.unknownQualifier();
      }
    } else if (elements.check(row, at.segment, last)) {
      faults.leftOut();
      levels.lose();
      keeper.runOn(at.segment);
    }
  }
}
