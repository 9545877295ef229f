package org.plumbline.testclaims;

import static org.plumbline.testclaims.ClaimKind.EQUIPMENT;
import static org.plumbline.testclaims.ClaimKind.HOSPITAL;
import static org.plumbline.testclaims.ClaimKind.INFUSION;
import static org.plumbline.testclaims.ClaimKind.LABORATORY;
import static org.plumbline.testclaims.ClaimKind.OFFICE;

import java.util.List;

/** The faults that the generator can plant, each alone in its claim. */
enum Fault {
  NPI_CHECK_DIGIT(
      "FMT-24J-001",
      Planting.RENDERING_NPI,
      (claim, line, dice) -> claim.renderingNpi = Npi.withWrongCheckDigit(claim.renderingNpi, dice),
      OFFICE,
      HOSPITAL,
      INFUSION),
  NPI_NINE_DIGITS(
      "FMT-24J-001",
      Planting.RENDERING_NPI,
      (claim, line, dice) -> claim.renderingNpi = Npi.withNineDigits(claim.renderingNpi),
      OFFICE,
      HOSPITAL,
      INFUSION),
  CODE_OF_FOUR("FMT-24D-001", "9921", (claim, line, dice) -> {}, OFFICE, HOSPITAL),
  CODE_LOCAL("FMT-24D-005", "X1234", (claim, line, dice) -> {}, OFFICE, HOSPITAL),
  MODIFIER_OF_THREE("FMT-MOD-002", "20610", (claim, line, dice) -> line.modifier("RTT"), OFFICE),
  MODIFIER_TWICE(
      "FMT-MOD-005", "L1833", (claim, line, dice) -> line.modifier("RT").modifier("RT"), EQUIPMENT),
  BOTH_SIDES(
      "FMT-MOD-010", "20610", (claim, line, dice) -> line.modifier("RT").modifier("LT"), OFFICE),
  BOTH_COMPONENTS(
      "FMT-MOD-013", "71046", (claim, line, dice) -> line.modifier("26").modifier("TC"), OFFICE),
  POINTER_TO_NOTHING(
      "FMT-24E-004", Planting.POINTER, (claim, line, dice) -> line.point(claim.diagnosisCount + 1)),
  POINTER_13("FMT-24E-003", Planting.POINTER, (claim, line, dice) -> line.point(13)),
  FROM_AFTER_TO(
      "FMT-24A-002",
      Planting.CHANGED_LINE,
      (claim, line, dice) -> line.through(line.fromDay - dice.between(1, 5)),
      OFFICE,
      LABORATORY,
      EQUIPMENT,
      INFUSION),
  PLACE_28("FMT-24B-001", Planting.CHANGED_LINE, (claim, line, dice) -> line.place = "28"),
  NO_UNITS(
      "FMT-24G-001",
      Planting.CHANGED_LINE,
      (claim, line, dice) -> line.units(0),
      OFFICE,
      HOSPITAL,
      LABORATORY),
  TOTAL(
      "FMT-28-001",
      Planting.CLAIM,
      (claim, line, dice) -> claim.totalCents += dice.chance(0.5) ? 100 : -100),
  DIAGNOSIS_POINT(
      "FMT-21-006", Planting.CLAIM, (claim, line, dice) -> Fault.pointInDiagnosis(claim)),
  DIAGNOSIS_SHAPE(
      "FMT-21-008",
      Planting.CLAIM,
      (claim, line, dice) -> claim.diagnoses[dice.below(claim.diagnosisCount)] = "5450"),
  DIAGNOSIS_TWICE(
      "FMT-21-012", Planting.CLAIM, (claim, line, dice) -> Fault.repeatDiagnosis(claim)),
  FREQUENCY_6("FMT-22-001", Planting.CLAIM, (claim, line, dice) -> Fault.resubmit(claim, "6")),
  NO_REFERENCE("FMT-22-002", Planting.CLAIM, (claim, line, dice) -> Fault.resubmit(claim, "7")),
  NDC_OF_TEN(
      "FMT-NDC-001",
      "J1885",
      (claim, line, dice) -> {
        Drug.ALL[0].bill(line, 30, dice);
        line.ndc = line.ndc.substring(0, 10);
      },
      INFUSION),
  NDC_UNIT(
      "FMT-NDC-003",
      "J1885",
      (claim, line, dice) -> {
        Drug.ALL[0].bill(line, 60, dice);
        line.ndc(line.ndc, 60_000, "MG");
      },
      INFUSION),
  BIRTH_AFTER_SERVICE(
      "FMT-03-002",
      Planting.CLAIM,
      (claim, line, dice) -> {
        claim.patient.birth = dice.between(20_251_221, 20_251_231);
        claim.accident = false;
      }),
  NO_DESCRIPTION("DA-N01", "J3490", (claim, line, dice) -> {}, INFUSION),
  WASTE_AND_NONE(
      "DA-U09",
      "J9271",
      (claim, line, dice) -> {
        Drug.ALL[2].bill(line.modifier("JW").modifier("JZ"), 200, dice);
      },
      INFUSION),
  CODE_ENDED(
      "DA-L03",
      "J0171",
      (claim, line, dice) -> line.units(3).ndc(Drug.ndc(dice), 1_000, "ML"),
      INFUSION);

