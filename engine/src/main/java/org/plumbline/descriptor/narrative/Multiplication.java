package org.plumbline.descriptor.narrative;

import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.narrative.Token.Kind;

/**
 * What multiplies an amount: 30 mg x 2, 2 x 100 mg, 2 vials of 100 mg. Remembers which pieces it
 * has read; what is left over makes the narrative's amounts uncertain.
 */
final class Multiplication {

  /** So many pieces may stand between an amount and the sign that multiplies it. */
  private static final int BETWEEN = 4;

  /** A number of more digits after # is that of a lot or an order. */
  private static final int MOST_PIECES = 3;

  /**
   * A role, and by how much the amount is multiplied; 0 for not at all. The places are the first
   * and the last of the pieces that say so, the amount among them.
   */
  record Result(AmountRole role, long times, int first, int last) {

    /** Of an amount that nothing multiplies. */
    Result(AmountRole role) {
      this(role, 0, 0, 0);
    }
  }

  private final Tokens tokens;
  private final boolean[] read;

  Multiplication(Tokens tokens) {
    this.tokens = tokens;
    this.read = new boolean[tokens.size() + 1];
  }

  /** What becomes of the amount at a place. */
  Result of(int i, AmountRole role) {
    if (!Doses.counts(role) && role != AmountRole.CONTAINED) {
      return new Result(role);
    }
    if (tokens.get(i - 1).means(Meaning.TIMES)) {
      return before(i);
    }
    Result counted = counted(i, role);
    return counted != null ? counted : after(i, role);
  }

  /** 3 x 250 mg. */
  private Result before(int i) {
    long times = tokens.whole(i - 2);
    boolean chain = tokens.get(i - 3).means(Meaning.TIMES);
    if (times == 0 || chain) {
      return new Result(AmountRole.EACH);
    }
    read[i - 1] = true;
    readContainer(i - 2, i + 1);
    return new Result(AmountRole.PLAIN, times, i - 2, i);
  }

  /** 2 vials of 100 mg; null where no vials are counted before the amount. */
  private Result counted(int i, AmountRole role) {
    boolean of = tokens.get(i - 1).means(Meaning.OF);
    int container = of ? i - 2 : i - 1;
    Token number = tokens.get(container - 1);
    if (!isCounted(tokens.get(container)) || !number.is(Kind.NUMBER)) {
      return null;
    }
    if (Doses.isOne(number.number())) {
      return new Result(role == AmountRole.CONTAINED ? AmountRole.PLAIN : role);
    }
    long times = tokens.whole(container - 1);
    if (!of || times == 0) {
      return new Result(AmountRole.EACH);
    }
    read[container - 1] = true;
    return new Result(AmountRole.PLAIN, times, container - 1, i);
  }

  /** 30 mg IM x 2, 40 mg vial x 2, 4 mg tab #1. */
  private Result after(int i, AmountRole role) {
    int sign = i + 1;
    while (sign <= i + BETWEEN && mayStandBetween(tokens.get(sign))) {
      sign++;
    }
    Token found = tokens.get(sign);
    boolean pieces = found.is('#') && tokens.get(sign - 1).means(Meaning.CONTAINER);
    if (pieces && tokens.whole(sign + 1) == 0) {
      return pieces(i, sign);
    }
    if (!pieces && (!found.means(Meaning.TIMES) || isPatient(tokens.get(sign + 1)))) {
      return new Result(role);
    }
    long times = tokens.whole(sign + 1);
    Token next = tokens.get(sign + 2);
    if (times == 0 || next.is('/') || next.isUnknownWord()) {
      return new Result(AmountRole.EACH);
    }
    read[sign] = true;
    readContainer(sign + 1, sign + 2);
    return times == 1
        ? new Result(role == AmountRole.CONTAINED ? AmountRole.PLAIN : role)
        : new Result(AmountRole.PLAIN, times, i, sign + 1);
  }

