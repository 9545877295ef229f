package org.plumbline.facts;

import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.units.UnitRate;

/** The NDC quantities of lines that are one supply, added up. Units are in thousandths. */
final class NdcAmounts {

  private int count;
  private boolean doubtful;
  private long units;
  private long eachRounded;
  private Ratio exactly = new Ratio(0, 1);

  void addUnits(long more) {
    units += more;
  }

  /**
   * @param amount null where a line has a drug whose amount cannot be told
   */
  void add(NdcAmount amount) {
    count++;
    if (amount == null) {
      doubtful = true;
      return;
    }
    eachRounded += amount.units();
    try {
      exactly = exactly.plus(amount.exactly());
    } catch (ArithmeticException tooLarge) {
      doubtful = true;
    }
  }

  /** Whether all of so many lines have an amount, or one of them for all. */
  boolean areTold(int lines) {
    return !doubtful && (count == lines || count == 1) && expected() > 0;
  }

  /** The units of all lines. */
  long units() {
    return units;
  }

  /** What the quantities come to together, rounded up. */
  long expected() {
    return UnitRate.roundedUp(exactly);
  }

  /** Whether the units are those of all quantities, rounded line by line or together. */
  boolean fit() {
    return units >= expected() && units <= eachRounded;
  }
}
