package org.plumbline.benchmark;

import static org.plumbline.rulebook.Slots.amount;
import static org.plumbline.rulebook.Slots.count;
import static org.plumbline.rulebook.Slots.day;
import static org.plumbline.rulebook.Slots.field;
import static org.plumbline.rulebook.Slots.quantity;
import static org.plumbline.rulebook.Slots.quote;

import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.DiagnosisFacts;
import org.plumbline.facts.DrugFacts;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.PersonFacts;
import org.plumbline.facts.ProviderFacts;
import org.plumbline.rulebook.Findings;

/**
 * The rules of {@code rules-60} as a Java developer writes them at first: a method for each rule,
 * complete in itself, with its own loop and its conditions in the order of the rule's text. {@link
 * HandWritten} is what becomes of them where speed counts.
 */
final class HandWrittenPlain {

  private static final Set<String> PLACES =
      Set.of(
          ("01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 "
                  + "33 34 41 42 49 50 51 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99")
              .split(" "));
  private static final Set<String> FREQUENCIES = Set.of("1", "7", "8");
  private static final Set<String> ROLES = Set.of("BILLING", "PAY_TO", "FACILITY");
  private static final Set<String> CATEGORIES =
      Set.of("E11", "E78", "I25", "I50", "J44", "J45", "M25", "M54", "N18", "R07", "R10");
  private static final Set<String> NDC_UNITS = Set.of("F2", "GR", "ME", "ML", "UN");
  private static final Set<String> UNCLASSIFIED =
      Set.of("A4649", "E1399", "J3490", "J3590", "J9999", "K0108", "L2999");
  private static final Set<String> EQUIPMENT =
      Set.of(
          "E0143", "E0260", "E0277", "E0431", "E0470", "E0601", "E1390", "E1392", "K0001", "K0003",
          "K0004");
  private static final Set<String> ORTHOSES =
      Set.of("L1832", "L1833", "L1843", "L1851", "L3906", "L3908", "L4360", "L4361");
  private static final Set<String> WAIVED = Set.of("81003", "83036", "87880");
  private static final Set<String> AMBULANCE =
      Set.of("A0425", "A0427", "A0428", "A0429", "A0433", "A0434", "A0435", "A0436");
  private static final Set<String> WELLNESS = Set.of("G0438", "G0439", "G2211", "G0463");
  private static final Set<String> VISITS =
      Set.of("99202", "99203", "99204", "99205", "99211", "99212", "99213", "99214", "99215");
  private static final Set<String> HOSPITALS = Set.of("21", "22", "23");
  private static final Set<String> TRANSPORTS = Set.of("A0427", "A0428", "A0429", "A0433", "A0434");

  private HandWrittenPlain() {}

  /** Puts a claim's facts through all rules. */
  static void evaluate(FactSheet sheet, Findings findings) {
    totalAboveZero(sheet, findings);
    totalIsSum(sheet, findings);
    placeKnown(sheet, findings);
    frequencyKnown(sheet, findings);
    originalReference(sheet, findings);
    smallPlace(sheet, findings);
    bornAfterService(sheet, findings);
    personZip(sheet, findings);
    npiLength(sheet, findings);
    npiCheckDigit(sheet, findings);
    billingNpi(sheet, findings);
    providerZip(sheet, findings);
    diagnosisPoint(sheet, findings);
    diagnosisShape(sheet, findings);
    diagnosisRepeats(sheet, findings);
    diagnosisCategory(sheet, findings);
    fromDateStands(sheet, findings);
    fromBeforeTo(sheet, findings);
    longSpan(sheet, findings);
    linePlaceKnown(sheet, findings);
    codeStands(sheet, findings);
    codeLength(sheet, findings);
    codeShape(sheet, findings);
    unitsStand(sheet, findings);
    unitsAboveZero(sheet, findings);
    manyUnits(sheet, findings);
    sides(sheet, findings);
    components(sheet, findings);
    bothSides(sheet, findings);
    secondRepeats(sheet, findings);
    firstShape(sheet, findings);
    secondShape(sheet, findings);
    firstPointer(sheet, findings);
    secondPointer(sheet, findings);
    ndcDigits(sheet, findings);
    ndcUnit(sheet, findings);
    codeAdded(sheet, findings);
    codeEnded(sheet, findings);
    described(sheet, findings);
    oneUnclassified(sheet, findings);
    unitsOfJ1885(sheet, findings);
    unitsOfJ0696(sheet, findings);
    unitsOfJ7050(sheet, findings);
    rentalSaid(sheet, findings);
    sideSaid(sheet, findings);
    waived(sheet, findings);
    route(sheet, findings);
    oneWellnessVisit(sheet, findings);
    visitModifiers(sheet, findings);
    technicalInHospital(sheet, findings);
    repeatsEarlier(sheet, findings);
    withVisit(sheet, findings);
    withTransport(sheet, findings);
    amountGiven(sheet, findings);
    discardedOrNot(sheet, findings);
    oneVisit(sheet, findings);
    collectedTwice(sheet, findings);
    rentedOrBought(sheet, findings);
    withProcedures(sheet, findings);
    abnormalFinding(sheet, findings);
  }

