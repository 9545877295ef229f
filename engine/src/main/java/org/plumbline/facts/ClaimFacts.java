package org.plumbline.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Need;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.place.PlaceStatus;
import org.plumbline.codeset.place.PlacesOfService;

/** The claim as a whole: totals, dates, diagnoses. */
public final class ClaimFacts extends Fact {

  /** The contract type under which a provider is paid by the head (CN101). */
  static final String CAPITATED = "05";

  private static final long HAS_DEATH_DATE = Need.DEATH_DATE.bit();
  private static final long HAS_DIAGNOSIS_TABLE = Need.DIAGNOSIS_TABLE.bit();
  private static final long HAS_FREQUENCY = Need.FREQUENCY.bit();
  private static final long HAS_LINE_CHARGES = Need.LINE_CHARGES.bit();
  private static final long HAS_PLACE = Need.PLACE.bit();
  private static final long HAS_PLACE_LIST = Need.PLACE_LIST.bit();
  private static final long HAS_RECEIPT_DATE = Need.RECEIPT_DATE.bit();
  private static final long HAS_SERVICE_DATES = Need.SERVICE_DATES.bit();
  private static final long HAS_TOTAL_CHARGE = Need.TOTAL_CHARGE.bit();

  /** Cents; a sum beyond it is no amount that anybody bills, and the next charge could overflow. */
  private static final long LARGEST_SUM = 1_000_000_000_000_000_000L;

  private final Thresholds thresholds;
  private final List<LineFacts> lines;
  private final boolean[] filled;
  private final long totalCharge;
  private final String place;
  private final String frequency;
  private final int earliestFrom;
  private final int latestFrom;
  private final int receiptDate;
  private final CircumstanceFacts circumstances;
  private final PlacesOfService places;
  private final long patientBirthDate;
  private final String patientSex;
  private final long deathDate;
  private long lineChargeSum;
  private RepeatedLines repeatedLines;

  /**
   * @param asOf the day the claim was received, null where its submission's date is to be taken
   */
  ClaimFacts(Claim claim, CodeSets codes, Thresholds thresholds, LocalDate asOf) {
    super(claim, 0, claim);
    this.thresholds = thresholds;
    receiptDate = receiptDate(claim, asOf);
    note(Need.RECEIPT_DATE, receiptDate != NO_DATE);
    filled = diagnosisTable(claim);
    totalCharge = claim.value(ClaimField.TOTAL_CHARGE);
    note(Need.TOTAL_CHARGE, state(totalCharge));
    places = codes.places();
    place = claim.raw(ClaimField.PLACE_OF_SERVICE);
    frequency = claim.raw(ClaimField.FREQUENCY);
    note(Need.PLACE, !place.isEmpty());
    note(Need.PLACE_LIST, codes.hasPlaces());
    note(Need.FREQUENCY, !frequency.isEmpty());
    Party patient = claim.patient();
    patientBirthDate = patient == null ? Values.ABSENT : patient.value(ClaimField.BIRTH_DATE);
    patientSex = patient == null ? "" : patient.raw(ClaimField.SEX);
    deathDate = deathDate(claim);
    note(Need.DEATH_DATE, state(deathDate));
    noteCharges(claim);
    int earliest = NO_DATE;
    int latest = NO_DATE;
    lines = new ArrayList<>(claim.lines().size());
    for (ServiceLine serviceLine : claim.lines()) {
      LineFacts line = new LineFacts(this, serviceLine, codes);
      if (line.hasFromDate() && (earliest == NO_DATE || line.fromDate() < earliest)) {
        earliest = (int) line.fromDate();
      }
      if (line.hasFromDate()) {
        latest = Math.max(latest, (int) line.fromDate());
      }
      lines.add(line);
    }
    earliestFrom = earliest;
    latestFrom = latest;
    note(Need.SERVICE_DATES, earliest != NO_DATE);
    lines.forEach(line -> line.inherit(this));
    circumstances = new CircumstanceFacts(this);
  }

