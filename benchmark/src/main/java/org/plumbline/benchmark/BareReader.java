package org.plumbline.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.SourceText;

/**
 * What reading costs without any check: cuts a right 837P with the usual separators into segments
 * and elements, and makes the same claims of it as the reader. Knows the segments that the
 * generator of claims writes, checks nothing, counts nothing, finds no place again.
 */
final class BareReader {

  /** A run of bytes, copied as the reader copies it. */
  private static final class Text extends SourceText {
    private byte[] bytes;

    @Override
    protected byte[] bytes() {
      return bytes;
    }

    @Override
    public Location locate(Part part, ClaimField field, int start) {
      throw new UnsupportedOperationException("the bare reader finds no place again");
    }
  }

  private static final ClaimField[] NAME = {
    null,
    null,
    ClaimField.ENTITY_TYPE,
    ClaimField.LAST_NAME,
    ClaimField.FIRST_NAME,
    ClaimField.MIDDLE_NAME,
    null,
    ClaimField.NAME_SUFFIX,
    ClaimField.ID_QUALIFIER
  };
  private static final ClaimField[] STREET = {
    null, ClaimField.ADDRESS_LINE_1, ClaimField.ADDRESS_LINE_2
  };
  private static final ClaimField[] CITY = {
    null, ClaimField.CITY, ClaimField.STATE, ClaimField.POSTAL_CODE, ClaimField.COUNTRY
  };
  private static final ClaimField[] BIRTH = {null, null, ClaimField.BIRTH_DATE, ClaimField.SEX};
  private static final ClaimField[] TAXONOMY = {
    null, ClaimField.TAXONOMY_PROVIDER_CODE, ClaimField.TAXONOMY_QUALIFIER, ClaimField.TAXONOMY
  };
  private static final ClaimField[] CONTACT = {
    null, null, ClaimField.CONTACT_NAME, ClaimField.CONTACT_QUALIFIER, ClaimField.PHONE
  };
  private static final ClaimField[] INSURANCE = {
    null,
    ClaimField.PAYER_RESPONSIBILITY,
    ClaimField.RELATIONSHIP,
    ClaimField.GROUP_NUMBER,
    ClaimField.PLAN_NAME,
    ClaimField.INSURANCE_TYPE,
    null,
    null,
    null,
    ClaimField.CLAIM_FILING
  };
  private static final ClaimField[] OTHER_INSURANCE = {
    null,
    null,
    null,
    ClaimField.OTHER_BENEFITS_ASSIGNMENT,
    ClaimField.OTHER_SIGNATURE_SOURCE,
    null,
    ClaimField.OTHER_RELEASE_OF_INFORMATION
  };
  private static final ClaimField[] CLAIM = {
    null,
    ClaimField.CLAIM_ID,
    ClaimField.TOTAL_CHARGE,
    null,
    null,
    null,
    ClaimField.PROVIDER_SIGNATURE,
    ClaimField.ACCEPT_ASSIGNMENT,
    ClaimField.BENEFITS_ASSIGNMENT,
    ClaimField.RELEASE_OF_INFORMATION,
    ClaimField.PATIENT_SIGNATURE_SOURCE,
    null,
    ClaimField.SPECIAL_PROGRAM
  };
  private static final ClaimField[] PLACE = {
    null, ClaimField.PLACE_OF_SERVICE, ClaimField.PLACE_QUALIFIER, ClaimField.FREQUENCY
  };
  private static final ClaimField[] CAUSES = {
    null,
    ClaimField.RELATED_CAUSE_1,
    ClaimField.RELATED_CAUSE_2,
    ClaimField.RELATED_CAUSE_3,
    ClaimField.ACCIDENT_STATE,
    ClaimField.ACCIDENT_COUNTRY
  };
  private static final ClaimField[] TRANSPORT = {
    null,
    ClaimField.AMBULANCE_WEIGHT_UNIT,
    ClaimField.AMBULANCE_PATIENT_WEIGHT,
    null,
    ClaimField.TRANSPORT_REASON,
    ClaimField.TRANSPORT_DISTANCE_UNIT,
    ClaimField.TRANSPORT_DISTANCE,
    null,
    null,
    ClaimField.ROUND_TRIP_PURPOSE,
    ClaimField.STRETCHER_PURPOSE
  };
  private static final ClaimField[] CONDITIONS = {
    null,
    ClaimField.CONDITION_CATEGORY,
    ClaimField.CONDITION_APPLIES,
    ClaimField.CONDITION_1,
    ClaimField.CONDITION_2,
    ClaimField.CONDITION_3,
    ClaimField.CONDITION_4,
    ClaimField.CONDITION_5
  };
  private static final ClaimField[] ADJUSTMENT = {
    null,
    ClaimField.ADJUSTMENT_GROUP,
    ClaimField.ADJUSTMENT_REASON_1,
    ClaimField.ADJUSTMENT_AMOUNT_1,
    ClaimField.ADJUSTMENT_QUANTITY_1,
    ClaimField.ADJUSTMENT_REASON_2,
    ClaimField.ADJUSTMENT_AMOUNT_2
  };
  private static final ClaimField[] SERVICE = {
    null,
    null,
    ClaimField.CHARGE,
    ClaimField.UNIT_BASIS,
    ClaimField.UNITS,
    ClaimField.LINE_PLACE_OF_SERVICE,
    null,
    null,
    null,
    ClaimField.EMERGENCY,
    null,
    ClaimField.EPSDT,
    ClaimField.FAMILY_PLANNING,
    null,
    null,
    ClaimField.COPAY_STATUS
  };
  private static final ClaimField[] CODES = {
    null,
    ClaimField.CODE_QUALIFIER,
    ClaimField.CODE,
    ClaimField.MODIFIER_1,
    ClaimField.MODIFIER_2,
    ClaimField.MODIFIER_3,
    ClaimField.MODIFIER_4,
    ClaimField.DESCRIPTION
  };
  private static final ClaimField[] POINTERS = {
    null, ClaimField.POINTER_1, ClaimField.POINTER_2, ClaimField.POINTER_3, ClaimField.POINTER_4
  };