  /** What a fault needs before it can be planted. */
  private enum Planting {
    CLAIM,
    RENDERING_NPI,
    CHANGED_LINE,
    POINTER,
    OWN_LINE
  }

  /** Makes the fault; {@code line} is null for faults of the whole claim. */
  private interface Change {
    void apply(ClaimDraft claim, LineDraft line, Dice dice);
  }

  private static final Fault[] ALL = values();

  /**
   * Faults that fit any claim are drawn less often, so that those of one kind of claim are not
   * rare.
   */
  private static final double SHARE_OF_COMMON = 0.3;

  private final String rule;
  private final Planting planting;
  private final String code;
  private final Change change;
  private final List<ClaimKind> kinds;

  Fault(String rule, Planting planting, Change change, ClaimKind... kinds) {
    this(rule, planting, "", change, kinds);
  }

  /** A fault on a line of its own, with this code. */
  Fault(String rule, String code, Change change, ClaimKind... kinds) {
    this(rule, Planting.OWN_LINE, code, change, kinds);
  }

  Fault(String rule, Planting planting, String code, Change change, ClaimKind... kinds) {
    this.rule = rule;
    this.planting = planting;
    this.code = code;
    this.change = change;
    this.kinds = List.of(kinds.length == 0 ? ClaimKind.values() : kinds);
  }

  /** A fault that a claim of this practice can hold. */
  static Fault next(Practice practice, Dice dice) {
    while (true) {
      Fault fault = dice.pick(ALL);
      boolean fits =
          fault.kinds.contains(practice.kind())
              && (fault.planting != Planting.RENDERING_NPI || practice.hasRendering());
      boolean fitsEverywhere = fault.kinds.size() == ClaimKind.values().length;
      if (fits && (!fitsEverywhere || dice.chance(SHARE_OF_COMMON))) {
        return fault;
      }
    }
  }

  String rule() {
    return rule;
  }

  boolean bringsLine() {
    return planting == Planting.OWN_LINE;
  }

  /**
   * Pointer faults take one of a line's four pointers, so the claim's own may use three at most.
   */
  boolean needsPointer() {
    return planting == Planting.POINTER;
  }

  /** Adds the line that the fault stands on; returns its ordinal. */
  int addLine(ClaimDraft claim, Dice dice) {
    LineDraft line = claim.add(code, claim.freeDay(code, dice)).charge(dice.between(3_000, 60_000));
    if (claim.practice.kind() == EQUIPMENT) {
      line.orderedBy = dice.pick(Pools.REFERRING);
    }
    change.apply(claim, line, dice);
    return claim.mixInLastLine(dice);
  }

  /**
   * Changes a claim that is whole; returns the ordinal of the changed line, 0 where it is the
   * claim's fault.
   */
  int change(ClaimDraft claim, Dice dice) {
    boolean onLine = planting == Planting.CHANGED_LINE || planting == Planting.POINTER;
    int ordinal = onLine ? dice.between(1, claim.lineCount()) : 0;
    change.apply(claim, onLine ? claim.line(ordinal) : null, dice);
    return ordinal;
  }

  private static void pointInDiagnosis(ClaimDraft claim) {
    for (int i = 0; i < claim.diagnosisCount; i++) {
      String code = claim.diagnoses[i];
      if (code.length() > 3) {
        claim.diagnoses[i] = code.substring(0, 3) + "." + code.substring(3);
        return;
      }
    }
    claim.diagnoses[0] = "M54.59";
  }

  private static void repeatDiagnosis(ClaimDraft claim) {
    if (claim.diagnosisCount == 1) {
      claim.diagnosisCount = 2;
      claim.line(1).point(2);
    }
    claim.diagnoses[claim.diagnosisCount - 1] = claim.diagnoses[0];
  }

  private static void resubmit(ClaimDraft claim, String frequency) {
    claim.frequency = frequency;
    claim.originalReference = "";
  }
}
