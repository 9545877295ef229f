package org.plumbline.api.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.api.Running;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OpenApiDocumentTest {

  private static final JsonMapper STRICT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final JsonNode document = Running.get("/v3/api-docs").json();
  private final Examples examples = new Examples();

  @Test
  void it_lists_every_address() {
    assertEquals(
        Set.of(
            "/v1/scrub", "/v1/rules", "/v1/rules/{id}", "/v1/codes/hcpcs/{code}", "/v1/codesets"),
        Set.copyOf(document.get("paths").propertyNames()));
  }

  @Test
  void every_answer_and_body_has_an_example() {
    for (JsonNode path : document.get("paths")) {
      for (JsonNode operation : path) {
        assertFalse(operation.get("summary").asString().isEmpty());
        assertExamples(operation.get("responses").get("200"));
        assertExamples(operation.get("responses").get("default"));
        if (operation.has("requestBody")) {
          assertExamples(operation.get("requestBody"));
        }
      }
    }
  }

  @Test
  void it_names_no_address_of_the_caller() {
    assertEquals("/", document.get("servers").get(0).get("url").asString());
    assertEquals(1, document.get("servers").size());
  }

  @Test
  void what_is_scrubbed_has_the_described_form_and_so_has_the_example() {
    byte[] claims = examples.text("scrub.837").getBytes(StandardCharsets.UTF_8);
    ScrubAnswer answer = read(Running.scrub("?name=claims.837", claims).text());
    ScrubAnswer example = read(examples.text("scrub.json"));
    assertEquals(example.summary().claims(), answer.summary().claims());
    assertTrue(rules(answer).containsAll(rules(example)), rules(answer).toString());
    examples.text("scrub.ndjson").lines().forEach(line -> assertNotNull(finding(line)));
  }

  private static void assertExamples(JsonNode body) {
    for (JsonNode content : body.get("content")) {
      assertTrue(
          content.has("schema") && !content.get("example").isEmpty()
              || !content.get("example").asString("").isBlank(),
          content.toString());
    }
  }

  private static Set<String> rules(ScrubAnswer answer) {
    return answer.findings().stream().map(ScrubAnswer.Found::rule).collect(Collectors.toSet());
  }

  private static ScrubAnswer read(String json) {
    return STRICT.readValue(json, ScrubAnswer.class);
  }

  private static ScrubAnswer.Found finding(String json) {
    return STRICT.readValue(json, ScrubAnswer.Found.class);
  }
}
