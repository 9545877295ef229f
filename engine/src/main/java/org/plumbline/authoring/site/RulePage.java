package org.plumbline.authoring.site;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.claim.Need;
import org.plumbline.finding.RuleInfo;
import org.plumbline.report.html.Markdown;
import org.plumbline.report.html.Markup;
import org.plumbline.rulebook.Rulebook;

/** The page of one rule: what its author wrote, then what the registry says of its variants. */
final class RulePage {

  private final Rulebook rulebook;
  private final String id;
  private final List<RuleInfo> variants;
  private final TestTable tests;

  RulePage(Rulebook rulebook, String id, List<RuleInfo> variants, TestTable tests) {
    this.rulebook = rulebook;
    this.id = id;
    this.variants = variants;
    this.tests = tests;
  }

  void write(SitePages pages) throws IOException {
    String page = rulebook.page(id).orElse("").strip();
    String title = id + " " + variants.get(0).title();
    if (page.startsWith("# ")) {
      int end = page.indexOf('\n') < 0 ? page.length() : page.indexOf('\n');
      title = page.substring(2, end).strip();
      page = page.substring(end);
    }
    String words = page;
    pages.write(SitePages.RULES + id + ".html", title, false, html -> body(words, html));
  }

  private void body(String page, Markup html) {
    new Markdown(html, 1).write(page);
    html.raw("<h2>Registry</h2>\n");
    for (RuleInfo variant : variants) {
      html.element("<h3>", variant.name(), "</h3>\n<dl>\n");
      field("Checks", variant.title(), html);
      field("Severity", variant.severity().key(), html);
      field("Family", variant.family().key(), html);
      links("CMS-1500 items", variant.items(), "items.html", html);
      field("837P", String.join(", ", variant.x12()), html);
      profile(variant, html);
      links("Authorities", variant.authorities(), "authorities.html", html);
      field("Needs", needs(variant), html);
      field("Message", variant.template(), html);
      html.raw("</dl>\n");
    }
    html.raw("<h2>Tests</h2>\n");
    tests.table(variants, "", html);
  }

  private void profile(RuleInfo variant, Markup html) {
    html.raw("<dt>Profile</dt><dd><a href=\"../profiles.html#");
    html.text(SitePages.anchor(variant.profile())).raw("\">");
    html.text(variant.writtenProfile()).raw("</a></dd>\n");
  }

  private static String needs(RuleInfo variant) {
    Set<String> keys = new TreeSet<>();
    variant.needs().stream().map(Need::key).forEach(keys::add);
    return keys.stream().collect(Collectors.joining(", "));
  }

  private static void field(String name, String value, Markup html) {
    if (!value.isEmpty()) {
      html.element("<dt>", name, "</dt>").element("<dd>", value, "</dd>\n");
    }
  }

  private static void links(String name, List<String> values, String list, Markup html) {
    if (values.isEmpty()) {
      return;
    }
    html.element("<dt>", name, "</dt><dd>");
    for (int i = 0; i < values.size(); i++) {
      html.raw(i == 0 ? "" : ", ").raw("<a href=\"../" + list + "#");
      html.text(SitePages.anchor(values.get(i))).element("\">", values.get(i), "</a>");
    }
    html.raw("</dd>\n");
  }
}
