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
}
