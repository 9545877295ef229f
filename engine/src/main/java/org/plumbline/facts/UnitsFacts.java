package org.plumbline.facts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.units.ExpectedUnits;
import org.plumbline.descriptor.units.UnitsBy;

/**
 * The units of a service line: what its narratives and dates tell, by what one unit of the official
 * descriptor stands for.
 */
public final class UnitsFacts extends WordsFact {

  private static final long HAS_AMOUNT = Need.AMOUNT.bit();
  private static final long HAS_BILLING_UNIT = Need.BILLING_UNIT.bit();
  private static final long HAS_TO_DATE = Need.TO_DATE.bit();
  private static final long HAS_UNITS = Need.UNITS.bit();

  private static final int ONE = 1000;

  private final AmountTold amount;
  private Optional<OtherWording> other;

  UnitsFacts(LineFacts line, Descriptor descriptor, Narratives said) {
    super(line, descriptor, said);
    amount = AmountTold.of(descriptor, said);
    note(Need.BILLING_UNIT, basis().kind() != BasisKind.NONE);
    note(Need.AMOUNT, amount.expected().isPresent());
    note(Need.COMPARABLE_WORDS, !NearerWording.hasTooFewWords(line, said));
    if (amount.isDoubtful()) {
      noteUnreadable(Need.AMOUNT);
    }
  }

  private BillingBasis basis() {
    Descriptor descriptor = readDescriptor();
    return descriptor == null ? BillingBasis.NONE : descriptor.basis();
  }

  /** Whether a To date can be read. */
  public boolean hasToDate() {
    return has(HAS_TO_DATE);
  }

  /** Whether units of service can be read. */
  public boolean hasUnits() {
    return has(HAS_UNITS);
  }

  /** Whether the descriptor says what one unit of service stands for. */
  public boolean hasBillingUnit() {
    return has(HAS_BILLING_UNIT);
  }

  /** Whether the narrative tells for certain how many units the line has. */
  public boolean hasAmount() {
    return has(HAS_AMOUNT);
  }

  /** Whether the line is one for a discarded amount (JW). */
  public boolean discardedLine() {
    return line().hasModifier("JW");
  }

  /** The units of service in thousandths. */
  public long units() {
    return line().units();
  }

  /** Whether units follow from a dose and the amount of one unit. */
  public boolean unitsByDose() {
    return amount.isBy(UnitsBy.DOSE);
  }

  /** Whether one unit is a whole dose, whatever its amount. */
  public boolean unitsByWholeDose() {
    return amount.isBy(UnitsBy.WHOLE_DOSE);
  }

  /** Whether units follow from a number of things. */
  public boolean unitsByCount() {
    return amount.isBy(UnitsBy.COUNT);
  }

  /** Whether units follow from minutes or hours. */
  public boolean unitsByTime() {
    return amount.isBy(UnitsBy.TIME);
  }

  /** Whether units follow from an area, a length or a distance. */
  public boolean unitsByExtent() {
    return amount.isBy(UnitsBy.EXTENT);
  }

  /**
   * Whether the line has units, which are others than the narrative tells, and neither those of the
   * line nor those of all lines with its code and From date are what it tells.
   */
  public boolean unitsDiffer() {
    if (!hasAmount() || !line().inUnits() || units() <= 0) {
      return false;
    }
    ExpectedUnits expected = amount.expected().get();
    return !expected.allow(units())
        && !(line().hasModifier("50") && isTwice(expected))
        && !expected.allow(line().unitsOfSameCode(true))
        && !expected.allow(line().unitsOfSameCode(false));
  }

  /** The dose of each side, where the procedure was done on both (modifier 50). */
  private boolean isTwice(ExpectedUnits expected) {
    return units() % 2 == 0 && expected.allow(units() / 2);
  }

  /** Whether the line's units are those of the given and the discarded amount together. */
  public boolean unitsHoldDiscarded() {
    return amount
        .expected()
        .filter(expected -> line().inUnits())
        .filter(expected -> expected.holdDiscarded(units()))
        .isPresent();
  }

  /** Whether the line's units are the narrative's number itself: 60 for 60 mg. */
  public boolean unitsAreTheAmount() {
    return amount.expected().filter(expected -> units() == expected.asWritten()).isPresent();
  }

