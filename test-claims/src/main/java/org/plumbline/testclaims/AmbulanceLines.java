package org.plumbline.testclaims;

/**
 * Ground transports over one route, at most one a day: the base code, then the mileage of that day.
 */
final class AmbulanceLines implements ClaimKind.Lines {

  @Override
  public void fill(ClaimDraft claim, int count, Dice dice) {
    Trip trip = Trip.plan(dice);
    claim.trip = trip;
    boolean advanced = dice.chance(0.4);
    String base = advanced ? "A0427" : "A0429";
    String words =
        advanced
            ? "ADVANCED LIFE SUPPORT, EMERGENCY TRANSPORT"
            : "BASIC LIFE SUPPORT, EMERGENCY TRANSPORT";
    int day = claim.firstDay;
    for (; claim.lineCount() < count; day++) {
      LineDraft line = transport(claim, base, day, dice.between(42_000, 98_000));
      if (dice.chance(Narratives.SHARE)) {
        line.narrative(words, dice);
      }
      if (claim.lineCount() < count) {
        line = transport(claim, "A0425", day, 185 * trip.miles10() / 10);
        line.thousandths = trip.miles10() * 100;
        if (dice.chance(Narratives.SHARE)) {
          line.narrative("GROUND MILEAGE", dice);
        }
      }
    }
  }

  private static LineDraft transport(ClaimDraft claim, String code, int day, long cents) {
    Trip trip = claim.trip;
    LineDraft line = claim.add(code, day).charge(cents).modifier(trip.pair());
    if (trip.patients() > 0) {
      line.modifier("GM");
      line.patients = trip.patients();
    }
    return line;
  }
}