  private static int receiptDate(Claim claim, LocalDate asOf) {
    if (asOf != null) {
      return (int) asOf.toEpochDay();
    }
    Part submission = claim.submission();
    long date = submission == null ? Values.ABSENT : submission.value(ClaimField.SUBMISSION_DATE);
    return state(date) == FieldState.VALUE ? (int) date : NO_DATE;
  }

  private boolean[] diagnosisTable(Claim claim) {
    boolean[] positions = new boolean[13];
    boolean readable = true;
    for (Diagnosis diagnosis : claim.diagnoses()) {
      if (!diagnosis.has(ClaimField.DIAGNOSIS_CODE)) {
        readable = false;
      } else if (diagnosis.ordinal() < positions.length) {
        positions[diagnosis.ordinal()] = true;
      }
    }
    note(Need.DIAGNOSIS_TABLE, readable && !claim.diagnoses().isEmpty());
    if (!readable) {
      noteUnreadable(Need.DIAGNOSIS_TABLE);
    }
    return positions;
  }

  private void noteCharges(Claim claim) {
    boolean all = !claim.lines().isEmpty();
    for (ServiceLine line : claim.lines()) {
      long charge = line.value(ClaimField.CHARGE);
      if (charge == Values.UNREADABLE) {
        noteUnreadable(Need.LINE_CHARGES);
      }
      all &= charge > Values.UNREADABLE;
      lineChargeSum += all ? charge : 0;
      if (Math.abs(lineChargeSum) > LARGEST_SUM) {
        noteUnreadable(Need.LINE_CHARGES);
        lineChargeSum = 0;
        all = false;
      }
    }
    note(Need.LINE_CHARGES, all);
  }

  /** Where the patient is a dependant it stands with the dependant. */
  private static long deathDate(Claim claim) {
    Part patient = claim.dependant() == null ? claim.coverage() : claim.dependant();
    return patient == null ? Values.ABSENT : patient.value(ClaimField.DEATH_DATE);
  }

  static boolean zipInUnitedStates(Party party) {
    return party != null
        && party.has(ClaimField.POSTAL_CODE)
        && (!party.has(ClaimField.COUNTRY) || party.is(ClaimField.COUNTRY, "US"));
  }

  List<LineFacts> lines() {
    return lines;
  }

  boolean diagnosisFilled(int position) {
    return filled[position];
  }

  /** Whether a diagnosis stands behind a position, so that an empty one is a gap. */
  boolean diagnosisBehind(int position) {
    for (int behind = position + 1; behind < filled.length; behind++) {
      if (filled[behind]) {
        return true;
      }
    }
    return false;
  }

  @Override
  int ruleDate() {
    return earliestFrom;
  }

  /**
   * A number that no document sets, in the unit of what it is compared with.
   *
   * @param name its name in the rules' table of thresholds
   */
  public long threshold(String name) {
    return thresholds.of(name);
  }

  /** The circumstances of the claim. */
  public CircumstanceFacts circumstances() {
    return circumstances;
  }

  /** Whether the claim was read from an 837P. */
  public boolean fromX12() {
    return source().fromX12();
  }

  /** Whether the claim came with items of a printed CMS-1500. */
  public boolean printed() {
    return !source().formItems().isEmpty();
  }

  /** Whether the claim reports an encounter (BHT06 is RP), or a contract by the head (CN101). */
  boolean encounter() {
    Part submission = source().submission();
    return submission != null && submission.is(ClaimField.SUBMISSION_TYPE, "RP")
        || source().is(ClaimField.CONTRACT_TYPE, CAPITATED);
  }

  /** Whether a date of the patient's death can be read. */
  public boolean hasDeathDate() {
    return has(HAS_DEATH_DATE);
  }

  /** The date of the patient's death in epoch days, or a state of {@link Values}. */
  long deathDate() {
    return deathDate;
  }

  /** On a CMS-1500 item 23 is one field, whatever number stands in it. */
  boolean cliaNumberAbsent() {
    boolean mayBeInItem23 = !fromX12() && source().has(ClaimField.PRIOR_AUTHORIZATION);
    return !source().has(ClaimField.CLIA_NUMBER) && !mayBeInItem23;
  }

  /** Which lines repeat earlier ones; worked out when a rule first asks. */
  RepeatedLines repeatedLines() {
    if (repeatedLines == null) {
      repeatedLines = new RepeatedLines(lines);
    }
    return repeatedLines;
  }

