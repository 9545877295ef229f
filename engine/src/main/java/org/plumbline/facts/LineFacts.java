package org.plumbline.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.codeset.drug.DiscardList;
import org.plumbline.codeset.drug.DiscardStatus;
import org.plumbline.codeset.drug.DrugTables;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.place.PlaceStatus;
import org.plumbline.descriptor.alias.AliasTable;

/**
 * A service line (item 24): code, modifiers, dates, units, pointers, and what the code set says of
 * its code.
 */
public final class LineFacts extends ChargedFact {

  private static final long HAS_DISCARD_LIST = Need.DISCARD_LIST.bit();
  private static final long HAS_LINE_PLACE = Need.LINE_PLACE.bit();
  private static final long HAS_PLACE_LIST = Need.PLACE_LIST.bit();
  private static final long HAS_POINTERS = Need.POINTERS.bit();

  private static final Pattern GRACE_PERIOD =
      Pattern.compile("\\bgrace[\\s-]*period", Pattern.CASE_INSENSITIVE);
  private static final int GRACE_DAYS = 90;

  private final ClaimFacts claim;
  private final ServiceLine line;
  private final String linePlace;
  private final int[] pointers = new int[4];
  private final DrugTables drugTables;
  private final boolean listedForDiscards;

  LineFacts(ClaimFacts claim, ServiceLine line, CodeSets codes) {
    super(claim, line, codes);
    this.claim = claim;
    this.line = line;
    linePlace = line.raw(ClaimField.LINE_PLACE_OF_SERVICE);
    note(Need.LINE_PLACE, !linePlace.isEmpty());
    readPointers();
    note(Need.PLACE_LIST, codes.hasPlaces());
    drugTables = codes.drugTables();
    note(Need.DRUG_TABLE, hasFromDate() && drugTables.covers((int) fromDate()));
    listedForDiscards = readDiscardList(codes.discardList());
  }

  private boolean readDiscardList(DiscardList list) {
    if (!hasLevelTwoCode() || !hasFromDate()) {
      return false;
    }
    DiscardStatus status = list.lookup(code(), (int) fromDate());
    note(Need.DISCARD_LIST, status != DiscardStatus.NOT_COVERED);
    return status == DiscardStatus.LISTED;
  }

  private void readPointers() {
    pointers[0] = pointer(ClaimField.POINTER_1);
    pointers[1] = pointer(ClaimField.POINTER_2);
    pointers[2] = pointer(ClaimField.POINTER_3);
    pointers[3] = pointer(ClaimField.POINTER_4);
    note(Need.POINTERS, line.has(ClaimField.POINTER_1));
  }

