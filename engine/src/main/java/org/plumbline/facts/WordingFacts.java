package org.plumbline.facts;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.claim.TableRow;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.addon.AddOn;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.facet.Facet;
import org.plumbline.descriptor.facet.Statement;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.text.Span;

/**
 * The official descriptor of a service line's code in force on its From date, held against the
 * line's own words, its modifiers, its place, the patient and the other codes of the claim.
 */
public final class WordingFacts extends WordsFact {

  private static final long HAS_BIRTH_DATE = Need.BIRTH_DATE.bit();
  private static final long HAS_DRUG_TABLE = Need.DRUG_TABLE.bit();
  private static final long HAS_MODIFIER_LIST = Need.MODIFIER_LIST.bit();
  private static final long HAS_MODIFIERS = Need.MODIFIERS.bit();
  private static final long HAS_PATIENT_SEX = Need.PATIENT_SEX.bit();
  private static final long HAS_PLACE = Need.PLACE.bit();

  private Comparisons comparisons;
  private ProductWording product;

  WordingFacts(UnitsFacts same) {
    super(same);
  }

  private Comparisons comparisons() {
    if (comparisons == null) {
      comparisons = new Comparisons(line(), readDescriptor(), said());
    }
    return comparisons;
  }

  /** Whether at least one modifier stands on the line. */
  public boolean hasModifiers() {
    return has(HAS_MODIFIERS);
  }

  /** Whether the modifiers of the release that covers the From date are at hand. */
  public boolean hasModifierList() {
    return has(HAS_MODIFIER_LIST);
  }

  /** Whether a Table of Drugs speaks about the From date. */
  public boolean hasDrugTable() {
    return has(HAS_DRUG_TABLE);
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

  /** Whether words of a narrative and of the descriptor contradict each other on a facet. */
  public boolean contradicts(Facet facet) {
    return said().countRead() > 0 && comparisons().contradict(facet);
  }

  /** The words of the narrative that contradict the descriptor on a facet. */
  public NarrativeQuote saidWords(Facet facet) {
    return comparisons().said(facet).orElseGet(this::nothing);
  }

  /** The words of the descriptor that the narrative contradicts on a facet. */
  public Quote officialWords(Facet facet) {
    return words(comparisons().official(facet));
  }

  /** A descriptor in force of another code that has the narrative's brand or maker. */
  public Quote otherDescriptor(Facet facet) {
    return comparisons().otherDescriptor(facet).orElseGet(this::descriptor);
  }

  private ProductWording product() {
    if (product == null) {
      product = ProductWording.of(line(), readDescriptor(), said());
    }
    return product;
  }

  /**
   * Whether the descriptor names no product, and a narrative names one that the descriptor of
   * another code in force with the same ingredient has.
   */
  public boolean productOfOtherDescriptor() {
    return product().other() != null;
  }

  /**
   * Whether the descriptor names no product, and a narrative names one that CMS's Table of Drugs
   * sends to the descriptor's ingredient.
   */
  public boolean productOfTable() {
    return product().row() != null;
  }

  /** The words of the narrative that are the name of the product. */
  public NarrativeQuote productWords() {
    return product().words() == null ? nothing() : product().words();
  }

  /** The descriptor in force that has the name of the product. */
  public Quote productDescriptor() {
    return product().other() == null ? descriptor() : product().other();
  }

  /** The name of the product as the table has it. */
  public TableRow productName() {
    return productOfTable() ? product().row().name() : TableRow.none(TableRow.Table.DRUG_TABLE);
  }

  /** What the table says to see for the name of the product. */
  public TableRow productTarget() {
    return productOfTable() ? product().row().target() : TableRow.none(TableRow.Table.DRUG_TABLE);
  }

  /** Whether a narrative says that the item replaces another. */
  public boolean toldAsReplacement() {
    for (int i = 0; i < said().countRead(); i++) {
      if (said().read(i).says(Remark.REPLACEMENT)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the descriptor states something that modifiers or other fields may contradict. */
  public boolean descriptorSays(Statement statement) {
    return stated(statement) != null;
  }

  /** The words of the descriptor that make a statement. */
  public Quote statementWords(Statement statement) {
    return words(Optional.ofNullable(stated(statement)));
  }

  private Span stated(Statement statement) {
    Descriptor descriptor = readDescriptor();
    return descriptor == null ? null : statement.in(descriptor);
  }

  /** Whether the code is one of ambulance services, whose modifiers are places of a trip. */
  public boolean ambulance() {
    return line().codeOf("ambulance");
  }

  /** Whether a narrative has ways into the body and intravenous is none of them. */
  public boolean givenNotIntravenously() {
    return comparisons().otherRoute(Route.INTRAVENOUS).isPresent();
  }

  /** Whether a narrative has ways into the body and subcutaneous is none of them. */
  public boolean givenNotSubcutaneously() {
    return comparisons().otherRoute(Route.SUBCUTANEOUS).isPresent();
  }

  /** The words of a narrative for a way into the body that is not intravenous. */
  public NarrativeQuote notIntravenousWords() {
    return comparisons().otherRoute(Route.INTRAVENOUS).orElseGet(this::nothing);
  }

  /** The words of a narrative for a way into the body that is not subcutaneous. */
  public NarrativeQuote notSubcutaneousWords() {
    return comparisons().otherRoute(Route.SUBCUTANEOUS).orElseGet(this::nothing);
  }

  /** Whether the long text of a modifier and the descriptor contradict each other. */
  public boolean modifierContradicts() {
    return comparisons().modifierText().isPresent();
  }

  /** The long text of the modifier that contradicts the descriptor. */
  public Quote modifierText() {
    return comparisons().modifierText().orElseGet(this::descriptor);
  }

  /** The words of the descriptor that a modifier's long text contradicts. */
  public Quote contradictedByModifier() {
    return words(comparisons().contradictedByModifier());
  }

  /** The patient's sex as written: M, F or U. An identity: it enters no finding. */
  public String patientSex() {
    return line().claim().patientSex();
  }

  /** The place of service of the line, else of the claim, as written. */
  public String place() {
    return line().hasLinePlace() ? line().linePlace() : line().claim().place();
  }

  /** Whether the patient's completed years on the From date are outside of the descriptor's. */
  public boolean patientOutsideAges() {
    long born = line().claim().patientBirthDate();
    Descriptor descriptor = readDescriptor();
    if (descriptor == null || !hasBirthDate() || !hasFromDate() || born > line().fromDate()) {
      return false;
    }
    return descriptor
        .patient()
        .band()
        .filter(band -> !band.what().holds(completedYears(born, line().fromDate())))
        .isPresent();
  }

  private static int completedYears(long born, long service) {
    return Period.between(LocalDate.ofEpochDay(born), LocalDate.ofEpochDay(service)).getYears();
  }

  /** Whether the descriptor names codes it is listed in addition to, none of them on the claim. */
  public boolean listedWithoutBase() {
    return AddOnWording.withoutBase(line()).isPresent();
  }

  /** The words of the descriptor that name them; all of it where there are none. */
  public Quote baseWords() {
    return words(AddOnWording.withoutBase(line()).map(AddOn::span));
  }
}
