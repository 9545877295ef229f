package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Need;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;
import org.plumbline.codeset.drug.DrugTables;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.place.PlaceStatus;
import org.plumbline.descriptor.alias.AliasTable;

/**
 * A service line (item 24): code, modifiers, dates, units, pointers, and what the code set says of
 * its code.
 */
public final class LineFacts extends CodeLifeFact {

  private static final long HAS_CHARGE = Need.CHARGE.bit();
  private static final long HAS_LINE_PLACE = Need.LINE_PLACE.bit();
  private static final long HAS_MODIFIER_LIST = Need.MODIFIER_LIST.bit();
  private static final long HAS_MODIFIERS = Need.MODIFIERS.bit();
  private static final long HAS_PLACE_LIST = Need.PLACE_LIST.bit();
  private static final long HAS_POINTERS = Need.POINTERS.bit();
  private static final long HAS_UNITS = Need.UNITS.bit();

  private static final ClaimField[] MODIFIERS = {
    ClaimField.MODIFIER_1, ClaimField.MODIFIER_2, ClaimField.MODIFIER_3, ClaimField.MODIFIER_4
  };

  private static final Pattern GRACE_PERIOD =
      Pattern.compile("\\bgrace[\\s-]*period", Pattern.CASE_INSENSITIVE);
  private static final int GRACE_DAYS = 90;
  private static final String[] NONE = {};

  private final ClaimFacts claim;
  private final ServiceLine line;
  private final long units;
  private final long charge;
  private final String[] modifiers = new String[MODIFIERS.length];
  private final String[] distinctModifiers;
  private final String linePlace;
  private final int[] pointers = new int[4];
  private final int unlistedModifiers;
  private final DrugTables drugTables;

  LineFacts(ClaimFacts claim, ServiceLine line, CodeSets codes) {
    super(claim, line, codes.hcpcs());
    this.claim = claim;
    this.line = line;
    units = line.value(ClaimField.UNITS);
    note(Need.UNITS, state(units));
    charge = line.value(ClaimField.CHARGE);
    note(Need.CHARGE, state(charge));
    linePlace = line.raw(ClaimField.LINE_PLACE_OF_SERVICE);
    note(Need.LINE_PLACE, !linePlace.isEmpty());
    distinctModifiers = readModifiers();
    readPointers();
    note(Need.PLACE_LIST, codes.hasPlaces());
    unlistedModifiers = readModifierList(codes);
    drugTables = codes.drugTables();
    note(Need.DRUG_TABLE, hasFromDate() && drugTables.covers((int) fromDate()));
  }

  private String[] readModifiers() {
    int distinct = 0;
    for (int i = 0; i < MODIFIERS.length; i++) {
      modifiers[i] = line.raw(MODIFIERS[i]);
      distinct += modifiers[i].isEmpty() || modifierRepeats(i + 1) ? 0 : 1;
    }
    note(Need.MODIFIERS, distinct > 0);
    if (distinct == 0) {
      return NONE;
    }
    String[] each = new String[distinct];
    int at = 0;
    for (int i = 0; i < MODIFIERS.length; i++) {
      if (!modifiers[i].isEmpty() && !modifierRepeats(i + 1)) {
        each[at++] = modifiers[i];
      }
    }
    return each;
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

  /** A bit for each position, the first one lowest, whose modifier is not on the list. */
  private int readModifierList(CodeSets sets) {
    if (!hasFromDate() || !hasModifiers()) {
      return 0;
    }
    int from = (int) fromDate();
    boolean listed = sets.listsModifiers(from);
    note(Need.MODIFIER_LIST, listed);
    if (!listed) {
      int missing = codes().missingReleaseNumber(from);
      if (missing != 0) {
        noteMissingRelease(missing);
      }
      return 0;
    }
    boolean ambulance = ModifierShape.isAmbulance(code());
    int unlisted = 0;
    for (int i = 0; i < modifiers.length; i++) {
      boolean exempt = ambulance && ModifierShape.isOriginAndDestination(modifiers[i]);
      if (ModifierShape.isLevelTwo(modifiers[i])
          && !exempt
          && sets.lacksModifier(modifiers[i], from)) {
        unlisted |= 1 << i;
      }
    }
    return unlisted;
  }

  /** The claim the line is on. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether at least one modifier stands on the line. */
  public boolean hasModifiers() {
    return has(HAS_MODIFIERS);
  }

  /** The first modifier as written, empty where absent. */
  public String modifier1() {
    return modifiers[0];
  }

  /** The second modifier as written, empty where absent. */
  public String modifier2() {
    return modifiers[1];
  }

  /** The third modifier as written, empty where absent. */
  public String modifier3() {
    return modifiers[2];
  }

  /** The fourth modifier as written, empty where absent. */
  public String modifier4() {
    return modifiers[3];
  }

  /** The modifiers on the line, each once, in order; the array is the line's own. */
  public String[] distinctModifiers() {
    return distinctModifiers;
  }

  /** Whether the line carries this modifier. */
  @Carries("distinctModifiers")
  public boolean hasModifier(String modifier) {
    for (String carried : modifiers) {
      if (carried.equals(modifier)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the modifier at a position (2 to 4) stands at an earlier position, too. */
  public boolean modifierRepeats(int position) {
    String modifier = modifiers[position - 1];
    for (int i = 0; i < position - 1; i++) {
      if (!modifier.isEmpty() && modifier.equals(modifiers[i])) {
        return true;
      }
    }
    return false;
  }

  /** Whether the modifiers of the release that covers the From date are at hand. */
  public boolean hasModifierList() {
    return has(HAS_MODIFIER_LIST);
  }

  /**
   * Whether the modifier at a position (1 to 4) has the shape of Level II, and the release that
   * covers the From date does not have it in force. Pairs of origin and destination on ambulance
   * codes are no modifiers of the list.
   */
  public boolean modifierUnlisted(int position) {
    return (unlistedModifiers & 1 << position - 1) != 0;
  }

  /** How many modifiers stand on the line. */
  public int modifierCount() {
    int count = line.surplusModifiers();
    for (String carried : modifiers) {
      count += carried.isEmpty() ? 0 : 1;
    }
    return count;
  }

  /** Whether units of service can be read. */
  public boolean hasUnits() {
    return has(HAS_UNITS);
  }

  /** The units of service in thousandths (item 24G, SV104). */
  public long units() {
    return units;
  }

  /** Whether a charge can be read. */
  public boolean hasCharge() {
    return has(HAS_CHARGE);
  }

  /** The charge in cents (item 24F, SV102). */
  public long charge() {
    return charge;
  }

  /** Whether no units of service stand on the line. */
  public boolean unitsAbsent() {
    return units == Values.ABSENT;
  }

  /** Whether something stands in the units that is no number of at most three decimals. */
  public boolean unitsUnreadable() {
    return state(units) == FieldState.UNREADABLE;
  }

  /** The units as written. */
  public String unitsRaw() {
    return line.raw(ClaimField.UNITS);
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

  /** Whether a first diagnosis pointer stands on the line. */
  public boolean hasPointers() {
    return has(HAS_POINTERS);
  }

  /**
   * Whether the pointer at a place (1 to 4) is a position 1 to 12 at which the claim has no
   * diagnosis.
   */
  public boolean pointerEmpty(int place) {
    int position = pointers[place - 1];
    return position > 0 && !claim.diagnosisFilled(position);
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

  /** Whether the line counts units of service, and no minutes of anesthesia or others. */
  public boolean inUnits() {
    return !line.has(ClaimField.UNIT_BASIS) || line.is(ClaimField.UNIT_BASIS, "UN");
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
        sum += other.units;
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
