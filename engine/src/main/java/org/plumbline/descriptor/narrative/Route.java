package org.plumbline.descriptor.narrative;

/** How a drug was given, as narratives say it. */
public enum Route {
  /** Into a vein. */
  INTRAVENOUS("IV", Group.INJECTED),
  /** Into a muscle. */
  INTRAMUSCULAR("IM", Group.INJECTED),
  /** Under the skin. */
  SUBCUTANEOUS("SC", Group.INJECTED),
  /** Into the spinal canal. */
  INTRATHECAL("INTRATHECAL", Group.INJECTED),
  /** Into a joint. */
  INTRA_ARTICULAR("INTRA_ARTICULAR", Group.INJECTED),
  /** Into the eye. */
  INTRAVITREAL("INTRAVITREAL", Group.INJECTED),
  /** Into the skin. */
  INTRADERMAL("INTRADERMAL", Group.INJECTED),
  /** Into a lesion. */
  INTRALESIONAL("INTRALESIONAL", Group.INJECTED),
  /** Into the epidural space. */
  EPIDURAL("EPIDURAL", Group.INJECTED),
  /** By injection, and no more is said. */
  INJECTION("INJECTION", Group.INJECTED),
  /** By mouth. */
  ORAL("ORAL", Group.ORAL),
  /** Under the tongue or in the cheek. */
  SUBLINGUAL("SUBLINGUAL", Group.OTHER),
  /** Breathed in. */
  INHALED("INHALED", Group.INHALED),
  /** On the skin. */
  TOPICAL("TOPICAL", Group.TOPICAL),
  /** Into the nose. */
  NASAL("NASAL", Group.NASAL),
  /** Into the rectum. */
  RECTAL("RECTAL", Group.RECTAL),
  /** Into the bladder. */
  INTRAVESICAL("INTRAVESICAL", Group.INSTILLED),
  /** Into the vagina. */
  VAGINAL("VAGINAL", Group.OTHER),
  /** On the eye. */
  OPHTHALMIC("OPHTHALMIC", Group.OTHER);

  /** Routes that contradict each other only across groups. */
  public enum Group {
    /** Through a needle. */
    INJECTED,
    /** By mouth. */
    ORAL,
    /** Breathed in. */
    INHALED,
    /** On the skin. */
    TOPICAL,
    /** Into the nose. */
    NASAL,
    /** Into the rectum. */
    RECTAL,
    /** Into the bladder. */
    INSTILLED,
    /** None of these. */
    OTHER
  }

  private final String shortName;
  private final Group group;

  Route(String shortName, Group group) {
    this.shortName = shortName;
    this.group = group;
  }

  /** {@code IV}, {@code IM}, {@code SC}, else the name. */
  public String shortName() {
    return shortName;
  }

  /** The group it belongs to. */
  public Group group() {
    return group;
  }
}
