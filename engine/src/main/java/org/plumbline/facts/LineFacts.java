package org.plumbline.facts;

import java.util.List;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Need;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.WordsReading;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.place.PlaceStatus;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.NocPhrase;

/**
 * A service line (item 24): code, modifiers, dates, units, pointers, and what the code set says of
 * its code.
 */
public final class LineFacts extends Fact {

  private static final long HAS_CODE = Need.CODE.bit();
  private static final long HAS_CODE_ROW = Need.CODE_ROW.bit();
  private static final long HAS_DESCRIPTOR = Need.DESCRIPTOR.bit();
  private static final long HAS_FROM_DATE = Need.FROM_DATE.bit();
  private static final long HAS_LEVEL_TWO_CODE = Need.LEVEL_TWO_CODE.bit();
  private static final long HAS_LINE_PLACE = Need.LINE_PLACE.bit();
  private static final long HAS_MODIFIER_LIST = Need.MODIFIER_LIST.bit();
  private static final long HAS_MODIFIERS = Need.MODIFIERS.bit();
  private static final long HAS_PLACE_LIST = Need.PLACE_LIST.bit();
  private static final long HAS_POINTERS = Need.POINTERS.bit();
  private static final long HAS_RELEASE = Need.RELEASE.bit();
  private static final long HAS_TO_DATE = Need.TO_DATE.bit();
  private static final long HAS_UNITS = Need.UNITS.bit();

  private static final ClaimField[] MODIFIERS = {
    ClaimField.MODIFIER_1, ClaimField.MODIFIER_2, ClaimField.MODIFIER_3, ClaimField.MODIFIER_4
  };

  private static final WordsReading<Descriptor> DESCRIPTOR = new WordsReading<>(Descriptor::of);
  private static final WordsReading<NocPhrase> NOC_PHRASE = new WordsReading<>(NocPhrase::of);
  private static final String[] NONE = {};

  private final ClaimFacts claim;
  private final ServiceLine line;
  private final String code;
  private final boolean nationalCodeSet;
  private final long from;
  private final long to;
  private final long units;
  private final String[] modifiers = new String[MODIFIERS.length];
  private final String[] distinctModifiers;
  private final String linePlace;
  private final int[] pointers = new int[4];
  private final HcpcsCodeSet codes;
  private final long found;
  private final int unlistedModifiers;

