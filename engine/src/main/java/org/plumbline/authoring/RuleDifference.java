package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plumbline.finding.Finding;

/** What two rulebooks say differently by one rule: counts, and some examples of each kind. */
public final class RuleDifference {

  /** So many examples of each kind are kept. */
  static final int EXAMPLES = 3;

  /** How a finding differs. */
  public enum Kind {
    /** The later rules have it, the earlier ones have not. */
    APPEARS,
    /** The earlier rules have it, the later ones have not. */
    VANISHES,
    /** Both have it, with different severity. */
    CHANGES,
    /** Both have it with the same severity and say it in other words. */
    REWORDED;

    /** Whether other findings are there, or weigh otherwise; words alone change neither. */
    public boolean isOfFindings() {
      return this != REWORDED;
    }
  }

  /**
   * A finding that differs; all of it may be shown.
   *
   * @param finding as the later rules have it, a vanished one as the earlier ones do
   * @param before the finding as the earlier rules have it; null where it appears
   */
  public record Example(Kind kind, Finding finding, Finding before) {}

  private final String rule;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private final List<Example> examples = new ArrayList<>();

  RuleDifference(String rule) {
    this.rule = rule;
  }

  void add(Kind kind, Finding finding, Finding before) {
    if (counts.merge(kind, 1L, Long::sum) <= EXAMPLES) {
      examples.add(new Example(kind, finding, before));
    }
  }

  /** The rule's id. */
  public String rule() {
    return rule;
  }

  /** How many findings differ so. */
  public long count(Kind kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** At most three of each kind, in the order of the claims. */
  public List<Example> examples() {
    return Collections.unmodifiableList(examples);
  }
}
