package org.plumbline.intake.cms1500;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped schema: its properties, and what of it the samples use of JSON Schema. */
final class SchemaProperties {

  static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final JsonNode schema;
  private boolean structural;

  SchemaProperties() throws Exception {
    try (InputStream in = FormReader.class.getResourceAsStream("cms1500.schema.json")) {
      schema = MAPPER.readTree(in);
    }
  }

  JsonNode root() {
    return schema;
  }

  /** Paths of all values: {@code lines[].units}. */
  List<String> values() {
    List<String> found = new ArrayList<>();
    collect(schema.at("/$defs/form"), "", found);
    found.removeIf(SchemaProperties::isOfFiller);
    return found;
  }

  /** Paths of the values that form fillers write; a pattern stands for the names it fits. */
  List<String> fillerValues() {
    List<String> found = new ArrayList<>();
    collect(schema.at("/$defs/form"), "", found);
    found.removeIf(path -> !isOfFiller(path));
    return found;
  }

  private static boolean isOfFiller(String path) {
    return path.startsWith("fields.") || path.startsWith("logical.");
  }

  private void collect(JsonNode node, String path, List<String> found) {
    JsonNode at = resolve(node);
    for (JsonNode kind : at.path("oneOf")) {
      collect(kind, path, found);
    }
    for (String names : List.of("properties", "patternProperties")) {
      for (Map.Entry<String, JsonNode> property : at.path(names).properties()) {
        collect(
            property.getValue(),
            path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
            found);
      }
    }
    if (at.has("items")) {
      collect(at.get("items"), path + "[]", found);
    }
    if (takes(at, "string") || at.has("enum")) {
      found.add(path);
    }
  }

  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.get("$ref");
    return reference == null ? node : schema.at(reference.asString().substring(1));
  }

  private static boolean takes(JsonNode node, String type) {
    JsonNode types = node.get("type");
    if (types == null) {
      return false;
    }
    return types.isArray()
        ? types.valueStream().anyMatch(each -> each.asString().equals(type))
        : types.asString().equals(type);
  }

  /** The names and types that the schema does not allow, as pointers that faults write. */
  List<String> refusedNamesAndTypes(JsonNode document) {
    structural = true;
    try {
      return refused(document);
    } finally {
      structural = false;
    }
  }

  /** What the schema does not allow, as pointers. */
  List<String> refused(JsonNode document) {
    List<String> refused = new ArrayList<>();
    if (document.isArray()) {
      for (int i = 0; i < document.size(); i++) {
        check(document.get(i), schema.at("/$defs/form"), "/" + i, refused);
      }
    } else {
      check(document, schema.at("/$defs/form"), "", refused);
    }
    return refused;
  }

  private void check(JsonNode value, JsonNode node, String path, List<String> refused) {
    JsonNode rule = resolve(node);
    if (rule.has("enum") && structural) {
      if (!value.isString() && !value.isNull()) {
        refused.add(path);
      }
      return;
    }
    if (rule.has("enum")) {
      if (rule.get("enum").valueStream().noneMatch(value::equals)) {
        refused.add(path);
      }
      return;
    }
    if (rule.has("oneOf")) {
      for (JsonNode kind : rule.get("oneOf")) {
        if (takes(resolve(kind), type(value))) {
          check(value, kind, path, refused);
          return;
        }
      }
      refused.add(path);
    } else if (!rule.has("type")) {
      return;
    } else if (!takes(rule, type(value))) {
      refused.add(path);
    } else if (value.isObject()) {
      int position = 0;
      for (Map.Entry<String, JsonNode> property : value.properties()) {
        JsonNode child = child(rule, property.getKey());
        position++;
        if (child == null || isForbidden(rule, value, property.getKey())) {
          refused.add(path + "/" + shown(property.getKey(), position));
        } else {
          check(property.getValue(), child, path + "/" + property.getKey(), refused);
        }
      }
    } else if (value.isArray()) {
      if (!structural && rule.has("maxItems") && value.size() > rule.get("maxItems").asInt()) {
        refused.add(path);
      }
      for (int i = 0; i < value.size(); i++) {
        check(value.get(i), rule.get("items"), path + "/" + i, refused);
      }
    } else if (value.isString()
        && !structural
        && rule.has("pattern")
        && !value.asString().matches(rule.get("pattern").asString())) {
      refused.add(path);
    }
  }

  /** A fault shows no name that no table knows. */
  private String shown(String name, int position) {
    String pointer = JsonPath.ROOT.unknown(name, position).location().toString();
    return structural && pointer.contains("(property") ? pointer(name, position) : name;
  }

  private static String pointer(String name, int position) {
    return "(property " + position + ", " + name.length() + " characters)";
  }

  private static JsonNode child(JsonNode rule, String name) {
    JsonNode named = rule.path("properties").get(name);
    for (Map.Entry<String, JsonNode> pattern : rule.path("patternProperties").properties()) {
      named = named == null && name.matches(pattern.getKey()) ? pattern.getValue() : named;
    }
    return named;
  }

  /**
   * What the schema says under {@code then}, where none of the properties under {@code if} stands.
   */
  private static boolean isForbidden(JsonNode rule, JsonNode object, String name) {
    JsonNode allowed = rule.path("then").path("properties").path(name);
    boolean unless =
        rule.path("if")
            .path("not")
            .path("anyOf")
            .valueStream()
            .anyMatch(each -> object.has(each.get("required").get(0).asString()));
    return allowed.isBoolean() && !allowed.asBoolean() && !unless;
  }

  private static String type(JsonNode value) {
    return value.isObject()
        ? "object"
        : value.isArray()
            ? "array"
            : value.isString()
                ? "string"
                : value.isNumber() ? "number" : value.isBoolean() ? "boolean" : "null";
  }
}
