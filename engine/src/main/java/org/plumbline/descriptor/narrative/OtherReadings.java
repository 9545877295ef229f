package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.narrative.Token.Kind;

/** What an amount may be other than a dose: a gauge, a bound, units of service, one of several. */
final class OtherReadings {

  /** Grams of this many may be the gauge of a needle. */
  private static final int THINNEST = 14;

  private static final int THICKEST = 30;

  /** A number up to this directly before an amount may count vials. */
  private static final int MOST_VIALS = 20;

  private final Tokens tokens;

  OtherReadings(Tokens tokens) {
    this.tokens = tokens;
  }

  /** "Per 15 mg", "15 mg = 1 unit" and "unit: 15 mg" say what a unit is. */
  boolean isBasis(int i) {
    Token before = tokens.get(i - 1);
    if (before.means(Meaning.PER)) {
      return true;
    }
    if (tokens.get(i).measures(Dimension.UNITS)) {
      return false;
    }
    Token restated = tokens.get(i + 2);
    boolean one = restated.measures(Dimension.UNITS) && Doses.isOne(restated.number());
    if (tokens.get(i + 1).is('=') && one) {
      return true;
    }
    boolean equals = before.is('=') || before.is(':');
    Token unit = equals ? tokens.get(i - 2) : before;
    return unit.means(Meaning.SERVICE) || before.is('=') && unit.measures(Dimension.UNITS);
  }

  /** Whether grams may be the gauge of a needle. */
  boolean isGauge(int i) {
    Token token = tokens.get(i);
    String text = tokens.text();
    boolean letter =
        token.unit() == MeasureUnit.GRAM
            && Character.toLowerCase(text.charAt(token.end() - 1)) == 'g'
            && !Character.isLetter(text.charAt(token.end() - 2));
    return letter
        && token.number().isWhole()
        && token.number().numerator() >= THINNEST
        && token.number().numerator() <= THICKEST;
  }

  /** Whether a needle stands beside. */
  boolean isNeedle(int i) {
    return tokens.get(i - 1).means(Meaning.NEEDLE) || tokens.soon(i, 3, Meaning.NEEDLE);
  }

  /** An end of a range, or a bound. */
  boolean isRange(int i) {
    Token before = tokens.get(i - 1);
    if (before.means(Meaning.UPTO) || "~<>\u2264\u2265\u00b1".indexOf(before.mark()) >= 0) {
      return true;
    }
    if (before.means(Meaning.OF) && tokens.get(i - 2).means(Meaning.UPTO)) {
      return true;
    }
    Token low = tokens.get(i - 2);
    boolean end = isDash(i - 1) && (low.is(Kind.NUMBER) || isLike(i, low));
    return end || isDash(i + 1) && isLike(i, tokens.get(i + 2));
  }

  private boolean isDash(int i) {
    return tokens.get(i).is('-') || tokens.get(i).means(Meaning.TO);
  }

  private boolean isLike(int i, Token other) {
    return other.measures(tokens.get(i).unit().dimension());
  }

  /** Units of service. */
  boolean isService(int i) {
    if (!tokens.get(i).measures(Dimension.UNITS)) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean restates =
        before.is('=') && tokens.get(i - 2).is(Kind.AMOUNT) && !isLike(i, tokens.get(i - 2));
    return restates
        || before.means(Meaning.SERVICE)
        || tokens.get(i + 1).means(Meaning.SERVICE)
        || tokens.get(i + 1).means(Meaning.OF) && tokens.get(i + 2).means(Meaning.SERVICE);
  }

  /** "30+30 mg", "2 @ 100 mg", "2 100 mg": a number beside it that may multiply or add. */
  boolean isOneOfSeveral(int i) {
    Token before = tokens.get(i - 1);
    long direct = tokens.whole(i - 1);
    boolean joined =
        tokens.get(i - 2).is(Kind.NUMBER)
            && ("+&@,".indexOf(before.mark()) >= 0
                || before.means(Meaning.AND)
                || before.means(Meaning.OF));
    boolean more = tokens.get(i + 1).is('+') && tokens.get(i + 2).is(Kind.NUMBER);
    return joined || more || isCounted(i - 1) || direct > 1 && direct <= MOST_VIALS;
  }

  /** "30 g + 5 g vials", "100 mg vial + 400 mg": the size of a vial, or a part of the dose. */
  boolean isJoinedToVial(int i) {
    boolean before = isJoin(i - 1) && isBefore(i, i - 2);
    if (before) {
      return tokens.get(i + 1).means(Meaning.CONTAINER)
          || tokens.get(i - 2).means(Meaning.CONTAINER);
    }
    return tokens.get(i + 1).means(Meaning.CONTAINER)
        && isJoin(i + 2)
        && isLike(i, tokens.get(i + 3));
  }

  private boolean isJoin(int i) {
    return tokens.get(i).is('+') || tokens.get(i).is('&') || tokens.get(i).means(Meaning.AND);
  }

  /** Whether an amount like the one at a place stands at another, or before one word there. */
  private boolean isBefore(int i, int at) {
    return isLike(i, tokens.get(at))
        || tokens.get(at).is(Kind.WORD) && isLike(i, tokens.get(at - 1));
  }

  /** "45 units remaining", "prior 200 units", "approved for 200 units". */
  boolean isNotGiven(int i) {
    int before = i - 1;
    while (before >= i - 2 && isBetween(before)) {
      before--;
    }
    int after = i + 1;
    while (after <= i + 2 && isBetween(after)) {
      after++;
    }
    return isDenied(before) || isLeft(before) || isLeft(after);
  }

  private boolean isBetween(int i) {
    Token token = tokens.get(i);
    boolean filler = token.means(Meaning.FILLER) && !isLeft(i) && !isDenied(i);
    return filler || token.means(Meaning.FOR) || token.is(':') || token.is('=');
  }

  private boolean isDenied(int i) {
    return tokens.get(i).means(Meaning.NO) && !tokens.get(i).means(Meaning.FROM);
  }

  /** What is left may be what was discarded, which is read elsewhere. */
  private boolean isLeft(int i) {
    Token token = tokens.get(i);
    // "rest 10 mci": the first half of a heart study
    boolean left = token.means(Meaning.REST) && !token.word().text().equals("rest");
    boolean rest = left && !tokens.have(Meaning.WASTE);
    return rest || token.means(Meaning.UNGIVEN);
  }

  /** "10 wafers" before an amount: things that the vocabulary does not know. */
  private boolean isCounted(int i) {
    Token things = tokens.get(i);
    boolean many =
        things.isUnknownWord()
            && Character.toLowerCase(tokens.text().charAt(things.end() - 1)) == 's';
    Token number = tokens.get(i - 1);
    return many && number.is(Kind.NUMBER) && !Doses.isOne(number.number());
  }
}
