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
