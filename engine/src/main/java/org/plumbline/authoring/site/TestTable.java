package org.plumbline.authoring.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.authoring.Example;
import org.plumbline.authoring.ExampleFile;
import org.plumbline.authoring.MutationResult;
import org.plumbline.authoring.MutationResult.Verdict;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.RuleInfo;
import org.plumbline.report.html.Markup;

/** What holds each rule: its examples, and what came of changing its conditions. */
final class TestTable {

  private final Map<String, ExampleFile> examples;
  private final boolean tried;
  private final Map<String, Map<Verdict, Integer>> verdicts = new HashMap<>();

  TestTable(Map<String, ExampleFile> examples, List<MutationResult> mutants) {
    this.examples = examples;
    this.tried = !mutants.isEmpty();
    for (MutationResult result : mutants) {
      verdicts
          .computeIfAbsent(result.mutant().rule(), rule -> new EnumMap<>(Verdict.class))
          .merge(result.verdict(), 1, Integer::sum);
    }
  }

  /**
   * A row for each rule and variant.
   *
   * @param pages the way to the pages of rules
   */
  void table(List<RuleInfo> rules, String pages, Markup html) {
    html.raw("<div class=\"wide\"><table>\n<caption>Each rule and variant. A mutant is the rule");
    html.raw(" with one condition left out or turned into its opposite; an example that gives");
    html.raw(" something else with it notices it.</caption>\n<thead><tr>");
    for (String column : List.of("Rule", "Evaluator", "Profile", "Basis", "Examples", "Mutants")) {
      html.element("<th scope=\"col\">", column, "</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    for (RuleInfo rule : rules) {
      html.raw("<tr><th scope=\"row\"><a href=\"").text(pages + rule.id() + ".html");
      html.element("\">", rule.name(), "</a></th>");
      html.element("<td>", rule.evaluator().key(), "</td>");
      html.element("<td>", rule.writtenProfile(), "</td>");
      html.element("<td>", rule.basis().key(), "</td>");
      html.element("<td>", examples(rule), "</td>");
      html.element("<td>", mutants(rule), "</td></tr>\n");
    }
    html.raw("</tbody>\n</table></div>\n");
  }

  /** Examples of the rule's id; of a variant those that name it. */
  private String examples(RuleInfo rule) {
    ExampleFile file = examples.get(rule.id());
    List<Example> all = file == null ? List.of() : file.examples();
    boolean variant = !rule.name().equals(rule.id());
    long flagged =
        all.stream()
            .filter(one -> one.flagged() && (!variant || one.variant().equals(rule.name())))
            .count();
    long silent = all.stream().filter(one -> !one.flagged()).count();
    return flagged + " flagged, " + silent + " silent";
  }

  private String mutants(RuleInfo rule) {
    if (rule.evaluator() != Evaluator.RULEBOOK) {
      return "none: its conditions are no rule file's";
    }
    Map<Verdict, Integer> found = verdicts.getOrDefault(rule.name(), Map.of());
    if (!tried || found.isEmpty()) {
      return "not tried";
    }
    List<String> words = new ArrayList<>();
    found.forEach((verdict, count) -> words.add(count + " " + words(verdict)));
    return String.join(", ", words);
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case KILLED -> "noticed";
      case REFUSED -> "refused by the lint";
      case NOT_COMPILED -> "not compiled";
      case JUSTIFIED -> "alike, with a reason";
      case OPEN -> "without an example yet";
      case SURVIVED -> "noticed by none";
    };
  }
}
