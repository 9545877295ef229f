package org.plumbline.descriptor.units;

import java.util.Optional;
import java.util.OptionalLong;
import org.plumbline.descriptor.measure.Ratio;

/**
 * How many units of service one of an NDC's unit comes to: 4 for a gram at 250 mg a unit.
 *
 * @param perUnit more than 0
 */
public record UnitRate(Ratio perUnit) {

  private static final long ONE = 1000;

  /** Units beyond it are no units of a line, and their thousandths could overflow. */
  private static final long MOST = 1_000_000_000L;

  private static final Ratio HUNDREDTH_LESS = new Ratio(99, 100);
  private static final Ratio HUNDREDTH_MORE = new Ratio(101, 100);

  /**
   * The units that a quantity comes to, rounded up, at least one.
   *
   * @param quantity in thousandths
   * @return in thousandths; empty where it cannot be told
   */
  public OptionalLong unitsOf(long quantity) {
    return exactly(quantity).map(UnitRate::roundedUp).orElse(OptionalLong.empty());
  }

  /**
   * The units as a fraction, so that several quantities can be added before they are rounded.
   *
   * @param quantity in thousandths
   * @return empty where it is no quantity, or the number does not fit
   */
  public Optional<Ratio> exactly(long quantity) {
    if (quantity <= 0 || quantity > MOST * ONE) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Ratio(quantity, ONE).times(perUnit));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  /** Rounds a number of units up, at least to one, in thousandths; empty for more than a line's. */
  public static OptionalLong roundedUp(Ratio units) {
    return units.roundedUp() > MOST
        ? OptionalLong.empty()
        : OptionalLong.of(Math.max(units.roundedUp(), 1) * ONE);
  }

  /**
   * Whether so many units are what a quantity comes to if the numbers that stand behind the rate
   * were rounded by up to a hundredth, as a package of 16.67 ml is listed with 16.7.
   *
   * @param quantity in thousandths
   * @param units in thousandths
   */
  public boolean isNear(long quantity, long units) {
    OptionalLong least = rounded(quantity, HUNDREDTH_LESS);
    OptionalLong most = rounded(quantity, HUNDREDTH_MORE);
    return least.isPresent()
        && most.isPresent()
        && least.getAsLong() <= units
        && units <= most.getAsLong();
  }

  private OptionalLong rounded(long quantity, Ratio part) {
    Optional<Ratio> exactly = exactly(quantity);
    try {
      return exactly.isPresent() ? roundedUp(exactly.get().times(part)) : OptionalLong.empty();
    } catch (ArithmeticException tooLarge) {
      return OptionalLong.empty();
    }
  }
}
