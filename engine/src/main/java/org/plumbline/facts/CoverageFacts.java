package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;

/**
 * An insurance on a claim of an 837P: the one the claim goes to (loop 2000B) and each other one
 * (loop 2320), beside what the other payer decided. Worked out when a rule asks.
 */
public final class CoverageFacts extends Fact {

  private static final CoverageFacts[] NONE = {};

  /** The payers in their order; the letters behind them are seldom written. */
  private static final String ORDER = "PST";

  private final ClaimFacts claim;
  private final Coverage insurance;
  private final boolean own;

  private CoverageFacts(ClaimFacts claim, Coverage insurance, boolean own) {
    super(claim.source(), 0, insurance);
    this.claim = claim;
    this.insurance = insurance;
    this.own = own;
    inherit(claim);
  }

  /** The insurances of a claim of an 837P, its own first. */
  static CoverageFacts[] of(ClaimFacts claim) {
    if (!claim.fromX12()) {
      return NONE;
    }
    List<CoverageFacts> found = new ArrayList<>(2);
    if (claim.source().coverage() != null) {
      found.add(new CoverageFacts(claim, claim.source().coverage(), true));
    }
    for (Coverage other : claim.source().otherCoverages()) {
      found.add(new CoverageFacts(claim, other, false));
    }
    return found.toArray(CoverageFacts[]::new);
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether the claim goes to this insurance. */
  public boolean own() {
    return own;
  }

  /** Whether this payer is the first one (SBR01). */
  public boolean first() {
    return place(insurance) == 0;
  }

  /** Whether this payer is said to come after the first one (SBR01). */
  public boolean behindAnother() {
    String sequence = insurance.raw(ClaimField.PAYER_RESPONSIBILITY);
    return !sequence.isEmpty() && !sequence.equals("P") && !sequence.equals("U");
  }

  /** Whether nothing says why another insurance comes before this one (SBR05). */
  public boolean typeAbsent() {
    return !insurance.has(ClaimField.INSURANCE_TYPE);
  }

  /**
   * Whether the claim goes to a payer after the first one and one before it is not named. Silent
   * where another one has the claim's own place or says none, for then that is told.
   */
  public boolean earlierPayerAbsent() {
    int place = own ? place(insurance) : -1;
    if (place >= 0 && (named(ORDER.charAt(place)) || placeOfAnotherAbsent())) {
      return false;
    }
    for (int earlier = 0; earlier < place; earlier++) {
      if (!named(ORDER.charAt(earlier))) {
        return !named('U');
      }
    }
    return false;
  }

  /** Whether this payer comes before the one the claim goes to. */
  public boolean earlier() {
    Coverage receiving = source().coverage();
    return !own
        && place(insurance) >= 0
        && receiving != null
        && place(insurance) < place(receiving);
  }

  /** Where a payer stands in the order, -1 where it is none of the first three. */
  private static int place(Coverage coverage) {
    String sequence = coverage.raw(ClaimField.PAYER_RESPONSIBILITY);
    return sequence.length() == 1 ? ORDER.indexOf(sequence.charAt(0)) : -1;
  }

  private boolean placeOfAnotherAbsent() {
    for (Coverage other : source().otherCoverages()) {
      if (!other.has(ClaimField.PAYER_RESPONSIBILITY)) {
        return true;
      }
    }
    return false;
  }

  private boolean named(char sequence) {
    for (Coverage other : source().otherCoverages()) {
      if (other.is(ClaimField.PAYER_RESPONSIBILITY, String.valueOf(sequence))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an insurance before this one has the same place in the order, U aside. */
  public boolean sequenceRepeats() {
    String sequence = insurance.raw(ClaimField.PAYER_RESPONSIBILITY);
    if (own || sequence.isEmpty() || sequence.equals("U")) {
      return false;
    }
    Coverage receiving = source().coverage();
    if (receiving != null && receiving.is(ClaimField.PAYER_RESPONSIBILITY, sequence)) {
      return true;
    }
    for (Coverage other : source().otherCoverages()) {
      if (other == insurance) {
        return false;
      }
      if (other.is(ClaimField.PAYER_RESPONSIBILITY, sequence)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing tells that the payer decided: no AMT*D and no adjudication date. */
  public boolean undecided() {
    return !insurance.has(ClaimField.PAYER_PAID_AMOUNT) && !datedOnClaim() && !datedOnLine();
  }

  /**
   * Whether AMT*D tells that the payer decided and no date of that stands on claim or line. Silent
   * of a payer without an identifier, for then no line can name it.
   */
  public boolean decisionUndated() {
    return insurance.has(ClaimField.PAYER_PAID_AMOUNT)
        && !payerId().isEmpty()
        && !datedOnClaim()
        && !datedOnLine();
  }

  /** Whether the date of the payer's decision stands in 2330B and in 2430 as well. */
  public boolean datedTwice() {
    return datedOnClaim() && datedOnLine();
  }

  /** Fields of a party are those of the payer. */
  @Override
  Part partWith(ClaimField field) {
    return field.kind() == PartKind.PARTY && payer() != null ? payer() : insurance;
  }

  private Party payer() {
    return payer(insurance);
  }

  private static Party payer(Coverage insurance) {
    for (Party party : insurance.parties()) {
      if (party.role() == Role.OTHER_PAYER) {
        return party;
      }
    }
    return null;
  }

  private String payerId() {
    Party payer = payer();
    return payer == null ? "" : payer.raw(ClaimField.PARTY_ID);
  }

  private boolean datedOnClaim() {
    Party payer = payer();
    return payer != null && payer.has(ClaimField.OTHER_PAYER_ADJUDICATION_DATE);
  }

  private boolean datedOnLine() {
    String id = payerId();
    for (ServiceLine line : source().lines()) {
      for (Part part : line.others()) {
        if (part.kind() == PartKind.ADJUDICATION
            && part.has(ClaimField.ADJUDICATION_DATE)
            && !id.isEmpty()
            && part.is(ClaimField.ADJUDICATION_PAYER, id)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether what the payer paid (AMT*D) and all its adjustments, on the claim and on its lines, can
   * be summed and do not come to the total charge. Silent where a line of the payer does not
   * balance by itself, for then the line is told.
   */
  public boolean unbalanced() {
    if (own || !insurance.has(ClaimField.PAYER_PAID_AMOUNT) || !claim.hasTotalCharge()) {
      return false;
    }
    AdjustedSum onClaim = AdjustedSum.of(insurance.adjustments());
    boolean readable =
        onClaim.readable()
            && state(insurance.value(ClaimField.PAYER_PAID_AMOUNT)) == FieldState.VALUE;
    return readable && linesReadable() && sum() != claim.totalCharge();
  }

  private boolean linesReadable() {
    String id = payerId();
    if (id.isEmpty()) {
      return false;
    }
    for (ServiceLine line : source().lines()) {
      if (decidedByUnknown(line)) {
        return false;
      }
      if (!decided(line, id)) {
        continue;
      }
      AdjustedSum ofLine = AdjustedSum.ofLine(line, id);
      if (!ofLine.readable()
          || ofLine.paid() + ofLine.adjusted() != line.value(ClaimField.CHARGE)) {
        return false;
      }
    }
    return true;
  }

  private boolean decidedByUnknown(ServiceLine line) {
    for (Part part : line.others()) {
      if (part.kind() == PartKind.ADJUDICATION
          && !mayBeOtherPayer(source(), part.raw(ClaimField.ADJUDICATION_PAYER))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether another payer of the claim has this identifier (2330B NM109), or may have it, for its
   * own is not there.
   */
  static boolean mayBeOtherPayer(Claim claim, String id) {
    for (Coverage other : claim.otherCoverages()) {
      Party payer = payer(other);
      if (payer == null || !payer.has(ClaimField.PARTY_ID) || payer.is(ClaimField.PARTY_ID, id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean decided(ServiceLine line, String payer) {
    for (Part part : line.others()) {
      if (part.kind() == PartKind.ADJUDICATION && part.is(ClaimField.ADJUDICATION_PAYER, payer)) {
        return true;
      }
    }
    return false;
  }

  /** What the payer paid and adjusted, in cents, as far as it can be read. */
  public long sum() {
    long sum =
        AdjustedSum.of(insurance.adjustments()).adjusted()
            + Math.max(0, insurance.value(ClaimField.PAYER_PAID_AMOUNT));
    for (ServiceLine line : source().lines()) {
      sum += AdjustedSum.ofLine(line, payerId()).adjusted();
    }
    return sum;
  }
}
