package org.plumbline.testclaims;

import java.math.BigDecimal;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a claim that was read from an 837P as a FHIR R4 Claim.
 *
 * <p>The Claim has no room for: the pay-to address, ambulance pick-up and drop-off, attachments,
 * what other payers decided, and whatever stands in loops without an element. The place of service
 * of the claim stands on each line without one. FHIR writes ICD-10-CM codes with their point.
 */
public final class FhirTwin {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private static final String OWN = "urn:plumbline:claim-information";
  private static final String INFORMATION =
      "http://terminology.hl7.org/CodeSystem/claiminformationcategory";
  private static final String TEAM =
      "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole";
  private static final ClaimField[] MODIFIERS = {
    ClaimField.MODIFIER_1, ClaimField.MODIFIER_2, ClaimField.MODIFIER_3, ClaimField.MODIFIER_4
  };
  private static final ClaimField[] POINTERS = {
    ClaimField.POINTER_1, ClaimField.POINTER_2, ClaimField.POINTER_3, ClaimField.POINTER_4
  };

  private final Claim claim;
  private final ObjectNode resource = MAPPER.createObjectNode();
  private final ArrayNode contained;
  private final ArrayNode team;
  private final ArrayNode information;

  private FhirTwin(Claim claim) {
    this.claim = claim;
    resource.put("resourceType", "Claim");
    contained = resource.putArray("contained");
    team = MAPPER.createArrayNode();
    information = MAPPER.createArrayNode();
  }

  public static String of(Claim claim) {
    return new FhirTwin(claim).write();
  }

  private String write() {
    put(resource.putArray("identifier").addObject(), "value", claim, ClaimField.CLAIM_ID);
    resource.put("status", "active");
    code(resource, "type", "http://terminology.hl7.org/CodeSystem/claim-type", "professional");
    resource.put("use", "claim");
    people();
    resource.put("created", "2025-12-31");
    code(resource, "priority", "http://terminology.hl7.org/CodeSystem/processpriority", "normal");
    claimInformation();
    providers();
    diagnoses();
    ArrayNode items = resource.putArray("item");
    claim.lines().forEach(line -> item(line, items.addObject()));
    money(resource, "total", claim, ClaimField.TOTAL_CHARGE);
    if (!team.isEmpty()) {
      resource.set("careTeam", team);
    }
    if (!information.isEmpty()) {
      resource.set("supportingInfo", information);
    }
    return resource.toString();
  }

  private void people() {
    ObjectNode patient = contain("Patient", "patient");
    person(patient, claim.patient());
    refer(resource, "patient", "patient");
    boolean self = claim.coverage().is(ClaimField.RELATIONSHIP, "18");
    if (!self) {
      person(contain("RelatedPerson", "insured"), claim.insured());
    }
    ObjectNode payer = contain("Organization", "payer");
    put(payer, "name", claim.payer(), ClaimField.LAST_NAME);
    refer(resource, "insurer", "payer");
    ObjectNode policy = contain("Coverage", "policy");
    refer(policy, "subscriber", self ? "patient" : "insured");
    put(policy, "subscriberId", claim.insured(), ClaimField.MEMBER_ID);
    if (claim.coverage().has(ClaimField.GROUP_NUMBER)) {
      ObjectNode group = policy.putArray("class").addObject();
      code(group, "type", "http://terminology.hl7.org/CodeSystem/coverage-class", "group");
      put(group, "value", claim.coverage(), ClaimField.GROUP_NUMBER);
    }
    ObjectNode insurance = resource.putArray("insurance").addObject();
    insurance.put("sequence", 1).put("focal", true);
    refer(insurance, "coverage", "policy");
    if (claim.has(ClaimField.PRIOR_AUTHORIZATION)) {
      insurance.putArray("preAuthRef").add(claim.raw(ClaimField.PRIOR_AUTHORIZATION));
    }
  }

  private void claimInformation() {
    if (claim.has(ClaimField.PATIENT_PAID_AMOUNT)) {
      inform(OWN, "patientpaid")
          .putObject("valueQuantity")
          .put("value", new BigDecimal(claim.raw(ClaimField.PATIENT_PAID_AMOUNT)));
    }
    code(inform(OWN, "frequency"), "code", OWN, claim.raw(ClaimField.FREQUENCY));
    if (claim.has(ClaimField.ORIGINAL_REFERENCE)) {
      ObjectNode related = resource.putArray("related").addObject();
      code(
          related,
          "relationship",
          "http://terminology.hl7.org/CodeSystem/ex-relatedclaimrelationship",
          "prior");
      put(related.putObject("reference"), "value", claim, ClaimField.ORIGINAL_REFERENCE);
    }
    if (claim.has(ClaimField.ADMISSION_DATE)) {
      inform(INFORMATION, "hospitalized")
          .putObject("timingPeriod")
          .put("start", dashed(claim.raw(ClaimField.ADMISSION_DATE)));
    }
    for (Part note : claim.notes()) {
      put(note(), "valueString", note, ClaimField.NOTE_TEXT);
    }
  }

