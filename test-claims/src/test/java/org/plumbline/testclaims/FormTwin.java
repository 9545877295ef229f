package org.plumbline.testclaims;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a claim that was read from an 837P as a CMS-1500 form in JSON.
 *
 * <p>The form has no room for: the pay-to address, ambulance pick-up and drop-off, the address of
 * an insured who is the patient, a second provider in item 17 (an ordering provider of a line
 * counts as one), attachments, adjudications of other payers, and whatever stands in loops without
 * an item. The rendering provider of the claim stands on each line (24J), the place of service of
 * the claim on each line without one (24B), a note of a line in its shaded area.
 */
public final class FormTwin {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final ClaimField[] MODIFIERS = {
    ClaimField.MODIFIER_1, ClaimField.MODIFIER_2, ClaimField.MODIFIER_3, ClaimField.MODIFIER_4
  };
  private static final ClaimField[] POINTERS = {
    ClaimField.POINTER_1, ClaimField.POINTER_2, ClaimField.POINTER_3, ClaimField.POINTER_4
  };

  private final Claim claim;
  private final ObjectNode form = MAPPER.createObjectNode();

  private final boolean shaded;

  private FormTwin(Claim claim, boolean shaded) {
    this.claim = claim;
    this.shaded = shaded;
  }

  public static String of(Claim claim) {
    return new FormTwin(claim, false).write();
  }

  /** With drugs and narratives of the lines in the shaded area, as the page shows them. */
  public static String shaded(Claim claim) {
    return new FormTwin(claim, true).write();
  }

  private String write() {
    people();
    put(form, "patientAccountNumber", claim, ClaimField.CLAIM_ID);
    put(form, "totalCharge", claim, ClaimField.TOTAL_CHARGE);
    put(form, "amountPaid", claim, ClaimField.PATIENT_PAID_AMOUNT);
    put(form, "priorAuthorization", claim, ClaimField.PRIOR_AUTHORIZATION);
    if (claim.has(ClaimField.ADMISSION_DATE)) {
      put(form.putObject("hospitalization"), "from", claim, ClaimField.ADMISSION_DATE);
    }
    if (!claim.is(ClaimField.FREQUENCY, "1")) {
      put(form.putObject("resubmission"), "code", claim, ClaimField.FREQUENCY);
      put(object("resubmission"), "originalReference", claim, ClaimField.ORIGINAL_REFERENCE);
    }
    for (Part note : claim.notes()) {
      put(form, "additionalInformation", note, ClaimField.NOTE_TEXT);
    }
    diagnoses();
    providers();
    ArrayNode lines = form.putArray("lines");
    claim.lines().forEach(line -> line(line, lines.addObject()));
    return form.toString();
  }

  private void people() {
    Coverage coverage = claim.coverage();
    ObjectNode insured = form.putObject("insured");
    put(insured, "id", claim.insured(), ClaimField.MEMBER_ID);
    put(insured, "groupNumber", coverage, ClaimField.GROUP_NUMBER);
    name(insured, claim.insured());
    if (!coverage.is(ClaimField.RELATIONSHIP, "18")) {
      address(insured, claim.insured());
    }
    Party person = claim.patient();
    ObjectNode patient = form.putObject("patient");
    name(patient, person);
    put(patient, "birthDate", person, ClaimField.BIRTH_DATE);
    put(patient, "sex", person, ClaimField.SEX);
    address(patient, person);
    form.putObject("payer").put("name", claim.payer().raw(ClaimField.LAST_NAME));
  }

  private void diagnoses() {
    boolean ninth =
        claim.diagnoses().stream()
            .anyMatch(diagnosis -> diagnosis.is(ClaimField.DIAGNOSIS_QUALIFIER, "BK"));
    form.put("icdIndicator", ninth ? "9" : "0");
    ArrayNode codes = form.putArray("diagnoses");
    for (Diagnosis diagnosis : claim.diagnoses()) {
      while (codes.size() < diagnosis.ordinal() - 1) {
        codes.add("");
      }
      codes.add(diagnosis.raw(ClaimField.DIAGNOSIS_CODE));
    }
  }

