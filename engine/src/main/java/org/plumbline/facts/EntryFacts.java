package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Need;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;

/**
 * An entry that only some claims have, on the claim or on a line: a date of items 14 to 18, an
 * amount of items 20 and 29, a number of items 22 and 23, a claim code of item 10d. What is not
 * there has no fact, and no rule abstains for it. No entry is an identity.
 */
public final class EntryFacts extends Fact {

  /** The fields of a claim that are entries. */
  static final List<ClaimField> OF_CLAIM =
      List.of(
          ClaimField.ONSET_DATE,
          ClaimField.LAST_MENSTRUAL_DATE,
          ClaimField.INITIAL_TREATMENT_DATE,
          ClaimField.LAST_SEEN_DATE,
          ClaimField.ACUTE_MANIFESTATION_DATE,
          ClaimField.ACCIDENT_DATE,
          ClaimField.LAST_X_RAY_DATE,
          ClaimField.PRESCRIPTION_DATE,
          ClaimField.ASSUMED_CARE_DATE,
          ClaimField.RELINQUISHED_CARE_DATE,
          ClaimField.FIRST_CONTACT_DATE,
          ClaimField.UNABLE_TO_WORK_FROM,
          ClaimField.UNABLE_TO_WORK_TO,
          ClaimField.DISABILITY_START,
          ClaimField.DISABILITY_END,
          ClaimField.LAST_WORKED_DATE,
          ClaimField.ADMISSION_DATE,
          ClaimField.DISCHARGE_DATE,
          ClaimField.REPRICER_RECEIVED_DATE,
          ClaimField.PATIENT_PAID_AMOUNT,
          ClaimField.MAMMOGRAPHY_NUMBER,
          ClaimField.ORIGINAL_REFERENCE,
          ClaimField.CLIA_NUMBER,
          ClaimField.IDE_NUMBER,
          ClaimField.ANOTHER_HEALTH_PLAN,
          ClaimField.PATIENT_SIGNATURE_DATE,
          ClaimField.CURRENT_ILLNESS_QUALIFIER,
          ClaimField.OTHER_DATE_QUALIFIER,
          ClaimField.OTHER_DATE,
          ClaimField.OUTSIDE_LAB_CHARGE,
          ClaimField.PROVIDER_SIGNATURE_DATE);

  /** The fields of a line that are entries. */
  static final List<ClaimField> OF_LINE =
      List.of(
          ClaimField.LINE_PRESCRIPTION_DATE,
          ClaimField.CERTIFICATION_REVISION_DATE,
          ClaimField.THERAPY_BEGIN_DATE,
          ClaimField.LAST_CERTIFICATION_DATE,
          ClaimField.LINE_LAST_SEEN_DATE,
          ClaimField.HEMOGLOBIN_TEST_DATE,
          ClaimField.CREATININE_TEST_DATE,
          ClaimField.SHIPPED_DATE,
          ClaimField.LINE_LAST_X_RAY_DATE,
          ClaimField.LINE_INITIAL_TREATMENT_DATE,
          ClaimField.LINE_MAMMOGRAPHY_NUMBER,
          ClaimField.LINE_CLIA_NUMBER,
          ClaimField.LINE_REFERRING_CLIA_NUMBER,
          ClaimField.PURCHASED_SERVICE_CHARGE,
          ClaimField.EMERGENCY,
          ClaimField.DIAGNOSIS_POINTERS,
          ClaimField.EPSDT,
          ClaimField.FAMILY_PLANNING);

  private static final long HAS_BIRTH_DATE = Need.BIRTH_DATE.bit();
  private static final long HAS_ENTRY_VALUE = Need.ENTRY_VALUE.bit();
  private static final ClaimField[] CLAIM_FIELDS = OF_CLAIM.toArray(ClaimField[]::new);
  private static final ClaimField[] LINE_FIELDS = OF_LINE.toArray(ClaimField[]::new);
  private static final EntryFacts[] NONE = {};

  private final ClaimFacts claim;
  private final ClaimField field;
  private final long value;

  private EntryFacts(ClaimFacts claim, int line, Part part, ClaimField field) {
    super(claim.source(), line, part);
    this.claim = claim;
    this.field = field;
    inherit(claim);
    boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.CODE;
    value = text ? Values.ABSENT : part.value(field);
    note(Need.ENTRY_VALUE, text ? FieldState.VALUE : state(value));
    note(Need.BIRTH_DATE, state(claim.patientBirthDate()));
  }

  /** The entries of a claim, then its claim codes, then those of its lines. */
  static EntryFacts[] of(ClaimFacts claim) {
    List<EntryFacts> found = new ArrayList<>(0);
    Claim source = claim.source();
    add(claim, 0, source, CLAIM_FIELDS, found);
    for (Part other : source.others()) {
      if (other.kind() == PartKind.CONDITION_CODE && other.has(ClaimField.CLAIM_CODE)) {
        found.add(new EntryFacts(claim, 0, other, ClaimField.CLAIM_CODE));
      }
    }
    for (ServiceLine line : source.lines()) {
      add(claim, line.ordinal(), line, LINE_FIELDS, found);
    }
    return found.isEmpty() ? NONE : found.toArray(EntryFacts[]::new);
  }

  private static void add(
      ClaimFacts claim, int line, Part part, ClaimField[] fields, List<EntryFacts> found) {
    for (ClaimField field : fields) {
      if (part.has(field)) {
        found.add(new EntryFacts(claim, line, part, field));
      }
    }
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim the entry is on. */
  public ClaimFacts claim() {
    return claim;
  }

  /** The name of the field: ONSET_DATE, CLIA_NUMBER ... */
  public String field() {
    return field.name();
  }

  /** The entry in words, for people: {@code admission date}. */
  public String label() {
    return field.label();
  }

  /** Whether the patient's birth date can be read. */
  public boolean hasBirthDate() {
    return has(HAS_BIRTH_DATE);
  }

  /** Whether the entry can be read: a date, an amount, or any text. */
  public boolean hasEntryValue() {
    return has(HAS_ENTRY_VALUE);
  }

  /** The date in epoch days. */
  public long date() {
    return value;
  }

  /** The amount in cents. */
  public long amount() {
    return value;
  }

  /** The entry as written. */
  public String text() {
    return part().raw(field);
  }

  /** Whether nothing stands in another field of the claim or line that the entry is on. */
  public boolean lacks(ClaimField other) {
    return !part().has(other);
  }

  /** Whether the date lies before another one of the same claim or line that can be read. */
  public boolean liesBefore(ClaimField other) {
    return hasEntryValue() && value < part().value(other);
  }

  /** Whether the date lies before the patient's birth date. */
  public boolean beforeBirth() {
    return hasEntryValue() && value < claim.patientBirthDate();
  }

  /** How many days the date lies before the earliest From date; negative where it lies after. */
  public long daysBeforeService() {
    return claim.earliestFrom() - value;
  }

  /** A number that no document sets, by its name in {@code thresholds.csv}. */
  public long threshold(String name) {
    return claim.threshold(name);
  }

  /** Whether the amount is above the charge of the line it stands on. */
  public boolean aboveLineCharge() {
    LineFacts line = line();
    return line != null && line.hasCharge() && value > line.charge();
  }

  /** The charge of the line in cents; 0 where none can be read. */
  public long lineCharge() {
    LineFacts line = line();
    return line == null || !line.hasCharge() ? 0 : line.charge();
  }

  private LineFacts line() {
    return lineNumber() == 0 ? null : claim.lines().get(lineNumber() - 1);
  }
}
