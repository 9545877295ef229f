package org.plumbline.testclaims;

/**
 * Words for lines whose code has no public descriptor: they name no service, dose, item or person.
 */
final class Narratives {
  /** Share of lines that carry a narrative where the code does not ask for one. */
  static final double SHARE = 0.15;

  private static final String[] REMARKS = {
    "SEE NOTE OF THIS DATE", "DISCUSSED WITH PATIENT AND FAMILY", "REPEAT AFTER FOUR WEEKS",
        "AS PLANNED AT LAST VISIT",
    "RECORDS SENT TO REFERRING OFFICE", "PATIENT ARRIVED LATE", "SECOND OPINION ASKED FOR",
        "CHART COPY ON REQUEST"
  };

  private Narratives() {}

  static void remark(LineDraft line, Dice dice) {
    if (dice.chance(SHARE)) {
      line.narrative(dice.pick(REMARKS), dice);
    }
  }

  static String remark(Dice dice) {
    return dice.pick(REMARKS);
  }
}
