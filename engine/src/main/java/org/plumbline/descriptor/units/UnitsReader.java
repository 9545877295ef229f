package org.plumbline.descriptor.units;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.measure.MeasureUnit;
import org.plumbline.descriptor.measure.Ratio;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeAmount;
import org.plumbline.descriptor.narrative.Supply;
import org.plumbline.descriptor.narrative.Waste;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * Works units of service out (Pub. 100-04 chapter 17 section 10: multiples of the amount in the
 * descriptor, rounded up, at least one). It says nothing where the narrative has more than one
 * reading, or measures something else than the descriptor.
 */
public final class UnitsReader {

  private static final long ONE = 1000;

  /** So many letters of a name are enough to take it for that of the drug. */
  private static final int LETTERS = 4;

  /** Things that pairs are counted of, one unit each. */
  private static final Set<String> COUNTED_SINGLY = Set.of("shoe", "lens");

  /** Units beyond it are no units of a line, and their thousandths could overflow. */
  private static final long MOST = 1_000_000_000_000L;

  private UnitsReader() {}

  /**
   * The units that a narrative tells; empty where it tells none for certain, and where its amount
   * may be that of another drug than the descriptor's.
   */
  public static Optional<ExpectedUnits> read(Descriptor descriptor, Narrative narrative) {
    Optional<ExpectedUnits> told = read(descriptor.basis(), narrative);
    boolean dose = told.filter(units -> units.by() == UnitsBy.DOSE).isPresent();
    boolean other =
        dose
            && narrative
                .governed()
                .filter(span -> isOther(descriptor, narrative, span))
                .isPresent();
    return other ? Optional.empty() : told;
  }

