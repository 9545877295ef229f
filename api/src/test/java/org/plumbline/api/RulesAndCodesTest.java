package org.plumbline.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.api.Running.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.rulebook.NeutralWords;
import org.plumbline.rulebook.Rulebook;
import tools.jackson.databind.JsonNode;

class RulesAndCodesTest {

  @Test
  void all_rules_are_listed_with_what_is_known_of_them() {
    JsonNode rules = get("/v1/rules").json();
    assertEquals(Running.bean(Rulebook.class).rules().size(), rules.size());
    for (JsonNode rule : rules) {
      for (String name : List.of("rule", "title", "severity", "family", "evaluator", "basis")) {
        assertFalse(rule.get(name).asString().isEmpty(), rule.toString());
      }
    }
  }

  @Test
  void a_rule_is_shown_with_all_its_variants_its_documents_and_its_page() {
    JsonNode rule = get("/v1/rules/da-l03").json();
    assertEquals("DA-L03", rule.get("rule").asString());
    assertEquals(
        List.of("ended", "grace", "grace-replaced", "replaced"),
        rule.get("variants").valueStream().map(one -> one.get("variant").asString()).toList());
    assertEquals("CMS-HCPCS-QU", rule.get("authorities").get(0).get("id").asString());
    assertTrue(rule.get("page").asString().contains("## What it checks"));
  }

  @Test
  void the_schema_of_claims_in_json_is_served_as_the_engine_ships_it() {
    JsonNode schema = get("/v1/schemas/cms1500").json();
    assertEquals("urn:plumbline:schema:cms1500", schema.get("$id").asString());
    assertTrue(schema.get("$defs").get("form").get("properties").has("patientAccountNumber"));
  }

  @Test
  void an_unknown_rule_is_404() {
    assertEquals(404, get("/v1/rules/DA-X99").status());
  }

  @Test
  void a_code_is_shown_with_its_life_and_the_words_in_force_on_a_day() {
    JsonNode code = get("/v1/codes/hcpcs/j0171?on=2025-06-30").json();
    assertEquals("in-force", code.get("status").asString());
    assertEquals("2025-06-30", code.get("ended").asString());
    assertEquals("2025-04", code.get("notLoaded").asString());
    assertTrue(code.get("descriptor").get("text").asString().startsWith("Injection, adrenalin"));
    assertFalse(code.get("descriptor").get("release").asString().isEmpty());
  }

  @Test
  void after_its_last_day_a_code_has_no_words_in_force() {
    JsonNode code = get("/v1/codes/hcpcs/J0171?on=2025-07-01").json();
    assertEquals("ended", code.get("status").asString());
    assertNull(code.get("descriptor"));
  }

  @Test
  void an_ended_code_has_the_cross_references_of_its_publisher() {
    for (String on : List.of("", "?on=2025-11-03")) {
      JsonNode code = get("/v1/codes/hcpcs/C9487" + on).json();
      assertEquals("Q9989", code.get("crossReferences").get(0).asString());
      assertEquals(List.of("Q9989", "J3358"), code.get("read").findValuesAsString("code"));
      assertEquals(List.of("C9487", "Q9989"), code.get("read").findValuesAsString("from"));
    }
  }

  @Test
  void a_code_that_no_table_has_is_not_known_with_the_release_that_would_tell() {
    JsonNode code = get("/v1/codes/hcpcs/J8998?on=2025-11-03").json();
    assertEquals("not-known", code.get("status").asString());
    assertEquals("2025-10", code.get("notLoaded").asString());
    assertEquals("not-known", get("/v1/codes/hcpcs/J8998").json().get("status").asString());
  }

  @Test
  void of_cpt_and_cdt_codes_nothing_is_known_but_the_shape() {
    assertEquals(
        "{\"code\":\"99213\",\"shape\":\"level-1\"}",
        get("/v1/codes/hcpcs/99213?on=2025-10-06").text());
    assertEquals(
        "{\"code\":\"D0120\",\"shape\":\"dental\"}",
        get("/v1/codes/hcpcs/d0120?on=2025-10-06").text());
  }

  @Test
  void what_has_the_shape_of_no_code_is_404_and_days_without_releases_are_400() {
    assertEquals(404, get("/v1/codes/hcpcs/SMITH").status());
    assertEquals(400, get("/v1/codes/hcpcs/J1885?on=1979-12-31").status());
    assertEquals(400, get("/v1/codes/hcpcs/J1885?on=2200-01-01").status());
    assertEquals(400, get("/v1/codes/hcpcs/J1885?on=01/02/2025").status());
  }

  @Test
  void the_loaded_code_sets_are_listed_with_the_digest_that_summaries_show() {
    JsonNode hcpcs = get("/v1/codesets").json().get(0);
    assertEquals("hcpcs", hcpcs.get("name").asString());
    assertFalse(hcpcs.get("tables").get(0).get("complete").asBoolean());
    JsonNode summary = Running.scrub("", Running.sample("correct-batch.837")).json().get("summary");
    assertEquals(
        summary.get("codesets").get(0).get("digest").asString(), hcpcs.get("digest").asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"J0171", "C9487", "J3490", "99213", "D0120", "J8998"})
  void no_word_about_coverage_or_payment_is_said_of_a_code(String code) {
    String answer = get("/v1/codes/hcpcs/" + code + "?on=2025-11-03").text();
    assertTrue(NeutralWords.forbiddenIn(answer).isEmpty(), answer);
  }
}