  /**
   * A diagnosis position 1 to 12, written as a number or as a letter; 0 where it is absent or
   * something else.
   */
  private int pointer(ClaimField field) {
    String raw = line.length(field) > 2 ? "" : line.raw(field);
    if (raw.length() == 1 && raw.charAt(0) >= 'A' && raw.charAt(0) <= 'L' && !claim.fromX12()) {
      return raw.charAt(0) - 'A' + 1;
    }
    int position = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      position = position * 10 + c - '0';
    }
    return position <= 12 ? position : 0;
  }

  /** The claim the line is on. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether the line names a place of service of its own (SV105, item 24B). */
  public boolean hasLinePlace() {
    return has(HAS_LINE_PLACE);
  }

  /** The line's place of service, as written. */
  public String linePlace() {
    return linePlace;
  }

  /** The place of service that holds for the line, its own or the claim's; empty where neither. */
  public String place() {
    return linePlace.isEmpty() ? claim.place() : linePlace;
  }

  /** Whether CMS's places of service are at hand. */
  public boolean hasPlaceList() {
    return has(HAS_PLACE_LIST);
  }

  /** Whether the line's place of service is in CMS's set, or was on some day. */
  public boolean linePlaceListed() {
    return claim.places().lists(linePlace);
  }

  /** Whether the From date lies before the first day of the line's place of service. */
  public boolean linePlaceNotYet() {
    return claim.places().lookup(linePlace, (int) fromDate()) == PlaceStatus.NOT_YET;
  }

  /** The first day of the line's place of service, in epoch days; 0 where none is known. */
  public long linePlaceFirstDay() {
    return claim.places().firstDay(linePlace);
  }

  /** Whether no diagnosis pointer stands on the line of a claim with diagnoses. */
  public boolean pointersAbsent() {
    return line.lacks(ClaimField.POINTER_1)
        && line.lacks(ClaimField.DIAGNOSIS_POINTERS)
        && !source().diagnoses().isEmpty();
  }

  /** Whether a first diagnosis pointer stands on the line. */
  public boolean hasPointers() {
    return has(HAS_POINTERS);
  }

  /**
   * Whether the pointer at a place (1 to 4) is a position 1 to 12 at which the claim has no
   * diagnosis. Silent of a gap before another diagnosis, which is told of that one.
   */
  public boolean pointerEmpty(int place) {
    int position = pointers[place - 1];
    return position > 0 && !claim.diagnosisFilled(position) && !claim.diagnosisBehind(position);
  }

  /** Whether the pointer at a place (2 to 4) leads where an earlier one leads. */
  public boolean pointerRepeats(int place) {
    int position = pointers[place - 1];
    for (int i = 0; i < place - 1; i++) {
      if (position > 0 && position == pointers[i]) {
        return true;
      }
    }
    return false;
  }

  /** How many pointers stand on the line that are positions 1 to 12. */
  public int pointerCount() {
    int count = 0;
    for (int position : pointers) {
      count += position > 0 ? 1 : 0;
    }
    return count;
  }

  /** Whether the line says something of an emergency (item 24C, SV109). */
  public boolean emergencyWritten() {
    return line.has(ClaimField.EMERGENCY);
  }

  /** Whether the line says something of EPSDT or family planning (item 24H, SV111, SV112). */
  public boolean screeningWritten() {
    return line.has(ClaimField.EPSDT) || line.has(ClaimField.FAMILY_PLANNING);
  }

  /** Whether no CLIA number stands on the line or on the claim (item 23, REF*X4). */
  public boolean cliaNumberAbsent() {
    return !line.has(ClaimField.LINE_CLIA_NUMBER) && claim.cliaNumberAbsent();
  }

  /** Whether the From and the To date lie in different calendar years. */
  public boolean spansYears() {
    return hasFromDate()
        && hasToDate()
        && LocalDate.ofEpochDay(fromDate()).getYear() != LocalDate.ofEpochDay(toDate()).getYear();
  }

  /** How many days the From date lies after the patient's death; 0 or less where it does not. */
  public long daysAfterDeath() {
    return hasFromDate() && claim.hasDeathDate() ? fromDate() - claim.deathDate() : 0;
  }

  /** The first line of the claim that says all that this one says; 0 where no earlier one does. */
  public int repeatedLine() {
    return claim.repeatedLines().of(this);
  }

  /**
   * Whether the claim or the line says of itself why there may be no charge: no fee for service.
   */
  public boolean zeroChargeExplained() {
    return claim.encounter() || line.is(ClaimField.LINE_CONTRACT_TYPE, ClaimFacts.CAPITATED);
  }

  /** Whether CMS's list of the JW/JZ policy for the quarter of the From date is loaded. */
  public boolean hasDiscardList() {
    return has(HAS_DISCARD_LIST);
  }

  /** Whether that list has the code on the From date. */
  public boolean listedForDiscards() {
    return listedForDiscards;
  }

  /** The part of the claim that was read. */
  ServiceLine read() {
    return line;
  }

  /**
   * Whether a grace period may have been counted on for an ended code: the From date lies within
   * ninety days after the last day, or the narrative names a grace period.
   */
  public boolean graceClaimed() {
    return codeEnded()
        && (fromDate() - codeEndedOn() <= GRACE_DAYS
            || GRACE_PERIOD.matcher(line.raw(ClaimField.DESCRIPTION)).find()
            || namesGracePeriod(line.notes())
            || namesGracePeriod(claim.source().notes()));
  }

  private static boolean namesGracePeriod(List<Part> notes) {
    return notes.stream()
        .anyMatch(note -> GRACE_PERIOD.matcher(note.raw(ClaimField.NOTE_TEXT)).find());
  }

  /** The lines with this code and From date, this one among them: what was supplied may be one. */
  List<LineFacts> sameSupply() {
    return claim.lines().stream()
        .filter(other -> other.code().equals(code()) && other.fromDate() == fromDate())
        .toList();
  }

  /**
   * The units of all lines with this code and From date, in thousandths; those that discarded
   * amounts stand on (JW) as well or left out. -1 where one of them cannot be read.
   */
  long unitsOfSameCode(boolean withDiscarded) {
    long sum = 0;
    for (LineFacts other : sameSupply()) {
      if (withDiscarded || !other.hasModifier("JW")) {
        if (!other.hasUnits()) {
          return -1;
        }
        sum += other.units();
      }
    }
    return sum;
  }

  /** The descriptor that a code has on the From date. */
  Optional<Quote> inForce(String code) {
    return codes().descriptor(codes().find(code, (int) fromDate())).map(CodeDescriptor::quote);
  }

  /** CMS's Table of Drugs that speaks about the From date. */
  Optional<AliasTable> aliasTable() {
    return hasFromDate()
        ? drugTables.covering((int) fromDate()).map(PrintedAliases::new)
        : Optional.empty();
  }

  /** Whether the line's own description is empty (SV101-7, the shaded area of item 24). */
  public boolean descriptionAbsent() {
    return !line.has(ClaimField.DESCRIPTION);
  }

  /** Whether a note with text stands on the line or on the claim (NTE, item 19). */
  public boolean noteWritten() {
    return ClaimFacts.written(line.notes()) || claim.noteWritten();
  }

  /** Whether an attachment is announced on the line or on the claim (PWK). */
  public boolean attachmentAnnounced() {
    return claim.attachmentAnnounced()
        || line.others().stream().anyMatch(part -> part.kind() == PartKind.ATTACHMENT);
  }
}
