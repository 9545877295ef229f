package org.plumbline.descriptor.basis;

import java.util.Optional;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * Two descriptors of one code that give another amount for one unit of service. A number of units
 * that was right under one of them is not right under the other.
 *
 * @param before what the older descriptor says of one unit; none where nothing can be read
 * @param after what the newer one says
 */
public record UnitChange(Optional<Said<BillingBasis>> before, Optional<Said<BillingBasis>> after) {

  /**
   * Compares what two descriptors say of one unit. An amount that is new or gone counts only where
   * it is a dose (J7311: an implant, then 0.01 mg of it): another may be a part of a sentence, as
   * times are in the codes of quality measures.
   *
   * @return empty where the amounts are the same, or it cannot be told
   */
  public static Optional<UnitChange> between(String before, String after) {
    UnitChange change =
        new UnitChange(BasisReader.read(Wording.of(before)), BasisReader.read(Wording.of(after)));
    return change.isOne() ? Optional.of(change) : Optional.empty();
  }

  private boolean isOne() {
    Optional<Amount> old = amount(before);
    Optional<Amount> young = amount(after);
    return old.isPresent() && young.isPresent()
        ? !old.get().isSameAs(young.get())
        : isDose(before) || isDose(after);
  }

  private static Optional<Amount> amount(Optional<Said<BillingBasis>> basis) {
    return basis.flatMap(said -> said.what().amount());
  }

  private static boolean isDose(Optional<Said<BillingBasis>> basis) {
    return basis.filter(said -> said.what().kind().isDose()).isPresent();
  }
}
