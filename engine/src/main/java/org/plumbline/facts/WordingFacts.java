package org.plumbline.facts;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.facet.Facet;
import org.plumbline.descriptor.facet.Statement;
import org.plumbline.descriptor.measure.Dimension;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.narrative.NoTotal;
import org.plumbline.descriptor.narrative.Waste;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.units.ExpectedUnits;
import org.plumbline.descriptor.units.UnitsBy;
import org.plumbline.descriptor.units.UnitsReader;

/**
 * A service line's own words, held against the official descriptor of its code in force on its From
 * date.
 */
public final class WordingFacts extends Fact {

  private static final long HAS_AMOUNT = Need.AMOUNT.bit();
  private static final long HAS_BILLING_UNIT = Need.BILLING_UNIT.bit();
  private static final long HAS_BIRTH_DATE = Need.BIRTH_DATE.bit();
  private static final long HAS_DESCRIPTOR = Need.DESCRIPTOR.bit();
  private static final long HAS_FROM_DATE = Need.FROM_DATE.bit();
  private static final long HAS_LEVEL_TWO_CODE = Need.LEVEL_TWO_CODE.bit();
  private static final long HAS_NARRATIVE = Need.NARRATIVE.bit();
  private static final long HAS_MODIFIER_LIST = Need.MODIFIER_LIST.bit();
  private static final long HAS_MODIFIERS = Need.MODIFIERS.bit();
  private static final long HAS_PATIENT_SEX = Need.PATIENT_SEX.bit();
  private static final long HAS_PLACE = Need.PLACE.bit();
  private static final long HAS_RELEASE = Need.RELEASE.bit();
  private static final long HAS_TO_DATE = Need.TO_DATE.bit();
  private static final long HAS_UNITS = Need.UNITS.bit();

  private static final Narrative[] UNREAD = {};

  private final LineFacts line;
  private final FieldRef[] fields;
  private final Narrative[] narratives;
  private final Descriptor descriptor;
  private final Comparisons comparisons;
  private ExpectedUnits expected;
  private int expectedIn;
  private NocWording noc;
  private AppealWording appeals;
  private NearerWording nearer;

  WordingFacts(LineFacts line, ServiceLine source) {
    super(line.source(), line.lineNumber(), source);
    this.line = line;
    inherit(line);
    fields = Narratives.of(line.source(), source);
    descriptor = line.hasDescriptor() ? line.readDescriptor() : null;
    narratives = descriptor != null && fields.length > 0 ? read(fields) : UNREAD;
    comparisons = new Comparisons(line, descriptor, fields, narratives);
    note(Need.BIRTH_DATE, state(line.claim().patientBirthDate()));
    note(Need.PATIENT_SEX, !patientSex().isEmpty());
    note(Need.PLACE, line.hasLinePlace());
    note(Need.NARRATIVE, fields.length > 0);
    note(Need.BILLING_UNIT, descriptor != null && descriptor.basis().kind() != BasisKind.NONE);
    readUnits();
  }

  private static Narrative[] read(FieldRef... fields) {
    Narrative[] read = new Narrative[fields.length];
    for (int i = 0; i < fields.length; i++) {
      read[i] = NarrativeReader.read(fields[i].part().raw(fields[i].field()));
    }
    return read;
  }

  /** Where two narratives tell different units nothing is expected. */
  private void readUnits() {
    boolean doubtful = false;
    for (int i = 0; i < narratives.length; i++) {
      Optional<ExpectedUnits> told = UnitsReader.read(descriptor.basis(), narratives[i]);
      if (told.isPresent() && expected == null) {
        expected = told.get();
        expectedIn = i;
      }
      doubtful |=
          told.isPresent() && !told.get().agreesWith(expected)
              || narratives[i].noTotal().filter(why -> why != NoTotal.NO_AMOUNT).isPresent();
    }
    boolean certain = expected != null && (!doubtful || expected.by() != UnitsBy.DOSE);
    expected = certain ? expected : null;
    note(Need.AMOUNT, certain);
    if (doubtful && !certain) {
      noteUnreadable(Need.AMOUNT);
    }
  }

  @Override
  int ruleDate() {
    return line.ruleDate();
  }

