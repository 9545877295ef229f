package org.plumbline.testclaims;

/** An invented payer; {@code filing} is the claim filing indicator (SBR09). */
record Payer(String name, String id, String filing) {
  private static final Payer MEDICARE = new Payer("MEDICARE PART B", "09901", "MB");
  private static final Payer[] OTHERS = {
    new Payer("ALDERMERE MUTUAL", "AM101", "CI"),
        new Payer("BRIGHTWATER HEALTH PLAN", "BH204", "CI"),
    new Payer("CORNERSTONE VALLEY HMO", "CV310", "HM"),
        new Payer("DAYBREAK BENEFIT TRUST", "DB415", "CI"),
    new Payer("EVERGATE BLUE PLAN", "EG520", "BL"),
        new Payer("FOUR RIVERS MEDICAID", "FR625", "MC"),
    new Payer("GRANITE STATE INDEMNITY", "GS730", "15"),
        new Payer("HEARTHSIDE PREFERRED", "HP835", "12")
  };

  static Payer medicare() {
    return MEDICARE;
  }

  static Payer commercial(Dice dice) {
    return dice.pick(OTHERS);
  }

  boolean isMedicare() {
    return this == MEDICARE;
  }

  String memberId(Dice dice) {
    return isMedicare() ? InventedPeople.medicareId(dice) : InventedPeople.memberId(dice);
  }
}
