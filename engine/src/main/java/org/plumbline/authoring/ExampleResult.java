package org.plumbline.authoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.finding.Finding;

/**
 * What an example gave.
 *
 * @param findings what was found on it, in order
 * @param problem why it does not hold, with the line of its file; empty where it holds
 */
public record ExampleResult(Example example, List<Finding> findings, String problem) {

  /** Whether the example gave what it says. */
  public boolean holds() {
    return problem.isEmpty();
  }

  static ExampleResult of(Example example, long claims, List<Finding> findings) {
    String found =
        findings.stream()
            .map(
                finding ->
                    finding.rule().name()
                        + (finding.line() > 0 ? " on line " + finding.line() : ""))
            .collect(Collectors.joining(", "));
    String problem = "";
    if (!example.flagged()) {
      if (!findings.isEmpty()) {
        problem = "expected no finding, found " + found;
      } else if (claims == 0) {
        problem = "no claim was read, so its silence says nothing";
      }
    } else if (findings.isEmpty()) {
      problem = "expected " + wanted(example) + ", found nothing";
    } else if (!findings.stream().allMatch(one -> isWanted(example, one))) {
      problem = "expected " + wanted(example) + " and nothing else, found " + found;
    } else if (!spoken(findings).containsAll(example.also())
        || findings.stream().noneMatch(one -> isOwn(example, one))) {
      problem = "expected " + wanted(example) + " and " + example.also() + ", found " + found;
    } else if (times(example, findings) != example.times()) {
      problem = "expected " + wanted(example) + " " + times(example.times()) + ", found " + found;
    }
    return new ExampleResult(example, findings, at(example.line(), problem));
  }

  private static boolean isWanted(Example example, Finding finding) {
    return isOwn(example, finding) || example.also().contains(finding.rule().name());
  }

  /** Whether it is of the rule, or of the variant that is named; what {@code also} names is not. */
  private static boolean isOwn(Example example, Finding finding) {
    String name = finding.rule().name();
    return example
        .namedVariant()
        .map(name::equals)
        .orElseGet(
            () -> finding.rule().id().equals(example.rule()) && !example.also().contains(name));
  }

  private static String times(int number) {
    return number == 1 ? "once" : number + " times";
  }

  private static long times(Example example, List<Finding> findings) {
    return findings.stream().filter(one -> isOwn(example, one)).count();
  }

  private static Set<String> spoken(List<Finding> findings) {
    return findings.stream().map(one -> one.rule().name()).collect(Collectors.toSet());
  }

  static ExampleResult refused(Example example, int line, String message) {
    return new ExampleResult(example, List.of(), at(line, message));
  }

  private static String at(int line, String problem) {
    return problem.isEmpty() ? "" : "line " + line + ": " + problem;
  }

  private static String wanted(Example example) {
    return example.namedVariant().orElse(example.rule());
  }

  /** {@code examples/FMT-24G-001.txt line 3: expected ..., found nothing (units are 0)}. */
  @Override
  public String toString() {
    return "examples/"
        + example.rule()
        + ".txt "
        + (holds() ? "line " + example.line() + ": holds" : problem)
        + " ("
        + example.title()
        + ")";
  }
}
