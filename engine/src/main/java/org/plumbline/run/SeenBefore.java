package org.plumbline.run;

/**
 * Remembers numbers with the claim they came from, the last million or so: when a table is full it
 * becomes the old one, and the old one is forgotten. So memory has a bound whatever the file holds:
 * two tables of 25 MB, and half of one more while one grows.
 */
final class SeenBefore {

  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST = 1 << 21;

  private final int largest;
  private Table young = new Table(SMALLEST);
  private Table old = new Table(SMALLEST);

  SeenBefore() {
    this(LARGEST);
  }

  /**
   * @param largest how many places the largest table has, a power of two; it is full when half of
   *     them are taken
   */
  SeenBefore(int largest) {
    this.largest = largest;
  }

  /** The claim that the number came from first, 0 where it is new; remembers a new one. */
  int firstWith(long number, int claim) {
    int first = young.get(number);
    first = first == 0 ? old.get(number) : first;
    if (first == 0) {
      makeRoom();
      young.put(number, claim);
    }
    return first;
  }

  private void makeRoom() {
    if (!young.full()) {
      return;
    }
    if (young.numbers.length < largest) {
      young = young.twice();
    } else {
      old = young;
      young = new Table(SMALLEST);
    }
  }

  /** Open addressing; a claim of 0 is a free place. */
  private static final class Table {

    private final long[] numbers;
    private final int[] claims;
    private int taken;

    Table(int places) {
      numbers = new long[places];
      claims = new int[places];
    }

    boolean full() {
      return taken >= numbers.length / 2;
    }

    int get(long number) {
      return claims[place(number)];
    }

    void put(long number, int claim) {
      int place = place(number);
      numbers[place] = number;
      claims[place] = claim;
      taken++;
    }

    private int place(long number) {
      int place = (int) (number ^ number >>> 32) & numbers.length - 1;
      while (claims[place] != 0 && numbers[place] != number) {
        place = place + 1 & numbers.length - 1;
      }
      return place;
    }

    Table twice() {
      Table larger = new Table(numbers.length * 2);
      for (int i = 0; i < numbers.length; i++) {
        if (claims[i] != 0) {
          larger.put(numbers[i], claims[i]);
        }
      }
      return larger;
    }
  }
}
