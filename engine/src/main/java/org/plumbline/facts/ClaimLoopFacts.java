package org.plumbline.facts;

import java.util.regex.Pattern;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;

/**
 * What an 837P says of a claim as a whole (loops 2000B to 2310), one thing beside another. A claim
 * of another format has no such fact. Worked out when a rule asks.
 */
public final class ClaimLoopFacts extends Fact {

  private static final ClaimField[] CAUSES = {
    ClaimField.RELATED_CAUSE_1, ClaimField.RELATED_CAUSE_2, ClaimField.RELATED_CAUSE_3
  };
  private static final Pattern EIGHT_DIGITS = Pattern.compile("[0-9]{8}");
  private static final ClaimLoopFacts[] NONE = {};

  private final ClaimFacts claim;

  private ClaimLoopFacts(ClaimFacts claim) {
    super(claim.source(), 0, claim.source());
    this.claim = claim;
    inherit(claim);
  }

  /** One where the claim was read from an 837P, none where not. */
  static ClaimLoopFacts[] of(ClaimFacts claim) {
    return claim.fromX12() ? new ClaimLoopFacts[] {new ClaimLoopFacts(claim)} : NONE;
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether an auto accident or another accident caused the condition (CLM11: AA, OA). */
  public boolean accident() {
    for (ClaimField cause : CAUSES) {
      if (source().is(cause, "AA") || source().is(cause, "OA")) {
        return true;
      }
    }
    return false;
  }

  /** Whether no accident date stands on the claim (DTP*439). */
  public boolean accidentDateAbsent() {
    return !source().has(ClaimField.ACCIDENT_DATE);
  }

  /** Whether the date of current illness (DTP*431) is the From date of each line. */
  public boolean onsetOnServiceDate() {
    long onset = source().value(ClaimField.ONSET_DATE);
    return state(onset) == FieldState.VALUE
        && claim.hasServiceDates()
        && onset == claim.earliestFrom()
        && onset == claim.latestFrom();
  }

  /** Whether the patient returned to work (DTP*296) before the day last worked (DTP*297). */
  public boolean returnedBeforeLastWorked() {
    long lastWorked = source().value(ClaimField.LAST_WORKED_DATE);
    long returned = source().value(ClaimField.RETURN_TO_WORK_DATE);
    return state(lastWorked) == FieldState.VALUE
        && state(returned) == FieldState.VALUE
        && lastWorked > returned;
  }

  /** The day last worked in epoch days (DTP*297). */
  public long lastWorked() {
    return source().value(ClaimField.LAST_WORKED_DATE);
  }

  /** The day of the return to work in epoch days (DTP*296). */
  public long returnedToWork() {
    return source().value(ClaimField.RETURN_TO_WORK_DATE);
  }

  /** How many characters the patient account number has (CLM01). */
  public long claimIdLength() {
    return source().length(ClaimField.CLAIM_ID);
  }

  /** Whether the claim tells of a clinical trial: Q0 or Q1 on a line. */
  public boolean clinicalTrial() {
    for (LineFacts line : claim.lines()) {
      if (line.hasModifier("Q0") || line.hasModifier("Q1")) {
        return true;
      }
    }
    return false;
  }

  /** Whether something other than eight digits stands in REF*P4. */
  public boolean trialNumberOdd() {
    return source().has(ClaimField.DEMONSTRATION_PROJECT)
        && !EIGHT_DIGITS.matcher(source().raw(ClaimField.DEMONSTRATION_PROJECT)).matches();
  }

  /** Whether an anesthesia related procedure stands on the claim (HI*BP). */
  public boolean anesthesiaProcedureNamed() {
    for (Part other : source().others()) {
      if (other.kind() == PartKind.ANESTHESIA_PROCEDURE) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line has a code of an ambulance trip for which no pick-up place is named. */
  public boolean pickUpAbsent() {
    return isAbsentOfTrip(Role.PICK_UP);
  }

  /** Whether a line has a code of an ambulance trip for which no drop-off place is named. */
  public boolean dropOffAbsent() {
    return isAbsentOfTrip(Role.DROP_OFF);
  }

  private boolean isTrip(ServiceLine line) {
    return claim.lines().get(line.ordinal() - 1).codeOf("ambulance-trip");
  }

  private boolean isAbsentOfTrip(Role role) {
    for (ServiceLine line : source().lines()) {
      if (isTrip(line)
          && !LineLoopFacts.names(source().parties(), role)
          && !LineLoopFacts.names(line.parties(), role)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line has a code of an ambulance trip without transport information (CR1). */
  public boolean transportInformationAbsent() {
    for (ServiceLine line : source().lines()) {
      if (isTrip(line)
          && !source().has(ClaimField.TRANSPORT_REASON)
          && !line.has(ClaimField.LINE_TRANSPORT_REASON)) {
        return true;
      }
    }
    return false;
  }
}
