package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
 * given another type. Where one fault is told more than once, the list of exceptions says why, and
 * where it is not told the list of what is silent does.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EachFaultOnceTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is no code, no date, no number, no name. */
  private static final String UNREADABLE = "?!";

  private static final String NOT_ASKED_FOR =
      "of an 837P or a printed form it is asked, of a claim as such it is not";

  private static final String ANY_TEXT = "any text may be a name, a place or an account";

  private static final String ONE_DAY = "of a service of one day the first is the last";

  /** What of a table is not told, and why. */
  private static final Map<String, String> SILENT_IN_A_TABLE =
      Map.of(
          "(without|empty) (insured|patient|billing)_.*",
          NOT_ASKED_FOR,
          "(without|empty) (rendering_npi|line_place_of_service)",
          NOT_ASKED_FOR,
          "(without|empty) total_charge",
          "there is nothing to hold the lines against",
          "(without|empty) group_number",
          "not each plan has groups",
          "(without|empty) icd_indicator",
          NOT_ASKED_FOR,
          "(without|empty) pointer_2",
          "a line needs one pointer alone",
          "(without|empty) service_to",
          ONE_DAY,
          "unreadable pointer_[12]",
          "only rules of the 837P and of the printed form speak of it");

  /** What of a form without its printed items is not told, and why. */
  private static final Map<String, String> SILENT_IN_A_FORM =
      Map.ofEntries(
          Map.entry("/(payer|insured|patient|taxId)(/.*)? (missing|null)", NOT_ASKED_FOR),
          Map.entry("/billingProvider/address(/(city|state))? (missing|null)", NOT_ASKED_FOR),
          Map.entry("/(insuranceType|acceptAssignment|icdIndicator) (missing|null)", NOT_ASKED_FOR),
          Map.entry(
              "/lines/./(placeOfService|renderingProvider(/npi)?) (missing|null)", NOT_ASKED_FOR),
          Map.entry("/totalCharge (missing|null)", "there is nothing to hold the lines against"),
          Map.entry("/lines/./to (missing|null)", ONE_DAY),
          Map.entry("/(payer|billingProvider)/name \"\\?!\"", ANY_TEXT),
          Map.entry("/(insured|patient)/(name/(last|first)|id|groupNumber) \"\\?!\"", ANY_TEXT),
          Map.entry("/.*/address/(line1|city) \"\\?!\"", ANY_TEXT),
          Map.entry("/patientAccountNumber \"\\?!\"", ANY_TEXT),
          Map.entry(
              "/(insuranceType|acceptAssignment|icdIndicator|patient/(sex|relationship)) \"\\?!\"",
              "the codes of an 837P and of a printed form are listed alone"),
          Map.entry(
              "/lines/./diagnosisPointers \"\\?!\"",
              "only rules of the 837P and of the printed form speak of it"),
          Map.entry("/lines/1/units 1", "a number may stand as one"));

  /** What of a resource is not told, and why. */
  private static final Map<String, String> SILENT_IN_A_RESOURCE = silentInAResource();

  private static Map<String, String> silentInAResource() {
    String unread = "only whether it is there is asked: nothing is read of it";
    String otherType = "what is of another type than FHIR gives it is taken for absent";
    String absent = "(missing|null|\\[\\])";
    String any = "(missing|null|\\[\\]|\\{\\}|true|\"\\?!\")";
    return Map.ofEntries(
        Map.entry("/(status|type|created|priority) (\\[\\]|true|\"\\?!\")", unread),
        Map.entry("/use \\[\\]", otherType),
        Map.entry("/(type|priority)/coding(/0(/system|/code)?)? " + any, unread),
        Map.entry("/id " + any, "it names the resource for the server, not the claim"),
        Map.entry("/identifier(/0(/value)?)? " + any, "a claim needs no account"),
        Map.entry("/(diagnosis|item|careTeam)/./sequence (\\[\\]|true|\"\\?!\")", unread),
        Map.entry("/insurance/0/(sequence|focal) " + any, unread),
        Map.entry("/diagnosis/. \\[\\]", otherType),
        Map.entry(
            "/diagnosis/1/diagnosisCodeableConcept/coding/0/system " + any,
            "a code without a point reads the same in each revision"),
        Map.entry("/(patient|insurer)(/reference)? " + any, NOT_ASKED_FOR),
        Map.entry("/contained/./resourceType " + any, NOT_ASKED_FOR),
        Map.entry("/contained/./name(/0(/(family|given(/0)?))?)? " + any, NOT_ASKED_FOR),
        Map.entry("/contained/./address(/0(/(line(/0)?|city|state))?)? " + any, NOT_ASKED_FOR),
        Map.entry("/contained/./address/0/postalCode " + absent, NOT_ASKED_FOR),
        Map.entry("/contained/0/gender " + any, NOT_ASKED_FOR),
        Map.entry("/contained/0/birthDate " + absent, NOT_ASKED_FOR),
        Map.entry("/contained/1/status " + any, unread),
        Map.entry(
            "/contained/1/(subscriber(Id|/reference)?|beneficiary(/reference)?) " + any,
            NOT_ASKED_FOR),
        Map.entry("/contained/1/payor(/0(/reference)?)? " + any, NOT_ASKED_FOR),
        Map.entry(
            "/contained/1/relationship(/coding(/0(/(system|code))?)?)? " + any, NOT_ASKED_FOR),
        Map.entry("/contained/1/class(/0(/.*)?)? " + any, "not each plan has groups"),
        Map.entry("/contained/3/identifier(/.(/(system))?)? " + any, NOT_ASKED_FOR),
        Map.entry("/contained/3/identifier/./value " + absent, NOT_ASKED_FOR),
        Map.entry("/careTeam(/0)? (missing|null)", NOT_ASKED_FOR),
        Map.entry("/careTeam/0/provider (\\[\\]|true|\"\\?!\")", otherType),
        Map.entry("/careTeam/0/provider/identifier(/system)? " + any, NOT_ASKED_FOR),
        Map.entry("/careTeam/0/provider/identifier/value " + absent, NOT_ASKED_FOR),
        Map.entry("/item/./careTeamSequence(/0)? " + any, NOT_ASKED_FOR),
        Map.entry(
            "/item/./diagnosisSequence(/.)? (true|\"\\?!\")",
            "only rules of the 837P and of the printed form speak of it"),
        Map.entry("/item/0/diagnosisSequence/. " + absent, "a line needs one pointer alone"),
        Map.entry(
            "/item/./productOrService/coding/0/system " + any,
            "of the code of another system no rule speaks"),
        Map.entry("/item/./locationCodeableConcept(/coding)? " + absent, NOT_ASKED_FOR),
        Map.entry("/item/1/servicedPeriod/end " + absent, ONE_DAY),
        Map.entry("/(total|item/./net)/currency " + any, "amounts are in dollars"),
        Map.entry("/total(/value)? " + any, "there is nothing to hold the lines against"),
        Map.entry("/.*/(code|value|postalCode) [0-9]+", "a number may stand where text should"));
  }

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
    check(files, exceptions, SILENT_IN_A_TABLE);
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
    check(json(base("office.json")), Map.of(), SILENT_IN_A_FORM);
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
            "an empty line lacks each of the four items that a line needs"),
        SILENT_IN_A_RESOURCE);
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
   * @param silent why they are not told, by the same
   */
  private static void check(
      Map<String, String> files, Map<String, String> exceptions, Map<String, String> silent) {
    Map<String, String> more = new TreeMap<>();
    TreeSet<String> unused = new TreeSet<>(exceptions.keySet());
    unused.addAll(silent.keySet());
    List<String> untold = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      List<String> found =
          Scrubbed.of(file.getValue()).findings().stream()
              .map(finding -> finding.rule().name() + " " + finding.line())
              .toList();
      if (found.isEmpty()) {
        List<String> known =
            silent.keySet().stream()
                .filter(pattern -> Pattern.matches(pattern, file.getKey()))
                .toList();
        unused.removeAll(known);
        if (known.isEmpty()) {
          untold.add(file.getKey());
        }
      }
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
    assertEquals("", String.join("\n", untold), "not told, and nothing says why");
  }

  private static String base(String name) throws IOException {
    try (InputStream in =
        EachFaultOnceTest.class.getResourceAsStream("/plumbline-rules/base-claims/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
