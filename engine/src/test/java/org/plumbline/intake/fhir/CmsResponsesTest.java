package org.plumbline.intake.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;

/**
 * An ExplanationOfBenefit as CMS's Blue Button API v2 answers with: its forms are those of CMS's
 * public responses for a DME and a carrier claim (CMSgov/beneficiary-fhir-data, endpoint-responses
 * v2), the values are made up.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CmsResponsesTest {

  private static final String VARIABLES = "https://bluebutton.cms.gov/resources/variables/";
  private static final String CARIN = "http://hl7.org/fhir/us/carin-bb/CodeSystem/";
  private static final String ADJUDICATION = "http://terminology.hl7.org/CodeSystem/adjudication";

  private static final String DME =
      "{\"resourceType\":\"ExplanationOfBenefit\",\"id\":\"dme-1\",\"identifier\":[{\"type\":"
          + concept(CARIN + "C4BBIdentifierType", "uc")
          + ",\"system\":\""
          + VARIABLES
          + "clm_id\",\"value\":\"2025001\"}],\"status\":\"active\",\"type\":{\"coding\":["
          + coding(VARIABLES + "nch_clm_type_cd", "82")
          + ","
          + coding("https://bluebutton.cms.gov/resources/codesystem/eob-type", "DME")
          + "]},\"use\":\"claim\",\"patient\":{},\"created\":\"2025-03-01\",\"insurer\":"
          + "{\"identifier\":{\"value\":\"CMS\"}},\"provider\":{},\"outcome\":\"complete\","
          + "\"careTeam\":["
          + member(1, "1234567893", "referring")
          + ","
          + member(2, "1999999984", "performing")
          + "],\"insurance\":[{\"focal\":true,\"coverage\":{\"display\":\"Part B\"}}],"
          + "\"item\":[{\"sequence\":1,\"careTeamSequence\":[2],\"productOrService\":"
          + "{\"extension\":[{\"url\":\"http://hl7.org/fhir/sid/ndc\",\"valueCoding\":"
          + coding("http://hl7.org/fhir/sid/ndc", "00409379501")
          + "}],\"coding\":["
          + coding("https://bluebutton.cms.gov/resources/codesystem/hcpcs", "J7620")
          + "]},\"locationCodeableConcept\":{\"extension\":[{\"url\":\""
          + VARIABLES
          + "carr_line_clia_lab_num\",\"valueIdentifier\":{\"system\":\""
          + VARIABLES
          + "carr_line_clia_lab_num\",\"value\":\"11D1343434\"}}],\"coding\":["
          + coding(VARIABLES + "line_place_of_srvc_cd", "12")
          + "]},\"quantity\":{\"value\":60},\"adjudication\":["
          + amount("submitted", "line_dme_prchs_price_amt", "82.29")
          + ","
          + amount("submitted", "line_sbmtd_chrg_amt", "130.45")
          + ","
          + amount("eligible", "line_alowd_chrg_amt", "129.45")
          + "]}]}";

  private static String coding(String system, String code) {
    return "{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}";
  }

  private static String concept(String system, String code) {
    return "{\"coding\":[" + coding(system, code) + "]}";
  }

  /** An NPI is told by its type alone: there is no system. */
  private static String member(int sequence, String npi, String role) {
    return "{\"sequence\":"
        + sequence
        + ",\"provider\":{\"identifier\":{\"type\":"
        + concept(CARIN + "C4BBIdentifierType", "npi")
        + ",\"value\":\""
        + npi
        + "\"}},\"role\":"
        + concept(CARIN + "C4BBClaimCareTeamRole", role)
        + "}";
  }

  private static String amount(String category, String variable, String value) {
    return "{\"category\":{\"coding\":["
        + coding(ADJUDICATION, category)
        + ","
        + coding(
            "https://bluebutton.cms.gov/resources/codesystem/adjudication", VARIABLES + variable)
        + "]},\"amount\":{\"value\":"
        + value
        + ",\"currency\":\"USD\"}}";
  }

  private static String pointer(Part part, ClaimField field) {
    return ((Location.Pointer) part.locate(field)).pointer();
  }

  @Test
  void an_NPI_that_its_type_alone_names_is_one() {
    Claim claim = Resources.one(DME);
    assertEquals("2025001", claim.raw(ClaimField.CLAIM_ID));
    assertEquals(1, claim.parties().size());
    Part referring = claim.parties().get(0);
    assertEquals(Role.REFERRING, claim.parties().get(0).role());
    assertEquals("1234567893", referring.raw(ClaimField.NPI));
    assertEquals("/careTeam/0/provider/identifier/value", pointer(referring, ClaimField.NPI));
    ServiceLine line = claim.lines().get(0);
    assertEquals(1, line.parties().size());
    assertEquals(Role.RENDERING, line.parties().get(0).role());
    assertEquals("1999999984", line.parties().get(0).raw(ClaimField.NPI));
    assertEquals(
        "/careTeam/1/provider/identifier/value", pointer(line.parties().get(0), ClaimField.NPI));
  }

  @Test
  void an_identifier_of_another_type_is_no_NPI() {
    String upin = DME.replace("\"code\":\"npi\"", "\"code\":\"upin\"");
    Claim claim = Resources.one(upin);
    assertFalse(claim.lines().get(0).parties().get(0).has(ClaimField.NPI));
    assertFalse(claim.parties().get(0).has(ClaimField.NPI));
  }

  @Test
  void an_NDC_stands_in_an_extension_beside_the_code_and_is_a_drug_of_the_line() {
    ServiceLine line = Resources.one(DME).lines().get(0);
    assertEquals("J7620", line.raw(ClaimField.CODE));
    assertEquals(1, line.drugs().size());
    Part drug = line.drugs().get(0);
    assertEquals(PartKind.DRUG, drug.kind());
    assertEquals("00409379501", drug.raw(ClaimField.NDC));
    assertEquals(
        "/item/0/productOrService/extension/0/valueCoding/code", pointer(drug, ClaimField.NDC));
    // the quantity of the item is that of its code, not of the drug
    assertFalse(drug.has(ClaimField.NDC_QUANTITY));
    assertFalse(drug.has(ClaimField.NDC_UNIT));
    assertEquals("60", line.raw(ClaimField.UNITS));
  }

  @Test
  void an_item_without_the_extension_has_no_drug() {
    String other = DME.replace("\"url\":\"http://hl7.org/fhir/sid/ndc\"", "\"url\":\"http://x\"");
    assertEquals(List.of(), Resources.one(other).lines().get(0).drugs());
  }

  /**
   * CMS writes the purchase price of equipment as a submitted amount, too, and before the charge.
   */
  @Test
  void the_charge_is_the_submitted_charge_and_not_the_purchase_price_of_the_equipment() {
    ServiceLine line = Resources.one(DME).lines().get(0);
    assertEquals("130.45", line.raw(ClaimField.CHARGE));
    assertEquals("/item/0/adjudication/1/amount/value", pointer(line, ClaimField.CHARGE));
  }

  @Test
  void place_of_service_and_laboratory_number_stand_in_the_location() {
    ServiceLine line = Resources.one(DME).lines().get(0);
    assertEquals("12", line.raw(ClaimField.LINE_PLACE_OF_SERVICE));
    assertEquals("11D1343434", line.raw(ClaimField.LINE_CLIA_NUMBER));
  }

  /** The same claim in the words of FHIR STU3, as the Blue Button API v1 answers. */
  private static String older(String json) {
    return json.replace("\"productOrService\"", "\"service\"")
        .replace("Sequence\":[", "LinkId\":[")
        .replace("\"use\":\"claim\",", "")
        .replace("\"created\":\"2025-03-01\",", "")
        .replace("\"focal\":true,", "");
  }

  @Test
  void items_in_the_words_of_STU3_are_read_and_that_is_said_once() {
    String two =
        DME.replace(
            "\"item\":[{",
            "\"diagnosis\":[{\"sequence\":1,\"diagnosisCodeableConcept\":"
                + concept("http://hl7.org/fhir/sid/icd-10-cm", "J45.909")
                + "}],\"item\":[{\"sequence\":2,\"diagnosisSequence\":[1],\"productOrService\":"
                + concept("https://bluebutton.cms.gov/resources/codesystem/hcpcs", "A4253")
                + "},{");
    Claim claim = Resources.one(older(two));
    assertEquals("A4253", claim.lines().get(0).raw(ClaimField.CODE));
    assertEquals("1", claim.lines().get(0).raw(ClaimField.POINTER_1));
    assertEquals("J7620", claim.lines().get(1).raw(ClaimField.CODE));
    assertEquals("/item/1/service/coding/0/code", pointer(claim.lines().get(1), ClaimField.CODE));
    assertEquals("1999999984", claim.lines().get(1).parties().get(0).raw(ClaimField.NPI));
    List<String> faults = Resources.faults(older(two));
    assertEquals(
        List.of("FMT-ELE-021/version /item/0/service"),
        faults.stream().filter(fault -> fault.contains("/version")).toList());
    assertEquals(List.of(), faults.stream().filter(f -> f.startsWith("FMT-ELE-020")).toList());
    // nothing but the extension with the NDC, which v1 may write otherwise
    assertEquals(
        List.of("FMT-ELE-021 /item/1/service/extension/0"),
        faults.stream().filter(fault -> fault.startsWith("FMT-ELE-021 /item")).toList());
  }

  @Test
  void a_claim_with_items_of_both_words_is_one_of_R4() {
    String both =
        DME.replace(
            "\"item\":[{",
            "\"item\":[{\"sequence\":2,\"service\":" + concept("http://x", "A4253") + "},{");
    List<String> faults = Resources.faults(both);
    assertEquals(
        List.of("FMT-ELE-020 /item/0/productOrService"),
        faults.stream().filter(fault -> fault.startsWith("FMT-ELE-020")).toList());
    assertEquals(List.of(), faults.stream().filter(f -> f.contains("/version")).toList());
  }

  private static final String PRIMARY =
      "{\"sequence\":3,\"provider\":%s,\"role\":"
          + concept("http://terminology.hl7.org/CodeSystem/claimcareteamrole", "primary")
          + "},";

  private static String withPrimary(String provider) {
    return DME.replace("\"careTeam\":[", "\"careTeam\":[" + String.format(PRIMARY, provider))
        .replace("\"careTeamSequence\":[2]", "\"careTeamSequence\":[3]");
  }

  /** CMS writes the organisation that bills as the primary member, with its NPI and name alone. */
  @Test
  void a_primary_member_is_the_rendering_provider_where_it_is_known_to_be_a_person() {
    String npi =
        "\"identifier\":{\"type\":"
            + concept(CARIN + "C4BBIdentifierType", "npi")
            + ",\"value\":\"1000000004\"}";
    for (String organisation :
        List.of(
            "{" + npi + ",\"display\":\"ORG\"}",
            "{\"type\":\"Organization\"," + npi + "}",
            "{\"reference\":\"Organization/1\"," + npi + "}",
            "{\"reference\":\"#clinic\",\"type\":\"Practitioner\"}")) {
      String json =
          withPrimary(organisation)
              .replace(
                  "\"careTeam\":[",
                  "\"contained\":[{\"resourceType\":\"Organization\",\"id\":\"clinic\",\"name\":\"ORG\"}],"
                      + "\"careTeam\":[");
      assertEquals(List.of(), Resources.one(json).lines().get(0).parties(), organisation);
      assertEquals(
          List.of("FMT-ELE-021 /careTeam/0"),
          Resources.faults(json).stream().filter(f -> f.contains("careTeam")).toList(),
          organisation);
    }
    for (String person :
        List.of(
            "{\"type\":\"Practitioner\"," + npi + "}",
            "{\"reference\":\"https://example.org/fhir/PractitionerRole/1\"," + npi + "}",
            "{\"reference\":\"Practitioner/1\"," + npi + "}")) {
      ServiceLine line = Resources.one(withPrimary(person)).lines().get(0);
      assertEquals(Role.RENDERING, line.parties().get(0).role(), person);
      assertEquals("1000000004", line.parties().get(0).raw(ClaimField.NPI), person);
    }
  }
}
