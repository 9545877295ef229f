package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.measure.Amount;

/**
 * The one amount of a narrative, or why there is none.
 *
 * @param amount null where there is none
 * @param reason null where there is one
 */
record Total(NarrativeAmount amount, NoTotal reason) {

  /** Finds it among amounts that have their roles. */
  static Total of(Doses doses, Waste waste, boolean ambiguous) {
    List<NarrativeAmount> counting = new ArrayList<>(2);
    long roles = 0;
    for (NarrativeAmount amount : doses.amounts()) {
      roles |= 1L << amount.role().ordinal();
      if (Doses.counts(amount.role())) {
        counting.add(amount);
      }
    }
    if (counting.isEmpty()) {
      return none(without(roles, doses));
    }
    if (ambiguous) {
      return none(NoTotal.SEVERAL);
    }
    if (doses.tokens().have(Meaning.ELSEWHERE)) {
      return none(NoTotal.OTHER_DOSE);
    }
    NarrativeAmount total = called(counting, doses);
    if (total != null && !has(roles, AmountRole.RANGE) && !has(roles, AmountRole.UNCLEAR)) {
      return new Total(total, null);
    }
    NarrativeAmount one = counting.size() == 1 ? counting.get(0) : agreed(counting, waste);
    if (one == null) {
      return none(NoTotal.SEVERAL);
    }
    NoTotal doubt = doubt(roles, doses);
    return doubt == null ? new Total(one, null) : none(doubt);
  }

  private static Total none(NoTotal reason) {
    return new Total(null, reason);
  }

  private static boolean has(long roles, AmountRole role) {
    return (roles & 1L << role.ordinal()) != 0;
  }

  private static NoTotal doubt(long roles, Doses doses) {
    if (has(roles, AmountRole.EACH) || doses.multiplied() || doses.counted()) {
      return NoTotal.MULTIPLIER;
    }
    if (has(roles, AmountRole.RANGE)) {
      return NoTotal.RANGE;
    }
    return has(roles, AmountRole.UNCLEAR) ? NoTotal.UNREADABLE_UNIT : null;
  }

  private static NoTotal without(long roles, Doses doses) {
    boolean sizes = has(roles, AmountRole.CONTAINED);
    if (has(roles, AmountRole.EACH) || sizes && doses.multiplied()) {
      return NoTotal.MULTIPLIER;
    }
    if (has(roles, AmountRole.RANGE)) {
      return NoTotal.RANGE;
    }
    if (has(roles, AmountRole.UNCLEAR)) {
      return NoTotal.UNREADABLE_UNIT;
    }
    if (has(roles, AmountRole.PER_WEIGHT)) {
      return NoTotal.PER_WEIGHT;
    }
    return sizes || has(roles, AmountRole.STRENGTH) ? NoTotal.STRENGTH_ONLY : NoTotal.NO_AMOUNT;
  }

  /**
   * The amount that is called the total, where the others agree: there are none, they add up to it,
   * or there is one of which it is a multiple and which each of several things got.
   */
  private static NarrativeAmount called(List<NarrativeAmount> counting, Doses doses) {
    NarrativeAmount total = null;
    Amount others = null;
    for (NarrativeAmount amount : counting) {
      if (amount.role() == AmountRole.TOTAL) {
        if (total != null && !total.amount().isSameAs(amount.amount())) {
          return null;
        }
        total = amount;
      }
    }
    if (total == null) {
      return null;
    }
    for (NarrativeAmount amount : counting) {
      if (amount.role() != AmountRole.TOTAL) {
        if (!amount.amount().isComparableTo(total.amount())) {
          return null;
        }
        others = others == null ? amount.amount() : sum(others, amount.amount());
      }
    }
    boolean agree = others == null || others.isSameAs(total.amount());
    return agree && eachAgrees(total, doses) ? total : null;
  }

  private static boolean eachAgrees(NarrativeAmount total, Doses doses) {
    for (NarrativeAmount each : doses.amounts()) {
      if (each.role() == AmountRole.EACH
          && (!total.amount().isMultipleOf(each.amount())
              || total.amount().isSameAs(each.amount()))) {
        return false;
      }
    }
    return true;
  }

  private static Amount sum(Amount a, Amount b) {
    try {
      return a.plus(b);
    } catch (ArithmeticException tooLarge) {
      return Amount.of(0, a.unit());
    }
  }

  /** The one amount that several say: a product and what it comes to, or given and wasted. */
  private static NarrativeAmount agreed(List<NarrativeAmount> counting, Waste waste) {
    if (counting.size() != 2) {
      return null;
    }
    NarrativeAmount first = counting.get(0);
    NarrativeAmount second = counting.get(1);
    if (!first.amount().isComparableTo(second.amount())) {
      return null;
    }
    boolean product = first.role() == AmountRole.PRODUCT || second.role() == AmountRole.PRODUCT;
    if (product) {
      return first.amount().isSameAs(second.amount()) ? first : null;
    }
    boolean secondGiven = second.role() == AmountRole.GIVEN;
    NarrativeAmount given = secondGiven ? second : first;
    NarrativeAmount drawn = secondGiven ? first : second;
    return given.role() == AmountRole.GIVEN && adds(given, drawn, waste) ? given : null;
  }

  private static boolean adds(NarrativeAmount given, NarrativeAmount drawn, Waste waste) {
    return waste
        .amount()
        .filter(wasted -> wasted.amount().isComparableTo(given.amount()))
        .filter(wasted -> sum(given.amount(), wasted.amount()).isSameAs(drawn.amount()))
        .isPresent();
  }
}