  /** Whether the descriptor has no word that begins like one of these. */
  private static boolean isOther(Descriptor descriptor, Narrative narrative, Span span) {
    Wording own = Wording.of(descriptor.text());
    Wording said = Wording.of(span.of(narrative.text()));
    for (int i = 0; i < said.size(); i++) {
      String word = said.word(i);
      String beginning = word.substring(0, Math.min(LETTERS, word.length()));
      for (int j = 0; beginning.length() == LETTERS && j < own.size(); j++) {
        if (own.word(j).startsWith(beginning)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The units that a narrative tells; empty where it tells none for certain. */
  public static Optional<ExpectedUnits> read(BillingBasis basis, Narrative narrative) {
    return switch (basis.kind()) {
      case EXACT_DOSE, PER_UNIT, UP_TO -> dose(basis, narrative);
      case STUDY_DOSE -> wholeDose(narrative);
      case PAIR, EACH, COUNT -> count(basis, narrative);
      case CONTAINER ->
          COUNTED_SINGLY.contains(basis.noun()) ? count(basis, narrative) : Optional.empty();
      case TIME ->
          narrative.timeOfSeveral()
              ? Optional.empty()
              : extent(UnitsBy.TIME, basis, narrative.time());
      case AREA ->
          narrative.areaOfSeveral()
              ? Optional.empty()
              : extent(UnitsBy.EXTENT, basis, narrative.area());
      case LENGTH -> extent(UnitsBy.EXTENT, basis, narrative.length());
      case DISTANCE -> distance(basis, narrative.distance());
      case EQUATED, SESSION, VOLUME, SEVERAL_STRENGTHS, NONE -> Optional.empty();
    };
  }

  private static Optional<ExpectedUnits> dose(BillingBasis basis, Narrative narrative) {
    Waste waste = narrative.waste();
    if (narrative.total().isEmpty()
        || basis.amount().isEmpty()
        || waste.state() == Waste.State.UNREADABLE) {
      return Optional.empty();
    }
    NarrativeAmount total = narrative.total().get();
    Amount unit = basis.amount().get();
    long given = units(total.amount(), unit);
    OptionalLong withWaste = withWaste(total.amount(), waste, unit);
    boolean told = withWaste.isPresent() || waste.state() != Waste.State.AMOUNT;
    long orUnits = asServices(total.amount(), unit, given);
    return given < 0 || orUnits < 0 || !told
        ? Optional.empty()
        : Optional.of(
            new ExpectedUnits(
                UnitsBy.DOSE,
                given,
                orUnits,
                withWaste,
                thousandths(total.amount().value()),
                total.span()));
  }

  /** "2 units" of a drug by the thousand may be two units of service. */
  private static long asServices(Amount amount, Amount unit, long given) {
    boolean few =
        amount.unit() == MeasureUnit.UNIT
            && amount.isComparableTo(unit)
            && amount.compareQuantity(unit) < 0;
    return few ? thousandths(amount.value()) : given;
  }

  /** Empty where no discarded amount is told, or the two cannot be added. */
  private static OptionalLong withWaste(Amount given, Waste waste, Amount unit) {
    Amount wasted = waste.amount().map(NarrativeAmount::amount).orElse(null);
    if (wasted == null || !wasted.isComparableTo(given)) {
      return OptionalLong.empty();
    }
    try {
      long units = units(given.plus(wasted), unit);
      return units < 0 ? OptionalLong.empty() : OptionalLong.of(units);
    } catch (ArithmeticException tooLarge) {
      return OptionalLong.empty();
    }
  }

  /** In thousandths; -1 where they cannot be told. */
  private static long units(Amount amount, Amount unit) {
    OptionalLong units = amount.dividedRoundingUp(unit);
    boolean told = units.isPresent() && units.getAsLong() > 0 && units.getAsLong() < MOST;
    return told ? units.getAsLong() * ONE : -1;
  }

  /** One unit; the narrative's own number is what it is mistaken for. */
  private static Optional<ExpectedUnits> wholeDose(Narrative narrative) {
    return narrative
        .total()
        .filter(total -> total.amount().unit().dimension() == Dimension.ACTIVITY)
        .map(
            total ->
                new ExpectedUnits(
                    UnitsBy.WHOLE_DOSE,
                    ONE,
                    ONE,
                    thousandths(total.amount().value()),
                    total.span()));
  }

  private static Optional<ExpectedUnits> count(BillingBasis basis, Narrative narrative) {
    Supply supply = narrative.supply().orElse(null);
    if (supply == null || supply.number().isEmpty()) {
      return Optional.empty();
    }
    long number = supply.number().getAsLong();
    if (number < 1 || number > MOST) {
      return Optional.empty();
    }
    long items = supply.pairs() ? 2 * number : number;
    long perUnit =
        switch (basis.kind()) {
          case PAIR -> 2;
          case EACH, CONTAINER -> 1;
          default -> wholeNumber(basis);
        };
    if (perUnit < 1) {
      return Optional.empty();
    }
    long units = (items + perUnit - 1) / perUnit * ONE;
    return Optional.of(new ExpectedUnits(UnitsBy.COUNT, units, units, number * ONE, supply.span()));
  }

  private static long wholeNumber(BillingBasis basis) {
    Ratio number = basis.amount().map(Amount::value).orElse(null);
    return number != null && number.isWhole() ? number.numerator() : -1;
  }

  /** Rounding belongs to whoever adjudicates: up and down are as right. */
  private static Optional<ExpectedUnits> extent(
      UnitsBy by, BillingBasis basis, Optional<Said<Amount>> said) {
    if (said.isEmpty() || basis.amount().isEmpty()) {
      return Optional.empty();
    }
    Amount amount = said.get().what();
    long up = units(amount, basis.amount().get());
    if (up < 0) {
      return Optional.empty();
    }
    boolean whole = amount.isMultipleOf(basis.amount().get());
    long down = by == UnitsBy.TIME && !whole && up > ONE ? up - ONE : up;
    return Optional.of(
        new ExpectedUnits(by, up, down, thousandths(amount.value()), said.get().span()));
  }

  /** Miles stand on claims with their tenths, or rounded up. */
  private static Optional<ExpectedUnits> distance(BillingBasis basis, Optional<Said<Amount>> said) {
    return extent(UnitsBy.EXTENT, basis, said)
        .map(
            whole -> {
              long miles = thousandths(said.orElseThrow().what().in(MeasureUnit.MILE).value());
              long each = thousandths(basis.amount().orElseThrow().in(MeasureUnit.MILE).value());
              boolean exact = miles > 0 && each == ONE;
              return exact
                  ? new ExpectedUnits(whole.by(), whole.units(), miles, miles, whole.span())
                  : whole;
            });
  }

  private static long thousandths(Ratio number) {
    Ratio scaled = number.numerator() < MOST ? number.times(Ratio.of(ONE)) : Ratio.ONE;
    return scaled.isWhole() ? scaled.numerator() : -1;
  }
}
