package org.plumbline.cli;

import java.io.StringWriter;
import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.run.Explanation;
import org.plumbline.run.Explanation.Block;
import org.plumbline.run.Explanation.Entry;
import org.plumbline.run.Explanation.Value;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Explanations as JSON. Absent means absent, not null. */
final class ExplanationJson {

  private final JsonGenerator json;

  private ExplanationJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(List<Explanation> explanations) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      ExplanationJson writer = new ExplanationJson(json);
      json.writeStartObject();
      json.writeArrayPropertyStart("explanations");
      explanations.forEach(writer::write);
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private void write(Explanation explanation) {
    json.writeStartObject();
    json.writeStringProperty("file", explanation.file());
    json.writeObjectPropertyStart("claim");
    json.writeStringProperty("id", explanation.claimId());
    json.writeNumberProperty("index", explanation.claimIndex());
    json.writeEndObject();
    json.writeNumberProperty("lines", explanation.lines());
    json.writeBooleanProperty("whole", explanation.whole());
    json.writeArrayPropertyStart("rules");
    explanation.blocks().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Block block) {
    json.writeStartObject();
    RuleInfo rule = block.rule();
    json.writeStringProperty("rule", rule.id());
    if (!rule.name().equals(rule.id())) {
      json.writeStringProperty("variant", rule.name().substring(rule.id().length() + 1));
    }
    json.writeStringProperty("title", rule.title());
    json.writeStringProperty("fact", block.fact());
    number("line", block.line());
    json.writeStringProperty("verdict", block.verdict().answer().key());
    text("reason", block.verdict().reason());
    text("note", block.note());
    if (!block.findings().isEmpty()) {
      json.writeArrayPropertyStart("findings");
      block.findings().forEach(this::write);
      json.writeEndArray();
    }
    entries("conditions", block.conditions());
    json.writeEndObject();
  }

  private void write(Finding finding) {
    json.writeStartObject();
    number("line", finding.line());
    text("item", finding.item());
    json.writeStringProperty("message", finding.message());
    json.writeEndObject();
  }

  private void entries(String name, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart(name);
    for (Entry entry : entries) {
      json.writeStartObject();
      json.writeStringProperty("text", entry.text());
      text("truth", entry.truth());
      text("why", entry.why());
      if (!entry.values().isEmpty()) {
        json.writeArrayPropertyStart("values");
        entry.values().forEach(this::write);
        json.writeEndArray();
      }
      entries("inside", entry.inside());
      number("more", entry.more());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Value value) {
    json.writeStartObject();
    json.writeStringProperty("name", value.name());
    json.writeStringProperty(value.kind() == Value.Kind.SHAPE ? "shape" : "value", value.text());
    json.writeEndObject();
  }

  private void text(String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  private void number(String name, long value) {
    if (value > 0) {
      json.writeNumberProperty(name, value);
    }
  }
}