  private ObjectNode note() {
    return inform(INFORMATION, "info");
  }

  private ObjectNode inform(String system, String category) {
    ObjectNode entry = information.addObject();
    entry.put("sequence", information.size());
    code(entry, "category", system, category);
    return entry;
  }

  private void providers() {
    for (Party party : claim.billing()) {
      if (party.role() == Role.BILLING) {
        organization(contain("Organization", "billing"), party);
        refer(resource, "provider", "billing");
      }
    }
    for (Party party : claim.parties()) {
      if (party.role() == Role.FACILITY) {
        organization(contain("Location", "facility"), party);
        refer(resource, "facility", "facility");
      } else {
        member(party);
      }
    }
  }

  /** Returns the number in the care team, 0 for who has no role in it. */
  private int member(Party party) {
    String role =
        switch (party.role()) {
          case RENDERING -> "rendering";
          case REFERRING -> "referring";
          case SUPERVISING -> "supervising";
          case ORDERING -> "ordering";
          default -> "";
        };
    if (role.isEmpty()) {
      return 0;
    }
    int number = team.size() + 1;
    ObjectNode provider = contain("Practitioner", "provider-" + number);
    name(provider.putArray("name").addObject(), party);
    npi(provider.putArray("identifier"), party);
    ObjectNode entry = team.addObject().put("sequence", number);
    refer(entry, "provider", "provider-" + number);
    code(entry, "role", role.equals("ordering") ? "urn:plumbline:care-team-role" : TEAM, role);
    if (party.has(ClaimField.TAXONOMY)) {
      code(
          entry,
          "qualification",
          "http://nucc.org/provider-taxonomy",
          party.raw(ClaimField.TAXONOMY));
    }
    return number;
  }

  private void organization(ObjectNode target, Party party) {
    put(target, "name", party, ClaimField.LAST_NAME);
    ArrayNode identifiers = target.putArray("identifier");
    npi(identifiers, party);
    if (party.has(ClaimField.TAX_ID_EIN)) {
      put(
          identifiers.addObject().put("system", "urn:oid:2.16.840.1.113883.4.4"),
          "value",
          party,
          ClaimField.TAX_ID_EIN);
    }
    if (party.has(ClaimField.TAXONOMY)) {
      ObjectNode type = target.putArray("type").addObject();
      type.putArray("coding")
          .addObject()
          .put("system", "http://nucc.org/provider-taxonomy")
          .put("code", party.raw(ClaimField.TAXONOMY));
    }
    address(target, party);
  }

  private static void npi(ArrayNode identifiers, Party party) {
    if (party.has(ClaimField.NPI)) {
      put(
          identifiers.addObject().put("system", "http://hl7.org/fhir/sid/us-npi"),
          "value",
          party,
          ClaimField.NPI);
    }
  }

  private void diagnoses() {
    ArrayNode list = resource.putArray("diagnosis");
    for (Diagnosis diagnosis : claim.diagnoses()) {
      String code = diagnosis.raw(ClaimField.DIAGNOSIS_CODE);
      boolean pointed = code.length() > 3 && !code.contains(".");
      boolean ninth = diagnosis.is(ClaimField.DIAGNOSIS_QUALIFIER, "BK");
      ObjectNode entry = list.addObject().put("sequence", diagnosis.ordinal());
      code(
          entry,
          "diagnosisCodeableConcept",
          "http://hl7.org/fhir/sid/icd-" + (ninth ? "9" : "10") + "-cm",
          pointed ? code.substring(0, 3) + "." + code.substring(3) : code);
    }
  }

  private void item(ServiceLine line, ObjectNode item) {
    item.put("sequence", line.ordinal());
    ArrayNode members = MAPPER.createArrayNode();
    for (Party party : line.parties()) {
      int number = member(party);
      if (number > 0) {
        members.add(number);
      }
    }
    if (!members.isEmpty()) {
      item.set("careTeamSequence", members);
    }
    for (ClaimField pointer : POINTERS) {
      if (line.has(pointer)) {
        item.withArray("diagnosisSequence").add(Integer.parseInt(line.raw(pointer)));
      }
    }
    String code = line.raw(ClaimField.CODE);
    boolean national = code.isEmpty() || Character.isLetter(code.charAt(0));
    String system =
        national
            ? "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
            : "http://www.ama-assn.org/go/cpt";
    code(item, "productOrService", system, code);
    for (ClaimField modifier : MODIFIERS) {
      if (line.has(modifier)) {
        item.withArray("modifier")
            .addObject()
            .putArray("coding")
            .addObject()
            .put("system", "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets")
            .put("code", line.raw(modifier));
      }
    }
    served(line, item);
    boolean ownPlace = line.has(ClaimField.LINE_PLACE_OF_SERVICE);
    code(
        item,
        "locationCodeableConcept",
        "https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set",
        ownPlace
            ? line.raw(ClaimField.LINE_PLACE_OF_SERVICE)
            : claim.raw(ClaimField.PLACE_OF_SERVICE));
    if (line.has(ClaimField.UNITS)) {
      ObjectNode quantity = item.putObject("quantity");
      quantity.put("value", new BigDecimal(line.raw(ClaimField.UNITS)));
      put(quantity, "unit", line, ClaimField.UNIT_BASIS);
    }
    money(item, "net", line, ClaimField.CHARGE);
    words(line, item);
    drugs(line, item);
  }