  private final byte[] bytes;
  private final Consumer<Claim> out;
  private final int[] starts = new int[40];
  private int count;
  private int textStart;

  private Text text;
  private Part submission;
  private List<Party> billing = new ArrayList<>(2);
  private Coverage coverage;
  private Part dependant;
  private Party patient;
  private Party insured;
  private Party payer;
  private boolean self;
  private boolean dependantLevel;

  private int claims;
  private Claim claim;
  private Coverage other;
  private ServiceLine line;
  private Party party;
  private Party twin;
  private Part drug;

  BareReader(byte[] bytes, Consumer<Claim> out) {
    this.bytes = bytes;
    this.out = out;
  }

  void read() {
    int at = 0;
    while (at < bytes.length) {
      while (at < bytes.length && bytes[at] <= ' ') {
        at++;
      }
      if (at < bytes.length) {
        int end = cut(at);
        take(at);
        at = end + 1;
      }
    }
  }

  /** Finds the elements of the segment that begins here; returns where its terminator stands. */
  private int cut(int from) {
    count = 0;
    starts[0] = from;
    int at = from;
    for (byte b = bytes[at]; b != '~'; b = bytes[++at]) {
      if (b == '*') {
        starts[++count] = at + 1;
      }
    }
    starts[count + 1] = at + 1;
    return at;
  }

  private int length(int element) {
    return element > count ? 0 : starts[element + 1] - 1 - starts[element];
  }

  private int code(int element) {
    int packed = 0;
    for (int i = starts[element]; i < starts[element] + length(element); i++) {
      packed = packed << 8 | bytes[i];
    }
    return packed;
  }

  private static int tag(String name) {
    return name.chars().reduce(0, (packed, c) -> packed << 8 | c);
  }

