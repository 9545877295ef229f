package org.plumbline.descriptor.basis;

import java.util.List;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/** "500 ml = 1 unit", "1 month's supply = 1 unit", "1 unit equals 1 pound". */
final class Equation {

  private Equation() {}

  static Said<BillingBasis> read(Wording wording) {
    List<WrittenAmount> amounts = wording.amounts();
    for (int i = 0; i + 1 < amounts.size(); i++) {
      WrittenAmount left = amounts.get(i);
      WrittenAmount right = amounts.get(i + 1);
      if (equates(wording.text(), left.end(), right.start()) && left.isPlain()) {
        if (isOneUnit(right)) {
          return said(left, left, right);
        }
        if (isOneUnit(left)) {
          return said(right, left, right);
        }
      }
    }
    return null;
  }

  private static boolean isOneUnit(WrittenAmount written) {
    return written.amount().unit() == MeasureUnit.UNIT
        && written.amount().value().equals(Ratio.ONE);
  }

  private static boolean equates(String text, int from, int to) {
    String between = text.substring(from, to).strip();
    return between.equals("=")
        || between.equals("equals")
        || between.equals("'s supply =")
        || between.equals("supply =");
  }

  private static Said<BillingBasis> said(
      WrittenAmount amount, WrittenAmount first, WrittenAmount last) {
    return new Said<>(
        BillingBasis.of(BasisKind.EQUATED, amount.amount()), new Span(first.start(), last.end()));
  }
}
