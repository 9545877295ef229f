package org.plumbline.testclaims;

/**
 * A billing provider. {@code rendering} is empty where the billing provider gives the services
 * itself (a person alone, a supplier, an ambulance, a laboratory).
 */
record Practice(
    ClaimKind kind,
    Provider billing,
    Address address,
    String taxId,
    String contact,
    String phone,
    String clia,
    Provider[] rendering) {
  private static final String[] FIRST_WORDS = {
    "AMBERLIGHT", "BRIARFIELD", "COPPERLEAF", "DOVECOTE", "EMBERLY", "FOXGLOVE", "GREYSTONE",
        "HEATHERSIDE",
    "IVYBRIDGE", "JUNCTION ROAD", "KESTREL", "LINDEN PARK", "MEADOWGATE", "NORTHWICK",
        "ORCHARD VIEW", "PLUMTREE"
  };
  private static final String[] RENDERING_TAXONOMIES = {
    "207Q00000X", "207R00000X", "363LF0000X", "363AM0700X"
  };

  static Practice open(ClaimKind kind, Dice dice) {
    boolean alone = kind == ClaimKind.OFFICE && dice.chance(0.1);
    Provider billing =
        alone
            ? InventedPeople.person(dice, kind.taxonomy())
            : new Provider(
                Npi.next(dice), dice.pick(FIRST_WORDS) + kind.trade(), "", "", kind.taxonomy());
    Provider[] rendering =
        new Provider[alone || !kind.hasRenderingProvider() ? 0 : dice.between(1, 6)];
    for (int i = 0; i < rendering.length; i++) {
      rendering[i] = InventedPeople.person(dice, dice.pick(RENDERING_TAXONOMIES));
    }
    return new Practice(
        kind,
        billing,
        InventedPeople.address(dice, true),
        InventedPeople.taxId(dice),
        InventedPeople.firstName(dice, "F") + " " + InventedPeople.lastName(dice),
        InventedPeople.phone(dice),
        InventedPeople.clia(dice),
        rendering);
  }

  boolean hasRendering() {
    return rendering.length > 0;
  }
}
