package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Part;
import org.plumbline.claim.Quote;
import org.plumbline.claim.TableRow;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.units.NdcRates;
import org.plumbline.descriptor.units.UnitRate;

/**
 * A drug identified on a line (item 24 shaded, loop 2410), its quantity held against the line's
 * units.
 */
public final class DrugFacts extends Fact {

  private static final long HAS_BILLING_UNIT = Need.BILLING_UNIT.bit();
  private static final long HAS_DESCRIPTOR = Need.DESCRIPTOR.bit();
  private static final long HAS_FROM_DATE = Need.FROM_DATE.bit();
  private static final long HAS_LEVEL_TWO_CODE = Need.LEVEL_TWO_CODE.bit();
  private static final long HAS_NDC = Need.NDC.bit();
  private static final long HAS_NDC_CROSSWALK = Need.NDC_CROSSWALK.bit();
  private static final long HAS_NDC_QUANTITY = Need.NDC_QUANTITY.bit();
  private static final long HAS_NDC_ROW = Need.NDC_ROW.bit();
  private static final long HAS_NDC_UNIT = Need.NDC_UNIT.bit();
  private static final long HAS_UNITS = Need.UNITS.bit();

  private final UnitsFacts words;
  private final LineFacts line;
  private final Part drug;
  private final String ndc;
  private final Descriptor descriptor;
  private final NdcCrosswalk crosswalk;
  private NdcUnits byDescriptor;
  private NdcUnits byPackage;
  private ListedDrug listed;

  DrugFacts(UnitsFacts words, Part drug, NdcCrosswalk crosswalk) {
    super(words.source(), words.lineNumber(), drug);
    this.words = words;
    this.line = words.line();
    this.drug = drug;
    this.ndc = drug.raw(ClaimField.NDC);
    this.crosswalk = crosswalk;
    this.descriptor = words.readDescriptor();
    inherit(words);
    note(Need.NDC, drug.has(ClaimField.NDC) && ndcQualified());
    note(Need.NDC_QUANTITY, state(drug.value(ClaimField.NDC_QUANTITY)));
    note(Need.NDC_UNIT, drug.has(ClaimField.NDC_UNIT));
    boolean covered = hasFromDate() && crosswalk.covers((int) line.fromDate());
    note(Need.NDC_CROSSWALK, covered);
    note(
        Need.NDC_ROW,
        covered && hasNdc() && ListedDrug.isListed(crosswalk, drug, (int) line.fromDate()));
  }

  private boolean ndcQualified() {
    return !drug.has(ClaimField.NDC_QUALIFIER) || drug.is(ClaimField.NDC_QUALIFIER, "N4");
  }

  /** What CMS's crosswalk has of the NDC; read when a rule first asks for it. */
  private ListedDrug listed() {
    if (listed == null) {
      listed = hasNdcRow() ? ListedDrug.of(crosswalk, drug, line) : ListedDrug.NONE;
    }
    return listed;
  }

  @Override
  int ruleDate() {
    return line.ruleDate();
  }

  /** The line the drug is on. */
  public LineFacts line() {
    return line;
  }

  /** Whether a From date can be read. */
  public boolean hasFromDate() {
    return has(HAS_FROM_DATE);
  }

  /** Whether the line's code has the shape of HCPCS Level II. */
  public boolean hasLevelTwoCode() {
    return has(HAS_LEVEL_TWO_CODE);
  }

  /** Whether the descriptor in force on the From date is known. */
  public boolean hasDescriptor() {
    return has(HAS_DESCRIPTOR);
  }

  /** Whether the descriptor says what one unit of service stands for. */
  public boolean hasBillingUnit() {
    return has(HAS_BILLING_UNIT);
  }

  /** Whether units of service can be read. */
  public boolean hasUnits() {
    return has(HAS_UNITS);
  }

  /** Whether an NDC stands there (LIN02 is N4). */
  public boolean hasNdc() {
    return has(HAS_NDC);
  }

  /** The NDC as written. */
  public String ndc() {
    return ndc;
  }

  /** How many characters the NDC has. */
  public int ndcLength() {
    return ndc.length();
  }

  /** Whether an NDC quantity can be read. */
  public boolean hasNdcQuantity() {
    return has(HAS_NDC_QUANTITY);
  }

  /** The NDC quantity in thousandths (CTP04). */
  public long ndcQuantity() {
    return drug.value(ClaimField.NDC_QUANTITY);
  }