  /** The units that the narrative tells, in thousandths; 0 where it tells none. */
  public long expectedUnits() {
    return amount.expected().map(ExpectedUnits::units).orElse(0L);
  }

  /** The words of the narrative that tell the units. */
  public NarrativeQuote amountWords() {
    return amount
        .expected()
        .map(expected -> said().quote(amount.narrative(), expected.span()))
        .orElseGet(this::nothing);
  }

  /** The words of the descriptor about one unit of service; all of it where it has none. */
  public Quote unitWords() {
    return words(
        Optional.ofNullable(readDescriptor()).flatMap(Descriptor::saidBasis).map(Said::span));
  }

  /** Whether one unit stands for a day, or for a calendar month. */
  public boolean unitIsDayOrMonth() {
    return measures(Dimension.DAYS) || measures(Dimension.MONTHS);
  }

  private boolean measures(Dimension dimension) {
    BillingBasis basis = basis();
    return basis.kind() == BasisKind.TIME
        && basis
            .amount()
            .filter(each -> each.unit().dimension() == dimension)
            .filter(each -> each.value().numerator() == 1 && each.value().isWhole())
            .isPresent();
  }

  /** Whether the line's dates are a span of days, and its units are more than it has. */
  public boolean unitsExceedSpan() {
    return hasFromDate()
        && hasToDate()
        && line().inUnits()
        && line().toDate() > line().fromDate()
        && units() > spanUnits();
  }

  /** The days, or the calendar months, that the line's dates touch, in thousandths. */
  public long spanUnits() {
    if (!hasFromDate() || !hasToDate()) {
      return 0;
    }
    long from = line().fromDate();
    long to = line().toDate();
    if (measures(Dimension.DAYS)) {
      return (to - from + 1) * ONE;
    }
    YearMonth first = YearMonth.from(LocalDate.ofEpochDay(from));
    YearMonth last = YearMonth.from(LocalDate.ofEpochDay(to));
    return (ChronoUnit.MONTHS.between(first, last) + 1) * ONE;
  }

  /** Whether the descriptor names several amounts, none of which is the unit. */
  public boolean severalStrengths() {
    return basis().kind() == BasisKind.SEVERAL_STRENGTHS;
  }

  /**
   * Whether a narrative names the amount of a drug, whatever it is an amount of. One that is the
   * descriptor itself, in whatever writing, names none.
   */
  public boolean amountNamed() {
    for (int i = 0; i < said().countRead(); i++) {
      Narrative narrative = said().read(i);
      if (!narrative.amounts().isEmpty()
          && !letters(narrative.text()).equals(letters(descriptor().text()))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a narrative says how much was discarded, and that is at least one whole unit. */
  public boolean wasteOfWholeUnits() {
    return DiscardedAmount.wholeUnits(basis(), said()) >= 1;
  }

  /** Whether a narrative says how much was discarded, and that is less than one unit. */
  public boolean wasteBelowOneUnit() {
    return DiscardedAmount.wholeUnits(basis(), said()) == 0;
  }

  /** The words that say how much was discarded. */
  public NarrativeQuote wasteWords() {
    return DiscardedAmount.words(said()).orElseGet(this::nothing);
  }

  private Optional<OtherWording> other() {
    if (other == null) {
      other = OtherWording.of(line(), said());
    }
    return other;
  }

  /**
   * Whether the line's units are what the narrative's amount makes by the descriptor of another
   * release, and not by the one in force.
   */
  public boolean countedByOtherWording() {
    return other().isPresent();
  }

  /** The descriptor of another release that the units fit; empty where there is none. */
  public Quote otherWording() {
    return other().map(found -> found.words().quote()).orElse(Quote.whole(line().code(), "", ""));
  }

  /** The units that the narrative's amount makes by the descriptor in force, 0 for none. */
  public long unitsByWordingInForce() {
    return other().map(OtherWording::expected).orElse(0L);
  }

  /** The words of the narrative that say the amount; none where no other wording fits. */
  public NarrativeQuote amountCounted() {
    return other().map(OtherWording::given).orElseGet(this::nothing);
  }
}
