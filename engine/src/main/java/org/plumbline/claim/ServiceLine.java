package org.plumbline.claim;

import java.util.ArrayList;
import java.util.List;

/** A service line (item 24, loop 2400). */
public final class ServiceLine extends Part {

  private final List<Part> drugs = new ArrayList<>(0);
  private final List<Party> parties = new ArrayList<>(0);
  private final List<Part> notes = new ArrayList<>(0);
  private final List<Part> others = new ArrayList<>(0);
  private int surplusModifiers;

  /**
   * See {@link Part#Part}; the ordinal is the line's number on the claim from 1, whatever LX01
   * says.
   */
  public ServiceLine(int ordinal, String loop, SourceText text, int origin) {
    super(PartKind.LINE, loop, ordinal, text, origin);
  }

  /** How many modifiers stand on the line after the fourth; an 837P has room for none. */
  public int surplusModifiers() {
    return surplusModifiers;
  }

  /** Called by readers only: one more modifier after the fourth. */
  public void addSurplusModifier() {
    surplusModifiers++;
  }

  @Override
  long distinction() {
    return surplusModifiers;
  }

  /** The drugs of the line (loop 2410). */
  public List<Part> drugs() {
    return drugs;
  }

  /** The providers and places named on the line (loops 2420A to 2420H). */
  public List<Party> parties() {
    return parties;
  }

  /** The notes of the line (NTE). */
  public List<Part> notes() {
    return notes;
  }

  /** What else stands on the line: attachments, conditions, test results, adjudications, forms. */
  public List<Part> others() {
    return others;
  }
}
