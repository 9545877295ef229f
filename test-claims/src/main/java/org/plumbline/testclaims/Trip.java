package org.plumbline.testclaims;

/**
 * An ambulance route: the pair of letters for origin and destination, both addresses, and statute
 * miles in tenths.
 */
record Trip(String pair, Address from, String toName, Address to, long miles10, int patients) {
  private static final String[] PAIRS = {
    "RH", "RH", "SH", "NH", "EH", "HR", "HN", "PH", "RX", "SI"
  };

  static Trip plan(Dice dice) {
    return new Trip(
        dice.pick(PAIRS),
        InventedPeople.address(dice, dice.chance(0.3)),
        "RIVERSIDE GENERAL",
        InventedPeople.address(dice, true),
        dice.chance(0.05) ? dice.between(100, 180) * 10L : dice.between(8, 450),
        dice.chance(0.05) ? 2 : 0);
  }
}
