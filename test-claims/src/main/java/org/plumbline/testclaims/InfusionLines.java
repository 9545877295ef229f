package org.plumbline.testclaims;

/**
 * Drugs given by injection or infusion, each with its national drug code, and the work of giving
 * them.
 */
final class InfusionLines implements ClaimKind.Lines {
  private static final String[] WORK = {
    "96365", "96366", "96367", "96372", "96374", "96375", "96413", "96415", "36591"
  };

  /** Above this a claim gets no further costly drug. */
  private static final long ENOUGH_CENTS = 4_000_000;

  @Override
  public void fill(ClaimDraft claim, int count, Dice dice) {
    if (dice.chance(0.3)) {
      claim.referring = dice.pick(Pools.REFERRING);
    }
    while (claim.lineCount() < count) {
      int day = claim.anyDay(dice);
      if (dice.chance(0.35)) {
        work(claim, day, dice);
      } else if (dice.chance(0.05)) {
        unlisted(claim, day, dice);
      } else {
        drug(claim, dice.pick(Drug.ALL), day, count, dice);
      }
    }
  }

  private static void work(ClaimDraft claim, int day, Dice dice) {
    String code = dice.pick(WORK);
    if (!claim.has(code, day)) {
      Narratives.remark(claim.add(code, day).charge(dice.between(2_500, 38_000)), dice);
    }
  }

  private static void drug(ClaimDraft claim, Drug drug, int day, int count, Dice dice) {
    if (claim.has(drug.code(), day) || drug.singleDose() && claim.sumOfLines() > ENOUGH_CENTS) {
      return;
    }
    int amount = drug.doses()[dice.below(drug.doses().length)];
    if (drug.singleDose() && claim.lineCount() + 2 <= count && dice.chance(0.3)) {
      int wasted = drug.vial() * dice.between(2, 8) / 10;
      drug.bill(claim.add(drug.code(), day), amount - wasted, dice);
      drug.bill(claim.add(drug.code(), day).modifier("JW"), wasted, dice);
      return;
    }
    LineDraft line = claim.add(drug.code(), day);
    drug.bill(line, amount, dice);
    if (drug.singleDose()) {
      line.modifier("JZ");
    }
    if (drug.notOtherwiseSpecified()) {
      line.description = drug.narrative(amount);
    } else if (dice.chance(0.3)) {
      line.narrative(drug.narrative(amount), dice);
    }
  }

  /** An unclassified drug: its description always stands in SV101-7. */
  private static void unlisted(ClaimDraft claim, int day, Dice dice) {
    if (claim.has("J3490", day)) {
      return;
    }
    LineDraft line = claim.add("J3490", day).charge(dice.between(4_000, 90_000));
    if (dice.chance(0.5)) {
      line.ndc(Drug.ndc(dice), 5_000_000, "F2").description =
          "BRELTAMIDE 1000 UNITS/ML 5000 UNITS SC";
    } else {
      line.ndc(Drug.ndc(dice), 5_000, "ML").description = "NORVAXINE 10 MG/ML 50 MG IV";
    }
  }
}