  /** Whether the claim was read from a CMS-1500 form, with or without its printed page. */
  public boolean fromForm() {
    return source().fromForm();
  }

  /** Whether every diagnosis position that is filled can be read. */
  public boolean hasDiagnosisTable() {
    return has(HAS_DIAGNOSIS_TABLE);
  }

  /** Whether the day the claim was received is known. */
  public boolean hasReceiptDate() {
    return has(HAS_RECEIPT_DATE);
  }

  /** The day the claim was received, in epoch days: the one told, else the submission's (BHT04). */
  public int receiptDate() {
    return receiptDate;
  }

  /** Whether a total charge can be read. */
  public boolean hasTotalCharge() {
    return has(HAS_TOTAL_CHARGE);
  }

  /** The total charge in cents (item 28, CLM02). */
  public long totalCharge() {
    return totalCharge;
  }

  /** Whether a line's procedure code belongs to this group of the table of procedure groups. */
  public boolean codeOf(String group) {
    for (LineFacts line : lines) {
      if (line.codeOf(group)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the claim has no service line. */
  public boolean linesAbsent() {
    return lines.isEmpty();
  }

  /** Whether the claim has lines and the charge of each can be read. */
  public boolean hasLineCharges() {
    return has(HAS_LINE_CHARGES);
  }

  /** The sum of the lines' charges in cents (item 24F). */
  public long lineChargeSum() {
    return lineChargeSum;
  }

  /** Whether the claim names a place of service (CLM05-1). */
  public boolean hasPlace() {
    return has(HAS_PLACE);
  }

  /** The claim's place of service, as written. */
  public String place() {
    return place;
  }

  /** Whether CMS's places of service are at hand. */
  public boolean hasPlaceList() {
    return has(HAS_PLACE_LIST);
  }

  /** Whether the claim's place of service is in CMS's set, or was on some day. */
  public boolean placeListed() {
    return places.lists(place);
  }

  /** Whether the earliest From date lies before the first day of the claim's place of service. */
  public boolean placeNotYet() {
    return hasServiceDates() && places.lookup(place, earliestFrom) == PlaceStatus.NOT_YET;
  }

  /** The first day of the claim's place of service, in epoch days; 0 where none is known. */
  public long placeFirstDay() {
    return places.firstDay(place);
  }

  /** The patient's birth date in epoch days, or a state of {@link Values}. */
  long patientBirthDate() {
    return patientBirthDate;
  }

  /** Whether the patient's sex says male. */
  public boolean patientMale() {
    return patientSex.equals("M") || patientSex.equalsIgnoreCase("MALE");
  }

  /** The patient's sex as written; empty where absent. */
  String patientSex() {
    return patientSex;
  }

  PlacesOfService places() {
    return places;
  }

  /** Whether a resubmission code stands on the claim. */
  public boolean hasFrequency() {
    return has(HAS_FREQUENCY);
  }

  /** The resubmission code (item 22, CLM05-3), as written. */
  public String frequency() {
    return frequency;
  }

  /** Whether no original reference number stands on the claim (item 22, REF*F8). */
  public boolean originalReferenceAbsent() {
    return !source().has(ClaimField.ORIGINAL_REFERENCE);
  }

  /** Whether the From date of at least one line can be read. */
  public boolean hasServiceDates() {
    return has(HAS_SERVICE_DATES);
  }

  /** The latest From date in epoch days. */
  public int latestFrom() {
    return latestFrom;
  }

  /** The earliest From date in epoch days. */
  public int earliestFrom() {
    return earliestFrom;
  }

  /** Whether a note with text stands on the claim (item 19, NTE). */
  public boolean noteWritten() {
    return written(source().notes());
  }

  /** Whether an attachment is announced on the claim (PWK). */
  public boolean attachmentAnnounced() {
    return !source().others(PartKind.ATTACHMENT).isEmpty();
  }

  static boolean written(List<Part> notes) {
    for (Part note : notes) {
      if (note.has(ClaimField.NOTE_TEXT)) {
        return true;
      }
    }
    return false;
  }
}
