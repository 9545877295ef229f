package org.plumbline.report;

import java.util.Map;
import java.util.TreeMap;
import org.plumbline.finding.Family;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;

/** The summary as JSON. Every member is there, also where its count is zero. */
final class SummaryJson {

  private SummaryJson() {}

  static void write(Summary summary, Json json) {
    json.object().number("claims", summary.claims()).number("lines", summary.lines());
    findings(summary, json);
    checks(summary, json);
    Summary.Input input = summary.input();
    json.object("input")
        .number("bytes", input.bytes())
        .number("claimBytes", input.claimBytes())
        .number("envelopeBytes", input.envelopeBytes())
        .number("skippedBytes", input.skippedBytes())
        .endObject();
    json.object("rulebook")
        .text("version", summary.rulebook().version())
        .text("digest", summary.rulebook().digest())
        .endObject();
    json.array("codesets");
    for (Summary.CodeSetVersion codes : summary.codesets()) {
      json.object()
          .text("name", codes.name())
          .texts("releases", codes.releases())
          .text("digest", codes.digest())
          .endObject();
    }
    json.endArray();
    summary.settings().ifPresent(settings -> settings(settings, json));
    json.text("plumbline", summary.plumbline()).endObject();
  }

  private static void settings(Summary.SettingsVersion settings, Json json) {
    json.object("settings").text("digest", settings.digest()).array("disabled");
    new TreeMap<>(settings.disabled())
        .forEach(
            (rule, reason) -> json.object().text("rule", rule).text("reason", reason).endObject());
    json.endArray().endObject();
  }

  private static void findings(Summary summary, Json json) {
    json.object("findings").object("bySeverity");
    for (Severity severity : SummaryText.HEAVIEST_FIRST) {
      json.number(severity.key(), summary.bySeverity().getOrDefault(severity.key(), 0L));
    }
    json.endObject().counts("byRule", new TreeMap<>(summary.byRule())).endObject();
  }

  private static void checks(Summary summary, Json json) {
    Map<String, Summary.Checks> checks = summary.checks();
    json.object("checks");
    for (Family family : Family.values()) {
      Summary.Checks counts = checks.get(family.key());
      if (counts != null) {
        json.object(family.key())
            .number("applied", counts.applied())
            .number("found", counts.found())
            .counts("abstained", new TreeMap<>(counts.abstained()))
            .endObject();
      }
    }
    json.endObject();
  }
}