  private void take(int from) {
    switch (code(0)) {
      case 'B' << 16 | 'H' << 8 | 'T' -> {
        begin(from);
        submission = new Part(PartKind.SUBMISSION, "", 1, text, 0);
        set(submission, ClaimField.SUBMISSION_PURPOSE, 2);
        set(submission, ClaimField.SUBMISSION_ID, 3);
        set(submission, ClaimField.SUBMISSION_DATE, 4);
        set(submission, ClaimField.SUBMISSION_TYPE, 6);
      }
      case 'H' << 8 | 'L' -> level(from);
      case 'S' << 8 | 'E' -> {
        finishClaim();
        end(from);
      }
      case 'C' << 16 | 'L' << 8 | 'M' -> claim(from);
      case 'L' << 8 | 'X' -> {
        line = new ServiceLine(claim.lines().size() + 1, "2400", text, from - textStart);
        claim.lines().add(line);
        drug = null;
        set(line, ClaimField.LINE_NUMBER, 1);
      }
      case 'S' << 16 | 'V' << 8 | '1' -> {
        composite(line, CODES, 1);
        set(line, SERVICE);
        composite(line, POINTERS, 7);
      }
      case 'N' << 16 | 'M' << 8 | '1' -> name(from);
      case 'N' << 8 | '3' -> ofParty(STREET);
      case 'N' << 8 | '4' -> ofParty(CITY);
      case 'D' << 16 | 'M' << 8 | 'G' -> ofParty(BIRTH);
      case 'P' << 16 | 'R' << 8 | 'V' -> taxonomy(from);
      case 'P' << 16 | 'E' << 8 | 'R' -> ofParty(CONTACT);
      case 'S' << 16 | 'B' << 8 | 'R' -> insurance(from);
      case 'P' << 16 | 'A' << 8 | 'T' -> {
        dependant = new Part(PartKind.COVERAGE, "2000C", 1, text, from - textStart);
        set(dependant, ClaimField.DEPENDANT_RELATIONSHIP, 1);
      }
      case 'O' << 8 | 'I' -> set(other, OTHER_INSURANCE);
      case 'R' << 16 | 'E' << 8 | 'F' -> reference();
      case 'D' << 16 | 'T' << 8 | 'P' -> date();
      case 'A' << 16 | 'M' << 8 | 'T' -> amount();
      case 'H' << 8 | 'I' -> diagnoses();
      case 'N' << 16 | 'T' << 8 | 'E' -> {
        List<Part> notes = line == null ? claim.notes() : line.notes();
        String loop = line == null ? "2300" : "2400";
        Part note = new Part(PartKind.NOTE, loop, notes.size() + 1, text, from - textStart);
        notes.add(note);
        set(note, ClaimField.NOTE_CODE, 1);
        set(note, ClaimField.NOTE_TEXT, 2);
      }
      case 'C' << 16 | 'R' << 8 | '1' -> set(claim, TRANSPORT);
      case 'C' << 16 | 'R' << 8 | 'C' ->
          set(add(PartKind.CONDITION, claim.others(), from), CONDITIONS);
      case 'C' << 16 | 'A' << 8 | 'S' ->
          set(add(PartKind.ADJUSTMENT, other.adjustments(), from), ADJUSTMENT);
      case 'L' << 16 | 'I' << 8 | 'N' -> {
        drug = new Part(PartKind.DRUG, "2410", 1, text, from - textStart);
        line.drugs().add(drug);
        set(drug, ClaimField.NDC_QUALIFIER, 2);
        set(drug, ClaimField.NDC, 3);
      }
      case 'C' << 16 | 'T' << 8 | 'P' -> {
        set(drug, ClaimField.NDC_QUANTITY, 4);
        set(drug, ClaimField.NDC_UNIT, 5);
      }
      case 'Q' << 16 | 'T' << 8 | 'Y' -> set(line, ClaimField.AMBULANCE_PATIENT_COUNT, 2);
      default -> {
        // the envelope
      }
    }
  }

  private Part add(PartKind kind, List<Part> siblings, int from) {
    String loop = kind == PartKind.ADJUSTMENT ? "2320" : "2300";
    Part part = new Part(kind, loop, siblings.size() + 1, text, from - textStart);
    siblings.add(part);
    return part;
  }

  private void begin(int from) {
    end(from);
    text = new Text();
    textStart = from;
  }

  private void end(int from) {
    if (text != null) {
      text.bytes = Arrays.copyOfRange(bytes, textStart, from);
      text = null;
    }
  }

  private void level(int from) {
    finishClaim();
    begin(from);
    party = null;
    twin = null;
    dependant = null;
    int level = code(3);
    dependantLevel = level == ('2' << 8 | '3');
    patient = null;
    if (dependantLevel) {
      return;
    }
    coverage = null;
    insured = null;
    payer = null;
    self = false;
    if (level == ('2' << 8 | '0')) {
      billing = new ArrayList<>(2);
    }
  }

