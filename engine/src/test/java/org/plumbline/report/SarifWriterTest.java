package org.plumbline.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifWriterTest {

  @Test
  void a_log_keeps_to_the_schema() throws IOException {
    String log =
        written(
            Samples.DOSE,
            Samples.SCORED,
            Samples.ENVELOPE,
            Samples.at(new Location.Pointer("/lines/0/units")),
            Samples.at(new Location.Pointer("/lines/0", 1234)),
            Samples.at(new Location.Cell(12, "units")));
    assertEquals(List.of(), errors(log));
  }

  @Test
  void where_json_is_broken_its_byte_is_told() throws IOException {
    JsonNode result =
        run(written(Samples.at(new Location.Pointer("/lines/0", 7)))).at("/results/0");
    JsonNode place = result.at("/locations/0");
    assertEquals(7, place.at("/physicalLocation/region/byteOffset").asInt());
    assertEquals("/lines/0", place.at("/logicalLocations/0/fullyQualifiedName").asString());
  }

  @Test
  void a_log_without_results_keeps_to_the_schema() throws IOException {
    assertEquals(List.of(), errors(written()));
  }

  @Test
  void the_schema_is_asked() throws IOException {
    String log = written(Samples.DOSE).replace("\"level\":\"warning\"", "\"level\":\"info\"");
    assertFalse(errors(log).isEmpty());
  }

  @Test
  void a_result_names_its_rule_and_its_place() throws IOException {
    JsonNode result = run(written(Samples.ENVELOPE, Samples.DOSE)).at("/results/1");
    assertEquals("DA-U01", result.at("/ruleId").asString());
    assertEquals(1, result.at("/ruleIndex").asInt());
    assertEquals("warning", result.at("/level").asString());
    assertEquals(
        "The narrative names 60 mg and the descriptor says \"per 15 mg\".",
        result.at("/message/text").asString());
    JsonNode place = result.at("/locations/0");
    assertEquals("batch.837", place.at("/physicalLocation/artifactLocation/uri").asString());
    assertEquals(1234, place.at("/physicalLocation/region/byteOffset").asInt());
    assertEquals("2400/SV1/SV104", place.at("/logicalLocations/0/fullyQualifiedName").asString());
    assertEquals("ACCT0003", result.at("/properties/claim/id").asString());
    assertEquals("per 15 mg", result.at("/properties/evidence/0/text").asString());
  }

  @Test
  void each_rule_stands_once_with_its_page() throws IOException {
    JsonNode rules =
        run(written(Samples.DOSE, Samples.ENVELOPE, Samples.DOSE)).at("/tool/driver/rules");
    assertEquals(2, rules.size());
    assertEquals("DA-U01", rules.at("/0/id").asString());
    assertEquals("# DA-U01", rules.at("/0/help/markdown").asString());
    assertEquals("title", rules.at("/0/shortDescription/text").asString());
  }

  @Test
  void an_info_is_a_note() throws IOException {
    assertEquals("note", run(written(Samples.SCORED)).at("/results/0/level").asString());
  }

  @Test
  void a_file_name_is_a_uri() throws IOException {
    Finding finding = Samples.inFile("march 2025/übung#1.837");
    assertEquals(
        "march%202025/%C3%BCbung%231.837",
        run(written(finding))
            .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asString());
  }

  @Test
  void a_file_below_the_directory_of_the_run_is_relative_to_a_root_that_is_named()
      throws IOException {
    JsonNode run = run(inInput("batch.837", "claims/march%202025/batch.837", Samples.DOSE));
    JsonNode artifact = run.at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertEquals("claims/march%202025/batch.837", artifact.at("/uri").asString());
    assertEquals("%SRCROOT%", artifact.at("/uriBaseId").asString());
    JsonNode root = run.at("/originalUriBaseIds").get("%SRCROOT%");
    assertTrue(root.has("description"));
    assertFalse(root.has("uri"), "a log tells nothing of the machine");
  }

  @Test
  void a_file_elsewhere_has_no_root() throws IOException {
    JsonNode artifact =
        run(inInput("batch.837", "file:///claims/batch.837", Samples.DOSE))
            .at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertEquals("file:///claims/batch.837", artifact.at("/uri").asString());
    assertFalse(artifact.has("uriBaseId"));
  }

  @Test
  void a_member_of_an_archive_stands_behind_it() throws IOException {
    Finding finding = Samples.inFile("old.zip/über/a.837");
    assertEquals(
        "claims/old.zip/%C3%BCber/a.837",
        run(inInput("old.zip", "claims/old.zip", finding))
            .at("/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asString());
  }

  @Test
  void standard_input_is_no_file_below_the_root() throws IOException {
    JsonNode artifact =
        run(inInput("-", "", Samples.inFile("-")))
            .at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertEquals("-", artifact.at("/uri").asString());
    assertFalse(artifact.has("uriBaseId"));
  }

  @Test
  void a_log_of_files_keeps_to_the_schema() throws IOException {
    assertEquals(
        List.of(),
        errors(inInput("batch.837", "claims/batch.837", Samples.DOSE, Samples.ENVELOPE)));
  }

  @Test
  void the_run_ends_with_its_summary() throws IOException {
    JsonNode summary = run(written(Samples.DOSE)).at("/properties/summary");
    assertEquals(12, summary.at("/claims").asInt());
    assertEquals(11, summary.at("/checks/descriptor/abstained/narrative").asInt());
  }

  private static JsonNode run(String log) {
    return JsonMapper.shared().readTree(log).at("/runs/0");
  }

  private static List<String> errors(String log) throws IOException {
    try (InputStream text =
        SarifWriterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
      return schema.validate(log, InputFormat.JSON).stream().map(Object::toString).toList();
    }
  }

  private static String written(Finding... findings) throws IOException {
    return inInput("", "", findings);
  }

  private static String inInput(String name, String uri, Finding... findings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SarifWriter writer = new SarifWriter(bytes, id -> Optional.of("# " + id))) {
      writer.begins(name, uri);
      for (Finding finding : findings) {
        writer.found(finding);
      }
      writer.finished(Samples.withFindings());
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
