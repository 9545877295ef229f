package org.plumbline.testclaims;

/** Physicians' work during a hospital stay; the days of the claim are the days of the stay. */
final class HospitalLines implements ClaimKind.Lines {
  private static final String[] WORK = {
    "99231", "99232", "99233", "71046", "93010", "36556", "31500", "94002", "99291", "74018",
    "70450", "36620"
  };

  @Override
  public void fill(ClaimDraft claim, int count, Dice dice) {
    claim.facility = dice.pick(Pools.FACILITIES);
    claim.admitted = true;
    while (claim.lineCount() < count) {
      int day = claim.lineCount() == 0 ? claim.firstDay : claim.anyDay(dice);
      String code = claim.lineCount() == 0 ? "9922" + dice.between(1, 3) : dice.pick(WORK);
      if (!claim.has(code, day)) {
        LineDraft line = claim.add(code, day).charge(dice.between(2_500, 48_000));
        if (code.startsWith("7") || code.equals("93010") && dice.chance(0.2)) {
          line.modifier("26");
        }
        Narratives.remark(line, dice);
      }
    }
  }
}
