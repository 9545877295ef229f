package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.plumbline.authoring.RuleDifference;
import org.plumbline.authoring.RuleDifference.Example;
import org.plumbline.authoring.RuleDifference.Kind;
import org.plumbline.finding.Finding;

/** What two rulebooks say differently by one rule, for people and as JSON. */
final class RuleDifferenceText {

  private RuleDifferenceText() {}

  /** {@code FMT-28-001: 2 appear, 1 changes severity, 3 are reworded}, and its examples. */
  static void write(RuleDifference rule, Text text) {
    List<String> counts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (rule.count(kind) > 0) {
        counts.add(rule.count(kind) + " " + verb(kind, rule.count(kind)));
      }
    }
    text.line(rule.rule() + ": " + String.join(", ", counts));
    rule.examples().forEach(example -> text.line("  " + line(example)));
  }

  private static String verb(Kind kind, long count) {
    return switch (kind) {
      case APPEARS -> count == 1 ? "appears" : "appear";
      case VANISHES -> count == 1 ? "vanishes" : "vanish";
      case CHANGES -> (count == 1 ? "changes" : "change") + " severity";
      case REWORDED -> (count == 1 ? "is" : "are") + " reworded";
    };
  }

  private static String line(Example example) {
    Finding finding = example.finding();
    return how(example)
        + ": "
        + finding.file()
        + claim(finding)
        + (finding.line() == 0 ? "" : ", line " + finding.line())
        + (finding.item().isEmpty() ? "" : ", item " + finding.item())
        + ": "
        + finding.message()
        + (example.kind() == Kind.REWORDED ? " Before: " + example.before().message() : "");
  }

  private static String how(Example example) {
    String severity = example.finding().rule().severity().key();
    return switch (example.kind()) {
      case CHANGES -> example.before().rule().severity().key() + " to " + severity;
      case REWORDED -> "reworded, " + severity;
      default -> verb(example.kind(), 1) + ", " + severity;
    };
  }

  /** Nothing for what is said of a file as a whole. */
  private static String claim(Finding finding) {
    String id = finding.claimId() == null ? "" : finding.claimId();
    return finding.claimIndex() == 0
        ? ""
        : ", claim " + finding.claimIndex() + (id.isEmpty() ? "" : " (" + id + ")");
  }

  static String json(RuleDifference rule) {
    return Json.of(
        json ->
            json.text("rule", rule.rule())
                .number("appear", rule.count(Kind.APPEARS))
                .number("vanish", rule.count(Kind.VANISHES))
                .number("changeSeverity", rule.count(Kind.CHANGES))
                .number("reworded", rule.count(Kind.REWORDED))
                .objects("examples", rule.examples(), example -> write(json, example)));
  }

  private static void write(Json json, Example example) {
    Finding finding = example.finding();
    json.text("kind", example.kind().name().toLowerCase(Locale.ROOT));
    if (example.kind() == Kind.CHANGES) {
      json.text("before", example.before().rule().severity().key());
    }
    json.text("severity", finding.rule().severity().key()).text("file", finding.file());
    if (finding.claimIndex() > 0) {
      json.object(
          "claim",
          claim ->
              claim
                  .text("id", finding.claimId() == null ? "" : finding.claimId())
                  .number("index", finding.claimIndex()));
    }
    if (finding.line() > 0) {
      json.number("line", finding.line());
    }
    json.text("item", finding.item()).text("message", finding.message());
    if (example.kind() == Kind.REWORDED) {
      json.text("messageBefore", example.before().message());
    }
  }
}
