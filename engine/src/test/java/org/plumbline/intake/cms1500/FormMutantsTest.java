package org.plumbline.intake.cms1500;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.finding.Hit;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ReadItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Forms with seeded damage to their structure: no exception, every byte in the account, and what
 * happens to one form changes nothing of the others. The full build reads fifty times as many.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormMutantsTest {

  private static final int ROUNDS = Boolean.getBoolean("plumbline.full") ? 500_000 : 10_000;

  private static final String OWN =
      "{\"insured\":{\"id\":\"X1\",\"name\":{\"last\":\"A\"}},\"patient\":{\"sex\":\"F\","
          + "\"birthDate\":\"1980-01-02\"},\"icdIndicator\":\"0\",\"diagnoses\":[\"M5459\",\"\"],"
          + "\"lines\":[{\"from\":\"2025-10-06\",\"modifiers\":[\"25\"],\"diagnosisPointers\":\"AB\","
          + "\"units\":1,\"charge\":\"60.00\",\"supplemental\":\"N400002143380 ML2   ZZ\\u00e9 "
          + "\\\"x\\\"   JP16   CTR1.00\",\"renderingProvider\":{\"npi\":\"1\"},"
          + "\"drug\":{\"quantity\":2.5}},{\"units\":2}],\"taxId\":{\"number\":\"1\",\"type\":"
          + "\"EIN\"},\"form\":{\"24G\":[\"1\",\"2\"],\"21\":\"0\",\"28\":\"60 00\"}}";
  private static final String PAGES =
      "{\"totalCharge\":\"70.00\",\"lines\":[{\"units\":1},{\"units\":2},{\"units\":3}],\"form\":"
          + "[{\"24G\":[\"1\",\"2\"],\"28\":\"CONTINUED\"},{\"24G\":[\"3\"],\"28\":\"70 00\"}]}";
  private static final String FILLED =
      "{\"meta\":{\"seed\":1},\"fields\":{\"pt_name\":\"B, C D\",\"birth_mm\":\"1\",\"birth_dd\":"
          + "\"2\",\"birth_yy\":\"65\",\"sv1_mm_from\":\"3\",\"sv1_dd_from\":\"4\",\"sv1_yy_from\":"
          + "\"26\",\"mod1\":\"25\",\"day1\":\"1\",\"local1\":\"1\",\"Suppl\":\"ZZA\","
          + "\"diagnosis2\":\"I10\",\"doc_location\":\"RENO, NV 89501\",\"pt_AreaCode\":\"1\"},"
          + "\"logical\":{\"box_2_patient_name\":{\"last\":\"B\"},\"box_21_diagnoses\":[\"I10\"],"
          + "\"box_24_service_lines\":[{\"date_from\":\"3/4/2026\",\"modifiers\":[\"25\"]}]}}";
  private static final List<String> FORMS = List.of(OWN, PAGES, FILLED, OWN);

  @Test
  void what_is_moved_doubled_or_retyped_in_one_form_changes_nothing_of_the_others()
      throws Exception {
    List<JsonNode> whole = new ArrayList<>();
    List<String> saidWhole = new ArrayList<>();
    for (String form : FORMS) {
      whole.add(SchemaProperties.MAPPER.readTree(form));
    }
    read(array(whole)).forEach(item -> saidWhole.add(said(item)));
    Random random = new Random(24);
    for (int round = 0; round < ROUNDS; round++) {
      int damaged = random.nextInt(whole.size());
      List<JsonNode> forms = new ArrayList<>(whole);
      JsonNode form = whole.get(damaged).deepCopy();
      for (int change = random.nextInt(4); change >= 0; change--) {
        rearrange(form, random);
      }
      forms.set(damaged, form);
      List<ReadItem> items = read(array(forms));
      assertEquals(whole.size(), items.size());
      for (int i = 0; i < items.size(); i++) {
        if (i != damaged) {
          assertEquals(saidWhole.get(i), said(items.get(i)), "round " + round + " form " + i);
        } else {
          said(items.get(i));
        }
      }
    }
  }

  @Test
  void names_and_types_that_the_schema_refuses_are_told_at_their_places_and_no_others()
      throws Exception {
    SchemaProperties schema = new SchemaProperties();
    Random random = new Random(2020);
    for (int round = 0; round < ROUNDS / 5; round++) {
      JsonNode form = SchemaProperties.MAPPER.readTree(FORMS.get(random.nextInt(FORMS.size())));
      for (int change = random.nextInt(3); change >= 0; change--) {
        rearrange(form, random);
      }
      Set<String> told = new TreeSet<>();
      for (String fault : Forms.faults(form.toString())) {
        if (fault.startsWith(FormFaults.UNKNOWN) || fault.startsWith(FormFaults.WRONG_TYPE)) {
          told.add(fault.substring(FormFaults.UNKNOWN.length() + 1));
        }
      }
      assertEquals(new TreeSet<>(schema.refusedNamesAndTypes(form)), told, form::toString);
    }
  }

  /** Takes a property or entry out, doubles it under another name, or gives it another value. */
  private static void rearrange(JsonNode form, Random random) {
    List<JsonNode> holders = new ArrayList<>();
    collect(form, holders);
    JsonNode holder = holders.get(random.nextInt(holders.size()));
    JsonNode copy = holders.get(random.nextInt(holders.size())).deepCopy();
    JsonNode value =
        switch (random.nextInt(5)) {
          case 0 -> copy;
          case 1 -> SchemaProperties.MAPPER.getNodeFactory().stringNode(text(random));
          case 2 -> SchemaProperties.MAPPER.getNodeFactory().numberNode(random.nextInt(1000));
          case 3 -> SchemaProperties.MAPPER.getNodeFactory().booleanNode(random.nextBoolean());
          default -> SchemaProperties.MAPPER.getNodeFactory().nullNode();
        };
    if (holder instanceof ObjectNode object) {
      List<String> names = new ArrayList<>(object.propertyNames());
      String name = names.isEmpty() ? "lines" : names.get(random.nextInt(names.size()));
      if (random.nextInt(4) == 0) {
        object.remove(name);
      } else {
        List<String> others = List.of("sex", "nickname", "24G", "fields");
        String other = others.get(random.nextInt(others.size()));
        object.set(random.nextInt(4) == 0 ? other : name, value);
      }
    } else if (holder instanceof ArrayNode array) {
      array.insert(random.nextInt(array.size() + 1), value);
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    List<String> words =
        List.of("N4", "ZZ", "JP", "7Begin ", "   ", " ", "12", "ML2", ", ", "é", "/");
    for (int i = random.nextInt(8); i >= 0; i--) {
      text.append(words.get(random.nextInt(words.size())));
    }
    return text.toString();
  }

  private static void collect(JsonNode node, List<JsonNode> holders) {
    if (node.isObject() || node.isArray()) {
      holders.add(node);
      node.forEach(child -> collect(child, holders));
    }
  }

  private static byte[] array(List<JsonNode> forms) {
    return SchemaProperties.MAPPER.writeValueAsBytes(forms);
  }

  @Test
  void a_form_without_its_last_brace_ends_where_the_next_one_begins() {
    String[] next = {"{\"patientAccountNumber\":\"B\"}", "{\"patientAccountNumber\":\"C\"}"};
    for (String broken :
        List.of(
            "{\"patientAccountNumber\":\"A\",\"patient\":{\"sex\":\"F\"}",
            "{\"patientAccountNumber\":\"A\",\"patient\":{\"sex\":\"F\"",
            "{\"patientAccountNumber\":\"A\",\"lines\":[{\"units\":1}]",
            "{\"patientAccountNumber\":\"A\"")) {
      String json = "[" + broken + " , \n" + next[0] + "," + next[1] + "]";
      List<String> ids =
          Forms.claims(json).stream().map(claim -> claim.raw(ClaimField.CLAIM_ID)).toList();
      assertEquals(List.of("A", "B", "C"), ids, json);
      assertEquals(1, Forms.faults(json).size(), json);
      read(json.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_line_without_its_brace_is_no_form() {
    String json =
        "[{\"patientAccountNumber\":\"A\",\"lines\":[{\"units\":1,{\"units\":2}]},"
            + "{\"patientAccountNumber\":\"B\"}]";
    assertEquals(2, Forms.claims(json).size());
  }

  /** Reads to the end; what was read adds up to the bytes there are. */
  private static List<ReadItem> read(byte[] bytes) {
    List<ReadItem> items = new ArrayList<>();
    try (FormReader reader = new FormReader(new ByteArrayInputStream(bytes), Forms.RULES)) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
        assertTrue(items.size() <= bytes.length + 1, "the reader goes on without bytes");
      }
      Summary.Input input = reader.input();
      assertEquals(bytes.length, input.bytes());
      assertEquals(
          input.bytes(), input.claimBytes() + input.envelopeBytes() + input.skippedBytes());
      assertTrue(
          input.claimBytes() >= 0 && input.envelopeBytes() >= 0 && input.skippedBytes() >= 0,
          input::toString);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return items;
  }

  /** All that a finding could show of an item: faults, fields, places. */
  private static String said(ReadItem item) {
    StringBuilder said = new StringBuilder();
    for (Hit hit : item.faults()) {
      said.append(hit.rule().name()).append(hit.line()).append(hit.place()).append(hit.slots());
    }
    if (item instanceof ReadItem.ReadClaim read) {
      Claim claim = read.claim();
      said.append(read.whole()).append(claim.profile());
      for (Part part : Forms.parts(claim)) {
        for (ClaimField field : ClaimField.of(part.kind())) {
          if (part.has(field)) {
            Location at = part.locate(field);
            said.append(field).append(part.raw(field)).append(at);
            if (field.type() != FieldType.TEXT && field.type() != FieldType.CODE) {
              said.append(part.value(field));
            }
          } else {
            assertTrue(part.locate(field) != null);
          }
        }
      }
    }
    return said.toString();
  }
}
