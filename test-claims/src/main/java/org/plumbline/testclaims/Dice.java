package org.plumbline.testclaims;

import java.util.SplittableRandom;

/** The one source of chance; the same seed gives the same throws on every machine. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** 1, 2, 3 ... with the given mean; each further step is as likely as the one before. */
  int geometric(double mean) {
    int value = 1;
    while (random.nextDouble() >= 1 / mean) {
      value++;
    }
    return value;
  }

  /** Exactly so many decimal digits, the first of them not 0. */
  String digits(int count) {
    char[] digits = new char[count];
    digits[0] = (char) ('1' + below(9));
    for (int i = 1; i < count; i++) {
      digits[i] = (char) ('0' + below(10));
    }
    return new String(digits);
  }

  char oneOf(String characters) {
    return characters.charAt(below(characters.length()));
  }
}
