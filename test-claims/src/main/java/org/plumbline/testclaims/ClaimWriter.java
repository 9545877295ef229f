package org.plumbline.testclaims;

import java.io.IOException;
import org.plumbline.testclaims.EveryLoop.Place;

/** Writes the loops of a claim from 2300 down, in the order of the implementation guide. */
final class ClaimWriter {
  private final X12Writer out;
  private final ProviderWriter providers;
  private final LineWriter lines;
  private final Dice dice;
  private final EveryLoop more;

  ClaimWriter(X12Writer out, ProviderWriter providers, Dice dice, EveryLoop more) {
    this.out = out;
    this.providers = providers;
    this.lines = new LineWriter(out, providers, more);
    this.dice = dice;
    this.more = more;
  }

  /**
   * @param ordinal of the claim in the file, from 1; part of its id
   */
  void write(ClaimDraft claim, int ordinal) throws IOException {
    String id = "PB" + (100_000_000L + ordinal);
    out.segment("CLM")
        .element(id)
        .money(claim.totalCents)
        .empty(2)
        .element(claim.place)
        .component("B")
        .component(claim.frequency)
        .element("Y")
        .element("A")
        .element("Y")
        .element("Y");
    if (claim.accident) {
      out.empty(1).element("OA");
    }
    out.end();
    dates(claim);
    more.write(Place.CLAIM_DATES);
    amountsAndReferences(claim, id);
    more.write(Place.CLAIM_REFERENCES);
    if (claim.practice.kind() == ClaimKind.OFFICE && claim.lineCount() > 1 && dice.chance(0.02)) {
      out.segment("NTE").element("ADD").element(Narratives.remark(dice)).end();
    }
    if (claim.trip != null) {
      transport(claim.trip);
    }
    more.write(Place.CLAIM_CONDITIONS);
    diagnoses(claim);
    more.write(Place.CLAIM_CODES);
    people(claim);
    if (claim.patient.other != Patient.Other.NONE) {
      otherCoverage(claim);
    }
    more.write(Place.OTHER_COVERAGE);
    boolean controlNumbers = dice.chance(0.6);
    for (int i = 1; i <= claim.lineCount(); i++) {
      lines.write(claim, i, controlNumbers ? id + "-" + i : "");
    }
  }

  private void dates(ClaimDraft claim) throws IOException {
    if (claim.accident) {
      date("439", ServiceDays.date(claim.firstDay - dice.between(0, 6)));
    } else if (claim.practice.kind() == ClaimKind.OFFICE && dice.chance(0.05)) {
      date("431", ServiceDays.date(claim.firstDay - dice.between(1, 7)));
    }
    if (claim.admitted) {
      date("435", ServiceDays.date(claim.firstDay));
      date("096", ServiceDays.date(claim.lastDay));
    }
  }

  private void date(String qualifier, int date) throws IOException {
    out.segment("DTP").element(qualifier).element("D8").element(date).end();
  }

  private void amountsAndReferences(ClaimDraft claim, String id) throws IOException {
    if (claim.totalCents > 10_000 && dice.chance(0.05)) {
      out.segment("AMT").element("F5").money(dice.between(5, 40) * 100L).end();
    }
    if (dice.chance(0.05)) {
      reference("G1", "A" + dice.digits(9));
    }
    if (!claim.originalReference.isEmpty()) {
      reference("F8", claim.originalReference);
    }
    if (claim.needsClia()) {
      reference("X4", claim.practice.clia());
    }
    if (dice.chance(0.3)) {
      reference("D9", "CH" + id);
    }
    if (dice.chance(0.2)) {
      reference("EA", dice.digits(7));
    }
  }

  private void reference(String qualifier, String value) throws IOException {
    out.segment("REF").element(qualifier).element(value).end();
  }

  private void transport(Trip trip) throws IOException {
    out.segment("CR1")
        .element("LB")
        .element(dice.between(95, 260))
        .empty(1)
        .element("A")
        .element("DH")
        .quantity(trip.miles10() * 100)
        .end();
    out.segment("CRC").element("07").element("Y").element("01").end();
  }

  private void diagnoses(ClaimDraft claim) throws IOException {
    out.segment("HI");
    for (int i = 0; i < claim.diagnosisCount; i++) {
      out.element(i == 0 ? "ABK" : "ABF").component(claim.diagnoses[i]);
    }
    out.end();
  }

  private void people(ClaimDraft claim) throws IOException {
    if (claim.referring != null) {
      providers.provider("DN", claim.referring, claim.referring.npi());
    } else {
      more.write(Place.REFERRING);
    }
    if (claim.rendering != null) {
      providers.provider("82", claim.rendering, claim.renderingNpi);
      providers.taxonomy("PE", claim.rendering);
    } else {
      more.write(Place.RENDERING);
    }
    if (claim.facility != null) {
      out.segment("NM1")
          .element("77")
          .element("2")
          .element(claim.facility.name())
          .empty(4)
          .element("XX")
          .element(claim.facility.npi())
          .end();
      providers.address(claim.facility.address());
    } else {
      more.write(Place.FACILITY);
    }
    more.write(Place.SUPERVISING);
    if (claim.trip != null) {
      out.segment("NM1").element("PW").element("2").end();
      providers.address(claim.trip.from());
      out.segment("NM1").element("45").element("2").element(claim.trip.toName()).end();
      providers.address(claim.trip.to());
    } else {
      more.write(Place.PICK_UP);
      more.write(Place.DROP_OFF);
    }
  }

  /**
   * A second coverage; where it has paid, what it paid and what it left open add up to the claim's
   * total.
   */
  private void otherCoverage(ClaimDraft claim) throws IOException {
    Patient patient = claim.patient;
    boolean paid = patient.other == Patient.Other.HAS_PAID;
    out.segment("SBR")
        .element(paid ? "P" : "S")
        .element(patient.isSubscriber() ? "18" : patient.relationship)
        .empty(6)
        .element(patient.otherPayer.filing())
        .end();
    if (paid) {
      long reduced = claim.totalCents / 5;
      long open = claim.totalCents / 10;
      out.segment("CAS").element("CO").element("45").money(reduced).end();
      out.segment("CAS").element("PR").element("2").money(open).end();
      out.segment("AMT").element("D").money(claim.totalCents - reduced - open).end();
    }
    out.segment("OI").empty(2).element("Y").empty(2).element("Y").end();
    providers.member(patient.last, patient.subscriberFirst, "", patient.otherMemberId);
    providers.payer(patient.otherPayer);
    if (paid) {
      date("573", 20_251_222 + dice.below(8));
    }
  }
}
