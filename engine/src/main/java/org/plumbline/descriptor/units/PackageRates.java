package org.plumbline.descriptor.units;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.AmountReader;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.measure.WrittenAmount;

/**
 * Units of service for an NDC quantity, by a row of CMS's crosswalk: its BILLUNITS for its PKG
 * SIZE. CMS says of the size only that it is the amount in one item, not in what it is measured, so
 * that a row speaks where that can be told: an item of size 1 is one vial for UN, and an item of
 * another size holds so many millilitres for ML.
 */
public final class PackageRates {

  private static final BigDecimal ONE = BigDecimal.ONE;

  private PackageRates() {}

  /**
   * The rate for an NDC's unit.
   *
   * @param descriptor of the row's code on the date of service
   * @return empty where the row does not say it for this unit, contradicts itself, or counts in
   *     another dose than the descriptor
   */
  public static Optional<UnitRate> of(DrugPackage row, Descriptor descriptor, String ndcUnit) {
    boolean single = row.size().compareTo(ONE) == 0;
    boolean told =
        switch (ndcUnit) {
          case "UN" -> single;
          case "ML" -> !single && !isSwallowed(descriptor);
          default -> false;
        };
    return told && agreesWithItself(row) && measuresItem(row, descriptor)
        ? rate(row)
        : Optional.empty();
  }

  /** An oral drug's size may count tablets. */
  private static boolean isSwallowed(Descriptor descriptor) {
    return descriptor.drug().routes().stream().anyMatch(route -> route.what() == Route.ORAL);
  }

  /** BILLUNITSPKG is BILLUNITS for each item of the package, rounded to a whole number. */
  private static boolean agreesWithItself(DrugPackage row) {
    BigDecimal product = row.itemUnits().multiply(row.items());
    return product.subtract(row.units()).abs().compareTo(ONE) < 0;
  }

  /**
   * Whether the dose of the row is the descriptor's, and the size is told in something else: with
   * clotting factors it is in the international units that are billed, whatever the vial holds.
   */
  private static boolean measuresItem(DrugPackage row, Descriptor descriptor) {
    List<WrittenAmount> doses = AmountReader.all(row.dosage());
    Amount unit = descriptor.basis().amount().orElse(null);
    if (doses.size() != 1 || unit == null || !doses.get(0).amount().isSameAs(unit)) {
      return false;
    }
    Amount dose = doses.get(0).amount();
    Optional<Ratio> units = ratio(row.itemUnits());
    Optional<Ratio> size = ratio(row.size());
    try {
      return dose.unit().dimension() == Dimension.VOLUME
          || units.isPresent() && !units.get().times(dose.value()).equals(size.orElse(null));
    } catch (ArithmeticException tooLarge) {
      return false;
    }
  }

  private static Optional<UnitRate> rate(DrugPackage row) {
    Optional<Ratio> units = ratio(row.itemUnits()).filter(number -> number.numerator() > 0);
    Optional<Ratio> size = ratio(row.size()).filter(number -> number.numerator() > 0);
    try {
      return units.isPresent() && size.isPresent()
          ? Optional.of(new UnitRate(units.get().dividedBy(size.get())))
          : Optional.empty();
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }

  private static Optional<Ratio> ratio(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    int decimals = Math.max(plain.scale(), 0);
    return number.signum() < 0 || plain.precision() > 18 || decimals > 9
        ? Optional.empty()
        : Optional.of(
            new Ratio(
                plain.movePointRight(decimals).longValueExact(),
                BigDecimal.TEN.pow(decimals).longValueExact()));
  }
}
