package org.plumbline.facts;

import java.util.List;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;

/**
 * What another payer paid and adjusted, in cents.
 *
 * @param readable whether all amounts can be read
 */
record AdjustedSum(long paid, long adjusted, boolean readable) {

  static final AdjustedSum NONE = new AdjustedSum(0, 0, false);

  private static final ClaimField[] AMOUNTS = {
    ClaimField.ADJUSTMENT_AMOUNT_1,
    ClaimField.ADJUSTMENT_AMOUNT_2,
    ClaimField.ADJUSTMENT_AMOUNT_3,
    ClaimField.ADJUSTMENT_AMOUNT_4,
    ClaimField.ADJUSTMENT_AMOUNT_5,
    ClaimField.ADJUSTMENT_AMOUNT_6
  };

  /** The sum of adjustments (CAS). */
  static AdjustedSum of(List<Part> adjustments) {
    AdjustedSum sum = new AdjustedSum(0, 0, true);
    for (Part adjustment : adjustments) {
      sum = sum.with(adjustment);
    }
    return sum;
  }

  /** The sum of all that a payer decided about a line: its 2430 loops, each with its CAS. */
  static AdjustedSum ofLine(ServiceLine line, String payer) {
    AdjustedSum sum = new AdjustedSum(0, 0, true);
    boolean own = false;
    for (Part part : line.others()) {
      if (part.kind() == PartKind.ADJUDICATION) {
        own = part.is(ClaimField.ADJUDICATION_PAYER, payer);
        sum = own ? sum.withPaid(part.value(ClaimField.ADJUDICATION_AMOUNT)) : sum;
      } else if (own && part.kind() == PartKind.ADJUSTMENT) {
        sum = sum.with(part);
      }
    }
    return sum;
  }

  private AdjustedSum withPaid(long amount) {
    return new AdjustedSum(
        paid + value(amount), adjusted, readable && Fact.state(amount) == FieldState.VALUE);
  }

  private AdjustedSum with(Part adjustment) {
    boolean told = adjustment.has(ClaimField.ADJUSTMENT_AMOUNT_1);
    AdjustedSum sum = new AdjustedSum(paid, adjusted, readable && told);
    for (ClaimField field : AMOUNTS) {
      long amount = adjustment.value(field);
      sum =
          new AdjustedSum(
              sum.paid, sum.adjusted + value(amount), sum.readable && amount != Values.UNREADABLE);
    }
    return sum;
  }

  private static long value(long amount) {
    return Fact.state(amount) == FieldState.VALUE ? amount : 0;
  }
}
