package org.plumbline.authoring;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.rulebook.RulebookCompiler.CheckedRule;

/**
 * When a rule speaks, and over what, by its annotations: those of a rule that is refused for
 * another one are read, too, so that one mistake hides no other.
 *
 * @param profile the profile that switches it on
 * @param severity empty where it is none
 * @param from the first day it speaks about, or null
 * @param to the last day, or null
 * @param supersedes the names or ids of the rules that yield to it
 */
record RuleScope(
    String profile,
    Optional<Severity> severity,
    LocalDate from,
    LocalDate to,
    List<String> supersedes) {

  /** Empty where a date cannot be read, so that nothing can be said. */
  static Optional<RuleScope> of(CheckedRule checked) {
    Map<String, String> written = checked.rule().metadata();
    try {
      return Optional.of(
          new RuleScope(
              list(written.getOrDefault("profile", "base")).stream().findFirst().orElse(""),
              severity(written.getOrDefault("severity", "")),
              date(written.get("from")),
              date(written.get("to")),
              list(written.getOrDefault("supersedes", ""))));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  boolean endsBeforeItBegins() {
    return isBefore(to, from);
  }

  /** Whether both can speak about one line, and neither makes the other silent. */
  static boolean together(CheckedRule first, CheckedRule second) {
    Optional<RuleScope> ofFirst = of(first);
    Optional<RuleScope> ofSecond = of(second);
    if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
      return false;
    }
    RuleScope a = ofFirst.get();
    RuleScope b = ofSecond.get();
    return a.profile.equals(b.profile)
        && !(isBefore(a.to, b.from) || isBefore(b.to, a.from))
        && !a.supersedes(second)
        && !b.supersedes(first);
  }

  private boolean supersedes(CheckedRule other) {
    String name = other.rule().name();
    return supersedes.contains(name) || supersedes.contains(RuleInfo.idOf(name));
  }

  private static boolean isBefore(LocalDate end, LocalDate begin) {
    return end != null && begin != null && end.isBefore(begin);
  }

  private static LocalDate date(String written) {
    return written == null ? null : LocalDate.parse(written);
  }

  private static Optional<Severity> severity(String written) {
    return Arrays.stream(Severity.values()).filter(one -> one.key().equals(written)).findFirst();
  }

  private static List<String> list(String written) {
    return Arrays.stream(written.split(",")).map(String::strip).toList();
  }
}
