package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.narrative.Token.Kind;

/** The role of an amount, from the words beside it. */
final class AmountContext {

  private final Tokens tokens;
  private final OtherReadings other;

  AmountContext(Tokens tokens) {
    this.tokens = tokens;
    this.other = new OtherReadings(tokens);
  }

  /** The role of the amount at a place; null where it is no amount of a drug. */
  AmountRole role(int i) {
    Token amount = tokens.get(i);
    if (isBodyWeight(amount.unit()) || isBelowStroke(i)) {
      return null;
    }
    if (amount.measures(Dimension.SHARE) || other.isBasis(i)) {
      return AmountRole.STRENGTH;
    }
    AmountRole over = over(i);
    if (over != null) {
      return over;
    }
    if (other.isGauge(i)) {
      return other.isNeedle(i) ? null : AmountRole.UNCLEAR;
    }
    if (other.isRange(i)) {
      return AmountRole.RANGE;
    }
    if (other.isService(i)) {
      return AmountRole.SERVICE;
    }
    if (amount.measures(Dimension.VOLUME) && tokens.get(i - 1).means(Meaning.IN)) {
      return AmountRole.DILUENT;
    }
    return standing(i);
  }

  /** The role of an amount that is neither part of another nor bounded. */
  private AmountRole standing(int i) {
    if (other.isJoinedToVial(i)) {
      return AmountRole.EACH;
    }
    if (precedesContainer(i) || followsContainer(i)) {
      return AmountRole.CONTAINED;
    }
    if (isDrawn(i)) {
      return AmountRole.CONTAINED;
    }
    if (other.isNotGiven(i)) {
      return AmountRole.UNCLEAR;
    }
    if (isEach(i) || other.isOneOfSeveral(i)) {
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
        below.is(Kind.WORD)
            && !below.means(Meaning.ROUTE)
            && !below.means(Meaning.WASTE)
            && !below.means(Meaning.GIVEN);
    return each ? AmountRole.EACH : null;
  }

  /** "Vial 40 mg", "vial of 40 mg": the size of a vial, unless vials are counted. */
  private boolean followsContainer(int i) {
    int at = tokens.get(i - 1).means(Meaning.OF) ? i - 2 : i - 1;
    Token before = tokens.get(at - 1);
    boolean own = before.is(Kind.NUMBER) || before.is(Kind.AMOUNT);
    return tokens.get(at).means(Meaning.CONTAINER) && !own;
  }

  /** "40 mg vial", "40 mg lyophilized vial". */
  private boolean precedesContainer(int i) {
    for (int j = i + 1; j <= i + 3; j++) {
      Token next = tokens.get(j);
      if (next.means(Meaning.CONTAINER)) {
        return true;
      }
      if (!next.isUnknownWord() && !next.means(Meaning.FORM)) {
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
