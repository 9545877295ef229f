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
 * The rules of {@code rules-60} as a Java developer writes them by hand: a method for each rule,
 * one loop over each kind of fact, and a switch on the code before what speaks of single codes.
 * What the rulebook is measured against.
 */
final class HandWritten {

  private static final Set<String> PLACES =
      Set.of(
          ("01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 31 32 "
                  + "33 34 41 42 49 50 51 52 53 54 55 56 57 58 60 61 62 65 66 71 72 81 99")
              .split(" "));
  private static final Set<String> CATEGORIES =
      Set.of("E11", "E78", "I25", "I50", "J44", "J45", "M25", "M54", "N18", "R07", "R10");

  private HandWritten() {}

  /** Puts a claim's facts through all rules. */
  static void evaluate(FactSheet sheet, Findings findings) {
    claim(sheet.claim(), findings);
    for (PersonFacts person : sheet.persons()) {
      bornAfterService(person, findings);
      personZip(person, findings);
    }
    for (ProviderFacts provider : sheet.providers()) {
      npi(provider, findings);
      billingNpi(provider, findings);
      providerZip(provider, findings);
    }
    for (DiagnosisFacts diagnosis : sheet.diagnoses()) {
      if (diagnosis.hasDiagnosisCode()) {
        diagnosisPoint(diagnosis, findings);
        diagnosisShape(diagnosis, findings);
        diagnosisRepeats(diagnosis, findings);
        diagnosisCategory(diagnosis, findings);
      }
    }
    for (LineFacts line : sheet.lines()) {
      line(line, sheet, findings);
    }
    for (DrugFacts drug : sheet.drugs()) {
      ndc(drug, findings);
      ndcUnit(drug, findings);
    }
  }

  private static void claim(ClaimFacts claim, Findings findings) {
    totalAboveZero(claim, findings);
    totalIsSum(claim, findings);
    if (claim.hasPlace()) {
      String place = claim.place();
      placeKnown(claim, place, findings);
      smallPlace(claim, place, findings);
    }
    if (claim.hasFrequency()) {
      String frequency = claim.frequency();
      frequencyKnown(claim, frequency, findings);
      originalReference(claim, frequency, findings);
    }
  }

  private static void totalAboveZero(ClaimFacts claim, Findings findings) {
    if (claim.hasTotalCharge() && claim.totalCharge() <= 0) {
      findings.report(
          "BEN-CLM-001", claim, ClaimField.TOTAL_CHARGE, amount("total", claim.totalCharge()));
    }
  }

