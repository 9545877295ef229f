package org.plumbline.finding;

import java.util.List;
import java.util.stream.Collectors;
import org.plumbline.claim.Location;
import org.plumbline.claim.ScoredQuote;

/**
 * One finding, rendered.
 *
 * @param claimId the claim's own number (CLM01, item 26), null for findings about the file
 * @param claimIndex the claim's number in the file from 1, 0 for findings about the file
 * @param line the service line from 1, 0 where the finding is about the claim or the file
 * @param item the CMS-1500 item, empty where the form has none
 * @param sentence what it says, made of a template
 * @param authorities ids of the documents the rule cites
 * @param read descriptors to read, for the rules that have them
 * @param acknowledgment the codes with which a TA1 or a 999 would say it, as {@code
 *     IK304:8,IK403:7}; empty for what they do not speak of
 */
public record Finding(
    RuleInfo rule,
    String file,
    String claimId,
    int claimIndex,
    int line,
    String item,
    Location location,
    Sentence sentence,
    List<Evidence> evidence,
    List<String> authorities,
    List<Descriptor> read,
    String acknowledgment) {

  /** A finding that no acknowledgment speaks of. */
  public Finding(
      RuleInfo rule,
      String file,
      String claimId,
      int claimIndex,
      int line,
      String item,
      Location location,
      Sentence sentence,
      List<Evidence> evidence,
      List<String> authorities,
      List<Descriptor> read) {
    this(
        rule,
        file,
        claimId,
        claimIndex,
        line,
        item,
        location,
        sentence,
        evidence,
        authorities,
        read,
        "");
  }

  /** The words of its sentence. */
  public String message() {
    return sentence.text();
  }

  /**
   * A word of a narrative and the word of a descriptor it was taken for.
   *
   * @param said the word of the narrative; hidden where it may be an identity
   * @param word the word of the descriptor; hidden where the other is
   * @param weight what it adds to the score, in thousandths; 0 where nothing was weighed
   */
  public record Word(String said, String word, int weight) {

    private String text() {
      return said
          + (said.equalsIgnoreCase(word) ? "" : " for " + word)
          + (weight == 0 ? "" : " " + weight);
    }
  }

  /**
   * A code and its official descriptor.
   *
   * @param added the day it was added as {@code 2016-01-01}, where that lies after the date of
   *     service; else empty
   * @param ended its last day, where it has ended; else empty
   * @param score how much it shares with the narrative, in thousandths; it compares the descriptors
   *     of one finding only; {@link ScoredQuote#UNSCORED} where the list has no scores
   * @param words the words shared, in the narrative's order; where there is a score their weights
   *     add up to it
   */
  public record Descriptor(
      String code, String descriptor, String added, String ended, int score, List<Word> words) {

    /** Keeps its own copy of the list. */
    public Descriptor {
      words = List.copyOf(words);
    }

    /** A code of whose life nothing is to be said, in a list without scores. */
    public Descriptor(String code, String descriptor) {
      this(code, descriptor, "", "", ScoredQuote.UNSCORED, List.of());
    }

    /** Whether a score was worked out. */
    public boolean isScored() {
      return score != ScoredQuote.UNSCORED;
    }

    /** {@code score 21: folding 9, wlkr for walker 12}; empty where nothing was compared. */
    public String sharing() {
      String shared = words.stream().map(Word::text).collect(Collectors.joining(", "));
      if (!isScored()) {
        return shared.isEmpty() ? "" : "shares " + shared;
      }
      return "score " + score + (shared.isEmpty() ? ", no word shared" : ": " + shared);
    }

    /** What is to be said of its life, in brackets; empty where nothing is. */
    public String life() {
      String days =
          (added.isEmpty() ? "" : "added " + added)
              + (added.isEmpty() || ended.isEmpty() ? "" : ", ")
              + (ended.isEmpty() ? "" : "ended " + ended);
      return days.isEmpty() ? "" : " (" + days + ")";
    }
  }
}
