package org.plumbline.facts;

import java.util.Optional;
import java.util.OptionalLong;
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
   * @param amount empty where a line has a drug whose amount cannot be told
   */
  void add(Optional<NdcAmount> amount) {
    count++;
    if (amount.isEmpty()) {
      doubtful = true;
      return;
    }
    eachRounded += amount.get().units();
    try {
      exactly = exactly.plus(amount.get().exactly());
    } catch (ArithmeticException tooLarge) {
      doubtful = true;
    }
  }

  /**
   * What the quantities come to together, rounded up; empty unless all of so many lines have an
   * amount, or one of them for all.
   */
  OptionalLong expected(int lines) {
    return !doubtful && (count == lines || count == 1)
        ? UnitRate.roundedUp(exactly)
        : OptionalLong.empty();
  }

  /** The units of all lines. */
  long units() {
    return units;
  }

  /** Whether the units are those of all quantities, rounded line by line or together. */
  boolean fit(long expected) {
    return units >= expected && units <= eachRounded;
  }
}