  LineFacts(ClaimFacts claim, ServiceLine line, CodeSets codes) {
    super(claim.source(), line.ordinal(), line);
    this.claim = claim;
    this.line = line;
    code = line.raw(ClaimField.CODE);
    from = line.value(ClaimField.SERVICE_FROM);
    to = line.value(ClaimField.SERVICE_TO);
    units = line.value(ClaimField.UNITS);
    nationalCodeSet =
        !line.has(ClaimField.CODE_QUALIFIER) || line.is(ClaimField.CODE_QUALIFIER, "HC");
    note(Need.CODE, line.has(ClaimField.CODE));
    note(Need.FROM_DATE, state(from));
    note(Need.TO_DATE, state(to));
    note(Need.UNITS, state(units));
    linePlace = line.raw(ClaimField.LINE_PLACE_OF_SERVICE);
    note(Need.LINE_PLACE, !linePlace.isEmpty());
    distinctModifiers = readModifiers();
    readPointers();
    note(Need.PLACE_LIST, codes.hasPlaces());
    this.codes = codes.hcpcs();
    found = readCodeSet();
    unlistedModifiers = readModifierList(codes);
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

  private long readCodeSet() {
    boolean levelTwo = nationalCodeSet() && CodeShape.of(code) == CodeShape.LEVEL_TWO;
    note(Need.LEVEL_TWO_CODE, levelTwo);
    if (!levelTwo || !hasFromDate()) {
      return Found.NOTHING;
    }
    long answer = codes.find(code, (int) from);
    note(Need.CODE_ROW, Found.hasRow(answer));
    note(Need.RELEASE, Found.covered(answer));
    note(Need.DESCRIPTOR, Found.hasWords(answer));
    if (!Found.covered(answer)) {
      noteMissingRelease(Found.releaseNumber(answer));
    }
    return answer;
  }

  /** A bit for each position, the first one lowest, whose modifier is not on the list. */
  private int readModifierList(CodeSets sets) {
    if (!hasFromDate() || !hasModifiers()) {
      return 0;
    }
    boolean listed = sets.listsModifiers((int) from);
    note(Need.MODIFIER_LIST, listed);
    if (!listed) {
      int missing = codes.missingReleaseNumber((int) from);
      if (missing != 0) {
        noteMissingRelease(missing);
      }
      return 0;
    }
    boolean ambulance = ModifierShape.isAmbulance(code);
    int unlisted = 0;
    for (int i = 0; i < modifiers.length; i++) {
      boolean exempt = ambulance && ModifierShape.isOriginAndDestination(modifiers[i]);
      if (ModifierShape.isLevelTwo(modifiers[i])
          && !exempt
          && sets.lacksModifier(modifiers[i], (int) from)) {
        unlisted |= 1 << i;
      }
    }
    return unlisted;
  }

  @Override
  int ruleDate() {
    return hasFromDate() ? (int) from : NO_DATE;
  }

  /** The claim the line is on. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether a procedure code stands on the line. */
  public boolean hasCode() {
    return has(HAS_CODE);
  }

  /** The procedure code (item 24D, SV101-2), as written; empty where absent. */
  public String code() {
    return code;
  }

  /** Whether no procedure code stands on the line. */
  public boolean codeAbsent() {
    return !has(HAS_CODE);
  }

  /** Whether the code is said to come from HCPCS (SV101-1 is HC or absent). */
  public boolean nationalCodeSet() {
    return nationalCodeSet;
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

  /** Whether a From date can be read. */
  public boolean hasFromDate() {
    return has(HAS_FROM_DATE);
  }

  /** The From date in epoch days (item 24A, DTP*472). */
  public long fromDate() {
    return from;
  }

  /** Whether no From date stands on the line. */
  public boolean fromDateAbsent() {
    return from == Values.ABSENT;
  }

  /** Whether something stands in the From date that is no date. */
  public boolean fromDateUnreadable() {
    return state(from) == FieldState.UNREADABLE;
  }

  /** Whether a To date can be read. */
  public boolean hasToDate() {
    return has(HAS_TO_DATE);
  }

  /** The To date in epoch days. */
  public long toDate() {
    return to;
  }

  /** Whether units of service can be read. */
  public boolean hasUnits() {
    return has(HAS_UNITS);
  }

  /** The units of service in thousandths (item 24G, SV104). */
  public long units() {
    return units;
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
    return claim.places().lookup(linePlace, (int) from) == PlaceStatus.NOT_YET;
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

  /** Whether the code has the shape of HCPCS Level II. */
  public boolean hasLevelTwoCode() {
    return has(HAS_LEVEL_TWO_CODE);
  }

  /** Whether a loaded release has a row for the code. */
  public boolean hasCodeRow() {
    return has(HAS_CODE_ROW);
  }

  /** Whether a complete release that covers the From date is loaded. */
  public boolean hasRelease() {
    return has(HAS_RELEASE);
  }

  /** Whether the descriptor in force on the From date is known. */
  public boolean hasDescriptor() {
    return has(HAS_DESCRIPTOR);
  }

  /** Whether a complete release that covers the From date does not list the code. */
  public boolean codeUnknown() {
    return Found.is(found, CodeStatus.UNKNOWN);
  }

  /** Whether the From date lies before the code was added. */
  public boolean codeNotYetAdded() {
    return Found.is(found, CodeStatus.NOT_YET_ADDED);
  }

  /** Whether the From date lies after the code's last day. */
  public boolean codeEnded() {
    return Found.is(found, CodeStatus.ENDED);
  }

  /** The day the code was added, in epoch days; 0 where no row is known. */
  public long codeAddedOn() {
    return Found.hasRow(found) ? codes.added(found) : 0;
  }

  /** The code's last day, in epoch days; 0 where it has none. */
  public long codeEndedOn() {
    int ended = Found.hasRow(found) ? codes.ended(found) : CodeRow.NO_DAY;
    return ended == CodeRow.NO_DAY ? 0 : ended;
  }

  /** The row's own words, as published in the release it was read from. */
  public Quote codeQuote() {
    return codes
        .row(found)
        .map(row -> Quote.whole(row.code(), row.release().toString(), row.longText()))
        .orElse(Quote.whole(code, "", ""));
  }

  /** The descriptor in force on the From date. */
  public Quote descriptor() {
    return codes.descriptor(found).map(CodeDescriptor::quote).orElse(Quote.whole(code, "", ""));
  }

  /** The release whose quarter holds the From date; without a From date the earliest one. */
  public Release releaseOfDate() {
    return Release.covering(hasFromDate() ? (int) from : 0);
  }

  /** Whether CMS published a cross reference for the ended code. */
  public boolean crossReferenced() {
    return codes.crossReferenced(found);
  }

  /** CMS's cross references of the ended code, in CMS's order, each with its descriptor. */
  public List<Quote> crossReferences() {
    return codes.crossReferences(found).stream().map(CodeDescriptor::quote).toList();
  }

  /**
   * Whether the code is a "not otherwise classified" code without an ingredient of its own: by its
   * descriptor, and where CMS's NOC list was compared, on that list.
   */
  public boolean unclassified() {
    return nocListing() != NocListing.NOT_LISTED && nocPhrase() == NocPhrase.UNCLASSIFIED;
  }

  /** Whether CMS's NOC list has the code although its descriptor names an ingredient and a dose. */
  public boolean listedResidual() {
    return nocListing() == NocListing.LISTED && nocPhrase() != NocPhrase.UNCLASSIFIED;
  }

  private NocListing nocListing() {
    return codes.nocListing(found);
  }

  private NocPhrase nocPhrase() {
    return Found.hasWords(found) ? codes.read(found, NOC_PHRASE) : NocPhrase.NONE;
  }

  /** The descriptor in force on the From date, taken apart; null where there is none. */
  Descriptor readDescriptor() {
    return Found.hasWords(found) ? codes.read(found, DESCRIPTOR) : null;
  }

  /** The code set that the line's code is looked up in. */
  HcpcsCodeSet codes() {
    return codes;
  }

  /** Whether the line counts units of service, and no minutes of anesthesia or others. */
  boolean inUnits() {
    return !line.has(ClaimField.UNIT_BASIS) || line.is(ClaimField.UNIT_BASIS, "UN");
  }

  /**
   * The units of all lines with this code and From date, in thousandths; those that discarded
   * amounts stand on (JW) as well or left out. -1 where one of them cannot be read.
   */
  long unitsOfSameCode(boolean withDiscarded) {
    long sum = 0;
    for (LineFacts other : claim.lines()) {
      boolean same = other.code.equals(code) && other.from == from;
      if (same && (withDiscarded || !other.hasModifier("JW"))) {
        if (!other.hasUnits()) {
          return -1;
        }
        sum += other.units;
      }
    }
    return sum;
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
