package org.plumbline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;

/**
 * The summary for people: what was read, found, applied and abstained from and why, in at most
 * three lines; which rules settings disable; and how much of the input could not be read.
 */
public final class SummaryText {

  static final List<Severity> HEAVIEST_FIRST =
      List.of(Severity.ERROR, Severity.WARNING, Severity.INFO);

  private static final int REASON_LINES = 2;

  private SummaryText() {}

  /**
   * The summary, line by line.
   *
   * @param width how many characters fit on a line
   */
  public static List<String> lines(Summary summary, int width) {
    Map<String, Long> reasons = reasons(summary);
    long applied = summary.checks().values().stream().mapToLong(Summary.Checks::applied).sum();
    long abstained = reasons.values().stream().mapToLong(Long::longValue).sum();
    List<String> lines = new ArrayList<>(4);
    lines.add(
        count(summary.claims(), "claim")
            + ", "
            + count(summary.lines(), "line")
            + ": "
            + findings(summary)
            + "; "
            + count(applied, "check")
            + " applied, "
            + abstained
            + " abstained");
    lines.addAll(reasonLines(reasons, width));
    summary.settings().ifPresent(settings -> lines.addAll(settings(settings, width)));
    if (summary.input().skippedBytes() > 0) {
      lines.add(
          summary.input().skippedBytes()
              + " of "
              + count(summary.input().bytes(), "byte")
              + " could not be read");
    }
    return lines;
  }

  /** What did not speak is told with its reason: nobody is to take its silence for an answer. */
  private static List<String> settings(Summary.SettingsVersion settings, int width) {
    String disabled =
        new TreeMap<>(settings.disabled())
            .entrySet().stream()
                .map(rule -> rule.getKey() + " (" + Printable.of(rule.getValue()) + ")")
                .collect(Collectors.joining(", "));
    return Wrap.lines(
        "settings "
            + settings.digest().substring(0, 12)
            + ": "
            + (disabled.isEmpty() ? "no rule disabled" : "disabled " + disabled),
        width);
  }

  private static Map<String, Long> reasons(Summary summary) {
    Map<String, Long> reasons = new TreeMap<>();
    for (Summary.Checks checks : summary.checks().values()) {
      checks.abstained().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    }
    return reasons;
  }

  private static String findings(Summary summary) {
    if (summary.bySeverity().values().stream().allMatch(count -> count == 0)) {
      return "no findings";
    }
    return HEAVIEST_FIRST.stream()
        .map(
            severity ->
                count(summary.bySeverity().getOrDefault(severity.key(), 0L), severity.key()))
        .collect(Collectors.joining(", "));
  }

  /** The most frequent reasons, as many as fit. */
  private static List<String> reasonLines(Map<String, Long> reasons, int width) {
    if (reasons.isEmpty()) {
      return List.of();
    }
    List<String> frequentFirst =
        reasons.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(reason -> Printable.of(reason.getKey()) + ": " + reason.getValue())
            .toList();
    for (int shown = frequentFirst.size(); shown > 1; shown--) {
      List<String> lines = Wrap.lines(reasonText(frequentFirst, shown), width);
      if (lines.size() <= REASON_LINES) {
        return lines;
      }
    }
    return List.of(reasonText(frequentFirst, 1));
  }

  private static String reasonText(List<String> reasons, int shown) {
    int left = reasons.size() - shown;
    return "abstained ("
        + String.join(", ", reasons.subList(0, shown))
        + (left == 0 ? ")" : ", and " + count(left, "other reason") + ")");
  }

  private static String count(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }
}
