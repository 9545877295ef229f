package org.plumbline.testclaims;

/**
 * Providers whom many claims name, the same in every file: those who refer and order, and
 * hospitals.
 */
final class Pools {
  static final Provider[] REFERRING = new Provider[60];
  static final Facility[] FACILITIES = new Facility[20];

  static {
    Dice dice = new Dice(837);
    for (int i = 0; i < REFERRING.length; i++) {
      REFERRING[i] = InventedPeople.person(dice, "207Q00000X");
    }
    for (int i = 0; i < FACILITIES.length; i++) {
      FACILITIES[i] =
          new Facility(
              Npi.next(dice),
              InventedPeople.lastName(dice) + " MEMORIAL HOSPITAL",
              InventedPeople.address(dice, true));
    }
  }

  private Pools() {}
}
