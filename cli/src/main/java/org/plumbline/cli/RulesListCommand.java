package org.plumbline.cli;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.Threshold;
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

  @Mixin private SettingsOption settings;

  @Mixin private ListFormatOption format;

  RulesListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    RuleSettings set = settings.over(rules.open(), surroundings);
    Rulebook rulebook = set.rulebook();
    List<RuleInfo> sorted =
        rulebook.rules().stream().sorted(Comparator.comparing(RuleInfo::name)).toList();
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(json(sorted, set));
      } else {
        text.table(table(sorted, set));
      }
    }
    return 0;
  }

  /** What settings change has a column where they change anything. */
  private static List<List<String>> table(List<RuleInfo> rules, RuleSettings settings) {
    boolean changed = rules.stream().anyMatch(rule -> !settings.changes(rule).isEmpty());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            List.of("RULE", "SEVERITY", "FAMILY", "EVALUATOR", "PROFILE"),
            changed ? List.of("SETTINGS") : List.of(),
            "TITLE"));
    for (RuleInfo rule : rules) {
      rows.add(
          row(
              List.of(
                  rule.name(),
                  rule.severity().key(),
                  rule.family().key(),
                  evaluator(rule, settings.rulebook()),
                  rule.writtenProfile()),
              changed ? List.of(settings.changes(rule)) : List.of(),
              rule.title()));
    }
    return rows;
  }

  private static List<String> row(List<String> first, List<String> then, String last) {
    List<String> row = new ArrayList<>(first);
    row.addAll(then);
    row.add(last);
    return row;
  }

  /** A rule with a construct that no plan knows is slower by far: its author should see that. */
  private static String evaluator(RuleInfo rule, Rulebook rulebook) {
    String construct = rulebook.inSession().get(rule.name());
    return rule.evaluator().key() + (construct == null ? "" : " (in a session: " + construct + ")");
  }

  private static String json(List<RuleInfo> rules, RuleSettings settings) {
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
        settings
            .severityBefore(rule)
            .ifPresent(own -> json.writeStringProperty("severityWithoutSettings", own.key()));
        settings.disabled(rule).ifPresent(reason -> json.writeStringProperty("disabled", reason));
        json.writeStringProperty("family", rule.family().key());
        json.writeStringProperty("evaluator", rule.evaluator().key());
        String construct = settings.rulebook().inSession().get(rule.name());
        if (construct != null) {
          json.writeStringProperty("inSession", construct);
        }
        json.writeStringProperty("profile", rule.profile());
        list(json, "notWith", rule.notWith());
        list(json, "onFor", settings.onFor(rule));
        list(json, "offFor", settings.offFor(rule));
        thresholds(json, settings.thresholds(rule));
        json.writeStringProperty("title", rule.title());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }

  private static void list(JsonGenerator json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private static void thresholds(JsonGenerator json, List<Threshold> thresholds) {
    if (!thresholds.isEmpty()) {
      json.writeObjectPropertyStart("thresholds");
      thresholds.forEach(one -> json.writeNumberProperty(one.name(), one.value()));
      json.writeEndObject();
    }
  }
}
