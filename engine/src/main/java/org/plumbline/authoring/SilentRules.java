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
      why(checked)
          .ifPresent(
              why ->
                  problems.add(
                      new Problem(checked.file(), checked.line(), checked.rule().name(), why)));
    }
    return problems;
  }

  private static Optional<String> why(CheckedRule checked) {
    if (RuleScope.of(checked).filter(RuleScope::endsBeforeItBegins).isPresent()) {
      return Optional.of("can never speak: its @from lies after its @to");
    }
    return bySubject(checked.rule().guards()).entrySet().stream()
        .filter(asked -> Domain.isEmpty(asked.getValue()))
        .findFirst()
        .map(
            asked ->
                "can never speak: no value of "
                    + asked.getKey()
                    + " is all that it asks; take one of these conditions away");
  }

  /** What is asked of each subject. */
  static Map<String, List<Guard>> bySubject(List<Guard> guards) {
    Map<String, List<Guard>> bySubject = new LinkedHashMap<>();
    guards.forEach(
        guard -> bySubject.computeIfAbsent(guard.subject(), one -> new ArrayList<>()).add(guard));
    return bySubject;
  }
}