  private static void served(ServiceLine line, ObjectNode item) {
    if (line.has(ClaimField.SERVICE_TO)) {
      ObjectNode period = item.putObject("servicedPeriod");
      period.put("start", dashed(line.raw(ClaimField.SERVICE_FROM)));
      period.put("end", dashed(line.raw(ClaimField.SERVICE_TO)));
    } else if (line.has(ClaimField.SERVICE_FROM)) {
      item.put("servicedDate", dashed(line.raw(ClaimField.SERVICE_FROM)));
    }
  }

  private static String dashed(String date) {
    return date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6);
  }

  private void words(ServiceLine line, ObjectNode item) {
    if (line.has(ClaimField.DESCRIPTION)) {
      put(inform(OWN, "narrative"), "valueString", line, ClaimField.DESCRIPTION);
      item.withArray("informationSequence").add(information.size());
    }
    for (Part note : line.notes()) {
      put(note(), "valueString", note, ClaimField.NOTE_TEXT);
      item.withArray("informationSequence").add(information.size());
    }
  }

  private static void drugs(ServiceLine line, ObjectNode item) {
    for (Part drug : line.drugs()) {
      ObjectNode detail = item.withArray("detail").addObject();
      detail.put("sequence", drug.ordinal());
      code(detail, "productOrService", "http://hl7.org/fhir/sid/ndc", drug.raw(ClaimField.NDC));
      ObjectNode quantity = detail.putObject("quantity");
      quantity.put("value", new BigDecimal(drug.raw(ClaimField.NDC_QUANTITY)));
      put(quantity, "unit", drug, ClaimField.NDC_UNIT);
    }
  }

  // --- datatypes

  private ObjectNode contain(String type, String id) {
    return contained.addObject().put("resourceType", type).put("id", id);
  }

  private static void refer(ObjectNode target, String property, String id) {
    target.putObject(property).put("reference", "#" + id);
  }

  private static void code(ObjectNode target, String property, String system, String code) {
    ObjectNode coding = target.putObject(property).putArray("coding").addObject();
    coding.put("system", system);
    if (!code.isEmpty()) {
      coding.put("code", code);
    }
  }

  private static void money(ObjectNode target, String property, Part part, ClaimField field) {
    if (part.has(field)) {
      target
          .putObject(property)
          .put("value", new BigDecimal(part.raw(field)))
          .put("currency", "USD");
    }
  }

  private void person(ObjectNode target, Party person) {
    name(target.putArray("name").addObject(), person);
    if (person.has(ClaimField.BIRTH_DATE)) {
      target.put("birthDate", dashed(person.raw(ClaimField.BIRTH_DATE)));
    }
    if (person.has(ClaimField.SEX)) {
      String sex = person.raw(ClaimField.SEX);
      target.put("gender", sex.equals("M") ? "male" : sex.equals("F") ? "female" : "unknown");
    }
    address(target, person);
  }

  private static void name(ObjectNode name, Party party) {
    put(name, "family", party, ClaimField.LAST_NAME);
    if (party.has(ClaimField.FIRST_NAME)) {
      ArrayNode given = name.putArray("given").add(party.raw(ClaimField.FIRST_NAME));
      if (party.has(ClaimField.MIDDLE_NAME)) {
        given.add(party.raw(ClaimField.MIDDLE_NAME));
      }
    }
  }

  private static void address(ObjectNode target, Party party) {
    if (!party.has(ClaimField.CITY)) {
      return;
    }
    ObjectNode address = target.putArray("address").addObject();
    if (party.has(ClaimField.ADDRESS_LINE_1)) {
      address.putArray("line").add(party.raw(ClaimField.ADDRESS_LINE_1));
    }
    put(address, "city", party, ClaimField.CITY);
    put(address, "state", party, ClaimField.STATE);
    put(address, "postalCode", party, ClaimField.POSTAL_CODE);
    put(address, "country", party, ClaimField.COUNTRY);
  }

  private static void put(ObjectNode target, String property, Part part, ClaimField field) {
    if (part != null && part.has(field)) {
      target.put(property, part.raw(field));
    }
  }
}
