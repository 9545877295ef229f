package org.plumbline.testclaims;

/**
 * An injected drug: {@code perUnit} milligrams (cc for saline) make one unit of service, as CMS's
 * descriptor says; {@code strength} is milligrams per millilitre (0: sold as a powder, so by vial
 * or weight only).
 */
record Drug(
    String code,
    String words,
    String measure,
    String route,
    int perUnit,
    int strength,
    int vial,
    boolean singleDose,
    int centsPerUnit,
    int... doses) {

  static final Drug[] ALL = {
    new Drug("J1885", "KETOROLAC TROMETHAMINE", "MG", "IM", 15, 30, 60, false, 450, 15, 30, 60),
    new Drug(
        "J0696",
        "CEFTRIAXONE SODIUM",
        "MG",
        "IM",
        250,
        0,
        1_000,
        false,
        620,
        250,
        500,
        1_000,
        2_000),
    new Drug("J9271", "PEMBROLIZUMAB", "MG", "IV", 1, 25, 100, true, 5_612, 200, 400),
    new Drug("J1745", "INFLIXIMAB", "MG", "IV", 10, 0, 100, true, 7_940, 300, 400, 500),
    new Drug("J9035", "BEVACIZUMAB", "MG", "IV", 10, 25, 100, true, 8_125, 400, 500, 800),
    new Drug(
        "J1100", "DEXAMETHASONE SODIUM PHOSPHATE", "MG", "IV", 1, 4, 20, false, 55, 4, 8, 10, 20),
    new Drug("J2405", "ONDANSETRON HYDROCHLORIDE", "MG", "IV", 1, 2, 4, false, 90, 4, 8, 16),
    new Drug("J3301", "TRIAMCINOLONE ACETONIDE", "MG", "IM", 10, 40, 40, false, 310, 20, 40, 80),
    new Drug(
        "J7050", "NORMAL SALINE SOLUTION", "CC", "IV", 250, 1, 250, false, 975, 250, 500, 1_000),
    new Drug("J1200", "DIPHENHYDRAMINE HCL", "MG", "IV", 50, 50, 50, false, 410, 25, 50)
  };

  /** Given or discarded amount as units of service; a part of a unit counts as one. */
  int units(int amount) {
    return (amount + perUnit - 1) / perUnit;
  }

  /** Sets units, charge and national drug code for this amount. */
  void bill(LineDraft line, int amount, Dice dice) {
    int units = units(amount);
    line.units(units).charge((long) units * centsPerUnit);
    String ndc = ndc(dice);
    if (measure.equals("CC") || strength > 0 && dice.chance(0.6)) {
      line.ndc(ndc, amount * 1_000L / strength, "ML");
    } else if (amount % vial == 0 && dice.chance(0.5)) {
      line.ndc(ndc, amount / vial * 1_000L, "UN");
    } else if (amount % 100 == 0 && dice.chance(0.7)) {
      line.ndc(ndc, amount, "GR");
    } else {
      line.ndc(ndc, amount * 1_000L, "ME");
    }
  }

  /** Whether CMS's list of not otherwise classified codes has it: its description is asked for. */
  boolean notOtherwiseSpecified() {
    return code.equals("J3301");
  }

  String narrative(int amount) {
    return words + " " + amount + " " + measure + " " + route;
  }

  /** Labeler, product and package in 5-4-2 form, none of them all zeros. */
  static String ndc(Dice dice) {
    return "6" + dice.digits(4) + dice.digits(4) + "0" + dice.between(1, 9);
  }
}
