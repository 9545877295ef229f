package org.plumbline.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** {@code plumbline rules list}: a row for each rule and variant. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the rules.")
final class RulesListCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private RulesOption rules;

  @Mixin private ListFormatOption format;

  RulesListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    Rulebook rulebook = rules.open();
    List<RuleInfo> sorted =
        rulebook.rules().stream().sorted(Comparator.comparing(RuleInfo::name)).toList();
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(json(sorted, rulebook));
      } else {
        text.table(table(sorted, rulebook));
      }
    }
    return 0;
  }

  private static List<List<String>> table(List<RuleInfo> rules, Rulebook rulebook) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("RULE", "SEVERITY", "FAMILY", "EVALUATOR", "PROFILE", "TITLE"));
    for (RuleInfo rule : rules) {
      rows.add(
          List.of(
              rule.name(),
              rule.severity().key(),
              rule.family().key(),
              evaluator(rule, rulebook),
              rule.writtenProfile(),
              rule.title()));
    }
    return rows;
  }

  /** A rule with a construct that no plan knows is slower by far: its author should see that. */
  private static String evaluator(RuleInfo rule, Rulebook rulebook) {
    String construct = rulebook.inSession().get(rule.name());
    return rule.evaluator().key() + (construct == null ? "" : " (in a session: " + construct + ")");
  }

  private static String json(List<RuleInfo> rules, Rulebook rulebook) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      for (RuleInfo rule : rules) {
        json.writeStartObject();
        json.writeStringProperty("rule", rule.id());
        if (!rule.name().equals(rule.id())) {
          json.writeStringProperty("variant", rule.name().substring(rule.id().length() + 1));
        }
        json.writeStringProperty("severity", rule.severity().key());
        json.writeStringProperty("family", rule.family().key());
        json.writeStringProperty("evaluator", rule.evaluator().key());
        String construct = rulebook.inSession().get(rule.name());
        if (construct != null) {
          json.writeStringProperty("inSession", construct);
        }
        json.writeStringProperty("profile", rule.profile());
        if (!rule.notWith().isEmpty()) {
          json.writeArrayPropertyStart("notWith");
          rule.notWith().forEach(json::writeString);
          json.writeEndArray();
        }
        json.writeStringProperty("title", rule.title());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }
}
