package org.plumbline.report.html;

import java.util.List;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;

/** A claim with findings: its form, and beside it the findings by the place they are marked at. */
final class ClaimSection {

  private final Markup html;
  private final FindingArticle article;

  ClaimSection(Markup html, FindingArticle article) {
    this.html = html;
    this.article = article;
  }

  /** {@code Claim 2, DME1002}. */
  static String title(ClaimPicture claim) {
    String id = claim.claimId() == null ? "" : claim.claimId();
    return "Claim " + claim.claimIndex() + (id.isEmpty() ? "" : ", " + id);
  }

  /**
   * @param number the number of the section on the page, from 1
   */
  void write(ClaimPicture claim, List<Finding> findings, int number) {
    String anchor = "c" + number;
    PlacedFindings placed = PlacedFindings.of(findings, anchor);
    html.raw("<section class=\"claim\" id=\"" + anchor + "\" tabindex=\"-1\"");
    html.raw(" aria-labelledby=\"" + anchor + "h\">\n<header>\n");
    html.raw("<h2 id=\"" + anchor + "h\">").text(title(claim)).raw("</h2>\n");
    html.element("<p>", Look.counts(findings), " in ").element("", claim.file(), ". ");
    PlacedFindings.Group first = placed.all().iterator().next();
    html.raw("Mend first: <a href=\"#").raw(first.anchor()).raw("\">");
    html.text(first.place().words()).raw("</a></p>\n");
    neighbours(number);
    html.raw("</header>\n<div class=\"both\">\n<div class=\"paper\">\n");
    new FormDrawing(html, placed).draw(claim);
    html.raw("</div>\n<div class=\"findings\">\n<h3>Findings</h3>\n");
    placed.all().forEach(this::group);
    html.raw("</div>\n</div>\n</section>\n");
  }

  private void neighbours(int number) {
    html.raw("<p class=\"near\">");
    if (number > 1) {
      html.raw("<a href=\"#c" + (number - 1) + "\">Claim before</a> ");
    }
    html.raw("<a href=\"#c" + (number + 1) + "\">Next claim</a></p>\n");
  }

  private void group(PlacedFindings.Group group) {
    html.raw("<div class=\"group\" id=\"").raw(group.anchor()).raw("\" tabindex=\"-1\">\n<h4>");
    html.text(group.place().words()).raw(" <a href=\"#").raw(group.mark()).raw("\">");
    html.raw("on the form<span class=\"unseen\">: ").text(group.place().words());
    html.raw("</span></a></h4>\n");
    group.findings().forEach(finding -> article.write(finding, group.anchor()));
    html.raw("</div>\n");
  }
}