  private static void totalIsSum(ClaimFacts claim, Findings findings) {
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

  private static void placeKnown(ClaimFacts claim, String place, Findings findings) {
    if (!PLACES.contains(place)) {
      findings.report("BEN-CLM-003", claim, ClaimField.PLACE_OF_SERVICE);
    }
  }

  private static void frequencyKnown(ClaimFacts claim, String frequency, Findings findings) {
    if (!frequency.equals("1") && !frequency.equals("7") && !frequency.equals("8")) {
      findings.report("BEN-CLM-004", claim, ClaimField.FREQUENCY);
    }
  }

  private static void originalReference(ClaimFacts claim, String frequency, Findings findings) {
    if ((frequency.equals("7") || frequency.equals("8")) && claim.originalReferenceAbsent()) {
      findings.report("BEN-CLM-005", claim, ClaimField.FREQUENCY);
    }
  }

  private static void smallPlace(ClaimFacts claim, String place, Findings findings) {
    if (claim.hasTotalCharge()
        && claim.totalCharge() > 20_000_000
        && (place.equals("11") || place.equals("12"))) {
      findings.report(
          "BEN-CLM-006", claim, ClaimField.TOTAL_CHARGE, amount("total", claim.totalCharge()));
    }
  }

  private static void bornAfterService(PersonFacts person, Findings findings) {
    if (person.hasBirthDate()
        && person.patient()
        && person.claim().hasServiceDates()
        && person.bornAfterService()) {
      findings.report(
          "BEN-PAT-001",
          person,
          ClaimField.BIRTH_DATE,
          day("service", person.claim().earliestFrom()));
    }
  }

  private static void personZip(PersonFacts person, Findings findings) {
    if (person.hasPersonZip() && !isZip(person.zip())) {
      findings.report("BEN-PAT-002", person, ClaimField.POSTAL_CODE);
    }
  }

  private static void npi(ProviderFacts provider, Findings findings) {
    if (!provider.hasNpi()) {
      return;
    }
    if (!provider.npiTenDigits()) {
      findings.report(
          "BEN-NPI-001", provider, ClaimField.NPI, count("length", provider.npiLength()));
    } else if (!provider.npiCheckDigitHolds()) {
      findings.report("BEN-NPI-002", provider, ClaimField.NPI);
    }
  }

  private static void billingNpi(ProviderFacts provider, Findings findings) {
    if (!provider.hasNpi() && provider.role().equals("BILLING")) {
      findings.report("BEN-NPI-003", provider, ClaimField.NPI);
    }
  }

  private static void providerZip(ProviderFacts provider, Findings findings) {
    if (!provider.hasProviderZip()) {
      return;
    }
    switch (provider.role()) {
      case "BILLING", "PAY_TO", "FACILITY" -> {
        if (!isZip(provider.zip())) {
          findings.report("BEN-PRV-001", provider, ClaimField.POSTAL_CODE);
        }
      }
      default -> {}
    }
  }

  private static void diagnosisPoint(DiagnosisFacts diagnosis, Findings findings) {
    if (diagnosis.code().indexOf('.') >= 0) {
      findings.report("BEN-DX-001", diagnosis, ClaimField.DIAGNOSIS_CODE);
    }
  }

  private static void diagnosisShape(DiagnosisFacts diagnosis, Findings findings) {
    if (diagnosis.icd10() && !isIcd10(diagnosis.code())) {
      findings.report("BEN-DX-002", diagnosis, ClaimField.DIAGNOSIS_CODE);
    }
  }

  private static void diagnosisRepeats(DiagnosisFacts diagnosis, Findings findings) {
    if (diagnosis.repeats()) {
      findings.report("BEN-DX-003", diagnosis, ClaimField.DIAGNOSIS_CODE);
    }
  }

  private static void diagnosisCategory(DiagnosisFacts diagnosis, Findings findings) {
    if (diagnosis.code().length() == 3 && CATEGORIES.contains(diagnosis.code())) {
      findings.report("BEN-DX-004", diagnosis, ClaimField.DIAGNOSIS_CODE);
    }
  }

  private static void line(LineFacts line, FactSheet sheet, Findings findings) {
    dates(line, findings);
    linePlace(line, findings);
    units(line, findings);
    if (line.hasModifiers()) {
      modifiers(line, sheet, findings);
    }
    if (line.hasPointers() && line.claim().hasDiagnosisTable()) {
      pointers(line, findings);
    }
    if (!line.hasCode()) {
      findings.report("BEN-LIN-005", line, ClaimField.CODE);
      return;
    }
    codeShape(line, findings);
    if (line.hasLevelTwoCode() && line.hasFromDate() && line.hasCodeRow()) {
      codeLife(line, findings);
    }
    repeatsEarlier(line, sheet, findings);
    code(line, sheet, findings);
  }

  private static void dates(LineFacts line, Findings findings) {
    if (line.fromDateAbsent()) {
      findings.report("BEN-LIN-001", line, ClaimField.SERVICE_FROM);
    }
    if (!line.hasFromDate() || !line.hasToDate()) {
      return;
    }
    long from = line.fromDate();
    long to = line.toDate();
    if (from > to) {
      findings.report("BEN-LIN-002", line, ClaimField.SERVICE_TO, day("from", from), day("to", to));
    }
    if (to - from > 90) {
      findings.report("BEN-LIN-003", line, ClaimField.SERVICE_TO, day("from", from), day("to", to));
    }
  }

  private static void linePlace(LineFacts line, Findings findings) {
    if (line.hasLinePlace() && !PLACES.contains(line.linePlace())) {
      findings.report("BEN-LIN-004", line, ClaimField.LINE_PLACE_OF_SERVICE);
    }
  }

  private static void units(LineFacts line, Findings findings) {
    if (line.unitsAbsent()) {
      findings.report("BEN-LIN-008", line, ClaimField.UNITS);
    }
    if (!line.hasUnits()) {
      return;
    }
    long units = line.units();
    if (units <= 0) {
      findings.report("BEN-LIN-009", line, ClaimField.UNITS, quantity("units", units));
    }
    if (units >= 10_000_000) {
      findings.report("BEN-LIN-010", line, ClaimField.UNITS, quantity("units", units));
    }
  }

  private static void modifiers(LineFacts line, FactSheet sheet, Findings findings) {
    sides(line, findings);
    components(line, findings);
    bothSides(line, findings);
    secondRepeats(line, findings);
    firstShape(line, findings);
    secondShape(line, findings);
    if (line.hasCode()) {
      discarded(line, sheet, findings);
      rentedOrBought(line, sheet, findings);
    }
  }

  private static void sides(LineFacts line, Findings findings) {
    if (line.hasModifier("RT") && line.hasModifier("LT")) {
      findings.report("BEN-MOD-001", line, ClaimField.MODIFIER_1);
    }
  }

  private static void components(LineFacts line, Findings findings) {
    if (line.hasModifier("26") && line.hasModifier("TC")) {
      findings.report("BEN-MOD-002", line, ClaimField.MODIFIER_1);
    }
  }

  private static void bothSides(LineFacts line, Findings findings) {
    if (line.hasModifier("50") && (line.hasModifier("RT") || line.hasModifier("LT"))) {
      findings.report("BEN-MOD-003", line, ClaimField.MODIFIER_1);
    }
  }

  private static void secondRepeats(LineFacts line, Findings findings) {
    if (line.modifierRepeats(2)) {
      findings.report("BEN-MOD-004", line, ClaimField.MODIFIER_2);
    }
  }

  private static void firstShape(LineFacts line, Findings findings) {
    if (!line.modifier1().isEmpty() && !isModifier(line.modifier1())) {
      findings.report("BEN-MOD-005", line, ClaimField.MODIFIER_1);
    }
  }

  private static void secondShape(LineFacts line, Findings findings) {
    if (!line.modifier2().isEmpty() && !isModifier(line.modifier2())) {
      findings.report("BEN-MOD-006", line, ClaimField.MODIFIER_2);
    }
  }

  private static void pointers(LineFacts line, Findings findings) {
    if (line.pointerEmpty(1)) {
      findings.report("BEN-PTR-001", line, ClaimField.POINTER_1);
    }
    if (line.pointerEmpty(2)) {
      findings.report("BEN-PTR-002", line, ClaimField.POINTER_2);
    }
  }

  private static void ndc(DrugFacts drug, Findings findings) {
    if (drug.hasNdc() && !isDigits(drug.ndc(), 11)) {
      findings.report("BEN-NDC-001", drug, ClaimField.NDC, count("length", drug.ndcLength()));
    }
  }

  private static void ndcUnit(DrugFacts drug, Findings findings) {
    if (!drug.hasNdcUnit()) {
      return;
    }
    switch (drug.ndcUnit()) {
      case "F2", "GR", "ME", "ML", "UN" -> {}
      default -> findings.report("BEN-NDC-002", drug, ClaimField.NDC_UNIT);
    }
  }

  private static void codeShape(LineFacts line, Findings findings) {
    if (!line.nationalCodeSet()) {
      return;
    }
    if (!isFiveLettersOrDigits(line.code())) {
      findings.report("BEN-LIN-006", line, ClaimField.CODE);
    } else if (!isNational(line.code())) {
      findings.report("BEN-LIN-007", line, ClaimField.CODE);
    }
  }

  private static void codeLife(LineFacts line, Findings findings) {
    if (line.codeNotYetAdded()) {
      findings.report(
          "BEN-SET-001",
          line,
          ClaimField.CODE,
          day("service", line.fromDate()),
          day("added", line.codeAddedOn()),
          quote("descriptor", line.codeQuote()));
    }
    if (line.codeEnded()) {
      findings.report(
          "BEN-SET-002",
          line,
          ClaimField.CODE,
          day("service", line.fromDate()),
          day("ended", line.codeEndedOn()),
          quote("descriptor", line.codeQuote()));
    }
  }

  /** What speaks of single codes, by the code. */
  private static void code(LineFacts line, FactSheet sheet, Findings findings) {
    switch (line.code()) {
      case "J1885" -> mostUnits("BEN-COD-001", line, 8_000, findings);
      case "J0696" -> mostUnits("BEN-COD-002", line, 16_000, findings);
      case "J7050" -> mostUnits("BEN-COD-003", line, 20_000, findings);
      case "E0143", "E0260", "E0277", "E0431", "E0470", "E0601", "E1390", "E1392" ->
          rentalSaid(line, findings);
      case "K0001", "K0003", "K0004" -> rentalSaid(line, findings);
      case "L1832", "L1833", "L1843", "L1851", "L3906", "L3908", "L4360", "L4361" ->
          sideSaid(line, findings);
      case "81003", "83036", "87880" -> waived(line, findings);
      case "A0425" -> {
        route(line, findings);
        mileage(line, sheet, findings);
      }
      case "A0427", "A0428", "A0429", "A0433", "A0434", "A0435", "A0436" -> route(line, findings);
      case "G2211" -> {
        mostUnits("BEN-COD-008", line, 1_000, findings);
        withVisit(line, sheet, findings);
      }
      case "G0463" -> mostUnits("BEN-COD-008", line, 1_000, findings);
      case "G0438", "G0439" -> {
        mostUnits("BEN-COD-008", line, 1_000, findings);
        abnormalFinding(line, sheet, findings);
      }
      case "71046" -> technicalInHospital(line, findings);
      case "36415" -> collectedTwice(line, sheet, findings);
      case "99291" -> withProcedures(line, sheet, findings);
      case "A4649", "E1399", "J3490", "J3590", "J9999", "K0108", "L2999" ->
          unclassified(line, findings);
      default -> {
        if (isVisit(line.code())) {
          visitModifiers(line, findings);
          earlierVisits(line, sheet, findings);
        }
      }
    }
  }

  private static void mostUnits(String rule, LineFacts line, long most, Findings findings) {
    if (line.hasUnits() && line.units() > most) {
      findings.report(rule, line, ClaimField.UNITS, quantity("units", line.units()));
    }
  }

  private static void rentalSaid(LineFacts line, Findings findings) {
    if (!line.hasModifier("RR") && !line.hasModifier("NU") && !line.hasModifier("UE")) {
      findings.report("BEN-COD-004", line, ClaimField.MODIFIER_1);
    }
  }

  private static void sideSaid(LineFacts line, Findings findings) {
    if (!line.hasModifier("RT") && !line.hasModifier("LT")) {
      findings.report("BEN-COD-005", line, ClaimField.MODIFIER_1);
    }
  }

  private static void waived(LineFacts line, Findings findings) {
    if (!line.hasModifier("QW") && line.claim().hasPlace() && line.claim().place().equals("11")) {
      findings.report("BEN-COD-006", line, ClaimField.MODIFIER_1);
    }
  }

  private static void route(LineFacts line, Findings findings) {
    if (!isRoute(line.modifier1())) {
      findings.report("BEN-COD-007", line, ClaimField.MODIFIER_1);
    }
  }

  private static void visitModifiers(LineFacts line, Findings findings) {
    if (line.hasModifier("25") && line.hasModifier("57")) {
      findings.report("BEN-COD-009", line, ClaimField.MODIFIER_1);
    }
  }

  private static void technicalInHospital(LineFacts line, Findings findings) {
    if (!line.hasModifier("TC") || !line.claim().hasPlace()) {
      return;
    }
    switch (line.claim().place()) {
      case "21", "22", "23" -> findings.report("BEN-COD-010", line, ClaimField.MODIFIER_1);
      default -> {}
    }
  }

  private static void unclassified(LineFacts line, Findings findings) {
    if (!line.hasLevelTwoCode() || !line.hasFromDate() || !line.hasDescriptor()) {
      return;
    }
    boolean several = line.hasUnits() && line.units() != 1_000;
    boolean undescribed =
        line.descriptionAbsent() && !line.noteWritten() && !line.attachmentAnnounced();
    if ((several || undescribed) && line.unclassified()) {
      if (undescribed) {
        findings.report(
            "BEN-NOC-001", line, ClaimField.DESCRIPTION, quote("descriptor", line.descriptor()));
      }
      if (several) {
        findings.report("BEN-NOC-002", line, ClaimField.UNITS, quantity("units", line.units()));
      }
    }
  }

  private static void repeatsEarlier(LineFacts line, FactSheet sheet, Findings findings) {
    if (!line.hasFromDate()) {
      return;
    }
    for (LineFacts earlier : sheet.lines()) {
      if (earlier == line) {
        return;
      }
      if (sameDay(earlier, line)
          && earlier.code().equals(line.code())
          && earlier.modifier1().equals(line.modifier1())) {
        findings.report("BEN-XLN-001", line, ClaimField.CODE);
        return;
      }
    }
  }

  private static void withVisit(LineFacts line, FactSheet sheet, Findings findings) {
    if (!line.hasFromDate()) {
      return;
    }
    for (LineFacts other : sheet.lines()) {
      if (sameDay(other, line) && isVisit(other.code())) {
        return;
      }
    }
    findings.report("BEN-XLN-002", line, ClaimField.CODE);
  }

  private static void mileage(LineFacts line, FactSheet sheet, Findings findings) {
    if (!line.hasFromDate()) {
      return;
    }
    for (LineFacts other : sheet.lines()) {
      if (sameDay(other, line) && isTransport(other.code())) {
        return;
      }
    }
    findings.report("BEN-XLN-003", line, ClaimField.CODE);
  }

  private static void discarded(LineFacts line, FactSheet sheet, Findings findings) {
    if (!line.hasModifier("JW")) {
      return;
    }
    boolean given = false;
    for (LineFacts other : sheet.lines()) {
      if (other.hasCode() && other.code().equals(line.code())) {
        given |= other != line && !other.hasModifier("JW");
        if (sameDay(other, line) && other.hasModifier("JZ")) {
          findings.report(
              "BEN-XLN-005", line, ClaimField.CODE, field("other", other, ClaimField.CODE));
        }
      }
    }
    if (!given) {
      findings.report("BEN-XLN-004", line, ClaimField.CODE);
    }
  }

  private static void earlierVisits(LineFacts line, FactSheet sheet, Findings findings) {
    if (!line.hasFromDate()) {
      return;
    }
    for (LineFacts earlier : sheet.lines()) {
      if (earlier == line) {
        return;
      }
      if (sameDay(earlier, line) && isVisit(earlier.code())) {
        findings.report("BEN-XLN-006", line, ClaimField.CODE, day("from", line.fromDate()));
      }
    }
  }

  private static void collectedTwice(LineFacts line, FactSheet sheet, Findings findings) {
    if (stands("36591", line, sheet)) {
      findings.report("BEN-XLN-007", line, ClaimField.CODE);
    }
  }

  private static void rentedOrBought(LineFacts line, FactSheet sheet, Findings findings) {
    if (!line.hasModifier("RR")) {
      return;
    }
    for (LineFacts other : sheet.lines()) {
      if (other.hasModifier("NU") && other.code().equals(line.code())) {
        findings.report(
            "BEN-XLN-008", line, ClaimField.CODE, field("other", other, ClaimField.CODE));
      }
    }
  }

  private static void withProcedures(LineFacts line, FactSheet sheet, Findings findings) {
    if (stands("31500", line, sheet) && stands("36556", line, sheet)) {
      findings.report("BEN-XLN-009", line, ClaimField.CODE);
    }
  }

  private static void abnormalFinding(LineFacts line, FactSheet sheet, Findings findings) {
    for (DiagnosisFacts diagnosis : sheet.diagnoses()) {
      if (diagnosis.code().equals("Z0001") || diagnosis.code().equals("Z01411")) {
        findings.report("BEN-XLN-010", line, ClaimField.CODE);
        return;
      }
    }
  }

  private static boolean stands(String code, LineFacts besides, FactSheet sheet) {
    for (LineFacts other : sheet.lines()) {
      if (sameDay(other, besides) && other.code().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameDay(LineFacts one, LineFacts other) {
    return one.hasFromDate() && other.hasFromDate() && one.fromDate() == other.fromDate();
  }

  private static boolean isVisit(String code) {
    return switch (code) {
      case "99202", "99203", "99204", "99205" -> true;
      case "99211", "99212", "99213", "99214", "99215" -> true;
      default -> false;
    };
  }

  private static boolean isTransport(String code) {
    return switch (code) {
      case "A0427", "A0428", "A0429", "A0433", "A0434" -> true;
      default -> false;
    };
  }

  static boolean isRoute(String modifier) {
    return modifier.length() == 2 && isPlaceLetter(modifier, 0) && isPlaceLetter(modifier, 1);
  }

  private static boolean isPlaceLetter(String modifier, int at) {
    return "DEGHIJNPRSX".indexOf(modifier.charAt(at)) >= 0;
  }

  static boolean isModifier(String text) {
    return text.length() == 2
        && isCapitalOrDigit(text.charAt(0))
        && isCapitalOrDigit(text.charAt(1));
  }

  private static boolean isCapitalOrDigit(char c) {
    return c >= 'A' && c <= 'Z' || isDigit(c);
  }

  /** Of five letters or digits: Level I with its categories, Level II, or a dental code. */
  static boolean isNational(String code) {
    char first = code.charAt(0);
    char last = code.charAt(4);
    if (isDigit(first)) {
      return areDigits(code, 1, 4) && (isDigit(last) || "AFTUM".indexOf(last) >= 0);
    }
    return "ABCDEGHJKLMPQRSTUV".indexOf(first) >= 0 && areDigits(code, 1, 5);
  }

  static boolean isIcd10(String code) {
    int length = code.length();
    if (length < 3
        || code.charAt(0) < 'A'
        || code.charAt(0) > 'Z'
        || !isCapitalOrDigit(code.charAt(1))
        || !isCapitalOrDigit(code.charAt(2))) {
      return false;
    }
    if (length == 3) {
      return true;
    }
    int rest = code.charAt(3) == '.' ? 4 : 3;
    if (length == rest || length > rest + 4) {
      return false;
    }
    for (int i = rest; i < length; i++) {
      if (!isCapitalOrDigit(code.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static boolean isFiveLettersOrDigits(String text) {
    if (text.length() != 5) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      char c = text.charAt(i);
      if (!isCapitalOrDigit(c) && (c < 'a' || c > 'z')) {
        return false;
      }
    }
    return true;
  }

  static boolean isZip(String text) {
    return switch (text.length()) {
      case 5, 9 -> isDigits(text, text.length());
      case 10 -> text.charAt(5) == '-' && areDigits(text, 0, 5) && areDigits(text, 6, 10);
      default -> false;
    };
  }

  static boolean isDigits(String text, int length) {
    return text.length() == length && areDigits(text, 0, length);
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
