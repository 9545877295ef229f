package org.plumbline.run;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.rulebook.plan.Trace.Seen;

/**
 * Which properties of facts may be shown, and as what: the one place that decides it. Of a property
 * that is not listed here a text shows its shape, a number nothing, and only true and false
 * themselves.
 */
final class ShownProperties {

  /** How a value is shown. */
  enum Kind {
    /** Words or numbers that are ours, or a code set's: never of the claim's own text. */
    OURS,
    /** A count or a length. */
    COUNT,
    /** Cents. */
    AMOUNT,
    /** Thousandths. */
    QUANTITY,
    /** Epoch days that stand on the claim. */
    DAY,
    /** Epoch days of a code set, 0 for none. */
    PUBLISHED_DAY,
    /** Fields of the fact, which {@link PrivacyMask} shows or not. */
    FIELDS,
    /** The procedure code of the line that the fact stands on. */
    LINE_CODE,
    /** Anything else. */
    UNLISTED
  }

  /**
   * How a property is shown.
   *
   * @param fields the fields that stand behind it, for FIELDS
   */
  record Row(Kind kind, List<ClaimField> fields) {}

  private static final Row UNLISTED = new Row(Kind.UNLISTED, List.of());
  private static final Map<String, Row> ROWS = rows();

  private ShownProperties() {}

  /** The row of a property, written as type and property. */
  static Row of(String property) {
    return ROWS.getOrDefault(property, UNLISTED);
  }

