package org.plumbline.descriptor.basis;

import java.util.OptionalLong;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * The unit of one wording of a descriptor, to see by which of several wordings a line's units were
 * counted.
 *
 * @param basis what one unit stands for
 * @param bare whether the wording has no amount at all and nothing that is counted, so that a unit
 *     is the thing it names
 */
public record BilledUnit(BillingBasis basis, boolean bare) {

  /** Reads a long descriptor. */
  public static BilledUnit of(String descriptor) {
    Wording wording = Wording.of(descriptor);
    BillingBasis basis = BasisReader.read(wording).map(Said::what).orElse(BillingBasis.NONE);
    return new BilledUnit(basis, basis.kind() == BasisKind.NONE && wording.amounts().isEmpty());
  }

  /** Whether the two say the same of one unit. */
  public boolean saysTheSameAs(BilledUnit other) {
    return bare == other.bare && basis.saysTheSameAs(other.basis);
  }

  /**
   * How many units an amount makes: so many doses, rounded up; one thing, where the wording has no
   * amount.
   *
   * @return 1 or more; empty where it cannot be told
   */
  public OptionalLong unitsOf(Amount given) {
    if (bare) {
      return OptionalLong.of(1);
    }
    return basis.kind().isDose() && basis.amount().isPresent()
        ? given.dividedRoundingUp(basis.amount().get())
        : OptionalLong.empty();
  }

  /**
   * Whether so many units are what an amount makes by this wording, and by another one it makes
   * some other number. The other wording must have a dose for its unit.
   */
  public boolean aloneFits(long units, Amount given, BilledUnit other) {
    OptionalLong byOther = other.unitsOf(given);
    return !other.bare
        && byOther.isPresent()
        && byOther.getAsLong() != units
        && unitsOf(given).equals(OptionalLong.of(units))
        && !saysTheSameAs(other);
  }
}
