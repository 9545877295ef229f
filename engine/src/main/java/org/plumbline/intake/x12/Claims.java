package org.plumbline.intake.x12;

import java.util.List;
import java.util.function.Consumer;
import org.plumbline.claim.Claim;
import org.plumbline.finding.Hit;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.Loop.Area;

/** Begins the claims of a transaction, ends them and hands them on with their faults. */
final class Claims {

  private final Standing at;
  private final Faults faults;
  private final LoopStructure structure;
  private final TextKeeper keeper;
  private final Overflow overflow;
  private final Consumer<ReadItem> out;
  private final ClaimAssembler assembler = new ClaimAssembler();
  private final int loop = LoopTable.guide().main(Area.CLAIM).number();
  private int count;

  Claims(
      Standing at,
      Faults faults,
      LoopStructure structure,
      TextKeeper keeper,
      Overflow overflow,
      Consumer<ReadItem> out) {
    this.at = at;
    this.faults = faults;
    this.structure = structure;
    this.keeper = keeper;
    this.overflow = overflow;
    this.out = out;
  }

  /** Begins a claim at the segment that is being read, which need not be its CLM. */
  void begin() {
    finish(at.segment.place);
    at.enter(Area.CLAIM);
    overflow.endLevel();
    keeper.begin(at.segment, true);
    at.whole = at.context.whole();
    Claim claim = new Claim(++count, at.loop.id(), keeper.text(), 0, at.context.forClaim());
    at.assembler = assembler;
    assembler.begin(claim, keeper.text());
  }

  /** Ends the claim, where one is open, and hands it on. */
  void finish(int textEnd) {
    if (at.assembler == null) {
      return;
    }
    keeper.end(textEnd);
    structure.endLoop(loop);
    overflow.endClaim(at.line());
    List<Hit> hits = at.context.with(faults.takeClaim());
    out.accept(new ReadItem.ReadClaim(assembler.claim(), hits, at.whole));
    at.assembler = null;
  }
}
