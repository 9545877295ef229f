package org.plumbline.run;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.Need;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.Presence;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.Explanation.Answer;
import org.plumbline.run.Explanation.Verdict;
import org.plumbline.scrub.ProfilesOn;
import org.plumbline.scrub.RuleDates;

/**
 * What a scrub of one claim says of a rule and a fact. What was found is taken from the scrub
 * itself; why nothing was found follows the same order of reasons as {@link Tally}.
 */
final class Verdicts {

  private static final Verdict NO_FINDING = new Verdict(Answer.NO_FINDING, "");

  private final List<Hit> hits;
  private final List<Hit> kept;
  private final Set<String> failed;
  private final String profile;
  private final Rulebook rulebook;
  private final ProfilesOn profiles;

  /**
   * @param hits all that the reader and the rules said of the claim
   * @param kept what is left of them once superseded ones are taken away
   * @param failed the rules that failed on the claim
   * @param profile the profiles of the claim, see {@link ProfilesOn#of}
   * @param profiles which profiles are on
   */
  Verdicts(
      List<Hit> hits,
      List<Hit> kept,
      Set<String> failed,
      String profile,
      Rulebook rulebook,
      ProfilesOn profiles) {
    this.hits = hits;
    this.kept = kept;
    this.failed = failed;
    this.profile = profile;
    this.rulebook = rulebook;
    this.profiles = profiles;
  }

  /** Of what was found. */
  Optional<Verdict> found(List<Hit> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    } else if (found.stream().anyMatch(kept::contains)) {
      return Optional.of(new Verdict(Answer.FINDING, ""));
    }
    return HitOrder.winner(found.get(0), hits)
        .map(winner -> new Verdict(Answer.SUPERSEDED, winner.rule().name()));
  }

  /** Of a rule that says nothing of the claim, whatever its facts. */
  Verdict silent(RuleInfo rule) {
    return off(rule).orElse(NO_FINDING);
  }

  /** Of a rule that is not asked for a reason of ours, if it is on at all. */
  Verdict withheld(RuleInfo rule, String reason) {
    return off(rule).orElse(new Verdict(Answer.ABSTAINED, reason));
  }

  /** Of a rule that says nothing of a fact. */
  Verdict silent(RuleInfo rule, Fact fact) {
    return off(rule).or(() -> dates(rule, fact)).or(() -> missing(rule, fact)).orElse(NO_FINDING);
  }

  private Optional<Verdict> off(RuleInfo rule) {
    String reason = rulebook.disabled().get(rule.name());
    if (reason != null) {
      return Optional.of(new Verdict(Answer.NOT_ASKED, "disabled by settings: " + reason));
    } else if (profiles.has(rule, profile)) {
      return Optional.empty();
    }
    String why =
        profiles
            .switchedOffBy(rule, profile)
            .map(off -> "the rule is off with profile " + off)
            .orElse("profile " + rule.profile() + " is off");
    return Optional.of(new Verdict(Answer.NOT_ASKED, why));
  }

  private Optional<Verdict> dates(RuleInfo rule, Fact fact) {
    if (rule.from() == null && rule.to() == null) {
      return Optional.empty();
    }
    int date = FactSheet.date(fact);
    if (date == Integer.MIN_VALUE) {
      return Optional.of(new Verdict(Answer.ABSTAINED, "no date of service"));
    }
    String speaks =
        "the rule speaks"
            + (rule.from() == null ? "" : " from " + rule.from())
            + (rule.to() == null ? "" : " to " + rule.to());
    return RuleDates.speaksOn(rule, date)
        ? Optional.empty()
        : Optional.of(new Verdict(Answer.NOT_ASKED, speaks));
  }

  private Optional<Verdict> missing(RuleInfo rule, Fact fact) {
    Presence presence = FactSheet.presence(fact);
    long missing = rule.needMask() & ~presence.present();
    if (missing != 0) {
      Need first = Need.values()[Long.numberOfTrailingZeros(missing)];
      return Optional.of(new Verdict(Answer.ABSTAINED, presence.reason(first)));
    }
    return failed.contains(rule.name())
        ? Optional.of(new Verdict(Answer.ABSTAINED, "rule " + rule.name() + " failed"))
        : Optional.empty();
  }
}
