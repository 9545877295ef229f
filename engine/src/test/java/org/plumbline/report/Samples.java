package org.plumbline.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.Location;
import org.plumbline.finding.Basis;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Family;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Sentences;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;

/** Findings and summaries the writers' tests share. */
final class Samples {

  static final Location.X12 UNITS = new Location.X12("2400", "SV1", "SV104", 0, 37, 35, 1234);

  /** A finding about a line, with all there can be. */
  static final Finding DOSE =
      new Finding(
          rule("DA-U01/b", Severity.WARNING, Family.DESCRIPTOR),
          "batch.837",
          "ACCT0003",
          3,
          2,
          "24G",
          UNITS,
          Sentences.of("The narrative names 60 mg and the descriptor says \"per 15 mg\"."),
          List.of(
              new Evidence.Descriptor("per 15 mg", "J1885", "2025-10", 32, 41),
              new Evidence.ClaimText("SV101-7", "60 mg"),
              new Evidence.Computed("expected units", "4")),
          List.of("CMS-PUB-100-04-CH17"),
          List.of(new Finding.Descriptor("J1885", "Injection, per 15 mg")));

  /** One whose descriptors to read are scored. */
  static final Finding SCORED =
      new Finding(
          rule("DA-W22", Severity.INFO, Family.DESCRIPTOR),
          "batch.837",
          "ACCT0003",
          3,
          2,
          "24D",
          UNITS,
          Sentences.of("Words."),
          List.of(),
          List.of(),
          List.of(
              new Finding.Descriptor(
                  "E0143",
                  "Walker, folding",
                  "",
                  "",
                  21,
                  List.of(
                      new Finding.Word("FOLDING", "folding", 9),
                      new Finding.Word("WLKR", "Walker", 12))),
              new Finding.Descriptor("E0601", "Device", "", "", 0, List.of())));

  /** A finding about the file, with as little as there can be. */
  static final Finding ENVELOPE =
      new Finding(
          rule("FMT-ENV-003", Severity.ERROR, Family.SYNTAX),
          "batch.837",
          null,
          0,
          0,
          "",
          new Location.X12("", "IEA", "", 0, 90, 0, 4567),
          Sentences.of("The interchange ends early."),
          List.of(),
          List.of(),
          List.of());

  static final Summary.Input INPUT = new Summary.Input(5000, 4000, 900, 100);

  private Samples() {}

  static RuleInfo rule(String name, Severity severity, Family family) {
    return rule(name, severity, family, "");
  }

  private static RuleInfo rule(String name, Severity severity, Family family, String status277) {
    return new RuleInfo(
        name,
        "title",
        severity,
        family,
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
        status277,
        "",
        List.of(),
        List.of(),
        "template",
        "source");
  }

  static Finding at(Location location) {
    return of(rule("FMT-28-001", Severity.ERROR, Family.FORMAT), location);
  }

  /** One that a 277CA would say with these codes. */
  static Finding withStatus(String status277) {
    return of(rule("FMT-28-001", Severity.ERROR, Family.FORMAT, status277), UNITS);
  }

  private static Finding of(RuleInfo rule, Location location) {
    return new Finding(
        rule, "f", "A", 1, 0, "28", location, Sentences.of("m"), List.of(), List.of(), List.of());
  }

  static Finding inClaim(int claim, String id, String message) {
    return in("batch.837", claim, id, message);
  }

  static Finding inFile(String file) {
    return in(file, 1, "A", "m");
  }

  private static Finding in(String file, int claim, String id, String message) {
    return new Finding(
        rule("FMT-28-001", Severity.ERROR, Family.CONSISTENCY),
        file,
        id,
        claim,
        0,
        "28",
        UNITS,
        Sentences.of(message),
        List.of(),
        List.of(),
        List.of());
  }

  static Summary summary(
      Map<String, Long> bySeverity, Map<String, Long> byRule, Map<String, Long> abstained) {
    return new Summary(
        12,
        40,
        bySeverity,
        byRule,
        Map.of(
            "descriptor", new Summary.Checks(112, 2, abstained),
            "format", new Summary.Checks(400, 3, Map.of())),
        INPUT,
        new Summary.RulebookVersion("1", "ab12"),
        List.of(new Summary.CodeSetVersion("HCPCS", List.of("2025-10", "2025-07"), "cd34")),
        "0.1.0");
  }

  static Summary withFindings() {
    return summary(
        Map.of("error", 3L, "warning", 2L, "info", 0L),
        Map.of("FMT-28-001", 3L, "DA-U01", 2L),
        Map.of("narrative", 11L, "no release 2025-10 loaded", 20L));
  }

  static Summary withoutFindings() {
    return summary(Map.of(), Map.of(), Map.of());
  }
}
