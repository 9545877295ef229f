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

  static final int SELF = Segment.pack("18");

  /** What was found on one level, and whether claims below it can trust it. */
  private static final class Level {
    private List<Hit> faults = List.of();

    /** What is told once, with the first claim. */
    private List<Hit> ofFirst = List.of();

    private boolean whole;
    private boolean hasClaims;

    Level(boolean whole) {
      this.whole = whole;
    }

    boolean isFaultless() {
      return faults.isEmpty() && ofFirst.isEmpty();
    }

    void tell(List<Hit> told) {
      told.addAll(ofFirst);
      told.addAll(faults);
      ofFirst = List.of();
    }
  }

  private final Part submission;
  private final List<String> senders;
  private List<Party> billing = new ArrayList<>(2);
  private Coverage coverage;
  private Part dependant;
  private Party insured;
  private Party patient;
  private Party payer;
  private boolean subscriberIsPatient;
  private Party current;
  private Level billingLevel = new Level(false);
  private Level subscriberLevel = new Level(false);
  private Level patientLevel = new Level(true);
  private boolean astray;

  Context(X12Text text, List<String> senders) {
    this.senders = senders;
    submission = new Part(PartKind.SUBMISSION, "", 1, text, 0);
  }

  Part submission() {
    return submission;
  }

  Claim.Context forClaim() {
    billingLevel.hasClaims = true;
    subscriberLevel.hasClaims = true;
    patientLevel.hasClaims = true;
    return new Claim.Context(
        submission, billing, coverage, dependant, patient, insured, payer, true, senders);
  }

  /** Whether all that stands above a claim was there and was read. */
  boolean whole() {
    return !astray && billingLevel.whole && subscriberLevel.whole && patientLevel.whole;
  }

  /** Notes that a part of a level was left out. */
  void lose(Area area) {
    level(area).whole = false;
  }

  /** Notes that it is not known to which patient what follows belongs, until the next level. */
  void goAstray() {
    astray = true;
  }

  /** Whether the open level of a subscriber has its SBR. */
  boolean hasCoverage() {
    return coverage != null;
  }

  /** Whether the open level of a patient has its PAT. */
  boolean hasDependant() {
    return dependant != null;
  }

  boolean astray() {
    return astray;
  }

  /** The faults of the levels above a claim, and its own. */
  List<Hit> with(List<Hit> own) {
    if (billingLevel.isFaultless() && subscriberLevel.isFaultless() && patientLevel.isFaultless()) {
      return own;
    }
    List<Hit> all = new ArrayList<>();
    billingLevel.tell(all);
    subscriberLevel.tell(all);
    patientLevel.tell(all);
    all.addAll(own);
    return all;
  }

  /**
   * Whether what is wrong on a level is told with the first claim below it: what is wrong with a
   * subscriber or a patient, where no claim below was begun yet. What is wrong with the billing
   * provider, whose claims may be a whole file, is the file's.
   */
  boolean isOfFirstClaim(Area area) {
    return (area == Area.SUBSCRIBER || area == Area.PATIENT) && !level(area).hasClaims;
  }

  /** A fault that is told once, with the first claim below its level. */
  void faultOfFirstClaim(Area area, Hit hit) {
    level(area).ofFirst = with(level(area).ofFirst, hit);
  }

  /** A fault that is told with each claim below its level. */
  void fault(Area area, Hit hit) {
    level(area).faults = with(level(area).faults, hit);
  }

  private static List<Hit> with(List<Hit> faults, Hit hit) {
    List<Hit> more = faults.isEmpty() ? new ArrayList<>(1) : faults;
    if (more.size() < Faults.MOST) {
      more.add(hit);
    }
    return more;
  }

  private Level level(Area area) {
    return switch (area) {
      case HEADER, BILLING -> billingLevel;
      case SUBSCRIBER -> subscriberLevel;
      default -> patientLevel;
    };
  }

  /**
   * Begins a level.
   *
   * @return the faults of the levels that end here without a claim that could carry them
   */
  List<Hit> begin(Area area) {
    astray = false;
    current = null;
    dependant = null;
    List<Hit> orphans = orphans(patientLevel, List.of());
    patientLevel = new Level(true);
    if (area == Area.PATIENT) {
      patient = null;
      return orphans;
    }
    orphans = orphans(subscriberLevel, orphans);
    subscriberLevel = new Level(area == Area.SUBSCRIBER);
    coverage = null;
    insured = null;
    patient = null;
    payer = null;
    subscriberIsPatient = false;
    if (area == Area.BILLING) {
      billing = new ArrayList<>(2);
      orphans = orphans(billingLevel, orphans);
      billingLevel = new Level(true);
    }
    return orphans;
  }

  /** The faults of a level that ends without a claim, before those of the levels below it. */
  private static List<Hit> orphans(Level level, List<Hit> below) {
    if (level.hasClaims || level.isFaultless()) {
      return below;
    }
    List<Hit> all = new ArrayList<>();
    level.tell(all);
    all.addAll(below);
    return all;
  }

  /** Takes a segment of the loops 1000A to 2010CA. */
  void take(Loop loop, boolean opens, Segment segment, X12Text text, int textStart) {
    int at = segment.place - textStart;
    if (segment.tag() == Tag.SBR) {
      coverage = new Coverage(loop.id(), 1, text, at);
      subscriberIsPatient = segment.code(2) == SELF;
    } else if (segment.tag() == Tag.PAT && (loop.area() == Area.PATIENT || coverage == null)) {
      dependant = new Part(PartKind.COVERAGE, loop.id(), 1, text, at);
    } else if (opens && loop.role() != null) {
      open(loop, text, at);
    } else if (loop.area() == Area.BILLING && loop.role() == null && billing.isEmpty()) {
      billing.add(new Party(Role.BILLING, loop.id(), 1, text, at));
    }
    Part target = segment.tag() == Tag.PAT && dependant != null ? dependant : target(loop);
    if (target != null && !segment.oversized) {
      FieldBindings.instance().bind(target, segment, textStart);
      if (loop.role() == Role.INSURED && patient != null && subscriberIsPatient) {
        FieldBindings.instance().bind(patient, segment, textStart);
      }
    }
  }

  /** The part that a loop's segments fill, or null. */
  Part target(Loop loop) {
    if (loop.role() != null) {
      return current != null && current.role() == loop.role() ? current : null;
    }
    if (loop.area() == Area.BILLING) {
      return billing.isEmpty() ? null : billing.get(0);
    }
    return loop.area() == Area.PATIENT ? dependant : coverage;
  }

  /**
   * The part that a fault at a segment of a loop is about, or null: of a subscriber who is the
   * patient, address, birth date and sex are the patient's.
   */
  Part about(Loop loop, Segment segment) {
    boolean ofPatient =
        loop.role() == Role.INSURED
            && subscriberIsPatient
            && patient != null
            && segment.tag() != Tag.NM1;
    return ofPatient ? patient : target(loop);
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
      case BILLING -> openBilling();
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
  private void openBilling() {
    if (!billing.isEmpty() && billing.get(0).loop().equals("2000A")) {
      Party early = billing.remove(0);
      for (ClaimField field : ClaimField.of(PartKind.PARTY)) {
        current.take(field, early);
      }
    }
    billing.add(0, current);
  }
}
