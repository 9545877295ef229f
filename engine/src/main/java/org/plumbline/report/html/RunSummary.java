package org.plumbline.report.html;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.finding.Family;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;

/** What the run did: findings, checks applied, and what was abstained from and why. */
final class RunSummary {

  private RunSummary() {}

  static void write(Summary summary, Markup html) {
    html.raw("<section id=\"summary\" tabindex=\"-1\" aria-labelledby=\"summaryh\">\n");
    html.raw("<h2 id=\"summaryh\">Summary</h2>\n");
    html.element("<p class=\"sums\">", sentence(summary), "</p>\n");
    html.element("<p>Read: ", Look.counted(summary.claims(), "claim"), ", ");
    html.text(Look.counted(summary.lines(), "service line") + ".");
    if (summary.input().skippedBytes() > 0) {
      html.raw(" Not read: ").number(summary.input().skippedBytes()).raw(" of ");
      html.text(Look.counted(summary.input().bytes(), "byte") + ".");
    }
    html.raw("</p>\n");
    checks(summary.checks(), html);
    html.element("<p class=\"made\">Plumbline ", summary.plumbline(), "; rulebook ");
    html.text(summary.rulebook().version() + " (" + shortened(summary.rulebook().digest()) + ")");
    for (Summary.CodeSetVersion codes : summary.codesets()) {
      html.text("; code set " + codes.name() + " " + String.join(", ", codes.releases()));
      html.text(" (" + shortened(codes.digest()) + ")");
    }
    html.raw(".</p>\n</section>\n");
  }

  private static String sentence(Summary summary) {
    long findings = summary.bySeverity().values().stream().mapToLong(Long::longValue).sum();
    long applied = summary.checks().values().stream().mapToLong(Summary.Checks::applied).sum();
    long abstained =
        summary.checks().values().stream().mapToLong(checks -> sum(checks.abstained())).sum();
    return (findings == 0
            ? "No findings"
            : Look.counted(findings, "finding") + " (" + severities(summary.bySeverity()) + ")")
        + "; "
        + Look.counted(applied, "check")
        + " applied, "
        + abstained
        + " abstained.";
  }

  private static String severities(Map<String, Long> counts) {
    return Look.HEAVIEST_FIRST.stream()
        .map(Severity::key)
        .filter(key -> counts.getOrDefault(key, 0L) > 0)
        .map(key -> Look.counted(counts.get(key), key))
        .collect(Collectors.joining(", "));
  }

  private static void checks(Map<String, Summary.Checks> checks, Markup html) {
    html.raw("<table class=\"checks\">\n<caption>Checks by family</caption>\n<thead><tr>");
    html.raw("<th scope=\"col\">Family</th><th scope=\"col\">Applied</th>");
    html.raw("<th scope=\"col\">Findings</th><th scope=\"col\">Abstained, and why</th>");
    html.raw("</tr></thead>\n<tbody>\n");
    for (Family family : Family.values()) {
      Summary.Checks counts = checks.get(family.key());
      if (counts != null) {
        html.raw("<tr><th scope=\"row\">").raw(family.key()).raw("</th><td>");
        html.number(counts.applied()).raw("</td><td>").number(counts.found()).raw("</td><td>");
        html.number(sum(counts.abstained()));
        reasons(counts.abstained(), html);
        html.raw("</td></tr>\n");
      }
    }
    html.raw("</tbody></table>\n");
  }

  private static void reasons(Map<String, Long> abstained, Markup html) {
    if (!abstained.isEmpty()) {
      html.raw("<ul>");
      new TreeMap<>(abstained)
          .forEach(
              (reason, count) -> html.element("<li>", reason, ": ").number(count).raw("</li>\n"));
      html.raw("</ul>");
    }
  }

  private static long sum(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  private static String shortened(String digest) {
    return digest.length() <= 12 ? digest : digest.substring(0, 12);
  }
}
