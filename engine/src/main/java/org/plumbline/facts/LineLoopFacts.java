package org.plumbline.facts;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;

/**
 * What an 837P says of a service line (loops 2400 to 2440), one thing beside another and beside the
 * claim. A line of another format has no such fact. Worked out when a rule asks.
 */
public final class LineLoopFacts extends Fact {

  private static final LineLoopFacts[] NONE = {};

  /** How a certificate of medical equipment is sent (PWK02). */
  private static final Set<String> CERTIFICATES = Set.of("AB", "AD", "AF", "AG", "NS");

  private static final long NO_SUM = Long.MIN_VALUE;

  private final ClaimFacts claim;
  private final LineFacts line;
  private final ServiceLine own;
  private final LineLoopFacts[] lines;

  private LineLoopFacts(ClaimFacts claim, LineFacts line, ServiceLine own, LineLoopFacts[] lines) {
    super(claim.source(), line.lineNumber(), own);
    this.claim = claim;
    this.line = line;
    this.own = own;
    this.lines = lines;
    inherit(line);
  }

  /** One for each line where the claim was read from an 837P, none where not. */
  static LineLoopFacts[] of(ClaimFacts claim) {
    if (!claim.fromX12() || claim.lines().isEmpty()) {
      return NONE;
    }
    LineLoopFacts[] found = new LineLoopFacts[claim.lines().size()];
    for (int i = 0; i < found.length; i++) {
      found[i] =
          new LineLoopFacts(claim, claim.lines().get(i), claim.source().lines().get(i), found);
    }
    return found;
  }

  @Override
  int ruleDate() {
    return line.ruleDate();
  }

  /** The line. */
  public LineFacts line() {
    return line;
  }

  /** Whether the claim goes to Medicare, as SBR09 says. */
  public boolean billedToMedicare() {
    return claim.circumstances().billedToMedicare();
  }

  /** Whether the units are told as units (SV103). */
  public boolean toldInUnits() {
    return own.is(ClaimField.UNIT_BASIS, "UN");
  }

  /** Whether the units are told as minutes (SV103). */
  public boolean toldInMinutes() {
    return own.is(ClaimField.UNIT_BASIS, "MJ");
  }

  /** Whether the units can be read and are no whole number. */
  public boolean partUnits() {
    return line.hasUnits() && line.units() % 1000 != 0;
  }

  /** Whether this is the first line of the claim that is told as part of EPSDT (SV111). */
  public boolean firstOfEpsdt() {
    return isEpsdt() && isFirst(LineLoopFacts::isEpsdt);
  }

  private boolean isEpsdt() {
    return own.is(ClaimField.EPSDT, "Y");
  }

  /** Whether no EPSDT referral stands on the claim (CRC*ZZ). */
  public boolean epsdtReferralAbsent() {
    for (Part other : source().others()) {
      if (other.kind() == PartKind.CONDITION && other.is(ClaimField.CONDITION_CATEGORY, "ZZ")) {
        return false;
      }
    }
    return true;
  }

