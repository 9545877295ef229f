package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule that passed the lint.
 *
 * @param name the id, with the variant where it has one: {@code DA-U09/a}
 * @param line the line of {@code rule}, from 1
 * @param endLine the line of {@code end}
 * @param metadata the annotations by key, in the order of the text, without quotes
 * @param annotationLines the line of each
 * @param patternTypes the simple names of the fact classes, in the order of the text, those in
 *     groups and sources included; the first is what the rule is applied to
 * @param firstPatternGuards what the first pattern requires: the paths of properties named hasX
 *     that stand alone or under &amp;&amp;, such as {@code hasUnits} and {@code claim.hasTotal};
 *     where a rule begins with alternatives, what the first patterns of all branches require
 * @param guards what its first pattern asks; empty where it begins with alternatives
 * @param furtherGuards what all its other patterns ask, those in groups included
 * @param alone whether it has no more than its first pattern
 * @param thresholds the numbers it reads by name, with the line of each
 * @param report what it reports
 */
public record LintedRule(
    String name,
    int line,
    int endLine,
    Map<String, String> metadata,
    Map<String, Integer> annotationLines,
    List<String> patternTypes,
    Set<String> firstPatternGuards,
    List<Guard> guards,
    List<Guard> furtherGuards,
    boolean alone,
    Map<String, Integer> thresholds,
    ReportCall report) {

  /** The line of an annotation, that of the rule where it has none such. */
  public int lineOf(String annotation) {
    return annotationLines.getOrDefault(annotation, line);
  }

  /** Whether what it reports could not be read. */
  public boolean isRefused() {
    return report == ReportCall.REFUSED;
  }
}
