package org.plumbline.facts;

import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.units.UnitRate;

/**
 * An NDC quantity with what one of its unit comes to.
 *
 * @param quantity in thousandths, or a state of {@link org.plumbline.claim.Values}
 * @param rate units of service for one
 */
record NdcAmount(long quantity, UnitRate rate) {

  /** Rounded up, in thousandths; -1 where it cannot be told. */
  long units() {
    return rate.unitsOf(quantity);
  }

  Ratio exactly() {
    return rate.exactly(quantity);
  }
}
