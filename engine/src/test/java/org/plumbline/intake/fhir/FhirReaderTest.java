package org.plumbline.intake.fhir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.ReadItem;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FhirReaderTest {

  private static final String HCPCS = "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets";

  private static final String PATIENT =
      "{\"resourceType\":\"Patient\",\"id\":\"7\",\"birthDate\":\"1980-01-02\",\"gender\":\"female\","
          + "\"name\":[{\"family\":\"SAMPLE\",\"given\":[\"ALMA\",\"B\"]}]}";

  private static String code(String system, String code) {
    return "{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + code + "\"}]}";
  }

  private static String item(String more) {
    return ",\"item\":[{\"sequence\":1,\"productOrService\":" + code(HCPCS, "J1885") + more + "}]";
  }

  private static ServiceLine line(String more) {
    return Resources.one(Resources.claim("A", item(more))).lines().get(0);
  }

  private static String pointer(Part part, ClaimField field) {
    return ((Location.Pointer) part.locate(field)).pointer();
  }

  @Test
  void the_smallest_claim_has_no_fault() {
    String json = Resources.claim("A17", "");
    assertEquals(List.of(), Resources.faults(json));
    Claim claim = Resources.one(json);
    assertEquals("A17", claim.raw(ClaimField.CLAIM_ID));
    assertEquals("/identifier/0/value", pointer(claim, ClaimField.CLAIM_ID));
    assertFalse(claim.fromX12());
  }

  @Test
  void a_line_is_read_with_its_pointers() {
    ServiceLine line =
        line(
            ",\"servicedPeriod\":{\"start\":\"2025-10-06\",\"end\":\"2025-10-07T08:00:00Z\"},"
                + "\"quantity\":{\"value\":2.50},\"net\":{\"value\":60.10,\"currency\":\"USD\"},"
                + "\"diagnosisSequence\":[2,1],\"modifier\":["
                + code(HCPCS, "JZ")
                + ","
                + code(HCPCS, "RT")
                + "]");
    assertEquals("J1885", line.raw(ClaimField.CODE));
    assertEquals("20251006", line.raw(ClaimField.SERVICE_FROM));
    assertEquals("20251007", line.raw(ClaimField.SERVICE_TO));
    assertEquals("2.50", line.raw(ClaimField.UNITS));
    assertEquals("60.10", line.raw(ClaimField.CHARGE));
    assertEquals("2", line.raw(ClaimField.POINTER_1));
    assertEquals("JZ", line.raw(ClaimField.MODIFIER_1));
    assertEquals("RT", line.raw(ClaimField.MODIFIER_2));
    assertEquals("/item/0/productOrService/coding/0/code", pointer(line, ClaimField.CODE));
    assertEquals("/item/0/quantity/value", pointer(line, ClaimField.UNITS));
    assertEquals("/item/0/modifier/1/coding/0/code", pointer(line, ClaimField.MODIFIER_2));
    assertEquals("/item/0", pointer(line, ClaimField.DESCRIPTION));
    assertFalse(line.has(ClaimField.CODE_QUALIFIER));
  }

  @Test
  void a_month_of_service_is_told_as_a_date_without_its_day() {
    String month = Resources.claim("A", ",\"item\":[" + served("2025-09") + "]");
    assertEquals(List.of("FMT-DAT-001/partial /item/0/servicedDate"), Resources.faults(month));
    String day = Resources.claim("A", ",\"item\":[" + served("2025-09-01") + "]");
    assertEquals(List.of(), Resources.faults(day));
  }

  private static String served(String date) {
    return "{\"sequence\":1,\"productOrService\":"
        + code(HCPCS, "A4253")
        + ",\"servicedDate\":\""
        + date
        + "\"}";
  }

  @Test
  void an_amount_stays_as_it_is_written_and_no_amount_is_worked_out() {
    ServiceLine line =
        line(",\"quantity\":{\"value\":2},\"unitPrice\":{\"value\":30.00,\"currency\":\"USD\"}");
    assertFalse(line.has(ClaimField.CHARGE));
    assertEquals("1E+2", line(",\"net\":{\"value\":1E+2}").raw(ClaimField.CHARGE));
  }

  @Test
  void a_code_of_another_system_keeps_the_system_as_its_qualifier() {
    Claim claim =
        Resources.one(
            Resources.claim(
                "A",
                ",\"item\":[{\"sequence\":1,\"productOrService\":"
                    + code("http://example.org/services", "exam")
                    + "},{\"sequence\":2,\"productOrService\":"
                    + code("http://terminology.hl7.org/CodeSystem/data-absent-reason", "unknown")
                    + "}]"));
    assertEquals("exam", claim.lines().get(0).raw(ClaimField.CODE));
    assertEquals(
        "http://example.org/services", claim.lines().get(0).raw(ClaimField.CODE_QUALIFIER));
    assertFalse(claim.lines().get(1).has(ClaimField.CODE));
  }

  @Test
  void several_modifiers_in_one_concept_of_one_system_are_each_a_modifier_as_CMS_writes_them() {
    String coding = "{\"system\":\"" + HCPCS + "\",\"code\":\"%s\"}";
    ServiceLine line =
        line(
            ",\"modifier\":[{\"coding\":["
                + String.format(coding, "A1")
                + ","
                + String.format(coding, "A2")
                + ",{\"system\":\"http://example.org\",\"code\":\"first\"}]}]");
    assertEquals("A1", line.raw(ClaimField.MODIFIER_1));
    assertEquals("A2", line.raw(ClaimField.MODIFIER_2));
    assertFalse(line.has(ClaimField.MODIFIER_3));
  }

  @Test
  void a_fifth_modifier_is_a_surplus_one() {
    String modifiers = "";
    for (String modifier : List.of("A1", "A2", "A3", "A4", "A5")) {
      modifiers += (modifiers.isEmpty() ? "" : ",") + code(HCPCS, modifier);
    }
    ServiceLine line = line(",\"modifier\":[" + modifiers + "]");
    assertEquals("A4", line.raw(ClaimField.MODIFIER_4));
    assertEquals("A5", line.raw(ClaimField.SURPLUS_MODIFIER));
    assertEquals(1, line.surplusModifiers());
  }

  @Test
  void a_diagnosis_loses_the_point_that_FHIR_writes_and_keeps_any_other() {
    String icd = "http://hl7.org/fhir/sid/icd-10-cm";
    Claim claim =
        Resources.one(
            Resources.claim(
                "A",
                ",\"diagnosis\":[{\"sequence\":2,\"diagnosisCodeableConcept\":"
                    + code(icd, "M54.59")
                    + "},{\"sequence\":1,\"diagnosisCodeableConcept\":"
                    + code(icd, "I10.")
                    + "},{\"sequence\":3,\"diagnosisCodeableConcept\":"
                    + code("http://hl7.org/fhir/sid/icd-10", "A00.0")
                    + "}]"));
    assertEquals("I10", claim.diagnoses().get(0).raw(ClaimField.DIAGNOSIS_CODE));
    assertEquals(2, claim.diagnoses().get(1).ordinal());
    assertEquals("M5459", claim.diagnoses().get(1).raw(ClaimField.DIAGNOSIS_CODE));
    assertEquals("0", claim.diagnoses().get(1).raw(ClaimField.DIAGNOSIS_QUALIFIER));
    assertEquals("A00.0", claim.diagnoses().get(2).raw(ClaimField.DIAGNOSIS_CODE));
    assertEquals(
        "http://hl7.org/fhir/sid/icd-10",
        claim.diagnoses().get(2).raw(ClaimField.DIAGNOSIS_QUALIFIER));
  }

  @Test
  void a_drug_is_a_detail_with_an_NDC_and_its_unit_is_read_from_words_or_from_UCUM() {
    String ndc = "\"productOrService\":" + code("http://hl7.org/fhir/sid/ndc", "00409189001");
    ServiceLine line =
        line(
            ",\"detail\":[{\"sequence\":1,"
                + ndc
                + ",\"quantity\":{\"value\":1.5,\"unit\":\"ML\"}},{\"sequence\":2,"
                + ndc
                + ",\"quantity\":{\"value\":2,\"unit\":\"vial\","
                + "\"system\":\"http://unitsofmeasure.org\",\"code\":\"mg\"}},{\"sequence\":3,"
                + ndc
                + ",\"quantity\":{\"unit\":\"MG\"}}]");
    assertEquals("00409189001", line.drugs().get(0).raw(ClaimField.NDC));
    assertEquals("1.5", line.drugs().get(0).raw(ClaimField.NDC_QUANTITY));
    assertEquals("ML", line.drugs().get(0).raw(ClaimField.NDC_UNIT));
    assertEquals("ME", line.drugs().get(1).raw(ClaimField.NDC_UNIT));
    assertEquals("MG", line.drugs().get(2).raw(ClaimField.NDC_UNIT));
  }

  @Test
  void notes_and_narratives_stand_in_supporting_information() {
    String info = code("http://terminology.hl7.org/CodeSystem/claiminformationcategory", "info");
    String narrative = code("urn:plumbline:claim-information", "narrative");
    Claim claim =
        Resources.one(
            Resources.claim(
                "A",
                ",\"supportingInfo\":[{\"sequence\":1,\"category\":"
                    + info
                    + ",\"valueString\":\"OF THE CLAIM\"},{\"sequence\":2,\"category\":"
                    + narrative
                    + ",\"valueString\":\"60 MG\"},{\"sequence\":3,\"category\":"
                    + info
                    + ",\"valueString\":\"OF THE LINE\"}]"
                    + item(",\"informationSequence\":[2,3]")));
    assertEquals(1, claim.notes().size());
    assertEquals("OF THE CLAIM", claim.notes().get(0).raw(ClaimField.NOTE_TEXT));
    assertEquals("60 MG", claim.lines().get(0).raw(ClaimField.DESCRIPTION));
    assertEquals("OF THE LINE", claim.lines().get(0).notes().get(0).raw(ClaimField.NOTE_TEXT));
  }

  @Test
  void dates_and_numbers_without_a_category_of_FHIR_have_one_of_ours() {
    Claim claim =
        Resources.one(
            Resources.claim(
                "A",
                ",\"supportingInfo\":[{\"sequence\":1,\"category\":"
                    + code("urn:plumbline:claim-information", "disabilitystart")
                    + ",\"timingDate\":\"2025-02-01\"},{\"sequence\":2,\"category\":"
                    + code("urn:plumbline:claim-information", "disabilityend")
                    + ",\"timingDate\":\"2025-02-10\"},{\"sequence\":3,\"category\":"
                    + code("urn:plumbline:claim-information", "careplanoversight")
                    + ",\"valueString\":\"1234567893\"}]"));
    assertEquals("20250201", claim.raw(ClaimField.DISABILITY_START));
    assertEquals("20250210", claim.raw(ClaimField.DISABILITY_END));
    assertEquals("1234567893", claim.raw(ClaimField.CARE_PLAN_OVERSIGHT));
  }

  @Test
  void what_CMS_says_in_a_second_coding_is_no_note() {
    String json =
        Resources.claim(
            "A",
            ",\"supportingInfo\":[{\"sequence\":1,\"category\":{\"coding\":[{\"system\":"
                + "\"http://terminology.hl7.org/CodeSystem/claiminformationcategory\",\"code\":\"info\"},"
                + "{\"system\":\"https://bluebutton.cms.gov/fhir/CodeSystem/Supporting-Information\","
                + "\"code\":\"CLM_CLNCL_TRIL_NUM\"}]},\"valueString\":\"1337\"}]");
    assertEquals(0, Resources.one(json).notes().size());
    assertEquals(List.of("FMT-ELE-021 /supportingInfo/0"), Resources.faults(json));
  }

  @Test
  void references_lead_into_the_claim_and_into_its_Bundle_before_and_behind() {
    String claim =
        Resources.claim("A", "")
            .replace(
                "\"patient\":{\"display\":\"x\"}", "\"patient\":{\"reference\":\"Patient/7\"}");
    for (String bundle :
        List.of(
            "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
                + claim
                + "},{\"resource\":"
                + PATIENT
                + "}]}",
            "{\"entry\":[{\"resource\":"
                + PATIENT
                + "},{\"resource\":"
                + claim
                + "}],\"resourceType\":\"Bundle\"}",
            claim
                .replace("Patient/7", "#7")
                .replace("\"use\"", "\"contained\":[" + PATIENT + "],\"use\""))) {
      Party patient = Resources.one(bundle).patient();
      assertEquals("ALMA", patient.raw(ClaimField.FIRST_NAME), bundle);
      assertEquals("B", patient.raw(ClaimField.MIDDLE_NAME));
      assertEquals("19800102", patient.raw(ClaimField.BIRTH_DATE));
      assertEquals("F", patient.raw(ClaimField.SEX));
      assertEquals(List.of(), Resources.faults(bundle));
    }
  }

  @Test
  void a_reference_that_leads_nowhere_or_to_two_resources_is_told_and_no_patient_is_made_up() {
    String claim =
        Resources.claim("A", "")
            .replace(
                "\"patient\":{\"display\":\"x\"}", "\"patient\":{\"reference\":\"Patient/7\"}");
    assertNull(Resources.one(claim).patient());
    assertEquals(List.of("FMT-ELE-021/reference /patient"), Resources.faults(claim));
    String twice =
        "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":"
            + claim
            + "},{\"resource\":"
            + PATIENT
            + "},{\"resource\":"
            + PATIENT
            + "}]}";
    assertEquals(
        List.of("FMT-ELE-021/reference /entry/0/resource/patient"), Resources.faults(twice));
  }

  @Test
  void the_care_team_of_a_line_stands_on_the_line_and_the_others_on_the_claim() {
    String member =
        "{\"sequence\":%d,\"provider\":{\"identifier\":{\"system\":\"http://hl7.org/fhir/sid/us-npi\","
            + "\"value\":\"%s\"}},\"role\":%s}";
    String role = "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBClaimCareTeamRole";
    Claim claim =
        Resources.one(
            Resources.claim(
                "A",
                ",\"careTeam\":["
                    + String.format(member, 1, "1999999984", code(role, "rendering"))
                    + ","
                    + String.format(member, 2, "1234567893", code(role, "referring"))
                    + "]"
                    + item(",\"careTeamSequence\":[1]")));
    assertEquals(Role.RENDERING, claim.lines().get(0).parties().get(0).role());
    assertEquals("1999999984", claim.lines().get(0).parties().get(0).raw(ClaimField.NPI));
    assertEquals(1, claim.parties().size());
    assertEquals(Role.REFERRING, claim.parties().get(0).role());
    assertEquals(
        "/careTeam/1/provider/identifier/value", pointer(claim.parties().get(0), ClaimField.NPI));
  }

  @Test
  void a_carrier_claim_of_CMS_is_read_with_what_was_submitted_and_not_what_was_decided() {
    String submitted = code("http://terminology.hl7.org/CodeSystem/adjudication", "submitted");
    String eligible = code("http://terminology.hl7.org/CodeSystem/adjudication", "eligible");
    String json =
        "{\"resourceType\":\"ExplanationOfBenefit\",\"identifier\":[{\"system\":\"https://example.org\","
            + "\"value\":\"OTHER\"},{\"type\":"
            + code("http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBIdentifierType", "uc")
            + ",\"value\":\"CMS1\"}],\"status\":\"active\",\"type\":"
            + code("https://bluebutton.cms.gov/resources/variables/nch_clm_type_cd", "82")
            + ",\"use\":\"claim\",\"patient\":{},\"created\":\"2025-01-01\",\"insurer\":{},"
            + "\"provider\":{},\"outcome\":\"complete\",\"insurance\":[{\"focal\":true,"
            + "\"coverage\":{\"display\":\"Part B\"}}],\"item\":[{\"sequence\":1,"
            + "\"productOrService\":"
            + code("https://bluebutton.cms.gov/resources/codesystem/hcpcs", "E0601")
            + ",\"locationCodeableConcept\":"
            + code("https://bluebutton.cms.gov/resources/variables/line_place_of_srvc_cd", "12")
            + ",\"adjudication\":[{\"category\":"
            + eligible
            + ",\"amount\":{\"value\":9.00}},{\"category\":"
            + submitted
            + ",\"amount\":{\"value\":50.11}}]}],\"total\":[{\"category\":"
            + eligible
            + ",\"amount\":{\"value\":9.00}},{\"category\":"
            + submitted
            + ",\"amount\":{\"value\":50.11}}],\"payment\":{\"amount\":{\"value\":7}}}";
    Claim claim = Resources.one(json);
    assertEquals("CMS1", claim.raw(ClaimField.CLAIM_ID));
    assertEquals("50.11", claim.raw(ClaimField.TOTAL_CHARGE));
    assertEquals("50.11", claim.lines().get(0).raw(ClaimField.CHARGE));
    assertEquals("12", claim.lines().get(0).raw(ClaimField.LINE_PLACE_OF_SERVICE));
    assertEquals("E0601", claim.lines().get(0).raw(ClaimField.CODE));
    assertEquals(List.of("FMT-ELE-021 /identifier/0"), Resources.faults(json));
  }

  @Test
  void other_claims_and_other_resources_are_named_and_the_next_claim_is_read() {
    String claim = Resources.claim("A", "");
    String json =
        String.join(
            "\n",
            claim.replace("professional", "institutional"),
            claim.replace("\"use\":\"claim\"", "\"use\":\"predetermination\""),
            PATIENT,
            "{\"a\":1}",
            claim);
    assertEquals(
        List.of(
            "FMT-SEG-021/type ",
            "FMT-SEG-021/use /1",
            "FMT-SEG-021/resource /2",
            "FMT-SEG-021/resource /3"),
        Resources.faults(json));
    assertEquals(1, Resources.claims(json).size());
  }

  @Test
  void what_is_required_and_missing_is_told_with_the_pointer_it_would_have() {
    String json =
        Resources.claim("A", ",\"item\":[{\"sequence\":1},{\"productOrService\":{}}]")
            .replace("\"status\":\"active\",", "");
    assertEquals(
        List.of(
            "FMT-ELE-020 /status",
            "FMT-ELE-020 /item/1/sequence",
            "FMT-ELE-020 /item/0/productOrService"),
        Resources.faults(json));
    List<ReadItem> items = Resources.read(json);
    assertEquals(2, items.get(0).faults().get(1).line());
  }

  @Test
  void what_is_on_no_field_is_told_once_for_its_kind_with_the_first_place() {
    String json =
        Resources.claim(
            "A",
            ",\"extension\":[{\"url\":\"https://example.org/a\",\"valueString\":\"SECRET\"},"
                + "{\"url\":\"https://example.org/b\",\"valueCode\":\"x\"}],\"John Smith\":1");
    assertEquals(
        List.of("FMT-ELE-021 /extension/0", "FMT-ELE-021 /(10 characters)"),
        Resources.faults(json));
  }

  @Test
  void a_modifier_extension_keeps_the_rules_away_from_the_claim() {
    String json =
        Resources.claim("A", item(",\"modifierExtension\":[{\"url\":\"https://example.org/no\"}]"));
    assertEquals(List.of("FMT-ELE-021/modifier /item/0/modifierExtension"), Resources.faults(json));
    assertFalse(((ReadItem.ReadClaim) Resources.read(json).get(0)).whole());
  }

  @Test
  void an_array_of_resources_and_lines_of_Bundles_are_read_in_their_order() {
    String entry = "{\"resource\":" + Resources.claim("B", "") + "}";
    String bundle = "{\"resourceType\":\"Bundle\",\"entry\":[" + entry + "," + entry + "]}";
    assertEquals(4, Resources.claims(bundle + "\n" + bundle).size());
    List<Claim> claims =
        Resources.claims("[" + Resources.claim("A", "") + "," + Resources.claim("B", "") + "]");
    assertEquals("A", claims.get(0).raw(ClaimField.CLAIM_ID));
    assertEquals(2, claims.get(1).index());
    assertEquals("/1/identifier/0/value", pointer(claims.get(1), ClaimField.CLAIM_ID));
    Claim last = Resources.claims(bundle + "\n" + bundle).get(3);
    assertEquals("/1/entry/1/resource/identifier/0/value", pointer(last, ClaimField.CLAIM_ID));
    assertTrue(Resources.read("{\"resourceType\":\"Bundle\",\"total\":0}").isEmpty());
  }

  @Test
  void a_value_that_is_none_is_told_at_its_own_property_or_entry() {
    for (String none : List.of("NaN", "TRUE", "1.2.3", "'x'")) {
      String json = "{\"sequence\":1,\"quantity\":{\"value\":" + none + ",\"unit\":\"UN\"}}";
      List<String> faults = Resources.faults(Resources.claim("A", ",\"item\":[" + json + "]"));
      assertEquals(List.of("FMT-SEG-020/syntax /item/0/quantity/value"), faults, none);
    }
    assertEquals(
        List.of("FMT-SEG-020/syntax /item/1"),
        Resources.faults(Resources.claim("A", ",\"item\":[{\"sequence\":1},NaN]")));
  }

  @Test
  void where_it_is_no_json_the_byte_of_the_file_is_told() {
    String first = Resources.claim("A", "");
    String second = Resources.claim("B", ",\"item\":[{\"sequence\":1x}]");
    int wrong = first.length() + 1 + second.indexOf('x', second.indexOf("item"));
    assertEquals(List.of("/1/item/0/sequence " + wrong), places(first + "\n" + second));
    String array = "[" + first + "," + second + "]";
    assertEquals(List.of("/1/item/0/sequence " + (wrong + 1)), places(array));
    String bundle = "{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":";
    String inBundle = bundle + first + "},{\"resource\":" + second + "}]}";
    int inSecond = inBundle.indexOf('x', inBundle.lastIndexOf("sequence"));
    assertEquals(List.of("/entry/1/resource/item/0/sequence " + inSecond), places(inBundle));
    // a cut file is cut at its end
    String cut = bundle + first.substring(0, 200);
    assertTrue(places(cut).get(0).endsWith(" " + cut.length()), places(cut).toString());
    assertEquals(List.of(" " + (first.length() + 1)), places(first + " ?"));
  }

  @Test
  void of_a_word_that_is_no_value_the_first_letter_is_told() {
    String json = Resources.claim("A", ",\"item\":[{\"sequence\":NaN}]");
    assertEquals(List.of("/item/0/sequence " + json.indexOf("NaN")), places(json));
  }

  @Test
  void in_a_file_with_a_resource_a_line_a_broken_line_has_one_fault_up_to_its_end() {
    String patient = "{\"resourceType\":\"Patient\",\"id\":\"p\",\"name\":[{\"family\":\"X\"}]}";
    String more = ",\"contained\":[" + patient + "," + patient.replace("\"p\"", "\"q\"") + "]";
    String good = Resources.claim("A", more);
    for (String broken :
        List.of(
            // a surplus brace in a list, one that closes the claim, and a lost quotation mark
            good.replace("\"A\"}]", "\"B\"}}]"),
            good.replace("\"A\"}]", "\"B\"}]}"),
            good.replace("\"A\"}]", "\"B\"}]").replace("\"family\":\"X\"", "\"family\":\"X"),
            good.replace("\"A\"}]", "\"B\"}]").replace("\"created\"", "\"created"))) {
      for (String behind : List.of("\n" + good, "\n" + good + "\n", "\n", "")) {
        String json = good + "\n" + broken + behind;
        assertEquals(behind.length() > 1 ? 3 : 2, Resources.claims(json).size(), broken);
        List<String> syntax =
            Resources.faults(json).stream().filter(fault -> fault.contains("SEG")).toList();
        assertEquals(1, syntax.size(), broken + behind + syntax);
        assertFalse(((ReadItem.ReadClaim) Resources.read(json).get(1)).whole());
      }
    }
  }

  private static List<String> places(String json) {
    return Resources.read(json).stream()
        .flatMap(item -> item.faults().stream())
        .map(hit -> (Location.Pointer) hit.place())
        .filter(Location.Pointer::hasOffset)
        .map(place -> place.pointer() + " " + place.offset())
        .toList();
  }

  @Test
  void a_text_where_a_name_should_stand_is_not_shown() {
    assertEquals(
        List.of("FMT-SEG-020/syntax /item/0", "FMT-SEG-020/outside "),
        Resources.faults(Resources.claim("A", ",\"item\":[{\"givALMA\"]}]")));
  }
}
