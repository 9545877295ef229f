package org.plumbline.report.html;

import java.util.List;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.ClaimPicture.Entry;

/** Draws one CMS-1500: its items in their places, what may be shown in them, and the marks. */
final class FormDrawing {

  /** The form has room for six service lines; an 837P has more. */
  private static final int LINES_ON_A_FORM = 6;

  /** Item 21 has room for A to L. */
  private static final int DIAGNOSES = 12;

  private static final int LONGEST_ITEM = 16;

  private final Markup html;
  private final PlacedFindings findings;

  FormDrawing(Markup html, PlacedFindings findings) {
    this.html = html;
    this.findings = findings;
  }

  void draw(ClaimPicture claim) {
    html.raw(
        "<div class=\"form\">\n<div class=\"grid\">\n<h3>Health insurance claim form CMS-1500</h3>\n");
    FormItem.of(FormItem.Part.TOP).forEach(item -> item(item, claim));
    html.raw("</div>\n");
    lines(claim);
    html.raw("<div class=\"grid\">\n");
    FormItem.of(FormItem.Part.BOTTOM).forEach(item -> item(item, claim));
    html.raw("</div>\n");
    outside();
    html.raw("</div>\n");
  }

  private void item(FormItem item, ClaimPicture claim) {
    Place place = new Place(item.number(), 0);
    html.raw("<div class=\"item i").raw(item.number()).raw(marked(place)).raw("\">");
    caption(item);
    List<Entry> entries = at(item.number(), claim.entries());
    if (item.number().equals("21")) {
      diagnoses(entries);
    } else {
      values(entries);
    }
    mark(place);
    html.raw("</div>\n");
  }

  private void caption(FormItem item) {
    html.raw("<span class=\"cap\">");
    if (!item.number().equals("top")) {
      html.element("<b>", item.number(), "</b> ");
    }
    html.element("<span>", item.caption(), "</span></span>");
  }

  private void diagnoses(List<Entry> entries) {
    html.raw("<span class=\"dx\">");
    for (Entry entry : entries) {
      if (entry.occurrence() <= DIAGNOSES) {
        String letter = Character.toString('A' + entry.occurrence() - 1);
        html.element("<span><i>", letter, ".</i> ").element("", entry.text(), "</span>");
      }
    }
    html.raw("</span>");
  }

  private void values(List<Entry> entries) {
    entries.stream()
        .map(Entry::text)
        .filter(text -> !text.isEmpty())
        .limit(LONGEST_ITEM)
        .forEach(text -> html.element("<span class=\"v\">", text, "</span> "));
    if (entries.stream().anyMatch(entry -> entry.text().isEmpty())) {
      html.raw("<span class=\"hidden\">not shown</span>");
    }
  }

  private void lines(ClaimPicture claim) {
    html.raw("<table class=\"lines\">\n<thead><tr><th scope=\"col\" class=\"n");
    html.raw(marked(new Place("24", 0)))
        .raw("\"><span class=\"cap\"><b>24</b> <span>Line</span></span>");
    mark(new Place("24", 0));
    html.raw("</th>");
    for (FormItem column : columns()) {
      Place place = new Place(column.number(), 0);
      html.raw("<th scope=\"col\" class=\"c").raw(column.number()).raw(marked(place)).raw("\">");
      caption(column);
      mark(place);
      html.raw("</th>");
    }
    html.raw("</tr></thead>\n");
    claim.lines().forEach(this::line);
    for (int line = claim.lines().size() + 1; line <= LINES_ON_A_FORM; line++) {
      html.raw("<tbody class=\"blank\"><tr class=\"shaded\"><th class=\"n\" rowspan=\"2\">");
      html.number(line).raw("</th><td colspan=\"10\"></td></tr><tr>");
      html.raw("<td></td>".repeat(columns().size())).raw("</tr></tbody>\n");
    }
    html.raw("</table>\n");
  }

  private static List<FormItem> columns() {
    return FormItem.of(FormItem.Part.LINE).stream()
        .filter(item -> !item.number().equals("24"))
        .toList();
  }

  private void line(ClaimPicture.Line line) {
    Place whole = new Place("", line.number());
    html.raw("<tbody><tr class=\"shaded\"><th scope=\"rowgroup\" rowspan=\"2\" class=\"n");
    html.raw(marked(whole)).raw("\">").number(line.number());
    mark(whole);
    html.raw("</th>");
    cell("24", line, " colspan=\"10\"");
    html.raw("</tr>\n<tr>");
    for (FormItem column : columns()) {
      cell(column.number(), line, "");
    }
    html.raw("</tr></tbody>\n");
  }

  private void cell(String item, ClaimPicture.Line line, String attributes) {
    Place place = new Place(item, line.number());
    html.raw("<td").raw(attributes).raw(" class=\"c").raw(item).raw(marked(place)).raw("\">");
    values(at(item, line.entries()));
    mark(place);
    html.raw("</td>");
  }

  /** The marks that have no place on the form: what the 837P says and the CMS-1500 does not. */
  private void outside() {
    Place nowhere = new Place("", 0);
    if (findings.at(nowhere) != null) {
      html.raw("<p class=\"outside").raw(marked(nowhere)).raw("\">Not on the form: ");
      mark(nowhere);
      html.raw("</p>\n");
    }
  }

  private String marked(Place place) {
    PlacedFindings.Group group = findings.at(place);
    return group == null ? "" : " marked " + Look.heaviest(group.findings()).key();
  }

  private void mark(Place place) {
    PlacedFindings.Group group = findings.at(place);
    if (group != null) {
      html.raw("<a class=\"mark\" id=\"").raw(group.mark());
      html.raw("\" href=\"#").raw(group.anchor()).raw("\"><span class=\"unseen\">");
      html.text(place.words()).raw(": </span><span aria-hidden=\"true\">");
      html.raw(Look.symbol(Look.heaviest(group.findings()))).raw("</span> ");
      html.text(Look.counts(group.findings())).raw("</a>");
    }
  }

  private static List<Entry> at(String item, List<Entry> entries) {
    return entries.stream().filter(entry -> entry.item().equals(item)).toList();
  }
}