  /** The line whose words these are. */
  public LineFacts line() {
    return line;
  }

  /** Whether a From date can be read. */
  public boolean hasFromDate() {
    return has(HAS_FROM_DATE);
  }

  /** Whether a To date can be read. */
  public boolean hasToDate() {
    return has(HAS_TO_DATE);
  }

  /** Whether units of service can be read. */
  public boolean hasUnits() {
    return has(HAS_UNITS);
  }

  /** Whether at least one modifier stands on the line. */
  public boolean hasModifiers() {
    return has(HAS_MODIFIERS);
  }

  /** Whether the modifiers of the release that covers the From date are at hand. */
  public boolean hasModifierList() {
    return has(HAS_MODIFIER_LIST);
  }

  /** Whether the patient's birth date can be read. */
  public boolean hasBirthDate() {
    return has(HAS_BIRTH_DATE);
  }

  /** Whether the claim states the patient's sex. */
  public boolean hasPatientSex() {
    return has(HAS_PATIENT_SEX);
  }

  /** Whether the line, or the claim for it, names a place of service. */
  public boolean hasPlace() {
    return has(HAS_PLACE);
  }

  /** Whether the code has the shape of HCPCS Level II. */
  public boolean hasLevelTwoCode() {
    return has(HAS_LEVEL_TWO_CODE);
  }

  /** Whether the descriptor in force on the From date is known. */
  public boolean hasDescriptor() {
    return has(HAS_DESCRIPTOR);
  }

  /** Whether a narrative speaks of the line. */
  public boolean hasNarrative() {
    return has(HAS_NARRATIVE);
  }

  /** Whether a complete release that covers the From date is loaded. */
  public boolean hasRelease() {
    return has(HAS_RELEASE);
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
    return line.hasModifier("JW");
  }

  /** Whether units follow from a dose and the amount of one unit. */
  public boolean unitsByDose() {
    return expected != null && expected.by() == UnitsBy.DOSE;
  }

  /** Whether one unit is a whole dose, whatever its amount. */
  public boolean unitsByWholeDose() {
    return expected != null && expected.by() == UnitsBy.WHOLE_DOSE;
  }

  /** Whether units follow from a number of things. */
  public boolean unitsByCount() {
    return expected != null && expected.by() == UnitsBy.COUNT;
  }

  /** Whether units follow from minutes or hours. */
  public boolean unitsByTime() {
    return expected != null && expected.by() == UnitsBy.TIME;
  }

  /** Whether units follow from an area, a length or a distance. */
  public boolean unitsByExtent() {
    return expected != null && expected.by() == UnitsBy.EXTENT;
  }

  /**
   * Whether the line has units, which are others than the narrative tells, and neither those of the
   * line nor those of all lines with its code and From date are what it tells.
   */
  public boolean unitsDiffer() {
    return expected != null
        && line.inUnits()
        && line.units() > 0
        && !expected.allow(line.units())
        && !expected.allow(line.unitsOfSameCode(true))
        && !expected.allow(line.unitsOfSameCode(false));
  }

  /** Whether the line's units are those of the given and the discarded amount together. */
  public boolean unitsHoldDiscarded() {
    return expected != null
        && line.inUnits()
        && expected.units() != expected.orUnits()
        && line.units() == expected.orUnits();
  }

  /** Whether the line's units are the narrative's number itself: 60 for 60 mg. */
  public boolean unitsAreTheAmount() {
    return expected != null && line.units() == expected.asWritten();
  }

  /** The units that the narrative tells, in thousandths; 0 where it tells none. */
  public long expectedUnits() {
    return expected == null ? 0 : expected.units();
  }

  /** The words of the narrative that tell the units. */
  public NarrativeQuote amountWords() {
    return expected == null
        ? nothing()
        : new NarrativeQuote(fields[expectedIn], expected.span().start(), expected.span().end());
  }

  /** The words of the descriptor about one unit of service; all of it where it has none. */
  public Quote unitWords() {
    Quote whole = line.descriptor();
    return descriptor == null
        ? whole
        : descriptor.saidBasis().map(said -> cut(whole, said.span())).orElse(whole);
  }