  private static void totalAboveZero(FactSheet sheet, Findings findings) {
    ClaimFacts claim = sheet.claim();
    if (claim.hasTotalCharge() && claim.totalCharge() <= 0) {
      findings.report(
          "BEN-CLM-001", claim, ClaimField.TOTAL_CHARGE, amount("total", claim.totalCharge()));
    }
  }

  private static void totalIsSum(FactSheet sheet, Findings findings) {
    ClaimFacts claim = sheet.claim();
    if (claim.hasTotalCharge()
        && claim.hasLineCharges()
        && claim.totalCharge() != claim.lineChargeSum()) {
      findings.report(
          "BEN-CLM-002",
          claim,
          ClaimField.TOTAL_CHARGE,
          amount("total", claim.totalCharge()),
          amount("lineTotal", claim.lineChargeSum()));
    }
  }

  private static void placeKnown(FactSheet sheet, Findings findings) {
    ClaimFacts claim = sheet.claim();
    if (claim.hasPlace() && !PLACES.contains(claim.place())) {
      findings.report("BEN-CLM-003", claim, ClaimField.PLACE_OF_SERVICE);
    }
  }

  private static void frequencyKnown(FactSheet sheet, Findings findings) {
    ClaimFacts claim = sheet.claim();
    if (claim.hasFrequency() && !FREQUENCIES.contains(claim.frequency())) {
      findings.report("BEN-CLM-004", claim, ClaimField.FREQUENCY);
    }
  }

  private static void originalReference(FactSheet sheet, Findings findings) {
    ClaimFacts claim = sheet.claim();
    if (claim.hasFrequency()
        && (claim.frequency().equals("7") || claim.frequency().equals("8"))
        && claim.originalReferenceAbsent()) {
      findings.report("BEN-CLM-005", claim, ClaimField.FREQUENCY);
    }
  }

  private static void smallPlace(FactSheet sheet, Findings findings) {
    ClaimFacts claim = sheet.claim();
    if (claim.hasTotalCharge()
        && claim.hasPlace()
        && claim.totalCharge() > 20_000_000
        && (claim.place().equals("11") || claim.place().equals("12"))) {
      findings.report(
          "BEN-CLM-006", claim, ClaimField.TOTAL_CHARGE, amount("total", claim.totalCharge()));
    }
  }

  private static void bornAfterService(FactSheet sheet, Findings findings) {
    for (PersonFacts person : sheet.persons()) {
      if (person.patient()
          && person.hasBirthDate()
          && person.claim().hasServiceDates()
          && person.bornAfterService()) {
        findings.report(
            "BEN-PAT-001",
            person,
            ClaimField.BIRTH_DATE,
            day("service", person.claim().earliestFrom()));
      }
    }
  }

