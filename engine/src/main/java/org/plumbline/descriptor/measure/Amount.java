package org.plumbline.descriptor.measure;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * So many of a unit, exactly. Amounts of different dimensions have nothing in common: each method
 * that takes two says what it does then.
 *
 * @param value how many, 0 or more
 * @param unit of what
 */
public record Amount(Ratio value, MeasureUnit unit) {

  /** Checks that both are there. */
  public Amount {
    Objects.requireNonNull(value);
    Objects.requireNonNull(unit);
  }

  /** A whole number of a unit. */
  public static Amount of(long value, MeasureUnit unit) {
    return new Amount(Ratio.of(value), unit);
  }

  /** Whether the two can be compared. */
  public boolean isComparableTo(Amount other) {
    return unit.dimension() == other.unit.dimension();
  }

  /** Whether the two are the same quantity, whatever their units: 1 g and 1000 mg are. */
  public boolean isSameAs(Amount other) {
    return isComparableTo(other) && inBaseUnits().equals(other.inBaseUnits());
  }

  /**
   * The order of the two quantities, as {@link Comparable} says.
   *
   * @throws IllegalArgumentException where they are of different dimensions
   */
  public int compareQuantity(Amount other) {
    require(other.unit);
    return inBaseUnits().compareTo(other.inBaseUnits());
  }

  /**
   * The same quantity in another unit.
   *
   * @throws IllegalArgumentException where the unit is of another dimension
   * @throws ArithmeticException where the number does not fit
   */
  public Amount in(MeasureUnit other) {
    require(other);
    return other == unit ? this : new Amount(inBaseUnits().dividedBy(other.size()), other);
  }

  /**
   * The sum, in the unit of this.
   *
   * @throws IllegalArgumentException where they are of different dimensions
   * @throws ArithmeticException where the number does not fit
   */
  public Amount plus(Amount other) {
    return new Amount(value.plus(other.in(unit).value), unit);
  }

  /**
   * So many times this.
   *
   * @throws ArithmeticException where the number does not fit
   */
  public Amount times(long count) {
    return new Amount(value.times(Ratio.of(count)), unit);
  }

  /**
   * How many of another it takes to reach this: 60 mg takes four of 15 mg, and 61 mg five. Empty
   * where they are of different dimensions, where the other is 0, and where the number does not
   * fit.
   */
  public OptionalLong dividedRoundingUp(Amount other) {
    if (!isComparableTo(other) || other.value.numerator() == 0) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(inBaseUnits().dividedBy(other.inBaseUnits()).roundedUp());
    } catch (ArithmeticException tooLarge) {
      return OptionalLong.empty();
    }
  }

  /**
   * How many whole times another is in this: 61 mg has four of 15 mg. -1 where they are of
   * different dimensions, where the other is 0, and where the number does not fit.
   */
  public long wholeTimes(Amount other) {
    OptionalLong up = dividedRoundingUp(other);
    return up.isEmpty() ? -1 : up.getAsLong() - (isMultipleOf(other) ? 0 : 1);
  }

  /** Whether this is a whole number of another; never where they are of different dimensions. */
  public boolean isMultipleOf(Amount other) {
    return dividedRoundingUp(other).stream().anyMatch(count -> isSameAs(other.times(count)));
  }

  /**
   * The rectangle of two lengths, in square centimetres.
   *
   * @throws IllegalArgumentException where one of them is no length
   * @throws ArithmeticException where the number does not fit
   */
  public static Amount area(Amount width, Amount height) {
    return new Amount(
        width.in(MeasureUnit.CENTIMETER).value.times(height.in(MeasureUnit.CENTIMETER).value),
        MeasureUnit.SQUARE_CENTIMETER);
  }

  private Ratio inBaseUnits() {
    return value.times(unit.size());
  }

  private void require(MeasureUnit other) {
    if (other.dimension() != unit.dimension()) {
      throw new IllegalArgumentException(other + " does not measure " + unit.dimension());
    }
  }

  @Override
  public String toString() {
    return value + " " + (unit.spellings().isEmpty() ? "items" : unit.spellings().get(0));
  }
}