  private static Quote cut(Quote whole, Span span) {
    return new Quote(
        whole.code(), whole.release(), span.of(whole.text()), span.start(), span.end());
  }

  /** Whether one unit stands for a day, or for a calendar month. */
  public boolean unitIsDayOrMonth() {
    return measures(Dimension.DAYS) || measures(Dimension.MONTHS);
  }

  private boolean measures(Dimension dimension) {
    return descriptor != null
        && descriptor.basis().kind() == BasisKind.TIME
        && descriptor
            .basis()
            .amount()
            .filter(amount -> amount.unit().dimension() == dimension)
            .filter(amount -> amount.value().numerator() == 1 && amount.value().isWhole())
            .isPresent();
  }

  /** Whether the line's dates are a span of days, and its units are more than it has. */
  public boolean unitsExceedSpan() {
    return hasFromDate()
        && hasToDate()
        && line.inUnits()
        && line.toDate() > line.fromDate()
        && line.units() > spanUnits();
  }

  /** The days, or the calendar months, that the line's dates touch, in thousandths. */
  public long spanUnits() {
    if (!hasFromDate() || !hasToDate()) {
      return 0;
    }
    if (measures(Dimension.DAYS)) {
      return (line.toDate() - line.fromDate() + 1) * 1000;
    }
    YearMonth first = YearMonth.from(LocalDate.ofEpochDay(line.fromDate()));
    YearMonth last = YearMonth.from(LocalDate.ofEpochDay(line.toDate()));
    return (ChronoUnit.MONTHS.between(first, last) + 1) * 1000;
  }

  /** Whether the descriptor names several amounts, none of which is the unit. */
  public boolean severalStrengths() {
    return descriptor != null && descriptor.basis().kind() == BasisKind.SEVERAL_STRENGTHS;
  }

