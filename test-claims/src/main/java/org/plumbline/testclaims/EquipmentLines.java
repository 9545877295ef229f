package org.plumbline.testclaims;

/** Equipment, supplies and orthoses for use at home, each line with the provider who ordered it. */
final class EquipmentLines implements ClaimKind.Lines {
  /**
   * Modifiers apart by blanks; {@code SIDE} becomes RT or LT. {@code pieces} are in one unit, 0
   * where they are not counted.
   */
  private record Item(
      String code, String modifiers, int mostUnits, int pieces, String words, boolean spans) {}

  private static final Item[] ITEMS = {
    new Item("A4253", "NU KX", 4, 50, "BLOOD GLUCOSE TEST STRIPS", true),
    new Item("A4259", "NU KX", 2, 100, "LANCETS", true),
    new Item("E0607", "NU KX", 1, 0, "HOME BLOOD GLUCOSE MONITOR", false),
    new Item("E0601", "RR KX", 1, 0, "CONTINUOUS POSITIVE AIRWAY PRESSURE DEVICE", true),
    new Item("A7030", "NU KX", 1, 0, "FULL FACE MASK", false),
    new Item("A7034", "NU KX", 1, 0, "NASAL INTERFACE, MASK TYPE", false),
    new Item("A7037", "NU KX", 1, 0, "TUBING USED WITH POSITIVE AIRWAY PRESSURE DEVICE", false),
    new Item("K0001", "RR KX", 1, 0, "STANDARD WHEELCHAIR", true),
    new Item("E0143", "NU KX", 1, 0, "WALKER, FOLDING, WHEELED", false),
    new Item("E1390", "RR", 1, 0, "OXYGEN CONCENTRATOR, SINGLE DELIVERY PORT", true),
    new Item("E0431", "RR", 1, 0, "PORTABLE GASEOUS OXYGEN SYSTEM", true),
    new Item(
        "L0648",
        "KX",
        1,
        0,
        "LUMBAR-SACRAL ORTHOSIS, SAGITTAL CONTROL, PREFABRICATED, OFF-THE-SHELF",
        false),
    new Item(
        "L1833",
        "SIDE KX",
        1,
        0,
        "KNEE ORTHOSIS, ADJUSTABLE KNEE JOINTS, PREFABRICATED, OFF-THE-SHELF",
        false),
    new Item(
        "L3908", "SIDE", 1, 0, "WRIST HAND ORTHOSIS, COCK-UP, PREFABRICATED, OFF-THE-SHELF", false),
    new Item("A4927", "", 3, 100, "NON-STERILE GLOVES", true),
    new Item("A6402", "A1", 30, 0, "STERILE GAUZE PAD 4 X 4 IN", true),
    new Item("A5500", "SIDE KX", 1, 0, "DEPTH-INLAY SHOE", false)
  };
  private static final String[] UNLISTED = {
    "DESK EASEL, HOLLOWAY WORKS, MODEL DE-12, SERIAL ON FILE",
    "ROPE LADDER, HOLLOWAY WORKS, MODEL RL-2",
    "ROTATING CADDY, HOLLOWAY WORKS, MODEL RC-40"
  };

  @Override
  public void fill(ClaimDraft claim, int count, Dice dice) {
    Provider orderedBy = dice.pick(Pools.REFERRING);
    while (claim.lineCount() < count) {
      int day = claim.anyDay(dice);
      if (dice.chance(0.03)) {
        unlisted(claim, day, orderedBy, dice);
      } else {
        item(claim, dice.pick(ITEMS), day, orderedBy, dice);
      }
    }
  }

  private static void item(ClaimDraft claim, Item item, int day, Provider orderedBy, Dice dice) {
    if (claim.has(item.code(), day)) {
      return;
    }
    int units = dice.between(1, item.mostUnits());
    LineDraft line =
        claim.add(item.code(), day).units(units).charge((long) units * dice.between(400, 19_900));
    line.orderedBy = orderedBy;
    for (String modifier :
        item.modifiers().isEmpty() ? new String[0] : item.modifiers().split(" ")) {
      line.modifier(modifier.equals("SIDE") ? dice.chance(0.5) ? "RT" : "LT" : modifier);
    }
    if (item.spans() && day < ServiceDays.LAST && dice.chance(0.3)) {
      line.through(Math.min(day + 29, ServiceDays.LAST));
    }
    if (dice.chance(Narratives.SHARE)) {
      line.narrative(
          item.pieces() == 0 ? item.words() : units * item.pieces() + " " + item.words(), dice);
    }
  }

  /** Miscellaneous equipment: its description always stands in SV101-7. */
  private static void unlisted(ClaimDraft claim, int day, Provider orderedBy, Dice dice) {
    if (!claim.has("E1399", day)) {
      LineDraft line = claim.add("E1399", day).modifier("NU").charge(dice.between(2_000, 60_000));
      line.orderedBy = orderedBy;
      line.description = dice.pick(UNLISTED);
    }
  }
}
