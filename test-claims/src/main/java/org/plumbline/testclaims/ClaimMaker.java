package org.plumbline.testclaims;

/**
 * Makes one claim after the other in the same draft: lines, diagnoses, pointers, totals, and the
 * fault if there is one.
 */
final class ClaimMaker {
  private static final double MEAN_LINES = 3.15;
  private static final double LONG_CLAIMS = 0.01;

  private final ClaimDraft claim = new ClaimDraft();
  private final Dice dice;

  ClaimMaker(Dice dice) {
    this.dice = dice;
  }

  ClaimDraft draft() {
    return claim;
  }

  /**
   * Fills the draft.
   *
   * @param fault null for a claim without any
   * @return ordinal of the line that the fault stands on, 0 where it stands on none
   */
  int make(Practice practice, Patient patient, Fault fault) {
    claim.clear(practice, patient);
    int count =
        dice.chance(LONG_CLAIMS)
            ? dice.between(30, ClaimDraft.MOST_LINES)
            : Math.min(dice.geometric(MEAN_LINES), ClaimDraft.MOST_LINES);
    chooseDays(count);
    boolean bringsLine = fault != null && fault.bringsLine();
    practice.kind().lines().fill(claim, bringsLine ? count - 1 : count, dice);
    int faultyLine = bringsLine ? fault.addLine(claim, dice) : 0;
    diagnose(fault != null && fault.needsPointer() ? 3 : 4);
    choosePeople();
    resubmitSome();
    claim.totalCents = claim.sumOfLines();
    return fault == null || bringsLine ? faultyLine : fault.change(claim, dice);
  }

  /**
   * The more lines, the more days they are spread over; an ambulance needs a day for every second
   * line.
   */
  private void chooseDays(int count) {
    int span =
        count <= 4
            ? claim.practice.kind() == ClaimKind.HOSPITAL ? dice.between(1, 5) : 0
            : count <= 12 ? dice.between(count / 2, 14) : dice.between(30, 60);
    claim.firstDay =
        dice.between(ServiceDays.EARLIEST, ServiceDays.LAST - 1 - Math.max(span, count / 2));
    claim.lastDay = claim.firstDay + span;
  }

  /** Every diagnosis is pointed at by some line, every line points at one at least. */
  private void diagnose(int mostPointers) {
    int lines = claim.lineCount();
    int most = Math.min(ClaimDraft.MOST_DIAGNOSES, mostPointers * lines);
    Diagnoses.fill(claim, Math.min(dice.geometric(2.6), most), dice);
    for (int i = 0; i < lines; i++) {
      LineDraft line = claim.line(i + 1);
      for (int position = i + 1; position <= claim.diagnosisCount; position += lines) {
        line.point(position);
      }
      while (line.pointerCount == 0
          || line.pointerCount < Math.min(mostPointers, claim.diagnosisCount) && dice.chance(0.3)) {
        int position = dice.between(1, claim.diagnosisCount);
        if (!line.pointsAt(position)) {
          line.point(position);
        }
      }
    }
  }

  private void choosePeople() {
    if (claim.practice.hasRendering()) {
      claim.rendering = dice.pick(claim.practice.rendering());
      claim.renderingNpi = claim.rendering.npi();
    }
    if (claim.practice.kind() == ClaimKind.OFFICE && dice.chance(0.1)) {
      claim.referring = dice.pick(Pools.REFERRING);
    }
  }

  private void resubmitSome() {
    if (!claim.patient.payer.isMedicare() && dice.chance(0.02)) {
      claim.frequency = dice.chance(0.8) ? "7" : "8";
      claim.originalReference = "2025" + dice.digits(9);
    }
  }
}
