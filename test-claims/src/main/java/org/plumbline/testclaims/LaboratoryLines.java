package org.plumbline.testclaims;

/** Tests of an independent laboratory, ordered by somebody else, under a CLIA number. */
final class LaboratoryLines implements ClaimKind.Lines {
  private static final String[] TESTS = {
    "80053", "80048", "80061", "82306", "82607", "82728", "83036", "83540", "84153", "84443",
    "84550", "85025", "85610", "86140", "86803", "87086", "87491", "88305", "36415", "P9612"
  };

  @Override
  public void fill(ClaimDraft claim, int count, Dice dice) {
    claim.referring = dice.pick(Pools.REFERRING);
    while (claim.lineCount() < count) {
      int day = claim.anyDay(dice);
      String code = dice.pick(TESTS);
      if (!claim.has(code, day)) {
        LineDraft line = claim.add(code, day).charge(dice.between(600, 15_500));
        if (!code.equals("P9612")) {
          Narratives.remark(line, dice);
        } else if (dice.chance(Narratives.SHARE)) {
          line.narrative("CATHETERIZATION FOR COLLECTION OF SPECIMEN", dice);
        }
      }
    }
  }
}