  private void claim(int from) {
    finishClaim();
    begin(from);
    Claim.Context context =
        new Claim.Context(submission, billing, coverage, dependant, patient, insured, payer, true);
    claim = new Claim(++claims, "2300", text, 0, context);
    party = null;
    twin = null;
    set(claim, CLAIM);
    composite(claim, PLACE, 5);
    composite(claim, CAUSES, 11);
    set(claim, ClaimField.DELAY_REASON, 20);
  }

  private void finishClaim() {
    if (claim != null) {
      // the text is complete when the next one begins; who reads it looks afterwards
      out.accept(claim);
      claim = null;
      other = null;
      line = null;
      drug = null;
    }
  }

  private void insurance(int from) {
    if (claim == null) {
      coverage = new Coverage("2000B", 1, text, from - textStart);
      self = code(2) == ('1' << 8 | '8');
      set(coverage, INSURANCE);
    } else {
      int ordinal = claim.otherCoverages().size() + 1;
      other = new Coverage("2320", ordinal, text, from - textStart);
      claim.otherCoverages().add(other);
      set(other, INSURANCE);
    }
  }

  private void name(int from) {
    int at = from - textStart;
    twin = null;
    Role role =
        switch (code(1)) {
          case '8' << 8 | '5' -> Role.BILLING;
          case 'I' << 8 | 'L' -> claim == null ? Role.INSURED : Role.OTHER_INSURED;
          case 'P' << 8 | 'R' -> claim == null ? Role.PAYER : Role.OTHER_PAYER;
          case 'Q' << 8 | 'C' -> Role.PATIENT;
          case '8' << 8 | '2' -> Role.RENDERING;
          case '7' << 8 | '7' -> Role.FACILITY;
          case 'D' << 8 | 'N' -> Role.REFERRING;
          case 'D' << 8 | 'K' -> Role.ORDERING;
          case 'P' << 8 | 'W' -> Role.PICK_UP;
          case '4' << 8 | '5' -> Role.DROP_OFF;
          default -> null;
        };
    if (role == null) {
      party = null;
      return;
    }
    List<Party> siblings =
        claim == null
            ? List.of()
            : line != null ? line.parties() : other != null ? other.parties() : claim.parties();
    party = new Party(role, loop(role), siblings.size() + 1, text, at);
    if (claim != null) {
      siblings.add(party);
    } else {
      share(role, at);
    }
    nameOf(party);
    if (twin != null) {
      nameOf(twin);
    }
  }

  private String loop(Role role) {
    return switch (role) {
      case BILLING -> "2010AA";
      case INSURED -> "2010BA";
      case PAYER -> "2010BB";
      case PATIENT -> "2010CA";
      case OTHER_INSURED -> "2330A";
      case OTHER_PAYER -> "2330B";
      case RENDERING -> line == null ? "2310B" : "2420A";
      case FACILITY -> line == null ? "2310C" : "2420C";
      case ORDERING -> "2420E";
      case REFERRING -> line == null ? "2310A" : "2420F";
      case PICK_UP -> line == null ? "2310E" : "2420G";
      default -> line == null ? "2310F" : "2420H";
    };
  }

  private void share(Role role, int at) {
    switch (role) {
      case BILLING -> {
        if (!billing.isEmpty()) {
          Party early = billing.remove(0);
          ClaimField.of(PartKind.PARTY).forEach(field -> party.take(field, early));
        }
        billing.add(0, party);
      }
      case INSURED -> {
        insured = party;
        twin = self ? new Party(Role.PATIENT, "2010BA", 1, text, at) : null;
        patient = twin;
      }
      case PATIENT -> patient = party;
      default -> payer = party;
    }
  }

  private void nameOf(Party named) {
    set(named, NAME);
    int qualifier = code(8);
    boolean member = qualifier == ('M' << 8 | 'I') || qualifier == ('I' << 8 | 'I');
    ClaimField id =
        qualifier == ('X' << 8 | 'X')
            ? ClaimField.NPI
            : member ? ClaimField.MEMBER_ID : ClaimField.PARTY_ID;
    set(named, id, 9);
  }

