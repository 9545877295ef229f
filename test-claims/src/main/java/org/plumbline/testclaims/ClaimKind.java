package org.plumbline.testclaims;

/** What a billing provider does; decides the lines and the loops of its claims. */
enum ClaimKind {
  OFFICE("207Q00000X", " FAMILY MEDICINE", "11", true, new OfficeLines()),
  HOSPITAL("208M00000X", " HOSPITALISTS", "21", true, new HospitalLines()),
  INFUSION("207RH0003X", " INFUSION CENTER", "11", true, new InfusionLines()),
  EQUIPMENT("332B00000X", " HOME MEDICAL SUPPLY", "12", false, new EquipmentLines()),
  AMBULANCE("3416L0300X", " AMBULANCE SERVICE", "41", false, new AmbulanceLines()),
  LABORATORY("291U00000X", " CLINICAL LABORATORY", "81", false, new LaboratoryLines());

  /** One of these per billing provider: how often each kind stands in a file. */
  private static final ClaimKind[] DECK = {
    OFFICE, INFUSION, EQUIPMENT, OFFICE, LABORATORY, OFFICE, AMBULANCE, OFFICE, HOSPITAL, INFUSION,
    OFFICE, EQUIPMENT, OFFICE, OFFICE, LABORATORY, INFUSION, OFFICE, EQUIPMENT, HOSPITAL, AMBULANCE
  };

  /** Makes the lines of one claim. */
  interface Lines {
    /** Adds exactly {@code count} lines without any fault, and what they need on the claim. */
    void fill(ClaimDraft claim, int count, Dice dice);
  }

  private final String taxonomy;
  private final String trade;
  private final String place;
  private final boolean renderingProvider;
  private final Lines lines;

  ClaimKind(String taxonomy, String trade, String place, boolean renderingProvider, Lines lines) {
    this.taxonomy = taxonomy;
    this.trade = trade;
    this.place = place;
    this.renderingProvider = renderingProvider;
    this.lines = lines;
  }

  /** The kind of the n-th billing provider of a file: a short file still shows most kinds. */
  static ClaimKind ofPractice(int ordinal) {
    return DECK[ordinal % DECK.length];
  }

  String taxonomy() {
    return taxonomy;
  }

  String trade() {
    return trade;
  }

  String place() {
    return place;
  }

  boolean hasRenderingProvider() {
    return renderingProvider;
  }

  Lines lines() {
    return lines;
  }
}
