package org.plumbline.rulebook.plan.text;

/**
 * A set of symbols. The characters of ASCII are symbols of their own; beyond ASCII, an expression
 * in ASCII can only tell the line ends that {@code .} does not match from the rest.
 *
 * @param low the characters 0 to 63, a bit each
 * @param high the characters 64 to 127
 * @param beyond {@link #LINE_END} and {@link #OTHER}, a bit each
 */
record Symbols(long low, long high, int beyond) implements Expression {

  /** Any of U+0085, U+2028 and U+2029. */
  static final int LINE_END = 128;

  /** Any other code point from 128 on, be it a surrogate without its other half. */
  static final int OTHER = 129;

  static final Symbols NONE = new Symbols(0, 0, 0);
  static final Symbols ALL = NONE.not();
  static final Symbols DIGITS = range('0', '9');
  static final Symbols WORD = range('A', 'Z').or(range('a', 'z')).or(DIGITS).or(range('_', '_'));
  static final Symbols SPACES = range('\t', '\r').or(range(' ', ' '));
  static final Symbols DOT = range('\n', '\n').or(range('\r', '\r')).or(new Symbols(0, 0, 1)).not();

  /** The ASCII characters from one to another, both included. */
  static Symbols range(char first, char last) {
    return new Symbols(bits(first, last), bits(first - 64, last - 64), 0);
  }

  private static long bits(int first, int last) {
    if (last < 0 || first > 63) {
      return 0;
    }
    return -1L << Math.max(first, 0) & -1L >>> 63 - Math.min(last, 63);
  }

  Symbols not() {
    return new Symbols(~low, ~high, ~beyond & 3);
  }

  Symbols or(Symbols other) {
    return new Symbols(low | other.low, high | other.high, beyond | other.beyond);
  }

  Symbols and(Symbols other) {
    return new Symbols(low & other.low, high & other.high, beyond & other.beyond);
  }

  boolean meets(Symbols other) {
    return (low & other.low | high & other.high | beyond & other.beyond) != 0;
  }

  /** Writes a value at the number of each symbol of this set. */
  void mark(byte[] bySymbol, byte value) {
    mark(low, 0, bySymbol, value);
    mark(high, 64, bySymbol, value);
    mark(beyond, LINE_END, bySymbol, value);
  }

  private static void mark(long bits, int first, byte[] bySymbol, byte value) {
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      bySymbol[first + Long.numberOfTrailingZeros(rest)] = value;
    }
  }

  @Override
  public int before(int next, Nfa nfa) throws NotTabularException {
    return nfa.step(this, next);
  }
}