  private void ofParty(ClaimField[] fields) {
    if (party != null) {
      set(party, fields);
      if (twin != null) {
        set(twin, fields);
      }
    }
  }

  private void taxonomy(int from) {
    if (party == null && claim == null) {
      party = new Party(Role.BILLING, "2000A", 1, text, from - textStart);
      billing.add(party);
    }
    set(party, TAXONOMY);
  }

  private void reference() {
    int code = code(1);
    if (claim == null) {
      ClaimField field =
          code == tag("EI")
              ? ClaimField.TAX_ID_EIN
              : code == tag("SY") ? ClaimField.TAX_ID_SSN : null;
      if (field != null && party != null) {
        set(party, field, 2);
      }
      return;
    }
    ClaimField field =
        switch (code) {
          case '6' << 8 | 'R' -> ClaimField.LINE_CONTROL_NUMBER;
          case 'X' << 8 | '4' ->
              line == null ? ClaimField.CLIA_NUMBER : ClaimField.LINE_CLIA_NUMBER;
          case 'D' << 8 | '9' -> ClaimField.CLEARINGHOUSE_TRACE;
          case 'E' << 8 | 'A' -> ClaimField.MEDICAL_RECORD_NUMBER;
          case 'G' << 8 | '1' ->
              line == null ? ClaimField.PRIOR_AUTHORIZATION : ClaimField.LINE_PRIOR_AUTHORIZATION;
          default -> ClaimField.ORIGINAL_REFERENCE;
        };
    set(line == null ? claim : line, field, 2);
  }

  private void date() {
    switch (code(1)) {
      case '4' << 16 | '7' << 8 | '2' -> service();
      case '4' << 16 | '3' << 8 | '5' -> set(claim, ClaimField.ADMISSION_DATE, 3);
      case '0' << 16 | '9' << 8 | '6' -> set(claim, ClaimField.DISCHARGE_DATE, 3);
      case '4' << 16 | '3' << 8 | '1' -> set(claim, ClaimField.ONSET_DATE, 3);
      case '4' << 16 | '3' << 8 | '9' -> set(claim, ClaimField.ACCIDENT_DATE, 3);
      default -> set(party, ClaimField.OTHER_PAYER_ADJUDICATION_DATE, 3);
    }
  }

  private void service() {
    int start = starts[3] - textStart;
    if (code(2) == ('R' << 16 | 'D' << 8 | '8')) {
      line.set(ClaimField.SERVICE_FROM, start, 8);
      line.set(ClaimField.SERVICE_TO, start + 9, 8);
    } else {
      line.set(ClaimField.SERVICE_FROM, start, length(3));
    }
  }

  private void amount() {
    if (code(1) == 'D') {
      set(other, ClaimField.PAYER_PAID_AMOUNT, 2);
    } else {
      set(claim, ClaimField.PATIENT_PAID_AMOUNT, 2);
    }
  }

  private void diagnoses() {
    for (int element = 1; element <= count; element++) {
      int start = starts[element];
      int colon = start;
      while (bytes[colon] != ':') {
        colon++;
      }
      Diagnosis diagnosis = new Diagnosis(element, "2300", text, start - textStart);
      diagnosis.set(ClaimField.DIAGNOSIS_QUALIFIER, start - textStart, colon - start);
      diagnosis.set(
          ClaimField.DIAGNOSIS_CODE, colon + 1 - textStart, start + length(element) - colon - 1);
      claim.diagnoses().add(diagnosis);
    }
  }

  private void set(Part part, ClaimField field, int element) {
    if (element <= count) {
      part.set(field, starts[element] - textStart, length(element));
    }
  }

  private void set(Part part, ClaimField[] fields) {
    int last = Math.min(count, fields.length - 1);
    for (int element = 1; element <= last; element++) {
      if (fields[element] != null) {
        part.set(fields[element], starts[element] - textStart, length(element));
      }
    }
  }

  private void composite(Part part, ClaimField[] fields, int element) {
    int from = starts[element];
    int end = from + length(element);
    for (int component = 1;
        component < fields.length && from <= end && element <= count;
        component++) {
      int to = from;
      while (to < end && bytes[to] != ':') {
        to++;
      }
      part.set(fields[component], from - textStart, to - from);
      from = to + 1;
    }
  }
}