  /** A number after # is glued to it, and so a name: its digits are read here. */
  private Result pieces(int i, int sign) {
    Token name = tokens.get(sign + 1);
    int digits = name.end() - name.start();
    boolean whole = name.is(Kind.ID) && digits <= 3;
    for (int at = name.start(); whole && at < name.end(); at++) {
      whole = Digits.at(tokens.text(), at);
    }
    if (!whole) {
      return new Result(AmountRole.EACH);
    }
    long times = Long.parseLong(tokens.text(), name.start(), name.end(), 10);
    if (times == 0) {
      return new Result(AmountRole.EACH);
    }
    read[sign] = true;
    return new Result(AmountRole.PLAIN, times, i, sign + 1);
  }

  private void readContainer(int number, int container) {
    if (isCounted(tokens.get(container))) {
      read[number] = true;
    }
  }

  private static boolean isPatient(Token next) {
    return next.measures(Dimension.MASS);
  }

  private static boolean isCounted(Token token) {
    return token.means(Meaning.CONTAINER) || token.means(Meaning.SHOT);
  }

  private static boolean mayStandBetween(Token token) {
    return token.means(Meaning.ROUTE)
        || token.means(Meaning.FORM)
        || token.means(Meaning.CONTAINER)
        || token.means(Meaning.BODY)
        || token.means(Meaning.RIGHT)
        || token.means(Meaning.LEFT)
        || token.means(Meaning.GIVEN)
        || token.is('/');
  }

  /** Whether something in the narrative multiplies and has not been read. */
  boolean isUnclear() {
    if (Repeats.are(tokens, read)
        || beginsWithCount()
        || tokens.have(Meaning.FREQUENCY)
        || tokens.have(Meaning.MANY)) {
      return true;
    }
    for (int i = 0; i < tokens.size(); i++) {
      if (isUnread(i) || tokens.get(i).means(Meaning.EACH) && !isCount(i)) {
        return true;
      }
    }
    return false;
  }

  /** 2 RETISERT 0.59 MG: so many of what the next word names. */
  private boolean beginsWithCount() {
    Token first = tokens.get(0);
    return first.is(Kind.NUMBER)
        && !read[0]
        && tokens.whole(0) > 1
        && tokens.get(1).is(Kind.WORD)
        && !tokens.get(1).means(Meaning.TIMES)
        && !isCounted(tokens.get(1));
  }

  /** Whether things are counted: 35 each. They may be supplies, or doses. */
  boolean isCount() {
    for (int i = 0; tokens.have(Meaning.EACH) && i < tokens.size(); i++) {
      if (tokens.get(i).means(Meaning.EACH) && isCount(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCount(int i) {
    return tokens.get(i - 1).is(Kind.NUMBER);
  }

  private boolean isUnread(int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (read[i]) {
      return false;
    }
    if (token.means(Meaning.TIMES)) {
      return isUnreadSign(tokens.get(i - 1), next);
    }
    if (token.measures(Dimension.DAYS)) {
      return !Doses.isOne(token.number());
    }
    if (token.is('#')) {
      return next.end() - next.start() <= MOST_PIECES && !isOne(next);
    }
    if (!token.is(Kind.NUMBER) || Doses.isOne(token.number())) {
      return false;
    }
    Token before = tokens.get(i - 1);
    boolean quantity =
        before.means(Meaning.QUANTITY)
            || before.is(':') && tokens.get(i - 2).means(Meaning.QUANTITY);
    boolean bracket = before.is('(') && next.is(')');
    return quantity || bracket || isCounted(next) && !before.means(Meaning.OF);
  }

  /** A sign that multiplies something: not one between the sides of a dressing. */
  private static boolean isUnreadSign(Token before, Token next) {
    boolean many = next.is(Kind.ID) || next.is(Kind.NUMBER) && !Doses.isOne(next.number());
    if (before.measures(Dimension.LENGTH)) {
      return false;
    }
    if (before.is(Kind.NUMBER)) {
      return !next.is(Kind.NUMBER) && !next.measures(Dimension.LENGTH);
    }
    return many || next.measures(Dimension.DAYS) || next.measures(Dimension.MONTHS);
  }

  private boolean isOne(Token number) {
    return tokens.text().substring(number.start(), number.end()).equals("1");
  }
}
