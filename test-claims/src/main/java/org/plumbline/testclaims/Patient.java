package org.plumbline.testclaims;

/**
 * A patient with the coverage that the claim goes to, and perhaps a second one. Dates are CCYYMMDD.
 */
final class Patient {
  /** How a second coverage stands to the one that the claim goes to. */
  enum Other {
    NONE,
    PAYS_LATER,
    HAS_PAID
  }

  final Payer payer;
  final String memberId;
  final String group;
  final String last;
  final String first;
  final String middle;
  final String sex;
  final Address address;

  /** PAT01; empty where the patient is the subscriber. */
  final String relationship;

  final String subscriberFirst;
  final Other other;
  final Payer otherPayer;
  final String otherMemberId;

  /** Changed only by a planted fault. */
  int birth;

  private Patient(Dice dice) {
    boolean dependant = dice.chance(0.2);
    payer = !dependant && dice.chance(0.3) ? Payer.medicare() : Payer.commercial(dice);
    memberId = payer.memberId(dice);
    group = payer.isMedicare() ? "" : "GRP" + dice.digits(6);
    sex = InventedPeople.sex(dice);
    last = InventedPeople.lastName(dice);
    first = InventedPeople.firstName(dice, sex);
    middle = InventedPeople.middleInitial(dice);
    address = InventedPeople.address(dice, dice.chance(0.3));
    relationship = dependant ? dice.chance(0.6) ? "19" : "01" : "";
    subscriberFirst = dependant ? InventedPeople.firstName(dice, InventedPeople.sex(dice)) : first;
    other =
        !dice.chance(0.08)
            ? Other.NONE
            : payer.isMedicare() || dice.chance(0.5) ? Other.PAYS_LATER : Other.HAS_PAID;
    otherPayer = Payer.commercial(dice);
    otherMemberId = InventedPeople.memberId(dice);
    birth = birthYear(dice) * 10_000 + dice.between(1, 12) * 100 + dice.between(1, 28);
  }

  static Patient next(Dice dice) {
    return new Patient(dice);
  }

  boolean isSubscriber() {
    return relationship.isEmpty();
  }

  private int birthYear(Dice dice) {
    if (payer.isMedicare()) {
      return dice.between(1930, 1959);
    }
    return relationship.equals("19") ? dice.between(2006, 2024) : dice.between(1940, 2004);
  }
}
