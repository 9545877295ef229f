package org.plumbline.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.ServiceLine;

/**
 * A segment that a claim or a line of an 837P may hold several of: an attachment (PWK), conditions
 * (CRC), adjustments (CAS), what another payer decided (SVD).
 */
public final class SegmentFacts extends Fact {

  /** The kinds of parts that have such facts. */
  static final Set<PartKind> KINDS =
      EnumSet.of(
          PartKind.ATTACHMENT, PartKind.CONDITION, PartKind.ADJUSTMENT, PartKind.ADJUDICATION);

  private static final ClaimField[] CONDITIONS = {
    ClaimField.CONDITION_1,
    ClaimField.CONDITION_2,
    ClaimField.CONDITION_3,
    ClaimField.CONDITION_4,
    ClaimField.CONDITION_5
  };
  private static final SegmentFacts[] NONE = {};

  private final ClaimFacts claim;
  private final LineFacts line;

  private SegmentFacts(ClaimFacts claim, LineFacts line, Part part) {
    super(claim.source(), line == null ? 0 : line.lineNumber(), part);
    this.claim = claim;
    this.line = line;
    inherit(line == null ? claim : line);
  }

  /** The segments of the claim, of its insurances, then of its lines. */
  static SegmentFacts[] of(ClaimFacts claim) {
    if (!claim.fromX12()) {
      return NONE;
    }
    List<SegmentFacts> found = new ArrayList<>(0);
    add(claim, null, claim.source().others(), found);
    for (Coverage other : claim.source().otherCoverages()) {
      add(claim, null, other.adjustments(), found);
    }
    List<ServiceLine> lines = claim.source().lines();
    for (int i = 0; i < lines.size(); i++) {
      add(claim, claim.lines().get(i), lines.get(i).others(), found);
    }
    return found.isEmpty() ? NONE : found.toArray(SegmentFacts[]::new);
  }

  private static void add(
      ClaimFacts claim, LineFacts line, List<Part> parts, List<SegmentFacts> found) {
    for (Part part : parts) {
      if (KINDS.contains(part.kind())) {
        found.add(new SegmentFacts(claim, line, part));
      }
    }
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim. */
  public ClaimFacts claim() {
    return claim;
  }

  /** What the segment holds: ATTACHMENT, CONDITION, ADJUSTMENT or ADJUDICATION. */
  public String kind() {
    return part().kind().name();
  }

  /** Whether an attachment that is sent apart has no number that leads to it (PWK05, PWK06). */
  public boolean attachmentUnnumbered() {
    return part().kind() == PartKind.ATTACHMENT
        && part().raw(ClaimField.ATTACHMENT_TRANSMISSION).matches("BM|EL|EM|FT|FX")
        && !part().has(ClaimField.ATTACHMENT_CONTROL_QUALIFIER)
        && !part().has(ClaimField.ATTACHMENT_CONTROL_NUMBER);
  }

  /** How many characters the number of an attachment has (PWK06); 0 where there is none. */
  public int attachmentNumberLength() {
    return part().kind() == PartKind.ATTACHMENT
        ? part().raw(ClaimField.ATTACHMENT_CONTROL_NUMBER).length()
        : 0;
  }

  /** Whether the segment holds conditions of a category (CRC01). */
  public boolean category(String category) {
    return part().kind() == PartKind.CONDITION
        && part().is(ClaimField.CONDITION_CATEGORY, category);
  }

  /** Whether the conditions apply: Y or N (CRC02). */
  public String applies() {
    return part().kind() == PartKind.CONDITION ? part().raw(ClaimField.CONDITION_APPLIES) : "";
  }

  /** Whether the segment holds a condition of an EPSDT referral that was given: AV, S2, ST. */
  public boolean referred() {
    return names("AV") || names("S2") || names("ST");
  }

  /** Whether the segment holds the condition of an EPSDT referral that was not given: NU. */
  public boolean notReferred() {
    return names("NU");
  }

  /** Whether a condition stands in the segment (CRC03 to CRC07). */
  private boolean names(String condition) {
    if (part().kind() == PartKind.CONDITION) {
      for (ClaimField field : CONDITIONS) {
        if (part().is(field, condition)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the line of the segment carries a modifier. */
  public boolean onLineWith(String modifier) {
    return line != null && line.hasModifier(modifier);
  }

  /**
   * Whether a reason for an adjustment has not the shape of the list's codes (CAS02, CAS05 ...).
   */
  public boolean oddReason() {
    if (part().kind() != PartKind.ADJUSTMENT) {
      return false;
    }
    for (ClaimField field : ClaimField.of(PartKind.ADJUSTMENT)) {
      if (field.name().startsWith("ADJUSTMENT_REASON")
          && part().has(field)
          && !part().raw(field).matches("[1-9][0-9]{0,2}|[A-Z][0-9]{1,2}")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the payer who decided is none of the claim's other payers (SVD01, 2330B NM109). */
  public boolean payerUnknown() {
    return part().kind() == PartKind.ADJUDICATION
        && part().has(ClaimField.ADJUDICATION_PAYER)
        && !CoverageFacts.mayBeOtherPayer(source(), part().raw(ClaimField.ADJUDICATION_PAYER));
  }
}
