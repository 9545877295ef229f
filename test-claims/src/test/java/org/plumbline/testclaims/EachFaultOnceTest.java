package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One fault in a claim that has none: it is told once. Each column and cell of a table, each
 * property of a form and of a resource is left out, emptied, filled with what it cannot hold and
 * given another type. Where one fault is told more than once, the list of exceptions says why.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EachFaultOnceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is no code, no date, no number, no name. */
  private static final String UNREADABLE = "?!";

  @Test
  void each_fault_of_a_table_is_told_once() throws IOException {
    Map<String, String> exceptions =
        Map.of(
            "unreadable claim_id",
            "any text may name a claim, and its two claims have a total of their own each");
    List<List<String>> rows =
        base("office.csv")
            .lines()
            .map(row -> List.of(row.split(",", -1)))
            .collect(Collectors.toList());
    Map<String, String> files = new LinkedHashMap<>();
    List<String> header = rows.get(0);
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      String name = header.get(i);
      boolean ofLine = i >= header.indexOf("service_from");
      files.put("without " + name, table(rows, (row, cells) -> cells.remove(column)));
      files.put(
          "empty " + name,
          table(rows, (row, cells) -> set(cells, column, "", row == 1 || row > 1 && !ofLine)));
      files.put(
          "unreadable " + name,
          table(rows, (row, cells) -> set(cells, column, UNREADABLE, row == 1)));
    }
    // of a claim without a name both rows are left out, each with its bytes
    files.put(
        "empty claim_id",
        table(rows, (row, cells) -> set(cells, header.indexOf("claim_id"), "", row == 1)));
    check(files, exceptions);
  }

  private static void set(List<String> cells, int column, String text, boolean here) {
    if (here) {
      cells.set(column, text);
    }
  }

  private static String table(List<List<String>> rows, BiConsumer<Integer, List<String>> edit) {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = new ArrayList<>(rows.get(i));
      edit.accept(i, cells);
      table.append(String.join(",", cells)).append('\n');
    }
    return table.toString();
  }

  @Test
  void each_fault_of_a_form_is_told_once() throws IOException {
    check(json(base("office.json")), Map.of());
  }

  @Test
  void each_fault_of_a_resource_is_told_once() throws IOException {
    check(
        json(base("office-fhir.json")),
        Map.of(
            "/careTeam/0/provider/identifier/value (true|\"\\?!\")",
            "a provider who serves on two lines is on both",
            "/contained .*",
            "each reference that leads nowhere is one",
            "/item \\{}",
            "an empty line lacks each of the four items that a line needs"));
  }

  /** The document with each property and entry left out, null, unreadable, and of other types. */
  private static Map<String, String> json(String document) {
    JsonNode root = JSON.readTree(document);
    List<String> places = new ArrayList<>();
    collect(root, "", places);
    Map<String, String> files = new LinkedHashMap<>();
    for (String place : places) {
      JsonNode value = root.at(place);
      for (String other : others(value)) {
        JsonNode copy = root.deepCopy();
        replace(copy, place, other);
        files.put(place + " " + other, copy.toString());
      }
    }
    return files;
  }

  private static List<String> others(JsonNode value) {
    List<String> others = new ArrayList<>(List.of("missing", "null", "true", "\"?!\""));
    others.add(value.isArray() ? "{}" : "[]");
    if (value.isString() && value.asString().matches("[1-9][0-9]*")) {
      // the same digits as a number
      others.add(value.asString());
    }
    return others;
  }

  private static void replace(JsonNode root, String place, String other) {
    int slash = place.lastIndexOf('/');
    JsonNode holder = root.at(place.substring(0, slash));
    String last = place.substring(slash + 1);
    if (holder instanceof ObjectNode object) {
      if (other.equals("missing")) {
        object.remove(last);
      } else {
        object.set(last, JSON.readTree(other));
      }
    } else if (holder instanceof ArrayNode array) {
      if (other.equals("missing")) {
        array.remove(Integer.parseInt(last));
      } else {
        array.set(Integer.parseInt(last), JSON.readTree(other));
      }
    }
  }

  private static void collect(JsonNode node, String place, List<String> places) {
    if (!place.isEmpty()) {
      places.add(place);
    }
    node.properties()
        .forEach(child -> collect(child.getValue(), place + "/" + child.getKey(), places));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), place + "/" + i, places);
    }
  }

  /**
   * @param exceptions why, by what their names match whole, in regular expressions
   */
  private static void check(Map<String, String> files, Map<String, String> exceptions) {
    Map<String, String> more = new TreeMap<>();
    TreeSet<String> unused = new TreeSet<>(exceptions.keySet());
    int told = 0;
    for (Map.Entry<String, String> file : files.entrySet()) {
      List<String> found =
          Scrubbed.of(file.getValue()).findings().stream()
              .map(finding -> finding.rule().name() + " " + finding.line())
              .toList();
      told += found.isEmpty() ? 0 : 1;
      boolean excepted = false;
      for (String exception : exceptions.keySet()) {
        if (found.size() > 1 && Pattern.matches(exception, file.getKey())) {
          unused.remove(exception);
          excepted = true;
        }
      }
      if (found.size() > 1 && !excepted) {
        more.put(file.getKey(), String.join(", ", found));
      }
    }
    assertEquals(
        "",
        more.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n")),
        "told more than once");
    assertEquals(new TreeSet<>(), unused, "exceptions that are none");
    assertTrue(told > files.size() / 4, "faults that are told: " + told + " of " + files.size());
  }

  private static String base(String name) throws IOException {
    try (InputStream in =
        EachFaultOnceTest.class.getResourceAsStream("/plumbline-rules/base-claims/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
