package org.plumbline.descriptor.units;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.text.Said;

/**
 * Units of service for an NDC quantity, by the descriptor alone (Pub. 100-04 chapter 17 section
 * 10): where its unit (CTP05-1, X12 TR3 005010X222A1) and the descriptor's measure the same.
 */
public final class NdcRates {

  private NdcRates() {}

  /**
   * The rate for an NDC's unit: GR, ME, ML or F2. A vial (UN) has no amount, and a volume is no
   * mass.
   *
   * @return empty where the two measure something else, or may
   */
  public static Optional<UnitRate> of(Descriptor descriptor, String ndcUnit) {
    Optional<Amount> unit = descriptor.basis().amount();
    boolean divisible =
        descriptor.basis().kind().isDose() || descriptor.basis().kind() == BasisKind.EQUATED;
    Amount one = one(ndcUnit);
    if (!divisible || unit.isEmpty() || one == null || !one.isComparableTo(unit.get())) {
      return Optional.empty();
    }
    boolean sameThing =
        switch (one.unit().dimension()) {
          case MASS -> isWeighedAsGiven(descriptor);
          case INTERNATIONAL_UNITS -> hasOneActivity(descriptor.text());
          default -> true;
        };
    return sameThing ? rate(one, unit.get()) : Optional.empty();
  }

  private static Amount one(String ndcUnit) {
    return switch (ndcUnit) {
      case "GR" -> Amount.of(1, MeasureUnit.GRAM);
      case "ME" -> Amount.of(1, MeasureUnit.MILLIGRAM);
      case "ML" -> Amount.of(1, MeasureUnit.MILLILITER);
      case "F2" -> Amount.of(1, MeasureUnit.INTERNATIONAL_UNIT);
      default -> null;
    };
  }

  /**
   * Whether grams of what is in the package are grams of the drug: of a gel, a cream or a granulate
   * they are not. Descriptors of injections alone say that it is none.
   */
  private static boolean isWeighedAsGiven(Descriptor descriptor) {
    List<Said<Route>> routes = descriptor.drug().routes();
    return !routes.isEmpty()
        && routes.stream().allMatch(route -> route.what().isInjection())
        && descriptor.text().indexOf('%') < 0
        && !descriptor.text().toLowerCase(Locale.ROOT).contains("percent");
  }

  /** Products of von Willebrand factor are labelled with two activities in international units. */
  private static boolean hasOneActivity(String descriptor) {
    String text = descriptor.toLowerCase(Locale.ROOT);
    return !text.contains("vwf") && !text.contains("willebrand");
  }

  private static Optional<UnitRate> rate(Amount one, Amount unit) {
    if (unit.value().numerator() == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(new UnitRate(one.value().dividedBy(unit.in(one.unit()).value())));
    } catch (ArithmeticException tooLarge) {
      return Optional.empty();
    }
  }
}
