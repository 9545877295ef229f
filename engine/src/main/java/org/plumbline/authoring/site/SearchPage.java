package org.plumbline.authoring.site;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.finding.RuleInfo;
import org.plumbline.report.html.Markup;
import org.plumbline.rulebook.Rulebook;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The first page: all rules, and a field that leaves those whose pages hold all words typed. The
 * words of the pages stand in it as JSON; without scripts it is the list.
 */
final class SearchPage {

  private final Rulebook rulebook;
  private final Map<String, List<RuleInfo>> variants;

  SearchPage(Rulebook rulebook, Map<String, List<RuleInfo>> variants) {
    this.rulebook = rulebook;
    this.variants = variants;
  }

  void write(SitePages pages) throws IOException {
    pages.write("index.html", "Rules", true, this::body);
  }

  private void body(Markup html) {
    html.raw("<p id=\"searching\" role=\"search\" hidden><label for=\"search\">Words of a rule");
    html.raw("</label> <input id=\"search\" type=\"search\" autocomplete=\"off\">");
    html.raw(" <span id=\"said\" role=\"status\"></span></p>\n");
    html.raw("<div class=\"wide\"><table id=\"rules\">\n<thead><tr>");
    for (String column : List.of("Rule", "What it checks", "Severity", "Items", "Profile")) {
      html.element("<th scope=\"col\">", column, "</th>");
    }
    html.raw("</tr></thead>\n<tbody>\n");
    variants.forEach((id, rules) -> row(id, rules, html));
    html.raw("</tbody>\n</table></div>\n<script type=\"application/json\" id=\"index\">");
    // nothing in it may end the element
    html.raw(index().replace("<", "\\u003c")).raw("</script>\n");
  }

  private static void row(String id, List<RuleInfo> rules, Markup html) {
    html.raw("<tr id=\"").text(SitePages.anchor(id)).raw("\"><th scope=\"row\"><a href=\"rules/");
    html.text(id).element(".html\">", id, "</a></th>");
    html.element("<td>", all(rules.stream().map(RuleInfo::title).toList()), "</td>");
    html.element("<td>", all(rules.stream().map(rule -> rule.severity().key()).toList()), "</td>");
    html.element(
        "<td>", all(rules.stream().flatMap(rule -> rule.items().stream()).toList()), "</td>");
    html.element("<td>", all(rules.stream().map(RuleInfo::profile).toList()), "</td></tr>\n");
  }

  private static String all(List<String> values) {
    return values.stream().distinct().collect(Collectors.joining("; "));
  }

  private String index() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      for (String id : variants.keySet()) {
        json.writeStringProperty(SitePages.anchor(id), String.join(" ", words(id)));
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  /** Each word of the rule's page once, and what its variants cite and say. */
  private Set<String> words(String id) {
    StringBuilder all = new StringBuilder(rulebook.page(id).orElse(""));
    for (RuleInfo rule : variants.get(id)) {
      all.append(' ').append(rule.template());
      all.append(' ').append(String.join(" ", rule.authorities()));
      all.append(' ').append(String.join(" ", rule.x12()));
    }
    String[] words = all.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.-]+");
    Set<String> once = new TreeSet<>(List.of(words));
    once.removeIf(word -> word.length() < 2);
    return once;
  }
}
