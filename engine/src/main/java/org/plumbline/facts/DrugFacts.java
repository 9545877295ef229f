package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Part;

/** A drug identified on a line (item 24 shaded, loop 2410). */
public final class DrugFacts extends Fact {

  private static final long HAS_NDC = Need.NDC.bit();
  private static final long HAS_NDC_UNIT = Need.NDC_UNIT.bit();

  private final LineFacts line;
  private final Part drug;
  private final String ndc;

  DrugFacts(LineFacts line, Part drug) {
    super(line.source(), line.lineNumber(), drug);
    this.line = line;
    this.drug = drug;
    this.ndc = drug.raw(ClaimField.NDC);
    note(Need.NDC, drug.has(ClaimField.NDC) && ndcQualified());
    note(Need.NDC_UNIT, drug.has(ClaimField.NDC_UNIT));
  }

  private boolean ndcQualified() {
    return !drug.has(ClaimField.NDC_QUALIFIER) || drug.is(ClaimField.NDC_QUALIFIER, "N4");
  }

  @Override
  int ruleDate() {
    return line.ruleDate();
  }

  /** The line the drug is on. */
  public LineFacts line() {
    return line;
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

  /** Whether a unit of the NDC quantity stands there. */
  public boolean hasNdcUnit() {
    return has(HAS_NDC_UNIT);
  }

  /** The unit of the NDC quantity (CTP05-1), as written. */
  public String ndcUnit() {
    return drug.raw(ClaimField.NDC_UNIT);
  }
}
