package org.plumbline.rulebook.plan;

import java.util.List;
import java.util.Optional;
import org.plumbline.facts.Fact;

/**
 * What the conditions of a rule come to, beginning with one fact. Holds values of the claim as they
 * are: whoever shows a trace decides what of it may be shown.
 *
 * @param first the fact of the rule's first pattern
 * @param ways one for each or-branch that begins with such a fact
 */
public record Trace(Fact first, List<Way> ways) {

  /** Copies the list. */
  public Trace {
    ways = List.copyOf(ways);
  }

  /** Whether a condition holds. */
  public enum Truth {
    TRUE,
    FALSE,
    /** It cannot be asked: what it needs is not there. */
    UNKNOWN;

    static Truth of(boolean truth) {
      return truth ? TRUE : FALSE;
    }
  }

  /**
   * One way in which the rule can hold.
   *
   * @param holds whether it does, with whatever facts follow the first
   * @param conditions those on the first fact
   * @param parts what follows it
   */
  public record Way(boolean holds, List<Condition> conditions, List<Part> parts) {
    /** Copies the lists. */
    public Way {
      conditions = List.copyOf(conditions);
      parts = List.copyOf(parts);
    }
  }

  /**
   * A condition.
   *
   * @param text as the rule says it
   * @param why why it is false or unknown, where more than its values says so; else empty. Words of
   *     ours, nothing of the claim
   */
  public record Condition(String text, Truth truth, String why, List<Seen> seen) {
    /** Copies the list. */
    public Condition {
      seen = List.copyOf(seen);
    }
  }

  /**
   * A value that a condition looked at.
   *
   * @param name as the rule names it: {@code claim.totalCharge}, {@code $units}
   * @param fact whose property it is; empty for what is none of a single fact
   * @param properties what it can be, mostly one: type and property, {@code LineFacts.units}, with
   *     the number that a method is given, {@code LineFacts.pointerEmpty(2)}; {@link #COUNT} for a
   *     number of facts; none where it is not known
   * @param value empty where there is none, or where it is a method that takes arguments
   */
  public record Seen(
      String name, Optional<Fact> fact, List<String> properties, Optional<Object> value) {
    /** Copies the list. */
    public Seen {
      properties = List.copyOf(properties);
    }

    /** Stands for the property of a number of facts. */
    public static final String COUNT = "count";
  }

  /** What follows the first fact. */
  public sealed interface Part {}

  /** Conditions on what is known so far. */
  public record Conditions(List<Condition> conditions) implements Part {
    /** Copies the list. */
    public Conditions {
      conditions = List.copyOf(conditions);
    }
  }

  /**
   * A pattern on further facts.
   *
   * @param text its variable and type, {@code $other : LineFacts}
   * @param matching how many facts match
   * @param candidates some of the facts, those that match before others; in the claim's order
   * @param more how many facts are left out
   */
  public record Pattern(String text, int matching, List<Candidate> candidates, int more)
      implements Part {
    /** Copies the list. */
    public Pattern {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A fact that a pattern was held against.
   *
   * @param parts what follows the pattern, where the fact matches
   */
  public record Candidate(
      Fact fact, boolean matches, List<Condition> conditions, List<Part> parts) {
    /** Copies the lists. */
    public Candidate {
      conditions = List.copyOf(conditions);
      parts = List.copyOf(parts);
    }
  }

  /** A not, or an exists. */
  public record Quantified(boolean negated, Truth truth, List<Part> parts) implements Part {
    /** Copies the list. */
    public Quantified {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An accumulate.
   *
   * @param parts what it goes through
   * @param results named by function and variable, {@code sum $units}
   */
  public record Accumulated(List<Part> parts, List<Seen> results) implements Part {
    /** Copies the lists. */
    public Accumulated {
      parts = List.copyOf(parts);
      results = List.copyOf(results);
    }
  }
}
