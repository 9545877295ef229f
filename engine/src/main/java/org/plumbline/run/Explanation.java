package org.plumbline.run;

import java.util.List;
import org.plumbline.finding.Finding;
import org.plumbline.finding.RuleInfo;

/**
 * Why rules speak about a claim, or do not. Holds nothing that may not be shown.
 *
 * @param file the file's name, as findings show it
 * @param claimId the claim's own number (CLM01, item 26)
 * @param claimIndex the claim's number in the file, from 1
 * @param lines how many service lines the claim has
 * @param whole whether all of the claim was read; of any other only the reader speaks
 */
public record Explanation(
    String file, String claimId, int claimIndex, int lines, boolean whole, List<Block> blocks) {

  /** Copies the list. */
  public Explanation {
    blocks = List.copyOf(blocks);
  }

  /**
   * One rule and one fact that it can begin with.
   *
   * @param fact the fact in words: {@code line 2}, {@code billing provider}
   * @param line the service line from 1, 0 where the fact belongs to the claim
   * @param note why there are no conditions to show; else empty
   * @param findings what was found, also where it was superseded
   * @param conditions in the rule's order
   */
  public record Block(
      RuleInfo rule,
      String fact,
      int line,
      Verdict verdict,
      String note,
      List<Finding> findings,
      List<Entry> conditions) {
    /** Copies the lists. */
    public Block {
      findings = List.copyOf(findings);
      conditions = List.copyOf(conditions);
    }
  }

  /** What a scrub makes of it. */
  public enum Answer {
    FINDING("finding"),
    SUPERSEDED("found, but superseded by"),
    NO_FINDING("no finding"),
    ABSTAINED("abstained:"),
    NOT_ASKED("not asked:");

    private final String words;

    Answer(String words) {
      this.words = words;
    }

    /** The answer without what follows it. */
    public String key() {
      return this == SUPERSEDED ? "superseded" : words.replace(":", "");
    }
  }

  /**
   * An answer with its reason.
   *
   * @param reason why; of a superseded finding the rule that speaks instead; empty where there is
   *     none to give
   */
  public record Verdict(Answer answer, String reason) {
    /** The verdict in words. */
    public String words() {
      return (answer.words + " " + reason).strip();
    }
  }

  /**
   * A condition, or something that has conditions inside: a fact, a pattern, a not.
   *
   * @param text a condition as the rule says it; of anything else what it is
   * @param truth {@code true}, {@code false}, {@code unknown}; empty where that is no question
   * @param why why it is false or unknown, where more than the values says so; else empty
   * @param more how many facts like those inside are left out
   */
  public record Entry(
      String text, String truth, String why, List<Value> values, List<Entry> inside, int more) {
    /** Copies the lists. */
    public Entry {
      values = List.copyOf(values);
      inside = List.copyOf(inside);
    }
  }

  /**
   * A value that a condition saw.
   *
   * @param name the property as the rule names it, or the field
   * @param text the value, or its shape: "9 digits"
   * @param kind what the text is
   */
  public record Value(String name, String text, Kind kind) {
    /** What stands in a value. */
    public enum Kind {
      /** Text of the claim that may be shown. */
      TEXT,
      /** A number, a date, true or false. */
      PLAIN,
      /** The shape of what may not be shown. */
      SHAPE
    }
  }
}