  /** All that is listed. */
  static Set<String> properties() {
    return ROWS.keySet();
  }

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new HashMap<>();
    put(rows, Kind.COUNT, Seen.COUNT);
    for (String type :
        List.of(
            "Claim",
            "Circumstance",
            "Entry",
            "Diagnosis",
            "Person",
            "Provider",
            "Form",
            "Line",
            "Drug")) {
      put(rows, Kind.COUNT, type + "Facts.lineNumber");
    }
    put(rows, Kind.AMOUNT, "ClaimFacts.totalCharge", "ClaimFacts.lineChargeSum");
    put(rows, Kind.DAY, "ClaimFacts.earliestFrom", "LineFacts.fromDate", "LineFacts.toDate");
    put(rows, Kind.DAY, "ClaimFacts.latestFrom", "ClaimFacts.receiptDate", "EntryFacts.date");
    put(rows, Kind.AMOUNT, "LineFacts.charge", "EntryFacts.amount", "EntryFacts.lineCharge");
    put(rows, Kind.COUNT, "EntryFacts.daysBeforeService");
    put(rows, Kind.COUNT, "DiagnosisFacts.position");
    put(rows, Kind.PUBLISHED_DAY, "LineFacts.codeAddedOn", "LineFacts.codeEndedOn");
    put(rows, Kind.PUBLISHED_DAY, "ClaimFacts.placeFirstDay", "LineFacts.linePlaceFirstDay");
    put(rows, Kind.QUANTITY, "LineFacts.units");
    put(rows, Kind.COUNT, "LineFacts.modifierCount", "FormFacts.lineCount");
    // lengths, which a shape says as well
    put(rows, Kind.COUNT, "DrugFacts.ndcLength", "ProviderFacts.npiLength");
    // an item of the form, a role and a field are names of ours, whatever stands there
    put(rows, Kind.OURS, "FormFacts.item", "ProviderFacts.role", "EntryFacts.field");
    put(rows, Kind.OURS, "LineFacts.releaseOfDate", "DiagnosisFacts.releaseOfDate");
    put(rows, Kind.COUNT, "FormFacts.textLength", "FormFacts.dateDigits");
    put(rows, Kind.COUNT, "FormFacts.addressLines", "FormFacts.longestAddressLine");
    put(rows, Kind.LINE_CODE, "FormFacts.procedureCode");
    fields(rows, "ClaimFacts.place", ClaimField.PLACE_OF_SERVICE);
    fields(rows, "ClaimFacts.placeListed", ClaimField.PLACE_OF_SERVICE);
    fields(rows, "ClaimFacts.placeNotYet", ClaimField.PLACE_OF_SERVICE);
    fields(rows, "ClaimFacts.frequency", ClaimField.FREQUENCY);
    fields(rows, "DiagnosisFacts.code", ClaimField.DIAGNOSIS_CODE);
    fields(rows, "DiagnosisFacts.codeWithoutPoint", ClaimField.DIAGNOSIS_CODE);
    for (String asked : List.of("icd10", "icd9", "firstOfOtherVersion")) {
      fields(rows, "DiagnosisFacts." + asked, ClaimField.DIAGNOSIS_QUALIFIER);
    }
    fields(rows, "DiagnosisFacts.repeats", ClaimField.DIAGNOSIS_CODE);
    fields(rows, "DiagnosisFacts.codeHeader", ClaimField.DIAGNOSIS_CODE);
    fields(rows, "DiagnosisFacts.codeUnknown", ClaimField.DIAGNOSIS_CODE);
    fields(rows, "DrugFacts.ndc", ClaimField.NDC);
    fields(rows, "DrugFacts.ndcUnit", ClaimField.NDC_UNIT);
    for (String asked : List.of("unitsDiffer", "unitsDifferTogether", "unitsDifferFromPackage")) {
      fields(rows, "DrugFacts." + asked, ClaimField.NDC_QUANTITY, ClaimField.NDC_UNIT);
    }
    fields(rows, "DrugFacts.listedUnderOtherCode", ClaimField.NDC);
    fields(rows, "FormFacts.text", ClaimField.ITEM_TEXT);
    fields(rows, "FormFacts.words", ClaimField.ITEM_TEXT);
    for (String asked : List.of("separated", "capitals", "nameInOrder", "titled", "withDegree")) {
      fields(rows, "FormFacts." + asked, ClaimField.ITEM_TEXT);
    }
    fields(rows, "FormFacts.differs", ClaimField.ITEM_TEXT, ClaimField.ITEM_DATA);
    for (String type : List.of("PersonFacts.", "ProviderFacts.")) {
      fields(rows, type + "zip", ClaimField.POSTAL_CODE);
      fields(rows, type + "stateUnlisted", ClaimField.STATE);
      fields(rows, type + "country", ClaimField.COUNTRY);
      fields(rows, type + "inUnitedStatesOrCanada", ClaimField.COUNTRY);
      fields(rows, type + "entityType", ClaimField.ENTITY_TYPE);
      fields(rows, type + "phone", ClaimField.PHONE);
      fields(rows, type + "phoneDigits", ClaimField.PHONE);
    }
    fields(rows, "PersonFacts.memberId", ClaimField.MEMBER_ID);
    fields(rows, "ProviderFacts.npi", ClaimField.NPI);
    fields(rows, "ProviderFacts.npiTenDigits", ClaimField.NPI);
    fields(rows, "ProviderFacts.employerNumber", ClaimField.TAX_ID_EIN);
    fields(rows, "ProviderFacts.socialSecurityNumber", ClaimField.TAX_ID_SSN);
    fields(rows, "ProviderFacts.untypedTaxId", ClaimField.TAX_ID);
    fields(rows, "ProviderFacts.upin", ClaimField.SECONDARY_UPIN);
    fields(rows, "ProviderFacts.street", ClaimField.ADDRESS_LINE_1);
    fields(rows, "ProviderFacts.secondStreet", ClaimField.ADDRESS_LINE_2);
    fields(rows, "ProviderFacts.taxonomy", ClaimField.TAXONOMY);
    fields(rows, "ProviderFacts.taxonomyUnlisted", ClaimField.TAXONOMY);
    fields(rows, "LineFacts.code", ClaimField.CODE);
    for (String asked :
        List.of("codeUnknown", "unclassified", "listedResidual", "crossReferenced")) {
      fields(rows, "LineFacts." + asked, ClaimField.CODE);
    }
    for (String asked : List.of("codeNotYetAdded", "codeEnded")) {
      fields(rows, "LineFacts." + asked, ClaimField.CODE, ClaimField.SERVICE_FROM);
    }
    fields(rows, "LineFacts.nationalCodeSet", ClaimField.CODE_QUALIFIER);
    fields(rows, "LineFacts.fromDateUnreadable", ClaimField.SERVICE_FROM);
    fields(rows, "LineFacts.unitsUnreadable", ClaimField.UNITS);
    fields(rows, "LineFacts.unitsRaw", ClaimField.UNITS);
    fields(rows, "LineFacts.linePlaceListed", ClaimField.LINE_PLACE_OF_SERVICE);
    fields(
        rows,
        "LineFacts.linePlaceNotYet",
        ClaimField.LINE_PLACE_OF_SERVICE,
        ClaimField.SERVICE_FROM);
    fields(rows, "LineFacts.linePlace", ClaimField.LINE_PLACE_OF_SERVICE);
    modifiersAndPointers(rows);
    guards(rows);
    return Map.copyOf(rows);
  }

  /** Guards that do not hold: what stands there all the same. */
  private static void guards(Map<String, Row> rows) {
    fields(rows, "LineFacts.hasFromDate", ClaimField.SERVICE_FROM);
    fields(rows, "LineFacts.hasToDate", ClaimField.SERVICE_TO);
    fields(rows, "LineFacts.hasUnits", ClaimField.UNITS);
    fields(rows, "LineFacts.hasLevelTwoCode", ClaimField.CODE);
    fields(rows, "LineFacts.hasCodeRow", ClaimField.CODE, ClaimField.SERVICE_FROM);
    fields(rows, "LineFacts.hasRelease", ClaimField.SERVICE_FROM);
    fields(rows, "LineFacts.hasModifierList", ClaimField.SERVICE_FROM);
    fields(rows, "LineFacts.hasDescriptor", ClaimField.CODE, ClaimField.SERVICE_FROM);
    fields(rows, "ClaimFacts.hasTotalCharge", ClaimField.TOTAL_CHARGE);
    fields(rows, "DrugFacts.hasNdc", ClaimField.NDC_QUALIFIER);
    fields(rows, "DrugFacts.hasNdcQuantity", ClaimField.NDC_QUANTITY);
    fields(rows, "DrugFacts.hasNdcRow", ClaimField.NDC);
  }

  private static void modifiersAndPointers(Map<String, Row> rows) {
    ClaimField[] modifiers = {
      ClaimField.MODIFIER_1, ClaimField.MODIFIER_2, ClaimField.MODIFIER_3, ClaimField.MODIFIER_4
    };
    for (int i = 0; i < modifiers.length; i++) {
      fields(rows, "LineFacts.modifier" + (i + 1), modifiers[i]);
    }
    fields(rows, "LineFacts.hasModifier", modifiers);
    for (int i = 0; i < modifiers.length; i++) {
      fields(
          rows,
          "LineFacts.modifierUnlisted(" + (i + 1) + ")",
          modifiers[i],
          ClaimField.SERVICE_FROM);
    }
    for (int last = 2; last <= modifiers.length; last++) {
      ClaimField[] compared = Arrays.copyOf(modifiers, last);
      fields(rows, "LineFacts.modifierRepeats(" + last + ")", compared);
    }
    fields(rows, "LineFacts.pointerEmpty(1)", ClaimField.POINTER_1);
    fields(rows, "LineFacts.pointerEmpty(2)", ClaimField.POINTER_2);
    fields(rows, "LineFacts.pointerEmpty(3)", ClaimField.POINTER_3);
    fields(rows, "LineFacts.pointerEmpty(4)", ClaimField.POINTER_4);
  }

  private static void put(Map<String, Row> rows, Kind kind, String... properties) {
    Arrays.stream(properties).forEach(property -> rows.put(property, new Row(kind, List.of())));
  }

  private static void fields(Map<String, Row> rows, String property, ClaimField... fields) {
    rows.put(property, new Row(Kind.FIELDS, List.of(fields)));
  }
}