  /** Whether no line before this one is such a line. */
  private boolean isFirst(Predicate<LineLoopFacts> such) {
    for (int i = 0; i < lineNumber() - 1; i++) {
      if (such.test(lines[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isAbsent(Role role) {
    return !names(source().parties(), role) && !names(own.parties(), role);
  }

  static boolean names(Iterable<Party> parties, Role role) {
    for (Party party : parties) {
      if (party.role() == role) {
        return true;
      }
    }
    return false;
  }

  /** Whether QTY*PT says that more than one patient was in the ambulance. */
  public boolean severalPatients() {
    return own.value(ClaimField.AMBULANCE_PATIENT_COUNT) > 1000;
  }

  /** Whether an earlier line of the claim has the same control number (REF*6R). */
  public boolean controlNumberRepeats() {
    if (!own.has(ClaimField.LINE_CONTROL_NUMBER)) {
      return false;
    }
    String number = own.raw(ClaimField.LINE_CONTROL_NUMBER);
    return !isFirst(other -> other.own.raw(ClaimField.LINE_CONTROL_NUMBER).equals(number));
  }

  /** How many characters the control number of the line has (REF*6R). */
  public long controlNumberLength() {
    return own.length(ClaimField.LINE_CONTROL_NUMBER);
  }

  /** Whether no CLIA number of a referring laboratory stands on the line (REF*F4). */
  public boolean referringLaboratoryAbsent() {
    return !own.has(ClaimField.LINE_REFERRING_CLIA_NUMBER);
  }

  /** Whether SV5 names another code than the line has. */
  public boolean equipmentDiffers() {
    return own.has(ClaimField.DME_CODE)
        && line.hasCode()
        && !own.is(ClaimField.DME_CODE, line.code());
  }

  /** Whether the line is told as purchased (PS1) and names nobody it was bought from (2420B). */
  public boolean sellerAbsent() {
    return (own.has(ClaimField.PURCHASED_SERVICE_PROVIDER)
            || own.has(ClaimField.PURCHASED_SERVICE_CHARGE))
        && !names(own.parties(), Role.PURCHASED);
  }

  /** How many attachments the line has (PWK), certificates of equipment aside. */
  public int attachmentCount() {
    int count = 0;
    for (Part other : own.others()) {
      if (other.kind() == PartKind.ATTACHMENT
          && !CERTIFICATES.contains(other.raw(ClaimField.ATTACHMENT_TRANSMISSION))) {
        count++;
      }
    }
    return count;
  }

  /** Whether nobody is named who ordered or referred, on the line or the claim. */
  public boolean ordererAbsent() {
    return isAbsent(Role.ORDERING) && isAbsent(Role.REFERRING);
  }

  /** Whether a DME certification (CR3) stands on the line without a begin date (DTP*463). */
  public boolean therapyBeginAbsent() {
    return own.has(ClaimField.CERTIFICATION_TYPE) && !own.has(ClaimField.THERAPY_BEGIN_DATE);
  }

  /** Whether a renewed or revised DME certification (CR3) has no date of it (DTP*607). */
  public boolean revisionDateAbsent() {
    boolean revised =
        own.is(ClaimField.CERTIFICATION_TYPE, "R") || own.is(ClaimField.CERTIFICATION_TYPE, "S");
    return revised && !own.has(ClaimField.CERTIFICATION_REVISION_DATE);
  }

  /** Whether the initial treatment date stands neither on the line nor on the claim (DTP*454). */
  public boolean initialTreatmentAbsent() {
    return !own.has(ClaimField.LINE_INITIAL_TREATMENT_DATE)
        && !source().has(ClaimField.INITIAL_TREATMENT_DATE);
  }

  /** Whether the line tells why a drug against anemia was given: EA, EB or EC. */
  public boolean anemiaTreated() {
    return line.hasModifier("EA") || line.hasModifier("EB") || line.hasModifier("EC");
  }

  /** Whether the line has no hemoglobin or hematocrit result (MEA*TR*R1, R2). */
  public boolean bloodResultAbsent() {
    for (Part other : own.others()) {
      if (other.kind() == PartKind.MEASUREMENT
          && (other.is(ClaimField.MEASUREMENT_QUALIFIER, "R1")
              || other.is(ClaimField.MEASUREMENT_QUALIFIER, "R2"))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether what another payer paid for the line and its adjustments can be summed and do not come
   * to the charge. All adjudications of one payer are summed.
   */
  public boolean unbalanced() {
    return adjudicated() != NO_SUM;
  }

  /**
   * The sum, in cents, of what the first payer whose figures do not balance paid and adjusted; 0
   * where all balance.
   */
  public long adjudicatedSum() {
    long sum = adjudicated();
    return sum == NO_SUM ? 0 : sum;
  }

  private long adjudicated() {
    long charge = own.value(ClaimField.CHARGE);
    if (own.others().isEmpty() || state(charge) != FieldState.VALUE) {
      return NO_SUM;
    }
    Set<String> payers = new HashSet<>();
    for (Part other : own.others()) {
      if (other.kind() == PartKind.ADJUDICATION) {
        String payer = other.raw(ClaimField.ADJUDICATION_PAYER);
        AdjustedSum sum = payers.add(payer) ? AdjustedSum.ofLine(own, payer) : AdjustedSum.NONE;
        if (sum.readable() && sum.paid() + sum.adjusted() != charge) {
          return sum.paid() + sum.adjusted();
        }
      }
    }
    return NO_SUM;
  }
}
