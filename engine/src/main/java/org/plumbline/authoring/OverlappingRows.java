package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.finding.Severity;
import org.plumbline.rulebook.RuleFolder;
import org.plumbline.rulebook.RulebookCompiler.CheckedRule;
import org.plumbline.rulebook.lint.Guard;
import org.plumbline.rulebook.lint.Problem;

/**
 * Finds rows of one decision table that speak about the same thing: one asks for nothing that the
 * other does not ask for, too, and a value can be both. Where they say it with different severity
 * they contradict each other.
 */
final class OverlappingRows {

  private OverlappingRows() {}

  static List<Problem> in(List<CheckedRule> rules) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      CheckedRule later = rules.get(i);
      rules.subList(0, i).stream()
          .filter(earlier -> overlap(earlier, later))
          .findFirst()
          .ifPresent(earlier -> problems.add(problem(earlier, later)));
    }
    return problems;
  }

  private static Problem problem(CheckedRule earlier, CheckedRule later) {
    Optional<Severity> severity = severity(earlier);
    boolean contradict =
        severity.isPresent() && severity(later).isPresent() && !severity.equals(severity(later));
    return new Problem(
        later.file(),
        later.line(),
        later.rule().name(),
        (contradict ? "contradicts " : "overlaps ")
            + earlier.rule().name()
            + " on line "
            + earlier.line()
            + ": both speak about one value"
            + (contradict ? ", with different severity" : "")
            + "; part what they ask for, or name the other in @supersedes");
  }

  private static Optional<Severity> severity(CheckedRule rule) {
    return RuleScope.of(rule).flatMap(RuleScope::severity);
  }

  private static boolean overlap(CheckedRule a, CheckedRule b) {
    return RuleFolder.isDecisionTable(a.file())
        && a.file().equals(b.file())
        && !a.rule().name().equals(b.rule().name())
        && sameThing(a, b)
        && RuleScope.together(a, b)
        && overlap(a.rule().guards(), b.rule().guards());
  }

  private static boolean sameThing(CheckedRule a, CheckedRule b) {
    return a.rule().alone()
        && b.rule().alone()
        && !a.rule().isRefused()
        && !b.rule().isRefused()
        && a.rule().patternTypes().equals(b.rule().patternTypes())
        && a.rule().report().field() == b.rule().report().field();
  }

  private static boolean overlap(List<Guard> a, List<Guard> b) {
    Set<String> ofA = SilentRules.bySubject(a).keySet();
    Set<String> ofB = SilentRules.bySubject(b).keySet();
    if (!ofA.containsAll(ofB) && !ofB.containsAll(ofA)) {
      return false;
    }
    List<Guard> both = new ArrayList<>(a);
    both.addAll(b);
    Map<String, List<Guard>> bySubject = SilentRules.bySubject(both);
    return bySubject.values().stream().noneMatch(Domain::isEmpty)
        && bySubject.values().stream().allMatch(OverlappingRows::areKnown);
  }

  /** Of two different tests of a text alone, nobody knows whether a text fulfils both. */
  private static boolean areKnown(List<Guard> ofOneSubject) {
    return ofOneSubject.stream()
            .filter(guard -> guard.sign().matches("(not )?(matches|contains|memberOf)|str.*"))
            .map(guard -> guard.sign() + guard.values())
            .distinct()
            .count()
        < 2;
  }
}