  /** The NDC quantity as written. */
  public String ndcQuantityRaw() {
    return drug.raw(ClaimField.NDC_QUANTITY);
  }

  /** Whether a unit of the NDC quantity stands there. */
  public boolean hasNdcUnit() {
    return has(HAS_NDC_UNIT);
  }

  /** The unit of the NDC quantity (CTP05-1), as written. */
  public String ndcUnit() {
    return drug.raw(ClaimField.NDC_UNIT);
  }

  /** Whether CMS's crosswalk of the quarter of the From date is loaded. */
  public boolean hasNdcCrosswalk() {
    return has(HAS_NDC_CROSSWALK);
  }

  /** Whether CMS's crosswalk of the quarter of the From date lists the NDC. */
  public boolean hasNdcRow() {
    return has(HAS_NDC_ROW);
  }

  /**
   * Whether the line is the only one with its code and date, and its units are others than the NDC
   * quantity comes to by the descriptor.
   */
  public boolean unitsDiffer() {
    return byDescriptor().verdict() == NdcUnits.Verdict.DIFFER;
  }

  /**
   * Whether several lines have the code and date, and their units are others than their NDC
   * quantities come to by the descriptor. Told of the first line whose own units differ.
   */
  public boolean unitsDifferTogether() {
    return byDescriptor().verdict() == NdcUnits.Verdict.DIFFER_TOGETHER;
  }

  /** The units that the NDC quantity comes to by the descriptor, in thousandths; 0 for none. */
  public long expectedUnits() {
    return byDescriptor().expected();
  }

  /** The units of the line, or of all lines with its code and date, in thousandths. */
  public long unitsHeld() {
    return byDescriptor().units();
  }

  private NdcUnits byDescriptor() {
    if (byDescriptor == null) {
      byDescriptor = NdcUnits.of(words, this::descriptorRate);
    }
    return byDescriptor;
  }

  private Optional<UnitRate> descriptorRate(Part part) {
    return descriptor == null
        ? Optional.empty()
        : NdcRates.of(descriptor, part.raw(ClaimField.NDC_UNIT));
  }

  /** The words of the descriptor about one unit of service; all of it where it has none. */
  public Quote unitWords() {
    return words.unitWords();
  }

  /** Whether CMS's crosswalk lists the NDC, and under codes other than the line's alone. */
  public boolean listedUnderOtherCode() {
    return hasLevelTwoCode() && listed().isUnderOthers();
  }

  /**
   * Whether the line is the only one with its code and date, and its units are others than the NDC
   * quantity comes to by the crosswalk's package, also where that was rounded.
   */
  public boolean unitsDifferFromPackage() {
    return byPackage().verdict() == NdcUnits.Verdict.DIFFER
        && !byPackage().near()
        && !wholePackages();
  }

  /** UN may count packages where it should count items. */
  private boolean wholePackages() {
    return ndcUnit().equals("UN")
        && listed().comesTo(drug.value(ClaimField.NDC_QUANTITY), line.units());
  }

  /** The units that the NDC quantity comes to by the crosswalk, in thousandths; 0 for none. */
  public long unitsByPackage() {
    return byPackage().expected();
  }

  private NdcUnits byPackage() {
    if (byPackage == null) {
      byPackage = NdcUnits.of(words, this::packageRate);
    }
    return byPackage;
  }

  private Optional<UnitRate> packageRate(Part part) {
    return descriptor == null || !hasNdcRow()
        ? Optional.empty()
        : ListedDrug.of(crosswalk, part, line).rate(descriptor, part.raw(ClaimField.NDC_UNIT));
  }

  /** The quarter of the crosswalk that covers the From date. */
  public Release crosswalkRelease() {
    return line.releaseOfDate();
  }

  /** The NDC as the crosswalk lists it; no row where it does not. */
  public TableRow listedNdc() {
    return listed().ndc();
  }

  /** The labeler as the crosswalk lists it; no row where it does not. */
  public TableRow listedLabeler() {
    return listed().labeler();
  }

  /** The codes that the crosswalk lists the NDC under, a row for each. */
  public List<TableRow> listedCodes() {
    return listed().codes();
  }

  /** The line of CMS's file that the row stands on, from 1. */
  public int listedLine() {
    return listed().line();
  }

  /** The package size of the row (PKG SIZE), in thousandths. */
  public long packageSize() {
    return listed().packageSize();
  }

  /** The units of service of the row's package size (BILLUNITS), in thousandths. */
  public long packageUnits() {
    return listed().packageUnits();
  }
}
