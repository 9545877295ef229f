package org.plumbline.report.html;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.finding.Finding;

/** The list of claims with findings, at the end; bounded, as the page may hold any number. */
final class ClaimIndex {

  static final int MOST = 1000;

  private final List<Row> rows = new ArrayList<>();
  private long claims;

  private record Row(String anchor, String title, String counts) {}

  void add(String anchor, String title, List<Finding> findings) {
    claims++;
    if (rows.size() < MOST) {
      rows.add(new Row(anchor, title, Look.counts(findings)));
    }
  }

  void write(Markup html) {
    html.raw("<section id=\"claims\" tabindex=\"-1\" aria-labelledby=\"claimsh\">\n");
    html.raw("<h2 id=\"claimsh\">Claims with findings</h2>\n");
    html.raw(rows.isEmpty() ? "<p>None.</p>\n" : "<ol class=\"index\">\n");
    for (Row row : rows) {
      html.raw("<li><a href=\"#").raw(row.anchor()).element("\">", row.title(), "</a> ");
      html.text(row.counts()).raw("</li>\n");
    }
    html.raw(rows.isEmpty() ? "" : "</ol>\n");
    if (claims > rows.size()) {
      html.raw("<p>And ").number(claims - rows.size());
      html.raw(" more: each claim on this page has a link to the next one.</p>\n");
    }
    html.raw("</section>\n");
  }
}
