package org.plumbline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.rulebook.plan.PlanWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the build wrote down of the shipped rules' classes. */
final class ShippedIndex {

  private ShippedIndex() {}

  static List<String> models() {
    try (InputStream in =
        ShippedIndex.class.getResourceAsStream("/plumbline-rules/rulebook.json")) {
      List<String> models = new ArrayList<>();
      for (JsonNode model : JsonMapper.shared().readTree(in).get("models")) {
        models.add(model.asString());
      }
      return models;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String plan() {
    return "org.plumbline.rules.plan." + PlanWriter.CLASS;
  }
}
