package org.plumbline.intake.x12;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.finding.Hit;
import org.plumbline.intake.x12.Loop.Area;

/**
 * What the claims below an HL share: submission, billing provider, subscriber, patient. Each level
 * begins anew with its HL; claims keep the parts that were there when they began.
 */
final class Context {

  private static final int SELF = Segment.pack("18");

  private final Part submission;
  private List<Party> billing = new ArrayList<>(2);
  private Coverage coverage;
  private Part dependant;
  private Party insured;
  private Party patient;
  private Party payer;
  private boolean subscriberIsPatient;
  private Party current;
  private List<Hit> billingFaults = new ArrayList<>();
  private List<Hit> subscriberFaults = new ArrayList<>();
  private List<Hit> patientFaults = new ArrayList<>();
  private boolean hasClaims;

  Context(X12Text text, int at) {
    submission = new Part(PartKind.SUBMISSION, "", 1, text, at);
  }

  Part submission() {
    return submission;
  }

  Claim.Context forClaim() {
    hasClaims = true;
    return new Claim.Context(
        submission, billing, coverage, dependant, patient, insured, payer, true);
  }

  List<Hit> faults() {
    List<Hit> all = new ArrayList<>(billingFaults);
    all.addAll(subscriberFaults);
    all.addAll(patientFaults);
    return all;
  }

  void fault(Area area, Hit hit) {
    switch (area) {
      case BILLING -> billingFaults.add(hit);
      case SUBSCRIBER -> subscriberFaults.add(hit);
      default -> patientFaults.add(hit);
    }
  }

  /**
   * Begins a level.
   *
   * @return the faults of the levels that end here without a claim that could carry them
   */
  List<Hit> begin(Area area) {
    List<Hit> orphans =
        hasClaims || area == Area.PATIENT || area == Area.SUBSCRIBER ? List.of() : faults();
    current = null;
    patientFaults = new ArrayList<>();
    dependant = null;
    if (area == Area.PATIENT) {
      patient = null;
      return orphans;
    }
    subscriberFaults = new ArrayList<>();
    coverage = null;
    insured = null;
    patient = null;
    payer = null;
    subscriberIsPatient = false;
    if (area == Area.BILLING) {
      billing = new ArrayList<>(2);
      billingFaults = new ArrayList<>();
      hasClaims = false;
    }
    return orphans;
  }

  /** Takes a segment of the loops 1000A to 2010CA. */
  void take(Loop loop, boolean opens, Segment segment, X12Text text, int textStart) {
    int at = segment.start - textStart;
    switch (segment.tag()) {
      case Tag.SBR -> {
        coverage = new Coverage(loop.id(), 1, text, at);
        subscriberIsPatient = segment.code(2) == SELF;
        FieldBindings.instance().bind(coverage, segment, 0, textStart);
      }
      case Tag.PAT -> patientData(loop, segment, text, textStart);
      default -> {
        if (opens && loop.role() != null) {
          open(loop, text, at);
        }
        if (current != null && loop.role() == current.role()) {
          ClaimAssembler.bindParty(current, segment, textStart);
          if (loop.role() == Role.INSURED && subscriberIsPatient) {
            ClaimAssembler.bindParty(patient, segment, textStart);
          }
        } else if (loop.role() == null && loop.area() == Area.BILLING) {
          billingProviderFields(segment, text, textStart);
        }
      }
    }
  }

  /** The part that a loop's segments fill, or null. */
  Part target(Loop loop) {
    return loop.role() == null ? coverage : current;
  }

  private void patientData(Loop loop, Segment segment, X12Text text, int textStart) {
    Part target = coverage;
    if (loop.area() == Area.PATIENT || target == null) {
      target =
          dependant = new Part(PartKind.COVERAGE, loop.id(), 1, text, segment.start - textStart);
    }
    FieldBindings.instance().bind(target, segment, 0, textStart);
  }

  private void open(Loop loop, X12Text text, int at) {
    current = new Party(loop.role(), loop.id(), 1, text, at);
    switch (loop.role()) {
      case INSURED -> {
        insured = current;
        patient = subscriberIsPatient ? new Party(Role.PATIENT, loop.id(), 1, text, at) : null;
      }
      case PATIENT -> patient = current;
      case PAYER -> payer = current;
      case BILLING -> {
        if (!billing.isEmpty() && billing.get(0).loop().equals("2000A")) {
          Party early = billing.remove(0);
          current = new Party(loop.role(), loop.id(), 1, text, at);
          carry(early, current);
        }
        billing.add(0, current);
      }
      case PAY_TO, PAY_TO_PLAN -> billing.add(current);
      default -> {
        // submitter and receiver are not kept
      }
    }
  }

  /**
   * PRV and CUR stand before the NM1 that names the billing provider: they wait on a party of their
   * own.
   */
  private void billingProviderFields(Segment segment, X12Text text, int textStart) {
    if (billing.isEmpty()) {
      billing.add(new Party(Role.BILLING, "2000A", 1, text, segment.start - textStart));
    }
    FieldBindings.instance().bind(billing.get(0), segment, 0, textStart);
  }

  private static void carry(Party from, Party to) {
    for (ClaimField field : ClaimField.of(PartKind.PARTY)) {
      to.take(field, from);
    }
  }
}