  private static void personZip(FactSheet sheet, Findings findings) {
    for (PersonFacts person : sheet.persons()) {
      if (person.hasPersonZip() && !HandWritten.isZip(person.zip())) {
        findings.report("BEN-PAT-002", person, ClaimField.POSTAL_CODE);
      }
    }
  }

  private static void npiLength(FactSheet sheet, Findings findings) {
    for (ProviderFacts provider : sheet.providers()) {
      if (provider.hasNpi() && !provider.npiTenDigits()) {
        findings.report(
            "BEN-NPI-001", provider, ClaimField.NPI, count("length", provider.npiLength()));
      }
    }
  }

  private static void npiCheckDigit(FactSheet sheet, Findings findings) {
    for (ProviderFacts provider : sheet.providers()) {
      if (provider.hasNpi() && provider.npiTenDigits() && !provider.npiCheckDigitHolds()) {
        findings.report("BEN-NPI-002", provider, ClaimField.NPI);
      }
    }
  }

  private static void billingNpi(FactSheet sheet, Findings findings) {
    for (ProviderFacts provider : sheet.providers()) {
      if (provider.role().equals("BILLING") && !provider.hasNpi()) {
        findings.report("BEN-NPI-003", provider, ClaimField.NPI);
      }
    }
  }

  private static void providerZip(FactSheet sheet, Findings findings) {
    for (ProviderFacts provider : sheet.providers()) {
      if (provider.hasProviderZip()
          && ROLES.contains(provider.role())
          && !HandWritten.isZip(provider.zip())) {
        findings.report("BEN-PRV-001", provider, ClaimField.POSTAL_CODE);
      }
    }
  }

  private static void diagnosisPoint(FactSheet sheet, Findings findings) {
    for (DiagnosisFacts diagnosis : sheet.diagnoses()) {
      if (diagnosis.hasDiagnosisCode() && diagnosis.code().indexOf('.') >= 0) {
        findings.report("BEN-DX-001", diagnosis, ClaimField.DIAGNOSIS_CODE);
      }
    }
  }

  private static void diagnosisShape(FactSheet sheet, Findings findings) {
    for (DiagnosisFacts diagnosis : sheet.diagnoses()) {
      if (diagnosis.hasDiagnosisCode()
          && diagnosis.icd10()
          && !HandWritten.isIcd10(diagnosis.code())) {
        findings.report("BEN-DX-002", diagnosis, ClaimField.DIAGNOSIS_CODE);
      }
    }
  }

  private static void diagnosisRepeats(FactSheet sheet, Findings findings) {
    for (DiagnosisFacts diagnosis : sheet.diagnoses()) {
      if (diagnosis.hasDiagnosisCode() && diagnosis.repeats()) {
        findings.report("BEN-DX-003", diagnosis, ClaimField.DIAGNOSIS_CODE);
      }
    }
  }

  private static void diagnosisCategory(FactSheet sheet, Findings findings) {
    for (DiagnosisFacts diagnosis : sheet.diagnoses()) {
      if (diagnosis.hasDiagnosisCode() && CATEGORIES.contains(diagnosis.code())) {
        findings.report("BEN-DX-004", diagnosis, ClaimField.DIAGNOSIS_CODE);
      }
    }
  }

