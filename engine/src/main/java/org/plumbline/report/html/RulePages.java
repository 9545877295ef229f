package org.plumbline.report.html;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.finding.RuleInfo;

/** The pages of the rules that found something, written once at the end of the page. */
final class RulePages {

  private final Function<String, Optional<String>> pages;
  private final Map<String, Occurring> occurring = new TreeMap<>();

  /** A rule that found something, and the anchor of its first finding. */
  private record Occurring(String title, String anchor, String firstFinding) {}

  /**
   * @param pages the page of a rule by its id, as Markdown
   */
  RulePages(Function<String, Optional<String>> pages) {
    this.pages = pages;
  }

  /** The anchor of the rule's page, which will be there at the end. */
  String anchor(RuleInfo rule, String finding) {
    return occurring
        .computeIfAbsent(
            rule.id(), id -> new Occurring(rule.title(), "rule" + (occurring.size() + 1), finding))
        .anchor();
  }

  void write(Markup html) {
    if (occurring.isEmpty()) {
      return;
    }
    html.raw("<section class=\"rules\" id=\"rules\" tabindex=\"-1\" aria-labelledby=\"rulesh\">\n");
    html.raw("<h2 id=\"rulesh\">The rules that found something</h2>\n");
    occurring.forEach((id, rule) -> write(id, rule, html));
    html.raw("</section>\n");
  }

  private void write(String id, Occurring rule, Markup html) {
    String page = pages.apply(id).orElse("").strip();
    html.raw("<article class=\"rule\" id=\"").raw(rule.anchor()).raw("\" tabindex=\"-1\">\n<h3>");
    if (page.startsWith("# ")) {
      int end = page.indexOf('\n') < 0 ? page.length() : page.indexOf('\n');
      html.text(page.substring(2, end).strip());
      page = page.substring(end);
    } else {
      html.text(id + " " + rule.title());
    }
    html.raw("</h3>\n");
    new Markdown(html, 3).write(page);
    html.raw("<p class=\"back\"><a href=\"#").raw(rule.firstFinding());
    html.element("\">Back to the first finding of ", id, "</a></p>\n</article>\n");
  }
}
