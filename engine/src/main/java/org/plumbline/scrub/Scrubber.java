package org.plumbline.scrub;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.Presence;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.rulebook.Findings;
import org.plumbline.rulebook.RuleEvaluator;
import org.plumbline.rulebook.Rulebook;

/**
 * Puts one claim after the other through the rulebook. For one thread; counts what it did as it
 * goes.
 */
public final class Scrubber implements AutoCloseable {

  /** Why no rule was asked about a claim that was not read whole. */
  public static final String NOT_WHOLE = "claim not read whole";

  /**
   * Our own fault, whatever it is: it costs this claim its rulebook findings, and no other claim.
   */
  public static final String FACTS_FAILED = "the facts of the claim could not be worked out";

  private static final Presence NOTHING = new Presence(0, 0, 0, 0);

  private final CodeSets codes;
  private final RuleDates dates;
  private final RuleEvaluator evaluator;
  private final Rulebook rulebook;
  private final ProfilesOn profiles;
  private final LocalDate asOf;

  /** The rules that are on, by the profiles of the claim. */
  private final Map<String, Map<String, RuleInfo>> on = new HashMap<>();

  private final PresenceCounts counts = new PresenceCounts();
  private RuleSample sample;

  /**
   * @param profiles which profiles are on for which claims
   * @param asOf the day the claims were received, null for each submission's own date
   */
  public Scrubber(
      Rulebook rulebook, CodeSets codes, RuleDates dates, ProfilesOn profiles, LocalDate asOf) {
    this.codes = codes;
    this.dates = dates;
    this.evaluator = rulebook.newEvaluator();
    this.rulebook = rulebook;
    this.profiles = profiles;
    this.asOf = asOf;
  }

  /** Counts and times each rule from now on. */
  public void sampleRules() {
    sample = new RuleSample(rulebook.newTimer());
  }

  /** What is known of each rule, where it is sampled. */
  public Optional<RuleSample> sample() {
    return Optional.ofNullable(sample);
  }

  private Map<String, RuleInfo> rulesOn(String ofClaim) {
    Map<String, RuleInfo> rules = new HashMap<>();
    for (RuleInfo rule : rulebook.rules()) {
      if (profiles.has(rule, ofClaim) && !rulebook.disabled().containsKey(rule.name())) {
        rules.put(rule.name(), rule);
      }
    }
    return rules;
  }

  /** What the rulebook finds on a claim, and which of its rules fail on it. */
  public ScrubbedClaim scrub(Claim claim) {
    FactSheet sheet;
    String ofClaim = profiles.of(claim);
    try {
      sheet = new FactSheet(claim, codes, rulebook.values(), asOf);
    } catch (RuntimeException failed) {
      counts.add(
          new PresenceCounts.Key(
              ClaimFacts.class.getSimpleName(), ofClaim, NOTHING, -1, FACTS_FAILED));
      return new ScrubbedClaim(List.of(), List.of());
    }
    Collector collector = new Collector(on.computeIfAbsent(ofClaim, this::rulesOn));
    List<String> failed = evaluator.evaluate(sheet, collector);
    sheet.presences(
        (type, presence, date) -> {
          PresenceCounts.Key key =
              new PresenceCounts.Key(
                  type.getSimpleName(), ofClaim, presence, dates.bucket(date), "");
          counts.add(key);
          failed.forEach(rule -> counts.addFailed(rule, key));
        });
    if (sample != null) {
      collector.hits.forEach(hit -> sample.hit(hit.rule().name()));
      sample.evaluated(sheet);
    }
    return new ScrubbedClaim(
        collector.hits, failed.stream().filter(collector.on::containsKey).toList());
  }

  /** Counts a claim that no rule is asked about, because it was not read whole. */
  public void withhold(Claim claim) {
    String ofClaim = profiles.of(claim);
    new FactSheet(claim, codes, rulebook.values(), asOf)
        .presences(
            (type, presence, date) ->
                counts.add(
                    new PresenceCounts.Key(type.getSimpleName(), ofClaim, NOTHING, -1, NOT_WHOLE)));
  }

  /** What was there of what rules need, so far. */
  public PresenceCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    evaluator.close();
    if (sample != null) {
      sample.close();
    }
  }

  /** Takes what rules report and drops what their profile or dates leave out. */
  private static final class Collector implements Findings {

    private final Map<String, RuleInfo> on;
    private final List<Hit> hits = new ArrayList<>(0);

    Collector(Map<String, RuleInfo> on) {
      this.on = on;
    }

    @Override
    public void report(String rule, Fact fact, ClaimField field, Slot... slots) {
      RuleInfo info = on.get(rule);
      if (info == null || (info.from() != null || info.to() != null) && !inForce(info, fact)) {
        return;
      }
      Hit hit = Reported.hit(info, fact, field, List.of(slots));
      // a rule with or reports once for each branch that holds
      if (!hits.contains(hit)) {
        hits.add(hit);
      }
    }

    private static boolean inForce(RuleInfo info, Fact fact) {
      int date = FactSheet.date(fact);
      return date != Integer.MIN_VALUE && RuleDates.speaksOn(info, date);
    }
  }
}
