package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.Threshold;
import org.plumbline.run.Settings;

/** What settings make of rules: what holds, and what would hold without them. */
final class RuleSettings {

  private final Rulebook unset;
  private final Rulebook set;
  private final Map<String, Set<String>> senders;

  RuleSettings(Rulebook unset, Settings settings) {
    this.unset = unset;
    this.set = settings.adjust(unset);
    this.senders = new TreeMap<>(settings.senders());
  }

  /** The rules as the settings want them. */
  Rulebook rulebook() {
    return set;
  }

  /** The severity that the rule has by itself, where the settings give it another one. */
  Optional<Severity> severityBefore(RuleInfo rule) {
    return unset.rule(rule.name()).map(RuleInfo::severity).filter(own -> own != rule.severity());
  }

  /** Why the rule does not speak; empty where it does. */
  Optional<String> disabled(RuleInfo rule) {
    return Optional.ofNullable(set.disabled().get(rule.name()));
  }

  /** The numbers that the rule reads, with their values in force. */
  List<Threshold> thresholds(RuleInfo rule) {
    return set.thresholdsOf(rule.name());
  }

  /** The value that a threshold has by itself. */
  long valueBefore(Threshold threshold) {
    return unset.thresholds().get(threshold.name()).value();
  }

  /** The trading partners for whose claims the settings switch the rule on. */
  List<String> onFor(RuleInfo rule) {
    return sendersWith(List.of(rule.profile()), rule.notWith());
  }

  /** The trading partners for whose claims the settings switch the rule off. */
  List<String> offFor(RuleInfo rule) {
    return sendersWith(rule.notWith(), List.of());
  }

  private List<String> sendersWith(List<String> some, List<String> none) {
    return senders.entrySet().stream()
        .filter(sender -> some.stream().anyMatch(sender.getValue()::contains))
        .filter(sender -> none.stream().noneMatch(sender.getValue()::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the settings change of a rule, in one line; empty where they change nothing. */
  String changes(RuleInfo rule) {
    List<String> changes = new ArrayList<>();
    disabled(rule).ifPresent(reason -> changes.add("disabled: " + reason));
    severityBefore(rule).ifPresent(own -> changes.add("severity was " + own.key()));
    thresholds(rule).stream()
        .filter(threshold -> threshold.value() != valueBefore(threshold))
        .forEach(
            threshold ->
                changes.add(
                    threshold.name()
                        + " "
                        + threshold.value()
                        + ", was "
                        + valueBefore(threshold)));
    if (!onFor(rule).isEmpty()) {
      changes.add("on for " + String.join(", ", onFor(rule)));
    }
    if (!offFor(rule).isEmpty()) {
      changes.add("off for " + String.join(", ", offFor(rule)));
    }
    return String.join("; ", changes);
  }
}
