package org.plumbline.finding;

import java.util.List;
import org.plumbline.claim.Location;

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
   * A code and its official descriptor.
   *
   * @param added the day it was added as {@code 2016-01-01}, where that lies after the date of
   *     service; else empty
   * @param ended its last day, where it has ended; else empty
   */
  public record Descriptor(String code, String descriptor, String added, String ended) {

    /** A code of whose life nothing is to be said. */
    public Descriptor(String code, String descriptor) {
      this(code, descriptor, "", "");
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
