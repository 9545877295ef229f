package org.plumbline.report.html;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.claim.Location;
import org.plumbline.finding.Authority;
import org.plumbline.finding.Basis;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.ClaimPicture.Entry;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Family;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Sentences;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;

/** Claims, findings and written pages the tests of this package share. */
final class Pages {

  static final Authority AUTHORITY =
      new Authority(
          "PUB",
          "CMS",
          "manual",
          "Claims Manual",
          "ch. 26",
          "2025",
          "current",
          "https://www.example.org/ch26",
          Set.of());

  private Pages() {}

  static String written(Consumer<HtmlWriter> calls) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HtmlWriter writer =
        new HtmlWriter(
            bytes, Pages::page, id -> Optional.of(AUTHORITY).filter(a -> id.equals("PUB")))) {
      calls.accept(writer);
      writer.finished(summary());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  static Optional<String> page(String rule) {
    return rule.equals("R-NONE")
        ? Optional.empty()
        : Optional.of("# " + rule + " A title\n\n## What it checks\n\nWords of " + rule + ".\n");
  }

  static ClaimPicture picture(int claim, Entry... entries) {
    return new ClaimPicture(
        "batch.837",
        "ACCT" + claim,
        claim,
        List.of(entries),
        List.of(
            new ClaimPicture.Line(
                1, List.of(new Entry("24D", 1, "J1885"), new Entry("24J", 1, "")))));
  }

  static Finding finding(int claim, Severity severity, String item, int line, String message) {
    return finding("R-" + item, claim, severity, item, line, message, List.of());
  }

  static Finding finding(
      String rule,
      int claim,
      Severity severity,
      String item,
      int line,
      String message,
      List<Evidence> evidence) {
    return new Finding(
        new RuleInfo(
            rule,
            "title of " + rule,
            severity,
            Family.FORMAT,
            Evaluator.RULEBOOK,
            List.of(),
            List.of(),
            "base",
            List.of(),
            Basis.DERIVED,
            List.of(),
            Set.of(),
            "LineFacts",
            null,
            null,
            "",
            "",
            List.of(),
            List.of(),
            "template",
            "source"),
        "batch.837",
        claim == 0 ? null : "ACCT" + claim,
        claim,
        line,
        item,
        new Location.X12("2400", "SV1", "SV104", 0, 37, 35, 1234),
        Sentences.of(message),
        evidence,
        List.of("PUB", "UNKNOWN-ID"),
        List.of());
  }

  static Summary summary() {
    return new Summary(
        12,
        40,
        Map.of("error", 3L, "warning", 1L, "info", 0L),
        Map.of(),
        Map.of("format", new Summary.Checks(400, 4, Map.of("no release 2025-10 loaded", 20L))),
        new Summary.Input(5000, 4000, 900, 100),
        new Summary.RulebookVersion("1", "ab12"),
        List.of(new Summary.CodeSetVersion("hcpcs", List.of("2025-10"), "cd34")),
        "0.1.0");
  }
}
