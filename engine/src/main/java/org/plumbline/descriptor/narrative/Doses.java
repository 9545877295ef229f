package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.narrative.Token.Kind;
import org.plumbline.descriptor.text.Span;

/** The amounts of a narrative with their roles, while they are still being settled. */
final class Doses {

  private final Tokens tokens;
  private final List<NarrativeAmount> amounts = new ArrayList<>();

  /** By place of the amount's piece: its place in the list and 1; 0 for none. */
  private final int[] places;

  private final Multiplication multiplication;

  private Doses(Tokens tokens) {
    this.tokens = tokens;
    this.places = new int[tokens.size()];
    this.multiplication = new Multiplication(tokens);
  }

  static Doses read(Tokens tokens) {
    Doses doses = new Doses(tokens);
    AmountContext context = new AmountContext(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.is(Kind.AMOUNT) && isDose(token.unit())) {
        AmountRole role = context.role(i);
        if (role != null) {
          doses.add(i, role);
        }
      }
    }
    return doses;
  }

  private void add(int i, AmountRole role) {
    Token token = tokens.get(i);
    Multiplication.Result result = multiplication.of(i, role);
    if (result.times() == 0) {
      add(i, new NarrativeAmount(token.amount(), result.role(), token.span()));
      return;
    }
    try {
      Amount product = token.amount().times(result.times());
      Span span = tokens.span(result.first(), result.last());
      add(i, new NarrativeAmount(product, AmountRole.PRODUCT, span));
    } catch (ArithmeticException tooLarge) {
      add(i, new NarrativeAmount(token.amount(), AmountRole.EACH, token.span()));
    }
  }

  private void add(int i, NarrativeAmount amount) {
    amounts.add(amount);
    places[i] = amounts.size();
  }

  /** Whether a unit may be one of a dose. */
  private static boolean isDose(MeasureUnit unit) {
    return switch (unit.dimension()) {
      case AREA, LENGTH, DISTANCE, TIME, DAYS, MONTHS, COUNT, OUNCES -> false;
      default -> true;
    };
  }

  List<NarrativeAmount> amounts() {
    return amounts;
  }

  Tokens tokens() {
    return tokens;
  }

  /** Whether something multiplies that could not be read. */
  boolean multiplied() {
    return multiplication.isUnclear();
  }

  /** Whether things are counted that may be doses. */
  boolean counted() {
    return multiplication.isCount();
  }

  /** The amount whose piece stands at a place; null where there is none. */
  NarrativeAmount at(int token) {
    boolean there = token >= 0 && token < places.length && places[token] > 0;
    return there ? amounts.get(places[token] - 1) : null;
  }

  /** Gives the amount at a place another role. */
  void settle(int token, AmountRole role) {
    NarrativeAmount old = at(token);
    amounts.set(places[token] - 1, new NarrativeAmount(old.amount(), role, old.span()));
  }

  /** Amounts that only say the one before them again, after a bracket or an equals sign. */
  void settleRestated() {
    int before = -1;
    for (int i = 0; i < places.length; i++) {
      if (places[i] == 0) {
        continue;
      }
      if (before >= 0 && followsAsSame(before, i)) {
        settleRestated(before, i);
      }
      before = i;
    }
  }

  private boolean followsAsSame(int before, int i) {
    int mark = tokens.get(i - 1).means(Meaning.TIMES) ? i - 3 : i - 1;
    return mark == before + 1 && (tokens.get(mark).is('(') || tokens.get(mark).is('='));
  }

  private void settleRestated(int before, int i) {
    NarrativeAmount first = at(before);
    NarrativeAmount second = at(i);
    if (!counts(first.role()) || !counts(second.role())) {
      return;
    }
    if (first.amount().isComparableTo(second.amount())) {
      if (first.amount().isSameAs(second.amount())) {
        settle(i, AmountRole.RESTATED);
      }
    } else if (isVolume(second)) {
      settle(i, AmountRole.RESTATED);
    } else if (isVolume(first)) {
      settle(before, AmountRole.RESTATED);
    }
  }

  private static boolean isVolume(NarrativeAmount amount) {
    return amount.amount().unit().dimension() == Dimension.VOLUME;
  }

  /** Whether an amount of a role could be the dose. */
  static boolean counts(AmountRole role) {
    return switch (role) {
      case PLAIN, PRODUCT, TOTAL, GIVEN -> true;
      default -> false;
    };
  }

  /** Whether a number is one. */
  static boolean isOne(Ratio number) {
    return number.equals(Ratio.ONE);
  }
}