  /** Whether a narrative names the amount of a drug, whatever it is an amount of. */
  public boolean amountNamed() {
    for (Narrative narrative : narratives) {
      if (!narrative.amounts().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a narrative says how much was discarded, and that is at least one whole unit. */
  public boolean wasteOfWholeUnits() {
    return wastedUnits() >= 1;
  }

  /** Whether a narrative says how much was discarded, and that is less than one unit. */
  public boolean wasteBelowOneUnit() {
    return wastedUnits() == 0;
  }

  /** The words that say how much was discarded. */
  public NarrativeQuote wasteWords() {
    int in = wasteIn();
    if (in < 0) {
      return nothing();
    }
    Waste waste = narratives[in].waste();
    return new NarrativeQuote(
        fields[in],
        Math.min(waste.span().start(), waste.amount().orElseThrow().span().start()),
        Math.max(waste.span().end(), waste.amount().orElseThrow().span().end()));
  }

  /** Whole units that were discarded; -1 where it cannot be told. */
  private long wastedUnits() {
    int in = wasteIn();
    if (in < 0 || !descriptor.basis().kind().isDose() || descriptor.basis().amount().isEmpty()) {
      return -1;
    }
    return narratives[in]
        .waste()
        .amount()
        .orElseThrow()
        .amount()
        .wholeTimes(descriptor.basis().amount().get());
  }

  private int wasteIn() {
    for (int i = 0; i < narratives.length; i++) {
      if (narratives[i].waste().amount().isPresent()) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Whether the line's units are what the narrative's amount makes by the descriptor of another
   * release, and not by the one in force.
   */
  public boolean countedByOtherWording() {
    return OtherWording.of(line, fields, narratives).isPresent();
  }

  /** The descriptor of another release that the units fit; empty where there is none. */
  public Quote otherWording() {
    return OtherWording.of(line, fields, narratives)
        .map(other -> other.words().quote())
        .orElse(Quote.whole(line.code(), "", ""));
  }

  /** The descriptor in force on the From date. */
  public Quote descriptor() {
    return line.descriptor();
  }

  /** The units of service in thousandths. */
  public long units() {
    return line.units();
  }

  /** The units that the narrative's amount makes by the descriptor in force, 0 for none. */
  public long unitsByWordingInForce() {
    return OtherWording.of(line, fields, narratives).map(OtherWording::expected).orElse(0L);
  }

  /** The words of the narrative that say the amount; none where no other wording fits. */
  public NarrativeQuote amountCounted() {
    return OtherWording.of(line, fields, narratives)
        .map(OtherWording::given)
        .orElseGet(this::nothing);
  }

  /** Whether words of a narrative and of the descriptor contradict each other on a facet. */
  public boolean contradicts(Facet facet) {
    return comparisons.contradict(facet);
  }

  /** The words of the narrative that contradict the descriptor on a facet. */
  public NarrativeQuote saidWords(Facet facet) {
    return comparisons.said(facet).orElseGet(this::nothing);
  }

  /** The words of the descriptor that the narrative contradicts on a facet. */
  public Quote officialWords(Facet facet) {
    return words(comparisons.official(facet));
  }

  /** A descriptor in force of another code that has the narrative's brand or maker. */
  public Quote otherDescriptor(Facet facet) {
    return comparisons.otherDescriptor(facet).orElseGet(line::descriptor);
  }

  /** Whether the descriptor states something that modifiers or other fields may contradict. */
  public boolean descriptorSays(Statement statement) {
    return descriptor != null && statement.in(descriptor) != null;
  }

  /** The words of the descriptor that make a statement. */
  public Quote statementWords(Statement statement) {
    return words(
        descriptor == null ? Optional.empty() : Optional.ofNullable(statement.in(descriptor)));
  }

  private Quote words(Optional<Span> span) {
    Quote whole = line.descriptor();
    return span.map(place -> cut(whole, place)).orElse(whole);
  }

  /** Whether the code is one of ambulance services, whose modifiers are places of a trip. */
  public boolean ambulance() {
    return ModifierShape.isAmbulance(line.code());
  }

  /** Whether a narrative has ways into the body and intravenous is none of them. */
  public boolean givenNotIntravenously() {
    return comparisons.otherRoute(Route.INTRAVENOUS).isPresent();
  }

  /** Whether a narrative has ways into the body and subcutaneous is none of them. */
  public boolean givenNotSubcutaneously() {
    return comparisons.otherRoute(Route.SUBCUTANEOUS).isPresent();
  }

  /** The words of a narrative for a way into the body that is not intravenous. */
  public NarrativeQuote notIntravenousWords() {
    return comparisons.otherRoute(Route.INTRAVENOUS).orElseGet(this::nothing);
  }

  /** The words of a narrative for a way into the body that is not subcutaneous. */
  public NarrativeQuote notSubcutaneousWords() {
    return comparisons.otherRoute(Route.SUBCUTANEOUS).orElseGet(this::nothing);
  }

  /** Whether the long text of a modifier and the descriptor contradict each other. */
  public boolean modifierContradicts() {
    return comparisons.modifierText().isPresent();
  }

  /** The long text of the modifier that contradicts the descriptor. */
  public Quote modifierText() {
    return comparisons.modifierText().orElseGet(line::descriptor);
  }

  /** The words of the descriptor that a modifier's long text contradicts. */
  public Quote contradictedByModifier() {
    return words(comparisons.contradictedByModifier());
  }

  /** The patient's sex as written: M, F or U. An identity: it enters no finding. */
  public String patientSex() {
    return line.claim().patientSex();
  }

  /** The place of service of the line, else of the claim, as written. */
  public String place() {
    return line.hasLinePlace() ? line.linePlace() : line.claim().place();
  }

  /** Whether the patient's completed years on the From date are outside of the descriptor's. */
  public boolean patientOutsideAges() {
    long born = line.claim().patientBirthDate();
    if (descriptor == null || !hasBirthDate() || !hasFromDate() || born > line.fromDate()) {
      return false;
    }
    return descriptor
        .patient()
        .band()
        .filter(band -> !band.what().holds(completedYears(born, line.fromDate())))
        .isPresent();
  }

  private static int completedYears(long born, long service) {
    return Period.between(LocalDate.ofEpochDay(born), LocalDate.ofEpochDay(service)).getYears();
  }

  /** The From date in epoch days. */
  public long fromDate() {
    return line.fromDate();
  }

  private NocWording noc() {
    if (noc == null) {
      noc = NocWording.of(line, descriptor, fields, narratives);
    }
    return noc;
  }

  /** Whether the code is "not otherwise classified" and its descriptor names no thing. */
  public boolean unclassified() {
    return descriptor != null && line.unclassified();
  }

  /** Whether the code is one for drugs whose descriptor names none. */
  public boolean unclassifiedDrug() {
    return noc().isDrug();
  }

  /** Whether no narrative has a word that may name what was supplied under an unclassified code. */
  public boolean nothingNamed() {
    return noc().isReadable() && !noc().isNamed();
  }

  /** Whether no narrative has the amount of what was supplied under an unclassified code. */
  public boolean noAmountNamed() {
    return noc().isReadable() && !noc().hasAmount();
  }

  /** Whether neither a narrative nor the descriptor of an unclassified code names a route. */
  public boolean noRouteNamed() {
    return noc().isReadable() && !noc().hasRoute();
  }

  /** Whether each narrative has words of the descriptor of an unclassified code and no others. */
  public boolean descriptorRepeated() {
    return noc().isRepeated();
  }

  /** The words that repeat the descriptor. */
  public NarrativeQuote repeatedWords() {
    return fields.length == 0
        ? nothing()
        : new NarrativeQuote(fields[0], 0, fields[0].part().raw(fields[0].field()).length());
  }

  /**
   * Whether a narrative of a line for an unclassified drug names an ingredient that descriptors in
   * force name, too.
   */
  public boolean ingredientNamed() {
    return noc().ingredient().isPresent();
  }

  /** The words of the narrative that name the ingredient. */
  public NarrativeQuote ingredientWords() {
    return noc().ingredientWords().orElseGet(this::nothing);
  }

  /** How many descriptors in force name the ingredient. */
  public long ingredientCount() {
    return noc().ingredient().map(named -> (long) named.descriptors().size()).orElse(0L);
  }

  /** Descriptors that name the ingredient, five at most, by code; then the line's own. */
  public List<Quote> ingredientDescriptors() {
    return noc().toRead();
  }

  private AppealWording appeals() {
    if (appeals == null) {
      appeals = AppealWording.of(descriptor, fields);
    }
    return appeals;
  }

  /** Whether a narrative gives the code as the advice of a maker, a seller or a consultant. */
  public boolean codeAdvised() {
    return appeals().advice().isPresent();
  }

  /** The words that name the adviser. */
  public NarrativeQuote adviceWords() {
    return appeals().advice().orElseGet(this::nothing);
  }

  /** Whether a narrative says that an authority agrees, and names no document. */
  public boolean endorsed() {
    return appeals().endorsement().isPresent();
  }

  /** The words that name the authority. */
  public NarrativeQuote endorsementWords() {
    return appeals().endorsement().orElseGet(this::nothing);
  }

  /** Whether a narrative concludes from a code's existence that something is covered. */
  public boolean codeReadAsCoverage() {
    return appeals().conclusion().isPresent();
  }

  /** The words that conclude so. */
  public NarrativeQuote conclusionWords() {
    return appeals().conclusion().orElseGet(this::nothing);
  }

  private NearerWording nearer() {
    if (nearer == null) {
      nearer = NearerWording.of(line, fields);
    }
    return nearer;
  }

  /** Whether the words of every narrative fit other descriptors in force far better. */
  public boolean wordsFitOthers() {
    return nearer().isNearer();
  }

  /** How well they fit the descriptor in force, in thousandths of how they fit the best one. */
  public long fit() {
    return nearer().fit();
  }

  /** The descriptors that they fit best, by score, then by code, with the line's own. */
  public List<Quote> nearerDescriptors() {
    return nearer().descriptors();
  }

  /** Whether the descriptor names codes it is listed in addition to, none of them on the claim. */
  public boolean listedWithoutBase() {
    return AddOnWording.withoutBase(line).isPresent();
  }

  /** The words of the descriptor that name them; all of it where there are none. */
  public Quote baseWords() {
    Quote whole = line.descriptor();
    return AddOnWording.withoutBase(line).map(addOn -> cut(whole, addOn.span())).orElse(whole);
  }

  private NarrativeQuote nothing() {
    return new NarrativeQuote(new FieldRef(part(), ClaimField.DESCRIPTION), 0, 0);
  }
}
