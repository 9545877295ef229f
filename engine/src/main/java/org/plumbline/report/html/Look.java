package org.plumbline.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;

/** How severities look: a class for colours and borders, a symbol, and always the word. */
final class Look {

  static final List<Severity> HEAVIEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private Look() {}

  static String symbol(Severity severity) {
    return switch (severity) {
      case ERROR -> "\u2716";
      case WARNING -> "\u25b2";
      case INFO -> "\u25cf";
    };
  }

  static Severity heaviest(List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.rule().severity())
        .max(Severity::compareTo)
        .orElse(Severity.INFO);
  }

  /** {@code 2 errors, 1 warning}. */
  static String counts(List<Finding> findings) {
    return HEAVIEST_FIRST.stream()
        .map(severity -> count(severity, findings))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(Severity severity, List<Finding> findings) {
    long count = findings.stream().filter(finding -> finding.rule().severity() == severity).count();
    return count == 0 ? "" : counted(count, severity.key());
  }

  static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
