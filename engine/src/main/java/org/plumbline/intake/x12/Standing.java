package org.plumbline.intake.x12;

import org.plumbline.intake.x12.Loop.Area;

/** Where the reader stands in a transaction: at which segment, in which loop, in which claim. */
final class Standing {

  private final LoopTable loops = LoopTable.guide();

  /** The segment that is being read. */
  Segment segment;

  Area area = Area.HEADER;

  /** Null after a name that no loop of the area has: what follows it belongs nowhere. */
  Loop loop;

  /** What the claims share; null outside of transactions. */
  Context context;

  /** Null outside of claims. */
  ClaimAssembler assembler;

  /** Whether the claim has all that stood there. */
  boolean whole;

  /** Stands in the loop that carries an area. */
  void enter(Area entered) {
    area = entered;
    loop = loops.main(entered);
  }

  String loopId() {
    return loop == null || context == null ? "" : loop.id();
  }

  /** The line from 1; 0 outside of lines. */
  int line() {
    return assembler != null && area == Area.LINE ? assembler.lineNumber() : 0;
  }

  /** Notes that something was left out of the claim, or of the level above claims. */
  void lose() {
    if (assembler != null) {
      whole = false;
    } else if (context != null) {
      context.lose(area);
    }
  }
}