  private static void fromDateStands(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.fromDateAbsent()) {
        findings.report("BEN-LIN-001", line, ClaimField.SERVICE_FROM);
      }
    }
  }

  private static void fromBeforeTo(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasFromDate() && line.hasToDate() && line.fromDate() > line.toDate()) {
        findings.report(
            "BEN-LIN-002",
            line,
            ClaimField.SERVICE_TO,
            day("from", line.fromDate()),
            day("to", line.toDate()));
      }
    }
  }

  private static void longSpan(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasFromDate() && line.hasToDate() && line.toDate() - line.fromDate() > 90) {
        findings.report(
            "BEN-LIN-003",
            line,
            ClaimField.SERVICE_TO,
            day("from", line.fromDate()),
            day("to", line.toDate()));
      }
    }
  }

  private static void linePlaceKnown(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasLinePlace() && !PLACES.contains(line.linePlace())) {
        findings.report("BEN-LIN-004", line, ClaimField.LINE_PLACE_OF_SERVICE);
      }
    }
  }

  private static void codeStands(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.codeAbsent()) {
        findings.report("BEN-LIN-005", line, ClaimField.CODE);
      }
    }
  }

  private static void codeLength(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.nationalCodeSet()
          && !HandWritten.isFiveLettersOrDigits(line.code())) {
        findings.report("BEN-LIN-006", line, ClaimField.CODE);
      }
    }
  }

  private static void codeShape(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.nationalCodeSet()
          && HandWritten.isFiveLettersOrDigits(line.code())
          && !HandWritten.isNational(line.code())) {
        findings.report("BEN-LIN-007", line, ClaimField.CODE);
      }
    }
  }

  private static void unitsStand(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.unitsAbsent()) {
        findings.report("BEN-LIN-008", line, ClaimField.UNITS);
      }
    }
  }

  private static void unitsAboveZero(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasUnits() && line.units() <= 0) {
        findings.report("BEN-LIN-009", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void manyUnits(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasUnits() && line.units() >= 10_000_000) {
        findings.report("BEN-LIN-010", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void sides(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasModifiers() && line.hasModifier("RT") && line.hasModifier("LT")) {
        findings.report("BEN-MOD-001", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void components(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasModifiers() && line.hasModifier("26") && line.hasModifier("TC")) {
        findings.report("BEN-MOD-002", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void bothSides(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasModifiers()
          && line.hasModifier("50")
          && (line.hasModifier("RT") || line.hasModifier("LT"))) {
        findings.report("BEN-MOD-003", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void secondRepeats(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasModifiers() && line.modifierRepeats(2)) {
        findings.report("BEN-MOD-004", line, ClaimField.MODIFIER_2);
      }
    }
  }

  private static void firstShape(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasModifiers()
          && !line.modifier1().isEmpty()
          && !HandWritten.isModifier(line.modifier1())) {
        findings.report("BEN-MOD-005", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void secondShape(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasModifiers()
          && !line.modifier2().isEmpty()
          && !HandWritten.isModifier(line.modifier2())) {
        findings.report("BEN-MOD-006", line, ClaimField.MODIFIER_2);
      }
    }
  }

  private static void firstPointer(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasPointers() && line.claim().hasDiagnosisTable() && line.pointerEmpty(1)) {
        findings.report("BEN-PTR-001", line, ClaimField.POINTER_1);
      }
    }
  }

  private static void secondPointer(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasPointers() && line.claim().hasDiagnosisTable() && line.pointerEmpty(2)) {
        findings.report("BEN-PTR-002", line, ClaimField.POINTER_2);
      }
    }
  }

  private static void ndcDigits(FactSheet sheet, Findings findings) {
    for (DrugFacts drug : sheet.drugs()) {
      if (drug.hasNdc() && !HandWritten.isDigits(drug.ndc(), 11)) {
        findings.report("BEN-NDC-001", drug, ClaimField.NDC, count("length", drug.ndcLength()));
      }
    }
  }

  private static void ndcUnit(FactSheet sheet, Findings findings) {
    for (DrugFacts drug : sheet.drugs()) {
      if (drug.hasNdcUnit() && !NDC_UNITS.contains(drug.ndcUnit())) {
        findings.report("BEN-NDC-002", drug, ClaimField.NDC_UNIT);
      }
    }
  }

  private static void codeAdded(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasFromDate()
          && line.hasLevelTwoCode()
          && line.hasCodeRow()
          && line.codeNotYetAdded()) {
        findings.report(
            "BEN-SET-001",
            line,
            ClaimField.CODE,
            day("service", line.fromDate()),
            day("added", line.codeAddedOn()),
            quote("descriptor", line.codeQuote()));
      }
    }
  }

  private static void codeEnded(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasFromDate() && line.hasLevelTwoCode() && line.hasCodeRow() && line.codeEnded()) {
        findings.report(
            "BEN-SET-002",
            line,
            ClaimField.CODE,
            day("service", line.fromDate()),
            day("ended", line.codeEndedOn()),
            quote("descriptor", line.codeQuote()));
      }
    }
  }

  private static void described(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasFromDate()
          && line.hasLevelTwoCode()
          && line.hasDescriptor()
          && UNCLASSIFIED.contains(line.code())
          && line.unclassified()
          && line.descriptionAbsent()
          && !line.noteWritten()
          && !line.attachmentAnnounced()) {
        findings.report(
            "BEN-NOC-001", line, ClaimField.DESCRIPTION, quote("descriptor", line.descriptor()));
      }
    }
  }

  private static void oneUnclassified(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasFromDate()
          && line.hasUnits()
          && line.hasLevelTwoCode()
          && line.hasDescriptor()
          && UNCLASSIFIED.contains(line.code())
          && line.units() != 1_000
          && line.unclassified()) {
        findings.report("BEN-NOC-002", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void unitsOfJ1885(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.hasUnits()
          && line.code().equals("J1885")
          && line.units() > 8_000) {
        findings.report("BEN-COD-001", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void unitsOfJ0696(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.hasUnits()
          && line.code().equals("J0696")
          && line.units() > 16_000) {
        findings.report("BEN-COD-002", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void unitsOfJ7050(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.hasUnits()
          && line.code().equals("J7050")
          && line.units() > 20_000) {
        findings.report("BEN-COD-003", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void rentalSaid(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && EQUIPMENT.contains(line.code())
          && !line.hasModifier("RR")
          && !line.hasModifier("NU")
          && !line.hasModifier("UE")) {
        findings.report("BEN-COD-004", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void sideSaid(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && ORTHOSES.contains(line.code())
          && !line.hasModifier("RT")
          && !line.hasModifier("LT")) {
        findings.report("BEN-COD-005", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void waived(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.claim().hasPlace()
          && WAIVED.contains(line.code())
          && line.claim().place().equals("11")
          && !line.hasModifier("QW")) {
        findings.report("BEN-COD-006", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void route(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && AMBULANCE.contains(line.code())
          && !HandWritten.isRoute(line.modifier1())) {
        findings.report("BEN-COD-007", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void oneWellnessVisit(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.hasUnits()
          && WELLNESS.contains(line.code())
          && line.units() > 1_000) {
        findings.report("BEN-COD-008", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void visitModifiers(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.hasModifiers()
          && VISITS.contains(line.code())
          && line.hasModifier("25")
          && line.hasModifier("57")) {
        findings.report("BEN-COD-009", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void technicalInHospital(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode()
          && line.hasModifiers()
          && line.claim().hasPlace()
          && line.code().equals("71046")
          && line.hasModifier("TC")
          && HOSPITALS.contains(line.claim().place())) {
        findings.report("BEN-COD-010", line, ClaimField.MODIFIER_1);
      }
    }
  }

  private static void repeatsEarlier(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasFromDate()) {
        boolean found = false;
        for (LineFacts earlier : sheet.lines()) {
          if (earlier.lineNumber() < line.lineNumber()
              && earlier.hasCode()
              && earlier.hasFromDate()
              && earlier.code().equals(line.code())
              && earlier.fromDate() == line.fromDate()
              && earlier.modifier1().equals(line.modifier1())) {
            found = true;
            break;
          }
        }
        if (found) {
          findings.report("BEN-XLN-001", line, ClaimField.CODE);
        }
      }
    }
  }

  private static void withVisit(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasFromDate() && line.code().equals("G2211")) {
        boolean found = false;
        for (LineFacts visit : sheet.lines()) {
          if (visit.hasCode()
              && visit.hasFromDate()
              && VISITS.contains(visit.code())
              && visit.fromDate() == line.fromDate()) {
            found = true;
            break;
          }
        }
        if (!found) {
          findings.report("BEN-XLN-002", line, ClaimField.CODE);
        }
      }
    }
  }

  private static void withTransport(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasFromDate() && line.code().equals("A0425")) {
        boolean found = false;
        for (LineFacts transport : sheet.lines()) {
          if (transport.hasCode()
              && transport.hasFromDate()
              && TRANSPORTS.contains(transport.code())
              && transport.fromDate() == line.fromDate()) {
            found = true;
            break;
          }
        }
        if (!found) {
          findings.report("BEN-XLN-003", line, ClaimField.CODE);
        }
      }
    }
  }

  private static void amountGiven(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasModifiers() && line.hasModifier("JW")) {
        boolean found = false;
        for (LineFacts given : sheet.lines()) {
          if (given.hasCode()
              && given.code().equals(line.code())
              && given.lineNumber() != line.lineNumber()
              && !given.hasModifier("JW")) {
            found = true;
            break;
          }
        }
        if (!found) {
          findings.report("BEN-XLN-004", line, ClaimField.CODE);
        }
      }
    }
  }

  private static void discardedOrNot(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasModifiers() && line.hasFromDate() && line.hasModifier("JW")) {
        for (LineFacts other : sheet.lines()) {
          if (other.hasCode()
              && other.hasModifiers()
              && other.hasFromDate()
              && other.hasModifier("JZ")
              && other.code().equals(line.code())
              && other.fromDate() == line.fromDate()) {
            findings.report(
                "BEN-XLN-005", line, ClaimField.CODE, field("other", other, ClaimField.CODE));
          }
        }
      }
    }
  }

  private static void oneVisit(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasFromDate() && VISITS.contains(line.code())) {
        for (LineFacts other : sheet.lines()) {
          if (other.hasCode()
              && other.hasFromDate()
              && VISITS.contains(other.code())
              && other.fromDate() == line.fromDate()
              && other.lineNumber() > line.lineNumber()) {
            findings.report("BEN-XLN-006", other, ClaimField.CODE, day("from", line.fromDate()));
          }
        }
      }
    }
  }

  private static void collectedTwice(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasFromDate() && line.code().equals("36415")) {
        boolean found = false;
        for (LineFacts other : sheet.lines()) {
          if (other.hasCode()
              && other.hasFromDate()
              && other.code().equals("36591")
              && other.fromDate() == line.fromDate()) {
            found = true;
            break;
          }
        }
        if (found) {
          findings.report("BEN-XLN-007", line, ClaimField.CODE);
        }
      }
    }
  }

  private static void rentedOrBought(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasModifiers() && line.hasModifier("RR")) {
        for (LineFacts other : sheet.lines()) {
          if (other.hasCode()
              && other.hasModifiers()
              && other.hasModifier("NU")
              && other.code().equals(line.code())) {
            findings.report(
                "BEN-XLN-008", line, ClaimField.CODE, field("other", other, ClaimField.CODE));
          }
        }
      }
    }
  }

  private static void withProcedures(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && line.hasFromDate() && line.code().equals("99291")) {
        boolean first = false;
        boolean second = false;
        for (LineFacts other : sheet.lines()) {
          if (other.hasCode() && other.hasFromDate() && other.fromDate() == line.fromDate()) {
            first |= other.code().equals("31500");
            second |= other.code().equals("36556");
          }
        }
        if (first && second) {
          findings.report("BEN-XLN-009", line, ClaimField.CODE);
        }
      }
    }
  }

  private static void abnormalFinding(FactSheet sheet, Findings findings) {
    for (LineFacts line : sheet.lines()) {
      if (line.hasCode() && (line.code().equals("G0438") || line.code().equals("G0439"))) {
        boolean found = false;
        for (DiagnosisFacts diagnosis : sheet.diagnoses()) {
          if (diagnosis.hasDiagnosisCode()
              && (diagnosis.code().equals("Z0001") || diagnosis.code().equals("Z01411"))) {
            found = true;
            break;
          }
        }
        if (found) {
          findings.report("BEN-XLN-010", line, ClaimField.CODE);
        }
      }
    }
  }
}
