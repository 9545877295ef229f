package org.plumbline.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Role;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.rulebook.Explained;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.Explanation.Block;
import org.plumbline.run.Explanation.Entry;
import org.plumbline.run.Explanation.Verdict;
import org.plumbline.scrub.ProfilesOn;
import org.plumbline.scrub.Reported;
import org.plumbline.scrub.Scrubber;

/** Explains rules on one claim: scrubs it, and looks into the rules that are asked about. */
final class ClaimExplainer {

  private static final String ACROSS_CLAIMS =
      "scrub compares the claims of the whole file, one claim alone says nothing";
  private static final String READER =
      "the reader checks this where it reads the claim, so there are no conditions to show";

  private final Rulebook rulebook;
  private final String file;
  private final ReadClaim read;
  private final Claim claim;
  private final Optional<FactSheet> sheet;
  private final List<Hit> hits;
  private final List<Hit> kept;
  private final Verdicts verdicts;
  private final FindingRenderer renderer = new FindingRenderer();
  private final PrivacyMask mask;
  private final TraceEntries entries;

  /**
   * @param scrubber has scrubbed no other claim
   * @param sheet the claim's facts; empty where they could not be worked out
   */
  ClaimExplainer(
      Rulebook rulebook,
      String file,
      ReadClaim read,
      Scrubber scrubber,
      Optional<FactSheet> sheet,
      ProfilesOn profiles) {
    this.rulebook = rulebook;
    this.file = file;
    this.read = read;
    this.claim = read.claim();
    this.sheet = sheet;
    this.mask = new PrivacyMask(claim);
    this.entries = new TraceEntries(new ShownValues(claim, mask));
    hits = new ArrayList<>(read.faults());
    hits.removeIf(fault -> rulebook.disabled().containsKey(fault.rule().name()));
    if (read.whole()) {
      hits.addAll(scrubber.scrub(claim).hits());
    }
    kept = HitOrder.settle(hits);
    Set<String> failed = new HashSet<>();
    scrubber.counts().visitFailures((rule, key, count) -> failed.add(rule));
    verdicts = new Verdicts(hits, kept, failed, profiles.of(claim), rulebook, profiles);
  }

  /**
   * The explanation.
   *
   * @param line the only line that is explained, 0 for all
   */
  Explanation explain(List<RuleInfo> rules, int line) {
    List<Block> blocks = new ArrayList<>();
    if (line <= claim.lines().size()) {
      for (RuleInfo rule : rules) {
        blocks(rule).stream()
            .filter(block -> line == 0 || block.line() == 0 || block.line() == line)
            .forEach(blocks::add);
      }
    }
    return new Explanation(
        file,
        claim.raw(ClaimField.CLAIM_ID),
        claim.index(),
        claim.lines().size(),
        read.whole(),
        blocks);
  }

  private List<Block> blocks(RuleInfo rule) {
    List<Hit> own = new ArrayList<>(hits);
    own.removeIf(hit -> !hit.rule().name().equals(rule.name()));
    if (rule.evaluator() == Evaluator.RUN) {
      return List.of(silent(rule, new Verdict(Explanation.Answer.NOT_ASKED, ACROSS_CLAIMS), ""));
    } else if (rule.evaluator() == Evaluator.READER) {
      List<Block> found = found(rule, own, READER);
      return found.isEmpty() ? List.of(silent(rule, verdicts.silent(rule), READER)) : found;
    } else if (!read.whole() || sheet.isEmpty()) {
      String reason = read.whole() ? Scrubber.FACTS_FAILED : Scrubber.NOT_WHOLE;
      return List.of(silent(rule, verdicts.withheld(rule, reason), ""));
    }
    Optional<List<Explained>> explained = rulebook.explain(rule.name(), sheet.get());
    List<Block> blocks =
        new ArrayList<>(
            explained.isPresent() ? planned(rule, explained.get(), own) : inSession(rule, own));
    blocks.addAll(found(rule, own, ""));
    if (blocks.isEmpty()) {
      String none = "the claim has no " + FactNames.kind(rule.fact());
      blocks.add(silent(rule, new Verdict(Explanation.Answer.NOT_ASKED, none), ""));
    }
    return FoldedItems.of(blocks);
  }

  /** Takes out of the hits what first facts lead to; two of them can lead to one. */
  private List<Block> planned(RuleInfo rule, List<Explained> explained, List<Hit> hits) {
    List<Block> blocks = new ArrayList<>();
    Set<Hit> led = new HashSet<>();
    for (Explained one : explained) {
      List<Hit> found = new ArrayList<>();
      for (Explained.Report report : one.reports()) {
        Hit hit = Reported.hit(rule, report.fact(), report.field(), report.slots());
        if (hits.contains(hit) && !found.contains(hit)) {
          found.add(hit);
        }
      }
      led.addAll(found);
      blocks.add(block(rule, one.trace().first(), found, "", entries.of(one.trace())));
    }
    hits.removeAll(led);
    return blocks;
  }

  /** A rule without a plan tells of its verdicts only. */
  private List<Block> inSession(RuleInfo rule, List<Hit> hits) {
    String construct = rulebook.inSession().getOrDefault(rule.name(), "of another form");
    String note =
        "the rule is evaluated in a session (" + construct + "), which shows its verdict only";
    List<Block> blocks = new ArrayList<>();
    for (Fact fact : sheet.orElseThrow().facts()) {
      if (fact.getClass().getSimpleName().equals(rule.fact())) {
        List<Hit> found = new ArrayList<>(hits);
        found.removeIf(hit -> !FactSheet.isOn(fact, hit.field()));
        hits.removeAll(found);
        blocks.add(block(rule, fact, found, note, List.of()));
      }
    }
    return blocks;
  }

  private Block block(
      RuleInfo rule, Fact fact, List<Hit> found, String note, List<Entry> conditions) {
    Verdict verdict = verdicts.found(found).orElseGet(() -> verdicts.silent(rule, fact));
    return new Block(
        rule, FactNames.of(fact), fact.lineNumber(), verdict, note, rendered(found), conditions);
  }

  private Block silent(RuleInfo rule, Verdict verdict, String note) {
    return new Block(rule, "claim", 0, verdict, note, List.of(), List.of());
  }

  /** Blocks of what was found without a first fact that leads to it. */
  private List<Block> found(RuleInfo rule, List<Hit> hits, String note) {
    List<Block> blocks = new ArrayList<>();
    for (Hit hit : hits) {
      Verdict verdict = verdicts.found(List.of(hit)).orElseThrow();
      blocks.add(
          new Block(
              rule, place(hit), hit.line(), verdict, note, rendered(List.of(hit)), List.of()));
    }
    return blocks;
  }

  private static String place(Hit hit) {
    Role role = hit.field() == null ? null : hit.field().part().role();
    String line = hit.line() == 0 ? "" : "line " + hit.line();
    if (role == null) {
      return line.isEmpty() ? "claim" : line;
    }
    return role.label() + (line.isEmpty() ? "" : " of " + line);
  }

  private List<Finding> rendered(List<Hit> found) {
    boolean shown = found.stream().anyMatch(kept::contains);
    return found.stream()
        .filter(hit -> !shown || kept.contains(hit))
        .map(hit -> renderer.ofClaim(hit, file, claim, mask))
        .toList();
  }
}
