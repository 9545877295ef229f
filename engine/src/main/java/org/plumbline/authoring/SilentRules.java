package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.rulebook.RulebookCompiler.CheckedRule;
import org.plumbline.rulebook.lint.Guard;
import org.plumbline.rulebook.lint.Problem;

/** Finds rules that can never speak: what they ask excludes itself, or their dates do. */
final class SilentRules {

  private SilentRules() {}

  static List<Problem> in(List<CheckedRule> rules) {
    List<Problem> problems = new ArrayList<>();
    for (CheckedRule checked : rules) {
      RuleScope.of(checked)
          .filter(RuleScope::endsBeforeItBegins)
          .map(
              scope ->
                  problem(checked, checked.rule().lineOf("to"), "its @from lies after its @to"))
          .or(() -> excluded(checked))
          .ifPresent(problems::add);
    }
    return problems;
  }

  private static Problem problem(CheckedRule checked, int line, String why) {
    return new Problem(
        checked.file(), checked.asWritten(line), checked.rule().name(), "can never speak: " + why);
  }

  private static Optional<Problem> excluded(CheckedRule checked) {
    List<Guard> guards = checked.rule().guards();
    for (Map.Entry<String, List<Guard>> asked : bySubject(guards).entrySet()) {
      List<Guard> own = asked.getValue();
      Optional<String> beside =
          Domain.isEmpty(own) ? Optional.of("") : beside(asked.getKey(), own, guards);
      if (beside.isPresent()) {
        return Optional.of(
            problem(
                checked,
                own.get(own.size() - 1).line(),
                "no value of "
                    + asked.getKey()
                    + " is all that it asks"
                    + beside.get()
                    + "; take one of these conditions away"));
      }
    }
    return Optional.empty();
  }

  /** The guard that leaves nothing of what is asked of a subject although it is of another one. */
  private static Optional<String> beside(String subject, List<Guard> own, List<Guard> all) {
    for (Guard guard : all) {
      List<Guard> together = new ArrayList<>(own);
      ImpliedGuards.of(guard)
          .filter(implied -> implied.subject().equals(subject))
          .forEach(together::add);
      if (Domain.isEmpty(together)) {
        return Optional.of(" beside " + guard.subject());
      }
    }
    return Optional.empty();
  }

  /** What is asked of each subject. */
  static Map<String, List<Guard>> bySubject(List<Guard> guards) {
    Map<String, List<Guard>> bySubject = new LinkedHashMap<>();
    guards.forEach(
        guard -> bySubject.computeIfAbsent(guard.subject(), one -> new ArrayList<>()).add(guard));
    return bySubject;
  }
}
