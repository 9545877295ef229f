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
import org.plumbline.intake.x12.Loop.Area;

/** Builds the parts of one claim from its segments (loops 2300 to 2440). */
final class ClaimAssembler {

  private static final int XX = Segment.pack("XX");
  private static final int MI = Segment.pack("MI");
  private static final int II = Segment.pack("II");
  private static final int BG = Segment.pack("BG");
  private static final int BP = Segment.pack("BP");
  private static final int BO = Segment.pack("BO");

  private final FieldBindings bindings = FieldBindings.instance();
  private final Claim claim;
  private final X12Text text;
  private ServiceLine line;
  private Coverage coverage;
  private Party party;
  private Part drug;
  private Part adjudication;
  private Part form;

  ClaimAssembler(Claim claim, X12Text text) {
    this.claim = claim;
    this.text = text;
  }

  Claim claim() {
    return claim;
  }

  /** The line the reader is in, from 1; 0 before the first one. */
  int lineNumber() {
    return line == null ? 0 : line.ordinal();
  }

  ServiceLine line() {
    return line;
  }

  /** Takes a segment that stands in its loop, or in the area of the claim it belongs to. */
  void take(Loop loop, boolean opens, Segment segment, int textStart) {
    int at = segment.start - textStart;
    if (opens) {
      open(loop, at);
    }
    switch (segment.tag()) {
      case Tag.HI -> diagnosesAndCodes(loop, segment, textStart);
      case Tag.NM1 -> bindName(party, segment, textStart);
      case Tag.NTE ->
          entry(
              PartKind.NOTE, line == null ? claim.notes() : line.notes(), loop, segment, textStart);
      case Tag.PWK -> entry(PartKind.ATTACHMENT, others(), loop, segment, textStart);
      case Tag.CRC -> entry(PartKind.CONDITION, others(), loop, segment, textStart);
      case Tag.K3 -> entry(PartKind.FIXED_FORMAT, others(), loop, segment, textStart);
      case Tag.MEA -> entry(PartKind.MEASUREMENT, others(), loop, segment, textStart);
      case Tag.CAS ->
          entry(
              PartKind.ADJUSTMENT,
              loop.area() == Area.OTHER && coverage != null ? coverage.adjustments() : others(),
              loop,
              segment,
              textStart);
      case Tag.FRM -> entry(PartKind.FORM_ANSWER, others(), loop, segment, textStart);
      default -> bind(target(loop), segment, textStart);
    }
  }

  private void open(Loop loop, int at) {
    switch (loop.id()) {
      case "2320" -> {
        coverage = new Coverage(loop.id(), claim.otherCoverages().size() + 1, text, at);
        claim.otherCoverages().add(coverage);
      }
      case "2400" -> {
        line = new ServiceLine(claim.lines().size() + 1, loop.id(), text, at);
        claim.lines().add(line);
      }
      case "2410" -> line.drugs().add(drug = part(PartKind.DRUG, line.drugs(), loop, at));
      case "2430" ->
          line.others().add(adjudication = part(PartKind.ADJUDICATION, line.others(), loop, at));
      case "2440" -> line.others().add(form = part(PartKind.FORM, line.others(), loop, at));
      default -> {
        if (loop.role() != null) {
          List<Party> siblings = parties(loop);
          party = new Party(loop.role(), loop.id(), siblings.size() + 1, text, at);
          siblings.add(party);
        }
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
    return switch (loop.id()) {
      case "2300" -> claim;
      case "2320" -> coverage;
      case "2400" -> line;
      case "2410" -> drug;
      case "2430" -> adjudication;
      case "2440" -> form;
      default -> party;
    };
  }

  private List<Part> others() {
    return line == null ? claim.others() : line.others();
  }

  private Part part(PartKind kind, List<Part> siblings, Loop loop, int at) {
    int ordinal = 1;
    for (Part sibling : siblings) {
      if (sibling.kind() == kind) {
        ordinal++;
      }
    }
    return new Part(kind, loop.id(), ordinal, text, at);
  }

  private void entry(
      PartKind kind, List<Part> siblings, Loop loop, Segment segment, int textStart) {
    Part part = part(kind, siblings, loop, segment.start - textStart);
    bindings.bind(part, segment, 0, textStart);
    siblings.add(part);
  }

  /**
   * Each element of an HI is a composite of qualifier and code; the qualifier says what the code
   * is.
   */
  private void diagnosesAndCodes(Loop loop, Segment segment, int textStart) {
    int before = lastDiagnosis();
    for (int element = 1; element <= segment.count(); element++) {
      if (segment.length(element) == 0) {
        continue;
      }
      int at = segment.start(element) - textStart;
      int start = segment.componentStart(element, 2) - textStart;
      int length = segment.componentLength(element, 2);
      int qualifier = segment.code(element, 1);
      if (qualifier == BG) {
        Part code = part(PartKind.CONDITION_CODE, claim.others(), loop, at);
        code.set(ClaimField.CLAIM_CODE, start, length);
        claim.others().add(code);
      } else if (qualifier == BP || qualifier == BO) {
        Part code = part(PartKind.ANESTHESIA_PROCEDURE, claim.others(), loop, at);
        code.set(ClaimField.ANESTHESIA_PROCEDURE_CODE, start, length);
        claim.others().add(code);
      } else {
        Diagnosis diagnosis = new Diagnosis(before + element, loop.id(), text, at);
        diagnosis.set(ClaimField.DIAGNOSIS_QUALIFIER, at, segment.componentLength(element, 1));
        diagnosis.set(ClaimField.DIAGNOSIS_CODE, start, length);
        claim.diagnoses().add(diagnosis);
      }
    }
  }

  private int lastDiagnosis() {
    List<Diagnosis> diagnoses = claim.diagnoses();
    return diagnoses.isEmpty() ? 0 : diagnoses.get(diagnoses.size() - 1).ordinal();
  }

  private void bind(Part part, Segment segment, int textStart) {
    if (part != null) {
      bindings.bind(part, segment, qualifier(segment), textStart);
    }
  }

  /** The qualifier that says what a REF, DTP, AMT or QTY holds; 0 for all other segments. */
  static int qualifier(Segment segment) {
    return switch (segment.tag()) {
      case Tag.REF, Tag.DTP, Tag.AMT, Tag.QTY -> segment.code(1);
      default -> 0;
    };
  }

  /** The name, and the identifier as what its qualifier says it is. */
  static void bindName(Party party, Segment segment, int textStart) {
    FieldBindings bindings = FieldBindings.instance();
    bindings.bind(party, segment, 0, textStart);
    int qualifier = segment.code(8);
    int kept = qualifier == XX ? XX : qualifier == MI || qualifier == II ? MI : Segment.pack("PI");
    bindings.bind(party, segment, kept, textStart);
  }

  /** Adds the segment of a person or an organisation outside the claim's own loops. */
  static void bindParty(Party party, Segment segment, int textStart) {
    if (segment.tag() == Tag.NM1) {
      bindName(party, segment, textStart);
    } else {
      FieldBindings.instance().bind(party, segment, qualifier(segment), textStart);
    }
  }
}