  private void providers() {
    for (Party party : claim.billing()) {
      if (party.role() == Role.BILLING) {
        ObjectNode billing = form.putObject("billingProvider");
        billing.put("name", party.raw(ClaimField.LAST_NAME));
        put(billing, "npi", party, ClaimField.NPI);
        put(billing, "taxonomy", party, ClaimField.TAXONOMY);
        address(billing, party);
        put(form.putObject("taxId").put("type", "EIN"), "number", party, ClaimField.TAX_ID_EIN);
      }
    }
    for (Party party : claim.parties()) {
      if (party.role() == Role.FACILITY) {
        ObjectNode facility = form.putObject("serviceFacility");
        facility.put("name", party.raw(ClaimField.LAST_NAME));
        put(facility, "npi", party, ClaimField.NPI);
        address(facility, party);
      } else if (party.role() == Role.REFERRING || party.role() == Role.SUPERVISING) {
        boolean referring = party.role() == Role.REFERRING;
        ObjectNode provider = form.putObject("referringProvider");
        provider.put("qualifier", referring ? "DN" : "DQ");
        name(provider, party);
        put(provider, "npi", party, ClaimField.NPI);
      }
    }
  }

  private void line(ServiceLine line, ObjectNode target) {
    put(target, "from", line, ClaimField.SERVICE_FROM);
    put(target, "to", line, ClaimField.SERVICE_TO);
    boolean ownPlace = line.has(ClaimField.LINE_PLACE_OF_SERVICE);
    put(
        target,
        "placeOfService",
        ownPlace ? line : claim,
        ownPlace ? ClaimField.LINE_PLACE_OF_SERVICE : ClaimField.PLACE_OF_SERVICE);
    put(target, "procedureCode", line, ClaimField.CODE);
    put(target, "charge", line, ClaimField.CHARGE);
    put(target, "units", line, ClaimField.UNITS);
    ArrayNode modifiers = target.putArray("modifiers");
    for (ClaimField modifier : MODIFIERS) {
      if (line.has(modifier)) {
        modifiers.add(line.raw(modifier));
      }
    }
    StringBuilder pointers = new StringBuilder();
    for (ClaimField pointer : POINTERS) {
      if (line.has(pointer)) {
        pointers.append((char) ('A' + Integer.parseInt(line.raw(pointer)) - 1));
      }
    }
    target.put("diagnosisPointers", pointers.toString());
    if (shaded) {
      supplemental(line, target);
    } else {
      properties(line, target);
    }
    for (List<Party> parties : List.of(claim.parties(), line.parties())) {
      for (Party party : parties) {
        if (party.role() == Role.RENDERING) {
          put(target.putObject("renderingProvider"), "npi", party, ClaimField.NPI);
        }
      }
    }
  }

  private static void properties(ServiceLine line, ObjectNode target) {
    put(target, "description", line, ClaimField.DESCRIPTION);
    for (Part note : line.notes()) {
      target.put("supplemental", "ZZ" + note.raw(ClaimField.NOTE_TEXT));
    }
    for (Part drug : line.drugs()) {
      ObjectNode told = target.putObject("drug");
      put(told, "ndc", drug, ClaimField.NDC);
      put(told, "quantity", drug, ClaimField.NDC_QUANTITY);
      put(told, "unit", drug, ClaimField.NDC_UNIT);
    }
  }

  private static void supplemental(ServiceLine line, ObjectNode target) {
    List<String> entries = new ArrayList<>();
    for (Part drug : line.drugs()) {
      String unit = drug.raw(ClaimField.NDC_UNIT);
      String quantity = drug.raw(ClaimField.NDC_QUANTITY);
      entries.add("N4" + drug.raw(ClaimField.NDC) + " " + unit + quantity);
    }
    if (line.has(ClaimField.DESCRIPTION)) {
      entries.add("ZZ" + line.raw(ClaimField.DESCRIPTION));
    }
    line.notes().forEach(note -> entries.add("ZZ" + note.raw(ClaimField.NOTE_TEXT)));
    target.put("supplemental", String.join("   ", entries));
  }

  private ObjectNode object(String name) {
    return (ObjectNode) form.get(name);
  }

  private static void name(ObjectNode target, Party party) {
    ObjectNode name = target.putObject("name");
    put(name, "last", party, ClaimField.LAST_NAME);
    put(name, "first", party, ClaimField.FIRST_NAME);
    put(name, "middle", party, ClaimField.MIDDLE_NAME);
    put(name, "suffix", party, ClaimField.NAME_SUFFIX);
  }

  private static void address(ObjectNode target, Party party) {
    ObjectNode address = target.putObject("address");
    put(address, "line1", party, ClaimField.ADDRESS_LINE_1);
    put(address, "city", party, ClaimField.CITY);
    put(address, "state", party, ClaimField.STATE);
    put(address, "zip", party, ClaimField.POSTAL_CODE);
    put(address, "country", party, ClaimField.COUNTRY);
  }

  private static void put(ObjectNode target, String property, Part part, ClaimField field) {
    if (part != null && part.has(field)) {
      target.put(property, part.raw(field));
    }
  }
}
