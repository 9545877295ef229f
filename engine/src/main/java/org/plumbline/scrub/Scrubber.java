package org.plumbline.scrub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.codeset.HcpcsCodeSet;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.facts.Presence;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.rulebook.Findings;
import org.plumbline.rulebook.RuleFailedException;
import org.plumbline.rulebook.RuleSession;
import org.plumbline.rulebook.Rulebook;

/**
 * Puts one claim after the other through the rulebook. For one thread; counts what it did as it
 * goes.
 */
public final class Scrubber implements AutoCloseable {

  /** Why no rule was asked about a claim that was not read whole. */
  private static final String NOT_WHOLE = "claim not read whole";

  private static final String RULE_FAILED = "a rule failed on the claim";

  /**
   * Our own fault, whatever it is: it costs this claim its rulebook findings, and no other claim.
   */
  private static final String FACTS_FAILED = "the facts of the claim could not be worked out";

  private static final Presence NOTHING = new Presence(0, 0, 0);

  private final HcpcsCodeSet codes;
  private final RuleDates dates;
  private final RuleSession session;
  private final Map<String, RuleInfo> onX12 = new HashMap<>();
  private final Map<String, RuleInfo> onOther = new HashMap<>();
  private final PresenceCounts counts = new PresenceCounts();

  /**
   * @param profiles the profiles that are on besides the ones of the input
   */
  public Scrubber(Rulebook rulebook, HcpcsCodeSet codes, RuleDates dates, Set<String> profiles) {
    this.codes = codes;
    this.dates = dates;
    this.session = rulebook.newSession();
    for (RuleInfo rule : rulebook.rules()) {
      if (isOn(rule, true, profiles)) {
        onX12.put(rule.name(), rule);
      }
      if (isOn(rule, false, profiles)) {
        onOther.put(rule.name(), rule);
      }
    }
  }

  /** Whether a rule's profile is on for claims of a format. */
  public static boolean isOn(RuleInfo rule, boolean fromX12, Set<String> profiles) {
    String profile = rule.profile();
    return profile.equals("base")
        || profile.equals("837p-5010") && fromX12
        || profiles.contains(profile);
  }

  /** What the rulebook finds on a claim, in no particular order. */
  public List<Hit> scrub(Claim claim) {
    FactSheet sheet;
    try {
      sheet = new FactSheet(claim, codes);
    } catch (RuntimeException failed) {
      counts.add(
          new PresenceCounts.Key(
              ClaimFacts.class.getSimpleName(), claim.fromX12(), NOTHING, -1, FACTS_FAILED));
      return List.of();
    }
    Collector collector = new Collector(claim.fromX12() ? onX12 : onOther);
    String withheld = "";
    try {
      session.evaluate(sheet, collector);
    } catch (RuleFailedException failed) {
      collector.hits.clear();
      withheld = RULE_FAILED;
    }
    String reason = withheld;
    sheet.presences(
        (type, presence, date) ->
            counts.add(
                new PresenceCounts.Key(
                    type.getSimpleName(), claim.fromX12(), presence, dates.bucket(date), reason)));
    return collector.hits;
  }

  /** Counts a claim that no rule is asked about, because it was not read whole. */
  public void withhold(Claim claim) {
    for (Fact fact : new FactSheet(claim, codes).facts()) {
      counts.add(
          new PresenceCounts.Key(
              fact.getClass().getSimpleName(), claim.fromX12(), NOTHING, -1, NOT_WHOLE));
    }
  }

  /** What was there of what rules need, so far. */
  public PresenceCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    session.close();
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
      hits.add(
          new Hit(info, fact.lineNumber(), FactSheet.field(fact, field), null, List.of(slots)));
    }

    private static boolean inForce(RuleInfo info, Fact fact) {
      int date = FactSheet.date(fact);
      return date != Integer.MIN_VALUE && RuleDates.speaksOn(info, date);
    }
  }
}
