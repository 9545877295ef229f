package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.narrative.Token.Kind;

/** The role of an amount, from the words beside it. */
final class AmountContext {

  /** Grams of this many may be the gauge of a needle. */
  private static final int THINNEST = 14;

  private static final int THICKEST = 30;

  /** A number up to this directly before an amount may count vials. */
  private static final int MOST_VIALS = 20;

  private final Tokens tokens;

  AmountContext(Tokens tokens) {
    this.tokens = tokens;
  }

  /** The role of the amount at a place; null where it is no amount of a drug. */
  AmountRole role(int i) {
    Token amount = tokens.get(i);
    if (isBodyWeight(amount.unit()) || isBelowStroke(i)) {
      return null;
    }
    if (amount.measures(Dimension.SHARE) || isBasis(i)) {
      return AmountRole.STRENGTH;
    }
    AmountRole over = over(i);
    if (over != null) {
      return over;
    }
    if (isGauge(i)) {
      return isNeedle(i) ? null : AmountRole.UNCLEAR;
    }
    if (isRange(i)) {
      return AmountRole.RANGE;
    }
    if (isService(i)) {
      return AmountRole.SERVICE;
    }
    if (amount.measures(Dimension.VOLUME) && tokens.get(i - 1).means(Meaning.IN)) {
      return AmountRole.DILUENT;
    }
    return standing(i);
  }

  /** The role of an amount that is neither part of another nor bounded. */
  private AmountRole standing(int i) {
    if (precedesContainer(i) || followsContainer(i)) {
      return AmountRole.CONTAINED;
    }
    if (isDrawn(i)) {
      return AmountRole.CONTAINED;
    }
    if (isEach(i) || isOneOfSeveral(i)) {
      return AmountRole.EACH;
    }
    if (isTotal(i)) {
      return AmountRole.TOTAL;
    }
    return isGiven(i) ? AmountRole.GIVEN : AmountRole.PLAIN;
  }

  private static boolean isBodyWeight(MeasureUnit unit) {
    return unit == MeasureUnit.KILOGRAM || unit == MeasureUnit.POUND;
  }

  private boolean isStroke(int i) {
    return tokens.get(i).is('/') || tokens.get(i).means(Meaning.PER);
  }

  private boolean isBelowStroke(int i) {
    Token above = tokens.get(i - 2);
    return isStroke(i - 1) && (above.is(Kind.AMOUNT) || above.is(Kind.UNIT));
  }

  /** "Per 15 mg", "15 mg = 1 unit" and "unit: 15 mg" say what a unit is. */
  private boolean isBasis(int i) {
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

  /** The role of an amount over something; null where nothing stands below it. */
  private AmountRole over(int i) {
    if (!isStroke(i + 1)) {
      return null;
    }
    Token below = tokens.get(i + 2);
    if (below.is(Kind.AMOUNT) || below.is(Kind.UNIT)) {
      boolean weight = isBodyWeight(below.unit()) || below.unit() == MeasureUnit.SQUARE_METER;
      return weight ? AmountRole.PER_WEIGHT : AmountRole.STRENGTH;
    }
    if (below.means(Meaning.CONTAINER)) {
      return AmountRole.CONTAINED;
    }
    boolean each =
        below.means(Meaning.BODY) || below.means(Meaning.SHOT) || below.means(Meaning.EACH);
    return each ? AmountRole.EACH : null;
  }

  private boolean isGauge(int i) {
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

  private boolean isNeedle(int i) {
    return tokens.get(i - 1).means(Meaning.NEEDLE) || tokens.soon(i, 3, Meaning.NEEDLE);
  }

  private boolean isRange(int i) {
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

  private boolean isService(int i) {
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

  /** "Vial 40 mg", "vial of 40 mg": the size of a vial, unless vials are counted. */
  private boolean followsContainer(int i) {
    int at = tokens.get(i - 1).means(Meaning.OF) ? i - 2 : i - 1;
    return tokens.get(at).means(Meaning.CONTAINER) && !tokens.get(at - 1).is(Kind.NUMBER);
  }

  /** "40 mg vial", "40 mg lyophilized vial". */
  private boolean precedesContainer(int i) {
    for (int j = i + 1; j <= i + 3; j++) {
      Token next = tokens.get(j);
      if (next.means(Meaning.CONTAINER)) {
        return true;
      }
      boolean passed = next.is(Kind.WORD) && next.word().meanings() == 0;
      if (!passed && !next.means(Meaning.FORM)) {
        return false;
      }
    }
    return false;
  }

  /** Drawn up, ordered or opened: not yet given. */
  private boolean isDrawn(int i) {
    Token before = tokens.get(i - 1);
    boolean own = before.means(Meaning.DRAWN) && !tokens.get(i - 2).is(Kind.AMOUNT);
    return own || tokens.get(i + 1).means(Meaning.DRAWN);
  }

  /** "30+30 mg", "2 @ 100 mg", "2 100 mg": a number beside it that may multiply or add. */
  private boolean isOneOfSeveral(int i) {
    Token before = tokens.get(i - 1);
    long direct = tokens.whole(i - 1);
    boolean joined =
        tokens.get(i - 2).is(Kind.NUMBER)
            && ("+&@,".indexOf(before.mark()) >= 0 || before.means(Meaning.AND));
    boolean more = tokens.get(i + 1).is('+') && tokens.get(i + 2).is(Kind.NUMBER);
    return joined || more || direct > 1 && direct <= MOST_VIALS;
  }

  private boolean isEach(int i) {
    if (tokens.get(i - 1).means(Meaning.EACH)) {
      return true;
    }
    for (int j = i + 1; j <= i + 3; j++) {
      Token next = tokens.get(j);
      if (next.means(Meaning.EACH)) {
        return true;
      }
      if (!next.means(Meaning.ROUTE) && !next.means(Meaning.FORM) && !next.means(Meaning.IN)) {
        return false;
      }
    }
    return false;
  }

  private boolean isTotal(int i) {
    if (tokens.get(i + 1).means(Meaning.SUM) || tokens.get(i - 1).is('=')) {
      return true;
    }
    for (int j = i - 1; j >= i - 3; j--) {
      Token before = tokens.get(j);
      if (before.means(Meaning.SUM)) {
        return true;
      }
      boolean between =
          before.means(Meaning.FILLER) || before.means(Meaning.SHOT) || before.is(':');
      if (!between) {
        return false;
      }
    }
    return false;
  }

  private boolean isGiven(int i) {
    int next = i + 1;
    while (next <= i + 2
        && (tokens.get(next).means(Meaning.FILLER) || tokens.get(next).means(Meaning.ROUTE))) {
      if (tokens.get(next).means(Meaning.GIVEN)) {
        return true;
      }
      next++;
    }
    if (tokens.get(next).means(Meaning.GIVEN)) {
      return true;
    }
    return tokens.get(i - 1).means(Meaning.GIVEN) && !tokens.get(i - 2).is(Kind.AMOUNT);
  }
}
