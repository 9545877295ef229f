package org.plumbline.intake.x12;

import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.ServiceLine;

/** Builds the parts of one claim from its segments (loops 2300 to 2440). */
final class ClaimAssembler {

  private static final int ABK = Segment.pack("ABK");
  private static final int ABF = Segment.pack("ABF");
  private static final int BK = Segment.pack("BK");
  private static final int BF = Segment.pack("BF");
  private static final int BG = Segment.pack("BG");
  private static final int BP = Segment.pack("BP");
  private static final int BO = Segment.pack("BO");

  private final FieldBindings bindings = FieldBindings.instance();
  private Claim claim;
  private X12Text text;
  private ServiceLine line;
  private Coverage coverage;
  private Party party;
  private Part drug;
  private Part adjudication;
  private Part form;
  private boolean serviceSeen;

  /** Begins a claim. */
  void begin(Claim claim, X12Text text) {
    this.claim = claim;
    this.text = text;
    line = null;
    coverage = null;
    party = null;
    drug = null;
    adjudication = null;
    form = null;
    serviceSeen = false;
  }

  Claim claim() {
    return claim;
  }

  /** The line the reader is in, from 1; 0 before the first one. */
  int lineNumber() {
    return line == null ? 0 : line.ordinal();
  }

  /** Whether the line the reader is in has its SV1. */
  boolean serviceSeen() {
    return serviceSeen;
  }

  /** Takes a segment that stands in its loop, or in the area of the claim it belongs to. */
  void take(Loop loop, boolean opens, Segment segment, int textStart) {
    if (opens) {
      open(loop, segment.place - textStart);
    }
    if (segment.oversized) {
      return;
    }
    switch (segment.tag()) {
      case Tag.HI -> diagnosesAndCodes(loop, segment, textStart);
      case Tag.NTE ->
          entry(
              PartKind.NOTE, line == null ? claim.notes() : line.notes(), loop, segment, textStart);
      case Tag.PWK -> entry(PartKind.ATTACHMENT, others(), loop, segment, textStart);
      case Tag.CRC -> entry(PartKind.CONDITION, others(), loop, segment, textStart);
      case Tag.K3 -> entry(PartKind.FIXED_FORMAT, others(), loop, segment, textStart);
      case Tag.MEA -> entry(PartKind.MEASUREMENT, others(), loop, segment, textStart);
      case Tag.CAS -> entry(PartKind.ADJUSTMENT, adjustments(loop), loop, segment, textStart);
      case Tag.FRM -> entry(PartKind.FORM_ANSWER, others(), loop, segment, textStart);
      default -> {
        serviceSeen |= segment.tag() == Tag.SV1;
        Part target = target(loop);
        if (target != null) {
          bindings.bind(target, segment, textStart);
        }
      }
    }
  }

  private void open(Loop loop, int at) {
    switch (loop.part()) {
      case COVERAGE -> {
        coverage = new Coverage(loop.id(), claim.otherCoverages().size() + 1, text, at);
        claim.otherCoverages().add(coverage);
      }
      case LINE -> {
        line = new ServiceLine(claim.lines().size() + 1, loop.id(), text, at);
        claim.lines().add(line);
        serviceSeen = false;
      }
      case DRUG -> drug = add(PartKind.DRUG, line.drugs(), loop, at);
      case ADJUDICATION -> adjudication = add(PartKind.ADJUDICATION, line.others(), loop, at);
      case FORM -> form = add(PartKind.FORM, line.others(), loop, at);
      case PARTY -> {
        List<Party> siblings = parties(loop);
        party = new Party(loop.role(), loop.id(), siblings.size() + 1, text, at);
        siblings.add(party);
      }
      default -> {
        // the claim itself is there already
      }
    }
  }

  private List<Party> parties(Loop loop) {
    return switch (loop.area()) {
      case OTHER -> coverage.parties();
      case LINE -> line.parties();
      default -> claim.parties();
    };
  }

  /** The part that a loop's segments fill. */
  Part target(Loop loop) {
    return switch (loop.part()) {
      case CLAIM -> claim;
      case COVERAGE -> coverage;
      case LINE -> line;
      case DRUG -> drug;
      case ADJUDICATION -> adjudication;
      case FORM -> form;
      default -> party;
    };
  }

  private List<Part> others() {
    return line == null ? claim.others() : line.others();
  }

  private List<Part> adjustments(Loop loop) {
    return loop.part() == PartKind.COVERAGE ? coverage.adjustments() : others();
  }

  private void entry(
      PartKind kind, List<Part> siblings, Loop loop, Segment segment, int textStart) {
    bindings.bind(add(kind, siblings, loop, segment.place - textStart), segment, textStart);
  }

  /** Adds a part behind its siblings; those of its own kind are counted. */
  private Part add(PartKind kind, List<Part> siblings, Loop loop, int at) {
    int last = siblings.size() - 1;
    while (last >= 0 && siblings.get(last).kind() != kind) {
      last--;
    }
    int ordinal = last < 0 ? 1 : siblings.get(last).ordinal() + 1;
    Part part = new Part(kind, loop.id(), ordinal, text, at);
    siblings.add(part);
    return part;
  }

  private static boolean isDiagnosis(int qualifier) {
    return qualifier == ABK || qualifier == ABF || qualifier == BK || qualifier == BF;
  }

  private static boolean holdsDiagnosis(Segment segment) {
    int element = segment.count();
    while (element > 0 && !isDiagnosis(segment.code(element, 1))) {
      element--;
    }
    return element > 0;
  }

  /**
   * Each element of an HI is a composite of qualifier and code; the qualifier says what the code
   * is. A diagnosis has the number of its element, so that an empty one leaves its number free.
   * Among diagnoses an element with another qualifier is one that cannot be read: its number is
   * taken.
   */
  private void diagnosesAndCodes(Loop loop, Segment segment, int textStart) {
    List<Diagnosis> diagnoses = claim.diagnoses();
    int before = diagnoses.isEmpty() ? 0 : diagnoses.get(diagnoses.size() - 1).ordinal();
    for (int element = 1; element <= segment.count(); element++) {
      if (segment.length(element) == 0) {
        continue;
      }
      int first = segment.start(element);
      int end = first + segment.length(element);
      int behind = segment.endOfComponent(first, end);
      int second = Math.min(behind + 1, end);
      int at = first - textStart;
      int start = second - textStart;
      int length = segment.endOfComponent(second, end) - second;
      int qualifier = Segment.pack(segment.bytes, first, behind - first);
      if (qualifier == BG) {
        add(PartKind.CONDITION_CODE, claim.others(), loop, at)
            .set(ClaimField.CLAIM_CODE, start, length);
      } else if (qualifier == BP || qualifier == BO) {
        add(PartKind.ANESTHESIA_PROCEDURE, claim.others(), loop, at)
            .set(ClaimField.ANESTHESIA_PROCEDURE_CODE, start, length);
      } else if (isDiagnosis(qualifier)) {
        Diagnosis diagnosis = new Diagnosis(before + element, loop.id(), text, at);
        diagnosis.set(ClaimField.DIAGNOSIS_QUALIFIER, at, behind - first);
        diagnosis.set(ClaimField.DIAGNOSIS_CODE, start, length);
        diagnoses.add(diagnosis);
        continue;
      }
      if (holdsDiagnosis(segment)) {
        diagnoses.add(new Diagnosis(before + element, loop.id(), text, at));
      }
    }
  }
}
