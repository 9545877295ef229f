package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.narrative.Token.Kind;

/**
 * Whether a time, an area, a length or a distance of a narrative may be one of several, or so much
 * a day. Remembers which pieces its reader has understood.
 */
final class Repetition {

  /** A number up to this beside a thing counts it. */
  private static final int MOST_THINGS = 20;

  private static final int MOST_PIECES = 3;

  private final Tokens tokens;
  private final boolean[] read;

  Repetition(Tokens tokens) {
    this.tokens = tokens;
    this.read = new boolean[tokens.size() + 3];
  }

  /** Says that pieces are understood. */
  void understood(int first, int last) {
    for (int i = first; i <= last; i++) {
      read[i] = true;
    }
  }

  /** Whether an amount says what a unit of service is: "15 minute units", "each 15 min". */
  boolean isBasis(int i) {
    Token before = tokens.get(i - 1);
    boolean each = before.means(Meaning.PER) || before.means(Meaning.EACH);
    boolean equals = tokens.get(i + 1).is('=') && tokens.get(i + 2).measures(Dimension.UNITS);
    Token service = before.is('=') || before.means(Meaning.OF) ? tokens.get(i - 2) : before;
    boolean units = service.measures(Dimension.UNITS) && service != before;
    return each || equals || units || tokens.get(i + 1).means(Meaning.SERVICE);
  }

  /** Whether an amount stands above a stroke: 2 hours/day, 60 min per visit. */
  boolean isRate(int i) {
    Token sign = tokens.get(i + 1);
    Token below = tokens.get(i + 2);
    if (sign.means(Meaning.PER) || sign.means(Meaning.FREQUENCY)) {
      return true;
    }
    return sign.is('/')
        && (below.is(Kind.UNIT)
            || below.is(Kind.AMOUNT)
            || below.means(Meaning.SESSION)
            || below.means(Meaning.FREQUENCY));
  }

  /** Whether a time is one of several. */
  boolean isUnclear() {
    if (isSaid()) {
      return true;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!read[i] && (isSign(i) || isQuantity(i) || isSessions(i) || isBesideMeasure(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an area, a length or a distance is that of one of several things. */
  boolean isOfSeveralThings() {
    if (isUnclear()) {
      return true;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (!read[i] && isThings(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSaid() {
    return tokens.have(Meaning.EACH)
        || tokens.have(Meaning.MANY)
        || tokens.have(Meaning.FREQUENCY)
        || Repeats.days(tokens);
  }

  /** A sign that multiplies by another number than one. */
  private boolean isSign(int i) {
    Token sign = tokens.get(i);
    if (sign.measures(Dimension.DAYS)) {
      return !Doses.isOne(sign.number());
    }
    if (sign.is('#')) {
      Token next = tokens.get(i + 1);
      boolean one = tokens.text().substring(next.start(), next.end()).equals("1");
      return next.end() - next.start() <= MOST_PIECES && !one;
    }
    if (!sign.means(Meaning.TIMES)) {
      return false;
    }
    Token next = tokens.get(i + 1);
    boolean alone = tokens.get(i - 1).is(Kind.NUMBER) && !Doses.isOne(tokens.get(i - 1).number());
    boolean many = next.is(Kind.NUMBER) && !Doses.isOne(next.number());
    return alone || many || next.is(Kind.ID) || next.measures(Dimension.DAYS);
  }

  private boolean isMany(int i) {
    Token number = tokens.get(i);
    return number.is(Kind.NUMBER) && !Doses.isOne(number.number());
  }

  /** "Qty 2", "qty: 2", "(2)". */
  private boolean isQuantity(int i) {
    Token before = tokens.get(i - 1);
    boolean sign = before.is(':') || before.is('=') || before.is('-');
    Token word = sign ? tokens.get(i - 2) : before;
    boolean bracket = before.is('(') && tokens.get(i + 1).is(')');
    return isMany(i) && (word.means(Meaning.QUANTITY) || bracket);
  }

  /** "2 sessions". */
  private boolean isSessions(int i) {
    boolean next = tokens.get(i + 1).isUnknownWord() && isSession(i + 2);
    return isMany(i) && (isSession(i + 1) || next);
  }

  private boolean isSession(int i) {
    return tokens.get(i).means(Meaning.SESSION) || tokens.get(i).means(Meaning.PIECE);
  }

  /** "2 60 min", "1 and 1/4 hours": a number directly before, or joined. */
  private boolean isBesideMeasure(int i) {
    Token next = tokens.get(i + 1);
    boolean join = next.is('+') || next.is('&') || next.is('@') || next.means(Meaning.AND);
    Token beside = join || next.means(Meaning.OF) ? tokens.get(i + 2) : next;
    boolean small =
        tokens.get(i).is(Kind.NUMBER)
            && (join || isMany(i) && tokens.whole(i) <= MOST_THINGS && tokens.whole(i) > 0);
    return small && beside.is(Kind.AMOUNT);
  }

  /** "2 apligraf": so many of what the next word names. */
  private boolean isThings(int i) {
    long number = tokens.whole(i);
    Token next = tokens.get(i + 1);
    return number > 1
        && number <= MOST_THINGS
        && next.is(Kind.WORD)
        && !tokens.get(i - 1).means(Meaning.STAGE)
        && !next.means(Meaning.TIMES)
        && !next.means(Meaning.BODY)
        && !next.means(Meaning.RIGHT)
        && !next.means(Meaning.LEFT)
        && !next.means(Meaning.TO);
  }
}
