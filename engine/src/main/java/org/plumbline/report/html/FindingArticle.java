package org.plumbline.report.html;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.Location;
import org.plumbline.claim.TableRow;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;

/** Writes one finding: what, where, on which evidence, by whose document. */
final class FindingArticle {

  private final Markup html;
  private final RulePages pages;
  private final Function<String, Optional<Authority>> authorities;

  FindingArticle(Markup html, RulePages pages, Function<String, Optional<Authority>> authorities) {
    this.html = html;
    this.pages = pages;
    this.authorities = authorities;
  }

  /**
   * @param anchor the nearest anchor, which the rule's page links back to
   */
  void write(Finding finding, String anchor) {
    Severity severity = finding.rule().severity();
    html.raw("<article class=\"finding ").raw(severity.key()).raw("\">\n<p class=\"what\">");
    html.raw("<span class=\"badge\"><span aria-hidden=\"true\">").raw(Look.symbol(severity));
    html.raw("</span> ").raw(severity.key()).raw("</span> ");
    if (finding.line() > 0 && Place.of(finding).line() == 0) {
      html.raw("Line ").number(finding.line()).raw(": ");
    }
    html.element("<strong>", finding.message(), "</strong></p>\n");
    evidence(finding);
    html.element("<p class=\"page\">Rule: ", finding.rule().title(), ". ");
    html.raw("<a href=\"#").raw(pages.anchor(finding.rule(), anchor));
    html.element("\">What it checks and how to correct it: ", finding.rule().id(), "</a></p>\n");
    html.raw("</article>\n");
  }

  private void evidence(Finding finding) {
    html.raw("<dl>");
    finding.evidence().forEach(this::evidence);
    for (Finding.Descriptor read : finding.read()) {
      html.element("<dt>Descriptor to read: ", read.code() + read.life(), "</dt>");
      html.element("<dd>", read.descriptor(), "</dd>\n");
      if (!read.sharing().isEmpty()) {
        html.element("<dd>", read.sharing(), "</dd>\n");
      }
    }
    if (!finding.authorities().isEmpty()) {
      html.raw("<dt>By</dt>");
      finding.authorities().forEach(this::authority);
    }
    if (finding.location() != null) {
      html.element("<dt>In the file</dt><dd>", where(finding.location()), "</dd>");
    }
    html.raw("</dl>\n");
  }

  private void evidence(Evidence evidence) {
    if (evidence instanceof Evidence.Descriptor quote) {
      html.element("<dt>Descriptor of ", quote.code(), "");
      html.element(", release ", quote.release(), "");
      if (!quote.added().isEmpty()) {
        html.element(", added ", quote.added(), "");
      }
      if (!quote.ended().isEmpty()) {
        html.element(", ended ", quote.ended(), "");
      }
      html.element("</dt><dd><q>", quote.text(), "</q></dd>\n");
    } else if (evidence instanceof Evidence.ClaimText claim) {
      html.element("<dt>Claim says, ", claim.field(), "</dt>");
      html.element("<dd><code>", claim.text(), "</code></dd>\n");
    } else if (evidence instanceof Evidence.ClaimWords words) {
      html.element("<dt>Claim says, ", words.field(), "</dt>");
      html.element("<dd><q>", words.text(), "</q></dd>\n");
    } else if (evidence instanceof Evidence.Row quoted) {
      row(quoted.row());
    } else if (evidence instanceof Evidence.Computed computed) {
      html.element("<dt>Worked out: ", words(computed.name()), "</dt>");
      html.element("<dd>", computed.value(), "</dd>\n");
    }
  }

  private void row(TableRow row) {
    html.element("<dt>", row.table().title(), row.code().isEmpty() ? "" : ", row of ");
    html.element("", row.code(), "");
    html.element(", release ", row.release(), "");
    html.element(", line ", String.valueOf(row.line()), "</dt>");
    html.element("<dd><q>", row.text(), "</q></dd>\n");
  }

  /** {@code lineTotal} as people write it. */
  private static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private void authority(String id) {
    Optional<Authority> known = authorities.apply(id);
    html.raw("<dd>");
    if (known.isEmpty()) {
      html.text(id);
    } else {
      Authority authority = known.get();
      String rest =
          Stream.of(authority.issuer(), authority.identifier(), authority.date())
              .filter(part -> part != null && !part.isEmpty())
              .collect(Collectors.joining(", "));
      title(authority);
      html.text(rest.isEmpty() ? "" : ", " + rest);
    }
    html.raw("</dd>\n");
  }

  private void title(Authority authority) {
    String locator = authority.locator() == null ? "" : authority.locator();
    if (locator.startsWith("https://") || locator.startsWith("http://")) {
      html.element("<a rel=\"noopener noreferrer\" href=\"", locator, "\">");
      html.element("", authority.title(), "</a>");
    } else {
      html.text(authority.title()).text(locator.isEmpty() ? "" : ", " + locator);
    }
  }

  private static String where(Location location) {
    if (location instanceof Location.X12 x12) {
      String place = x12.element().isEmpty() ? x12.segment() : x12.element();
      return (x12.loop().isEmpty() ? "" : "loop " + x12.loop() + ", ")
          + place
          + (x12.component() == 0 ? "" : "-" + x12.component())
          + ", segment "
          + x12.segmentNumber()
          + ", byte "
          + x12.offset();
    } else if (location instanceof Location.Cell cell) {
      return "row " + cell.row() + (cell.column().isEmpty() ? "" : ", column " + cell.column());
    }
    Location.Pointer place = (Location.Pointer) location;
    String value = place.pointer().isEmpty() ? "the whole document" : place.pointer();
    return place.hasOffset() ? value + ", byte " + place.offset() : value;
  }
}
