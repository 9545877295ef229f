package org.plumbline.facts;

import java.util.Optional;
import java.util.OptionalLong;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.units.UnitRate;

/**
 * An NDC quantity with what it comes to.
 *
 * @param quantity in thousandths
 * @param rate units of service for one
 * @param exactly the units before they are rounded
 * @param units rounded up, in thousandths
 */
record NdcAmount(long quantity, UnitRate rate, Ratio exactly, long units) {

  /**
   * Works it out.
   *
   * @param quantity in thousandths, or a state of {@link org.plumbline.claim.Values}
   * @return empty where it cannot be told
   */
  static Optional<NdcAmount> of(long quantity, UnitRate rate) {
    Optional<Ratio> exactly = rate.exactly(quantity);
    OptionalLong units = rate.unitsOf(quantity);
    return exactly.isPresent() && units.isPresent()
        ? Optional.of(new NdcAmount(quantity, rate, exactly.get(), units.getAsLong()))
        : Optional.empty();
  }

  /** Whether so many units, in thousandths, fit if the numbers behind the rate were rounded. */
  boolean isNear(long others) {
    return rate.isNear(quantity, others);
  }
}
