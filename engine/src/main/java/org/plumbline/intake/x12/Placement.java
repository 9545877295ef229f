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
      faults.belongs();
      take(false, true, row);
      return;
    }
    Loop opened = loops.opened(at.area, tag, at.segment.code(1));
    if (opened != null) {
      at.loop = opened;
      faults.belongs();
      open(true);
    } else if ((loop != null || !followsName(tag)) && loops.main(at.area).holds(tag)) {
      faults.misplaced();
      at.enter(at.area);
      take(false, false, syntax.firstWith(at.loop.number(), tag));
    } else if (loops.knows(tag)) {
      faults.misplaced();
      leaveOut(tag);
    } else {
      faults.unknown();
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
    if (row < 0) {
      structure.takeUnknown(loop.number(), segment.tag());
    } else {
      structure.take(loop.number(), row, inPlace);
    }
    if (at.assembler != null) {
      at.assembler.take(loop, opens, segment, keeper.start());
    } else {
      if (segment.tag() == Tag.SBR && row >= 0 && !segment.oversized) {
        levels.takeCoverage();
      }
      at.context.take(loop, opens, segment, keeper.text(), keeper.start());
    }
    if (segment.oversized) {
      levels.lose();
    } else {
      checkElements(row);
      checks.run(first, segment, elementFaults);
    }
  }

  private void checkElements(int row) {
    if (row < 0) {
      elementFaults.unknownQualifier();
    } else if (elements.check(row, at.segment)) {
      faults.leftOut();
      levels.lose();
      keeper.runOn(at.segment);
    }
  }
}
