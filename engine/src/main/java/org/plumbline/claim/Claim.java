package org.plumbline.claim;

import java.util.ArrayList;
import java.util.List;

/**
 * One professional claim. Readers fill it through the lists and {@link #set}; from the moment it is
 * handed on nobody changes it.
 */
public final class Claim extends Part {

  private final Part submission;
  private final List<Party> billing;
  private final Coverage coverage;
  private final Part dependant;
  private final Party patient;
  private final Party insured;
  private final Party payer;
  private final boolean fromX12;
  private final List<String> senders;
  private final List<Diagnosis> diagnoses = new ArrayList<>(4);
  private final List<Party> parties = new ArrayList<>(2);
  private final List<Part> notes = new ArrayList<>(0);
  private final List<Part> others = new ArrayList<>(0);
  private final List<Coverage> otherCoverages = new ArrayList<>(0);
  private final List<ServiceLine> lines = new ArrayList<>(4);
  private final List<FormItem> formItems = new ArrayList<>(0);

  /**
   * @param index the claim's number in its file, from 1
   * @param context what the claim shares with its neighbours
   */
  public Claim(int index, String loop, SourceText text, int origin, Context context) {
    super(PartKind.CLAIM, loop, index, text, origin);
    this.submission = context.submission;
    this.billing = context.billing;
    this.coverage = context.coverage;
    this.dependant = context.dependant;
    this.patient = context.patient;
    this.insured = context.insured;
    this.payer = context.payer;
    this.fromX12 = context.fromX12;
    this.senders = context.senders;
  }

  /**
   * What a claim shares with the claims around it. Each part may be null, the list may be empty.
   *
   * @param billing billing provider, pay-to address, pay-to plan
   * @param dependant the dependant's own data (2000C PAT), where the patient is not the insured
   * @param senders who sent it by its own ids, see {@link Claim#senders}
   */
  public record Context(
      Part submission,
      List<Party> billing,
      Coverage coverage,
      Part dependant,
      Party patient,
      Party insured,
      Party payer,
      boolean fromX12,
      List<String> senders) {

    /** Of a format that names no sender. */
    public Context(
        Part submission,
        List<Party> billing,
        Coverage coverage,
        Part dependant,
        Party patient,
        Party insured,
        Party payer,
        boolean fromX12) {
      this(submission, billing, coverage, dependant, patient, insured, payer, fromX12, List.of());
    }
  }

  /** The claim's number in its file, from 1. */
  public int index() {
    return ordinal();
  }

  /** Whether the claim was read from an 837P. */
  public boolean fromX12() {
    return fromX12;
  }

  /**
   * The ids of the trading partner who sent it, without blanks at their ends: the interchange's
   * (ISA06), then the group's (GS02). Empty where the format has none.
   */
  public List<String> senders() {
    return senders;
  }

  /** Whether the claim was read from a CMS-1500 form, with or without its printed page. */
  public boolean fromForm() {
    return onForm();
  }

  /** The submission, or null. */
  public Part submission() {
    return submission;
  }

  /** The insurance the claim goes to, or null. */
  public Coverage coverage() {
    return coverage;
  }

  /**
   * The dependant's own data (relationship, death, weight), or null where the patient is the
   * insured.
   */
  public Part dependant() {
    return dependant;
  }

  /**
   * The patient (items 2, 3, 5), or null. Where the patient is the insured, both were read from one
   * place.
   */
  public Party patient() {
    return patient;
  }

  /** The insured (items 1a, 4, 7, 11a), or null. */
  public Party insured() {
    return insured;
  }

  /** The payer, or null. */
  public Party payer() {
    return payer;
  }

  /**
   * Billing provider, pay-to address and pay-to plan, in this order as far as present (item 33).
   */
  public List<Party> billing() {
    return billing;
  }

  /** The diagnoses in their order: item 21A is the first. */
  public List<Diagnosis> diagnoses() {
    return diagnoses;
  }

  /** The providers and places named for the whole claim (loops 2310A to 2310F). */
  public List<Party> parties() {
    return parties;
  }

  /** The notes of the claim (item 19, NTE). */
  public List<Part> notes() {
    return notes;
  }

  /**
   * What else stands on the claim: attachments, conditions, claim codes, fixed format information.
   */
  public List<Part> others() {
    return others;
  }

  /** The other insurances (item 9, loop 2320). */
  public List<Coverage> otherCoverages() {
    return otherCoverages;
  }

  /** The service lines (item 24). */
  public List<ServiceLine> lines() {
    return lines;
  }

  /** The items of the printed form, empty where no printed form came with the claim. */
  public List<FormItem> formItems() {
    return formItems;
  }

  /** The profile that the claim's own format switches on besides {@code base}. */
  public String profile() {
    return fromX12 ? "837p-5010" : formItems.isEmpty() ? "base" : "paper-0212";
  }

  /** The parts of one kind among {@link #others()}. */
  public List<Part> others(PartKind kind) {
    return others.stream().filter(part -> part.kind() == kind).toList();
  }
}
