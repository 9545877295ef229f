package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.authoring.RuleDifference.Kind;
import org.plumbline.claim.Location;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/**
 * Compares what two rulebooks find on the same claims. Both read the inputs at the same time, and
 * each claim is compared as soon as both are done with it, so that memory does not grow with the
 * claims of an input. What is said of a file as a whole is compared at its end.
 */
public final class RulesDiff {

  private final ScrubRun before;
  private final ScrubRun after;

  /** Prepares the comparison of the earlier rules with the later ones. */
  public RulesDiff(Rulebook before, Rulebook after, CodeSets codes, ScrubOptions options) {
    this.before = new ScrubRun(before, codes, options);
    this.after = new ScrubRun(after, codes, options);
  }

  /**
   * What came of it.
   *
   * @param rules those that say something different, by id
   * @param claims how many claims were compared
   * @param same how many findings are the same
   * @param problems one line for each input that could not be read, then for each rule that failed
   */
  public record Outcome(List<RuleDifference> rules, long claims, long same, List<String> problems) {

    /** Whether findings differ in more than their words. */
    public boolean differs() {
      return Stream.of(Kind.values()).anyMatch(kind -> kind.isOfFindings() && count(kind) > 0);
    }

    /** How many findings differ so. */
    public long count(Kind kind) {
      return rules.stream().mapToLong(rule -> rule.count(kind)).sum();
    }
  }

  /** What is said of the same thing: the n-th finding of a rule on a field of a line. */
  private record Place(String rule, int line, String item, Location location, int occurrence) {}

  /** Reads the inputs, each of them twice, and compares. */
  public Outcome run(List<InputFile> inputs) {
    Comparing comparing = new Comparing();
    try (DiffSide left = new DiffSide(before, inputs);
        DiffSide right = new DiffSide(after, inputs)) {
      DiffSide.Claim a = left.next();
      DiffSide.Claim b = right.next();
      while (!a.isEnd() || !b.isEnd()) {
        int order = a.compareTo(b);
        comparing.claim(
            order <= 0 ? a.findings() : List.of(), order >= 0 ? b.findings() : List.of());
        a = order <= 0 ? left.next() : a;
        b = order >= 0 ? right.next() : b;
      }
      return new Outcome(
          List.copyOf(comparing.rules.values()),
          right.outcome().summary().claims(),
          comparing.same,
          problems(left, right));
    }
  }

  /** An input that cannot be read is told once; a rule may fail on one of the sides only. */
  private static List<String> problems(DiffSide left, DiffSide right) {
    return Stream.of(
            right.outcome().problems(), left.outcome().failures(), right.outcome().failures())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static final class Comparing {

    private final Map<String, RuleDifference> rules = new TreeMap<>();
    private long same;

    void claim(List<Finding> before, List<Finding> after) {
      Map<Place, Finding> earlier = byPlace(before);
      Map<Place, Finding> later = byPlace(after);
      earlier.forEach(
          (place, finding) -> {
            Finding now = later.get(place);
            if (now == null) {
              of(finding).add(Kind.VANISHES, finding, finding);
            } else if (now.rule().severity() != finding.rule().severity()) {
              of(finding).add(Kind.CHANGES, now, finding);
            } else if (!now.message().equals(finding.message())) {
              of(finding).add(Kind.REWORDED, now, finding);
            } else {
              same++;
            }
          });
      later.forEach(
          (place, finding) -> {
            if (!earlier.containsKey(place)) {
              of(finding).add(Kind.APPEARS, finding, null);
            }
          });
    }

    private RuleDifference of(Finding finding) {
      return rules.computeIfAbsent(finding.rule().id(), RuleDifference::new);
    }

    private static Map<Place, Finding> byPlace(List<Finding> findings) {
      Map<Place, Finding> byPlace = new LinkedHashMap<>();
      Map<Place, Integer> seen = new HashMap<>();
      for (Finding finding : new ArrayList<>(findings)) {
        Place first =
            new Place(finding.rule().id(), finding.line(), finding.item(), finding.location(), 1);
        int occurrence = seen.merge(first, 1, Integer::sum);
        byPlace.put(
            new Place(first.rule, first.line, first.item, first.location, occurrence), finding);
      }
      return byPlace;
    }
  }
}
