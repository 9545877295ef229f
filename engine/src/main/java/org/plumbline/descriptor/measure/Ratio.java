package org.plumbline.descriptor.measure;

/**
 * An exact number that is not negative.
 *
 * @param numerator 0 or more
 * @param denominator 1 or more, and without a common divisor with the numerator
 */
public record Ratio(long numerator, long denominator) implements Comparable<Ratio> {

  /** One. */
  public static final Ratio ONE = new Ratio(1, 1);

  /**
   * Reduces.
   *
   * @throws ArithmeticException where the number is negative or divided by nothing
   */
  public Ratio {
    if (numerator < 0 || denominator < 1) {
      throw new ArithmeticException("not a number from 0 on: " + numerator + "/" + denominator);
    }
    long common = divisor(numerator, denominator);
    numerator /= common;
    denominator /= common;
  }

  /** A whole number. */
  public static Ratio of(long whole) {
    return new Ratio(whole, 1);
  }

  /**
   * The sum.
   *
   * @throws ArithmeticException where it does not fit
   */
  public Ratio plus(Ratio other) {
    long common = divisor(denominator, other.denominator);
    return new Ratio(
        Math.addExact(
            Math.multiplyExact(numerator, other.denominator / common),
            Math.multiplyExact(other.numerator, denominator / common)),
        Math.multiplyExact(denominator, other.denominator / common));
  }

  /**
   * The product.
   *
   * @throws ArithmeticException where it does not fit
   */
  public Ratio times(Ratio other) {
    long across = divisor(numerator, other.denominator);
    long back = divisor(other.numerator, denominator);
    return new Ratio(
        Math.multiplyExact(numerator / across, other.numerator / back),
        Math.multiplyExact(denominator / back, other.denominator / across));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException where it does not fit, or the other is 0
   */
  public Ratio dividedBy(Ratio other) {
    return times(new Ratio(other.denominator, other.numerator));
  }

  /** The smallest whole number that is not below this. */
  public long roundedUp() {
    return numerator / denominator + (isWhole() ? 0 : 1);
  }

  /** Whether nothing is left over. */
  public boolean isWhole() {
    return denominator == 1;
  }

  @Override
  public int compareTo(Ratio other) {
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  private static long divisor(long a, long b) {
    while (b != 0) {
      long rest = a % b;
      a = b;
      b = rest;
    }
    return Math.max(a, 1);
  }

  /** As people write it: a whole number, a decimal where that is exact, else a fraction. */
  @Override
  public String toString() {
    long tens = 1;
    for (int digits = 0; digits <= 9; digits++) {
      if (tens % denominator == 0) {
        return decimal(tens, digits);
      }
      tens *= 10;
    }
    return numerator + "/" + denominator;
  }

  private String decimal(long tens, int digits) {
    String whole = Long.toString(numerator / denominator);
    if (digits == 0) {
      return whole;
    }
    String rest = Long.toString(numerator % denominator * (tens / denominator));
    return whole + "." + "0".repeat(digits - rest.length()) + rest;
  }
}
