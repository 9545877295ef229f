package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Need;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;
import org.plumbline.codeset.library.CodeSets;

/**
 * A line's units of service and its charge (items 24F and 24G). It is the fourth part of a line and
 * no fact of its own, as {@link CodedFact}.
 */
public abstract class ChargedFact extends ModifiedFact {

  private static final long HAS_CHARGE = Need.CHARGE.bit();
  private static final long HAS_UNITS = Need.UNITS.bit();

  private static final int ONE = 1000;
  private static final int TENTH = 100;

  private final ServiceLine line;
  private final long units;
  private final long charge;

  ChargedFact(ClaimFacts claim, ServiceLine line, CodeSets codes) {
    super(claim, line, codes);
    this.line = line;
    units = line.value(ClaimField.UNITS);
    charge = line.value(ClaimField.CHARGE);
    note(Need.UNITS, state(units));
    note(Need.CHARGE, state(charge));
  }

  /** Whether units of service can be read. */
  public final boolean hasUnits() {
    return has(HAS_UNITS);
  }

  /** The units of service in thousandths (item 24G, SV104). */
  public final long units() {
    return units;
  }

  /** Whether no units of service stand on the line. */
  public final boolean unitsAbsent() {
    return units == Values.ABSENT && line.lacks(ClaimField.UNITS);
  }

  /** Whether something stands in the units that is no number of at most three decimals. */
  public final boolean unitsUnreadable() {
    return state(units) == FieldState.UNREADABLE;
  }

  /** The units as written. */
  public final String unitsRaw() {
    return line.raw(ClaimField.UNITS);
  }

  /** Whether the units that can be read are a whole number, however it is written. */
  public final boolean wholeUnits() {
    return hasUnits() && units % ONE == 0;
  }

  /** Whether the units that can be read are a number of tenths, however it is written. */
  public final boolean unitsInTenths() {
    return hasUnits() && units % TENTH == 0;
  }

  /** Whether the line counts units of service, and no minutes of anesthesia or others. */
  public final boolean inUnits() {
    return !line.has(ClaimField.UNIT_BASIS) || line.is(ClaimField.UNIT_BASIS, "UN");
  }

  /** Whether a charge of the line can be read. */
  public final boolean hasCharge() {
    return has(HAS_CHARGE);
  }

  /** The charge in cents (item 24F, SV102). */
  public final long charge() {
    return charge;
  }

  /** Whether no charge stands on the line. */
  public final boolean chargeAbsent() {
    return charge == Values.ABSENT && line.lacks(ClaimField.CHARGE);
  }
}
