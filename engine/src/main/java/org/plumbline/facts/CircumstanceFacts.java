package org.plumbline.facts;

import java.time.LocalDate;
import java.util.Set;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;

/**
 * The circumstances of a claim: whom it goes to, what other insurance there is, what caused the
 * condition, the hospital stay, the claim it appeals (items 1, 10, 11, 18, 20, 22, 23, 26, 32).
 * Worked out when a rule asks.
 */
public final class CircumstanceFacts extends Fact {

  /** The first day of ICD-10-CM and ICD-10-PCS, 45 CFR 162.1002(c). */
  private static final long FIRST_DAY_OF_ICD10 = LocalDate.of(2015, 10, 1).toEpochDay();

  private static final Set<String> MEDICARE = Set.of("MA", "MB", "MEDICARE");
  private static final Set<String> APPEALS = Set.of("W2", "W3", "W4", "W5");
  private static final ClaimField[] CAUSES = {
    ClaimField.RELATED_CAUSE_1, ClaimField.RELATED_CAUSE_2, ClaimField.RELATED_CAUSE_3
  };

  private final ClaimFacts claim;

  CircumstanceFacts(ClaimFacts claim) {
    super(claim.source(), 0, claim.source());
    this.claim = claim;
    inherit(claim);
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether the claim was read from a CMS-1500 form. */
  public boolean onForm() {
    return source().fromForm();
  }

  /** Whether the claim goes to Medicare, as item 1 or SBR09 says. */
  public boolean billedToMedicare() {
    Coverage coverage = source().coverage();
    return coverage != null && MEDICARE.contains(coverage.raw(ClaimField.CLAIM_FILING));
  }

  /** Whether item 11 of a form says NONE: no insurance comes before Medicare. */
  public boolean noInsuranceBefore() {
    return policy().equals("NONE");
  }

  /** Whether item 11 of a form names a policy or group. */
  public boolean insuranceBefore() {
    return !policy().isEmpty() && !noInsuranceBefore() && !policy().matches("N/?A|NOT.*");
  }

  private String policy() {
    Coverage coverage = source().coverage();
    if (coverage != null && coverage.has(ClaimField.GROUP_NUMBER)) {
      return coverage.raw(ClaimField.GROUP_NUMBER).strip();
    }
    for (FormItem item : source().formItems()) {
      if (item.item().equals("11")) {
        return item.raw(ClaimField.ITEM_TEXT).strip();
      }
    }
    return "";
  }

  /**
   * Whether the date of item 14 stands where the form has a place for its qualifier, too; the
   * fields of form fillers have none.
   */
  public boolean illnessCanBeQualified() {
    return source().locate(ClaimField.ONSET_DATE) instanceof Location.Pointer place
        && place.pointer().endsWith("/currentIllness/date");
  }

  /** Whether no other insurance stands on the claim (item 9, loop 2320). */
  public boolean otherInsuranceAbsent() {
    return source().otherCoverages().isEmpty();
  }

  /** Whether a printed page came with the claim. */
  public boolean printed() {
    return !source().formItems().isEmpty();
  }

  /** Whether the printed page says something in an item, whatever the claim's data say of it. */
  public boolean itemPrinted(String item) {
    for (FormItem printed : source().formItems()) {
      if (printed.item().equals(item) && FormFacts.isPrinted(printed)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the printed page has a diagnosis, in whatever position (21A to 21L). */
  public boolean diagnosisPrinted() {
    for (char position = 'A'; position <= 'L'; position++) {
      if (itemPrinted("21" + position)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the claim says that an auto accident caused the condition (item 10b, CLM11). */
  public boolean autoAccident() {
    Claim source = source();
    for (ClaimField cause : CAUSES) {
      if (source.is(cause, "AA")) {
        return true;
      }
    }
    return isYes(source, ClaimField.AUTO_ACCIDENT);
  }

  private static boolean isYes(Claim claim, ClaimField field) {
    return claim.is(field, "YES") || claim.is(field, "Y") || claim.is(field, "X");
  }

  /** Whether no state of the accident stands on the claim. */
  public boolean accidentStateAbsent() {
    return !source().has(ClaimField.ACCIDENT_STATE);
  }

  /** Whether the accident was in the United States or Canada, or no country is named. */
  public boolean accidentInStates() {
    Claim source = source();
    return !source.has(ClaimField.ACCIDENT_COUNTRY)
        || source.is(ClaimField.ACCIDENT_COUNTRY, "US")
        || source.is(ClaimField.ACCIDENT_COUNTRY, "CA");
  }

  /** Whether a claim code says that the claim is a duplicate or an appeal (W2 to W5). */
  public boolean appeal() {
    for (Part other : source().others()) {
      if (other.kind() == PartKind.CONDITION_CODE
          && APPEALS.contains(other.raw(ClaimField.CLAIM_CODE))) {
        return true;
      }
    }
    return false;
  }

  /** Whether item 20 says that an outside laboratory did the tests. */
  public boolean outsideLab() {
    return isYes(source(), ClaimField.OUTSIDE_LAB);
  }

  /** Whether no patient account number stands on the claim. */
  public boolean claimIdAbsent() {
    return !source().has(ClaimField.CLAIM_ID);
  }

  /** Whether no diagnosis stands on the claim. */
  public boolean diagnosesAbsent() {
    return source().diagnoses().isEmpty();
  }

  /** Whether some lines were served before ICD-10-CM came into use and others after. */
  public boolean acrossIcdChange() {
    return claim.hasServiceDates()
        && claim.earliestFrom() < FIRST_DAY_OF_ICD10
        && claim.latestFrom() >= FIRST_DAY_OF_ICD10;
  }

  /** Whether REF*1J, or item 23 of a form, is an NPI: ten digits of which the last one fits. */
  public boolean oversightNpiHolds() {
    ClaimField field = onForm() ? ClaimField.PRIOR_AUTHORIZATION : ClaimField.CARE_PLAN_OVERSIGHT;
    return NpiNumber.checkDigitHolds(source().raw(field));
  }

  /** What stands in item 23 of a form. */
  public String numberInItem23() {
    return source().raw(ClaimField.PRIOR_AUTHORIZATION);
  }

  /** Whether a line has a place of service, its own or the claim's. */
  public boolean servedAt(String place) {
    for (LineFacts line : claim.lines()) {
      if (line.place().equals(place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line with a five-digit code has a place of service, its own or the claim's. */
  public boolean levelOneServedAt(String place) {
    for (LineFacts line : claim.lines()) {
      if (line.hasLevelOneCode() && line.place().equals(place)) {
        return true;
      }
    }
    return false;
  }

  /** Whether no service facility is named, on the claim or on a line (item 32). */
  public boolean facilityAbsent() {
    if (namesFacility(source().parties())) {
      return false;
    }
    for (ServiceLine line : source().lines()) {
      if (namesFacility(line.parties())) {
        return false;
      }
    }
    return true;
  }

  private static boolean namesFacility(Iterable<Party> parties) {
    for (Party party : parties) {
      if (party.role() == Role.FACILITY) {
        return true;
      }
    }
    return false;
  }

  /** Whether no admission date stands on the claim (item 18, DTP*435). */
  public boolean admissionAbsent() {
    return !source().has(ClaimField.ADMISSION_DATE);
  }

  /** Whether the patient was admitted after a day, in epoch days, and not discharged before. */
  public boolean admittedAfter(long day) {
    return stayInOrder() && admissionDate() > day;
  }

  /** Whether the patient was discharged before a day, in epoch days, and not admitted after. */
  public boolean dischargedBefore(long day) {
    return stayInOrder() && state(dischargeDate()) == FieldState.VALUE && dischargeDate() < day;
  }

  private boolean stayInOrder() {
    return state(dischargeDate()) != FieldState.VALUE
        || state(admissionDate()) != FieldState.VALUE
        || admissionDate() <= dischargeDate();
  }

  /** The admission date in epoch days. */
  public long admissionDate() {
    return source().value(ClaimField.ADMISSION_DATE);
  }

  /** The discharge date in epoch days. */
  public long dischargeDate() {
    return source().value(ClaimField.DISCHARGE_DATE);
  }

  /** Whether the provider's signature and its date are absent from the claim's data (item 31). */
  public boolean signatureAbsent() {
    return !source().has(ClaimField.PROVIDER_SIGNATURE_TEXT)
        && !source().has(ClaimField.PROVIDER_SIGNATURE_DATE);
  }
}
