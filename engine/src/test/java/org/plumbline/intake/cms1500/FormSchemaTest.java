package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormSchemaTest {

  private final SchemaProperties schema;

  FormSchemaTest() throws Exception {
    schema = new SchemaProperties();
  }

  @Test
  void every_property_of_the_schema_is_read_into_a_field_that_knows_its_pointer() {
    for (String property : schema.values()) {
      String json = form(property, "\"20251006\"", "");
      assertEquals(List.of(), Forms.faults(json), property);
      String pointer = "/" + property.replace("[]", "/0").replace('.', '/');
      List<String> fields = fieldsAt(Forms.claim(json), pointer, "20251006");
      assertTrue(!fields.isEmpty(), () -> property + " is read into no field");
    }
  }

  @Test
  void every_row_of_the_table_is_read_into_its_own_field() {
    for (FormTable.Property property : withRows(FormTable.instance().form(), new ArrayList<>())) {
      for (FormTable.Row row : property.rows()) {
        boolean place = row.whenProperty().equals("place");
        String beside =
            row.whenProperty().isEmpty() || place
                ? ""
                : ",\"" + row.whenProperty() + "\":\"" + row.whenValue() + "\"";
        String value = "\"20251006\"";
        if (property.path().endsWith("modifiers[]")) {
          int before = place ? Integer.parseInt(row.whenValue()) - 1 : 4;
          value = "\"25\",".repeat(before) + value;
        }
        Claim claim = Forms.claim(form(property.path(), value, beside));
        assertTrue(
            Forms.parts(claim).stream()
                .filter(part -> part.kind() == row.field().kind())
                .anyMatch(part -> part.raw(row.field()).equals("20251006")),
            () -> property.path() + " is not read into " + row.field());
      }
    }
  }

  @Test
  void the_table_and_the_schema_have_the_same_properties() {
    Set<String> ofTable = new TreeSet<>();
    for (FormTable.Property property : withValues(FormTable.instance().form(), new ArrayList<>())) {
      ofTable.add(property.path());
    }
    assertEquals(ofTable, new TreeSet<>(schema.values()));
  }

  @Test
  void the_table_of_form_fillers_and_the_schema_have_the_same_names() {
    Set<String> ofTable = new TreeSet<>();
    for (String path : FillerTable.instance().paths()) {
      boolean numbered = path.contains("#");
      String number = FillerTable.instance().most(path) == 6 ? "[1-6]" : "([1-9]|1[0-2])";
      if (path.contains(".")) {
        ofTable.add(
            numbered ? path.replace("fields.", "fields.^").replace("#", number) + "$" : path);
      }
    }
    assertEquals(ofTable, new TreeSet<>(schema.fillerValues()));
  }

  @Test
  void what_form_fillers_write_beside_their_fields_is_known_there_alone() throws Exception {
    for (String json :
        List.of(
            "{\"meta\":1,\"fields\":{\"cpt7\":1,\"cpt6\":{},\"diagnosis13\":1},\"sample\":{}}",
            "{\"meta\":1,\"totalCharge\":1}",
            "[{\"schema_version\":1,\"logical\":{\"cpt1\":1,\"box_21_diagnoses\":[[]]}}]")) {
      List<String> refused = schema.refused(SchemaProperties.MAPPER.readTree(json));
      List<String> told = Forms.faults(json).stream().map(fault -> fault.substring(12)).toList();
      Set<String> named = new TreeSet<>();
      told.forEach(
          path ->
              named.add(
                  path.replace("(property 1, 4 characters)", "cpt7")
                      .replace("(property 3, 11 characters)", "diagnosis13")));
      assertEquals(
          new TreeSet<>(refused.stream().map(path -> path.replace("cpt1", "cpt7")).toList()),
          named);
    }
  }

  @Test
  void every_property_of_the_schema_has_a_title_a_description_and_no_room_for_others() {
    List<String> bare = new ArrayList<>();
    walk(schema.root().at("/$defs/form"), "", bare);
    assertEquals(List.of(), bare);
  }

  @Test
  void the_schema_accepts_the_base_claims_which_the_reader_reads_without_fault() throws Exception {
    for (String sample : List.of("office.json", "paper.json")) {
      String json = Files.readString(Path.of("..", "rules", "base-claims", sample));
      assertEquals(List.of(), schema.refused(SchemaProperties.MAPPER.readTree(json)), sample);
      assertEquals(List.of(), Forms.faults(json), sample);
    }
  }

  @Test
  void what_the_schema_refuses_by_name_or_type_the_reader_tells_at_the_same_place()
      throws Exception {
    String json =
        "[{\"patient\":{\"nick\":1,\"sex\":true},\"lines\":[{\"procedureCode\":1},3]},{\"form\":{\"99\":\"\"}}]";
    List<String> refused = schema.refused(SchemaProperties.MAPPER.readTree(json));
    List<String> told = Forms.faults(json).stream().map(fault -> fault.substring(12)).toList();
    assertEquals(
        new TreeSet<>(refused),
        new TreeSet<>(
            told.stream()
                .map(p -> p.replace("(property 1, 2 characters)", "99"))
                .map(p -> p.replace("(property 1, 4 characters)", "nick"))
                .toList()));
  }

  private void walk(JsonNode node, String path, List<String> bare) {
    if (!path.endsWith("[]") && (!node.has("title") || !node.has("description"))) {
      bare.add(path);
    }
    if (node.has("properties") && node.path("additionalProperties").asBoolean(true)) {
      bare.add(path + " additionalProperties");
    }
    node.path("oneOf").forEach(kind -> walk(schema.resolve(kind), path + "[]", bare));
    node.path("properties")
        .properties()
        .forEach(p -> walk(p.getValue(), path + "." + p.getKey(), bare));
    if (node.path("items").has("properties")) {
      walk(node.get("items"), path + "[]", bare);
    }
  }

  private static List<FormTable.Property> withRows(
      FormTable.Property property, List<FormTable.Property> found) {
    withValues(property, found).removeIf(each -> each.rows().isEmpty());
    return found;
  }

  private static List<FormTable.Property> withValues(
      FormTable.Property property, List<FormTable.Property> found) {
    if (property.written() != null) {
      found.add(property);
    }
    property.children().forEach(child -> withValues(child, found));
    if (property.items() != null) {
      withValues(property.items(), found);
    }
    return found;
  }

  /** A form with one value, and with what stands beside it. */
  private static String form(String property, String value, String beside) {
    int dot = property.indexOf('.');
    String step = dot < 0 ? property : property.substring(0, dot);
    String inner = dot < 0 ? value : form(property.substring(dot + 1), value, beside);
    String name = step.replace("[]", "");
    String held = step.endsWith("[]") ? "[" + inner + "]" : inner;
    return "{\"" + name + "\":" + held + (dot < 0 ? beside : "") + "}";
  }

  private static List<String> fieldsAt(Claim claim, String pointer, String raw) {
    List<String> found = new ArrayList<>();
    for (Part part : Forms.parts(claim)) {
      for (ClaimField field : ClaimField.of(part.kind())) {
        if (part.raw(field).equals(raw)
            && part.locate(field).equals(new Location.Pointer(pointer))) {
          found.add(field.name());
        }
      }
    }
    return found;
  }
}
