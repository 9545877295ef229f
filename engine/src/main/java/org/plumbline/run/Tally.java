package org.plumbline.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.plumbline.claim.Need;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Family;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Severity;
import org.plumbline.finding.Summary;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.scrub.PresenceCounts;
import org.plumbline.scrub.ProfilesOn;
import org.plumbline.scrub.RuleDates;

/** Counts what a run did, for its summary. */
final class Tally {

  private final Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
  private final Map<String, Long> byRule = new TreeMap<>();
  private final Map<Family, Counts> checks = new EnumMap<>(Family.class);
  private final Rulebook rulebook;
  private final RuleDates dates;
  private final ProfilesOn profiles;
  private final Settings settings;
  private long claims;
  private long lines;
  private Summary.Input input = new Summary.Input(0, 0, 0, 0);

  private static final class Counts {
    private long applied;
    private long found;
    private final Map<String, Long> abstained = new TreeMap<>();
  }

  Tally(Rulebook rulebook, RuleDates dates, ScrubOptions options) {
    this.rulebook = rulebook;
    this.dates = dates;
    this.profiles = options.profilesOn();
    this.settings = options.settings();
    for (Severity severity : Severity.values()) {
      bySeverity.put(severity, 0L);
    }
  }

  void claims(long moreClaims, long moreLines) {
    claims += moreClaims;
    lines += moreLines;
  }

  void found(Finding finding) {
    bySeverity.merge(finding.rule().severity(), 1L, Long::sum);
    byRule.merge(finding.rule().id(), 1L, Long::sum);
    of(finding.rule()).found++;
  }

  void read(Summary.Input more) {
    input =
        new Summary.Input(
            input.bytes() + more.bytes(),
            input.claimBytes() + more.claimBytes(),
            input.envelopeBytes() + more.envelopeBytes(),
            input.skippedBytes() + more.skippedBytes());
  }

  void applied(Map<String, Long> byVariant) {
    byVariant.forEach(
        (name, times) ->
            rulebook
                .rule(name)
                .ifPresentOrElse(rule -> applied(rule, times), () -> ofId(name, times)));
  }

  private void applied(RuleInfo rule, long times) {
    if (!isDisabled(rule)) {
      of(rule).applied += times;
    }
  }

  private boolean isDisabled(RuleInfo rule) {
    return rulebook.disabled().containsKey(rule.name());
  }

  /** The reader counts a rule of several variants by its id. */
  private void ofId(String id, long times) {
    rulebook.rules().stream()
        .filter(rule -> rule.id().equals(id) && !isDisabled(rule))
        .findFirst()
        .ifPresent(rule -> applied(rule, times));
  }

  /** Works out from what was there how often each rule was applied or abstained. */
  void scrubbed(PresenceCounts presences) {
    Map<String, List<RuleInfo>> byFact = new TreeMap<>();
    for (RuleInfo rule : rulebook.rules()) {
      if (rule.evaluator() == Evaluator.RULEBOOK && !isDisabled(rule)) {
        byFact
            .computeIfAbsent(FactSheet.countedAs(rule.fact()), fact -> new ArrayList<>())
            .add(rule);
      }
    }
    presences.visit(
        (key, count) -> {
          for (RuleInfo rule : byFact.getOrDefault(key.type(), List.of())) {
            count(rule, key, count);
          }
        });
    presences.visitFailures(
        (name, key, count) ->
            rulebook
                .rule(name)
                .filter(rule -> !isDisabled(rule))
                .ifPresent(rule -> failed(rule, key, count)));
  }

  private void count(RuleInfo rule, PresenceCounts.Key key, long times) {
    String reason = abstention(rule, key);
    if (reason == null) {
      return;
    }
    Counts counts = of(rule);
    if (reason.isEmpty()) {
      counts.applied += times;
    } else {
      counts.abstained.merge(reason, times, Long::sum);
    }
  }

  /** Takes back what was counted as applied although the rule failed on the claim. */
  private void failed(RuleInfo rule, PresenceCounts.Key key, long times) {
    if (FactSheet.countedAs(rule.fact()).equals(key.type()) && "".equals(abstention(rule, key))) {
      Counts counts = of(rule);
      counts.applied -= times;
      counts.abstained.merge("rule " + rule.name() + " failed", times, Long::sum);
    }
  }

  /**
   * Why a rule abstains from facts; empty where it was applied to them, null where it does not
   * speak about them at all.
   */
  private String abstention(RuleInfo rule, PresenceCounts.Key key) {
    if (!profiles.has(rule, key.profile())) {
      return null;
    }
    boolean dated = rule.from() != null || rule.to() != null;
    if (!key.withheld().isEmpty()) {
      return key.withheld();
    } else if (dated && key.dateBucket() < 0) {
      return "no date of service";
    } else if (dated && !dates.speaksIn(rule, key.dateBucket())) {
      return null;
    }
    long missing = rule.needMask() & ~key.presence().present();
    return missing == 0
        ? ""
        : key.presence().reason(Need.values()[Long.numberOfTrailingZeros(missing)]);
  }

  private Counts of(RuleInfo rule) {
    return checks.computeIfAbsent(rule.family(), family -> new Counts());
  }

  Summary summary(List<Summary.CodeSetVersion> codeSets, String plumbline) {
    Map<String, Long> severities = new TreeMap<>();
    bySeverity.forEach((severity, count) -> severities.put(severity.key(), count));
    Map<String, Summary.Checks> families = new TreeMap<>();
    checks.forEach(
        (family, counts) ->
            families.put(
                family.key(), new Summary.Checks(counts.applied, counts.found, counts.abstained)));
    return new Summary(
        claims,
        lines,
        severities,
        byRule,
        families,
        input,
        new Summary.RulebookVersion(rulebook.version(), rulebook.digest()),
        codeSets,
        settings.digest().isEmpty()
            ? Optional.empty()
            : Optional.of(new Summary.SettingsVersion(settings.digest(), rulebook.disabled())),
        plumbline);
  }
}
