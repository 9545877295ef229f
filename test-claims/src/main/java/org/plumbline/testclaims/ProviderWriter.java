package org.plumbline.testclaims;

import java.io.IOException;

/**
 * Writes names, addresses and the hierarchical levels of billing provider, subscriber and patient.
 */
final class ProviderWriter {
  private final X12Writer out;
  private int level;
  private int billingLevel;

  ProviderWriter(X12Writer out) {
    this.out = out;
  }

  void startTransaction() {
    level = 0;
  }

  void billing(Practice practice) throws IOException {
    billingLevel = ++level;
    out.segment("HL").element(billingLevel).empty(1).element("20").element("1").end();
    taxonomy("BI", practice.billing());
    provider("85", practice.billing(), practice.billing().npi());
    address(practice.address());
    out.segment("REF").element("EI").element(practice.taxId()).end();
    out.segment("PER")
        .element("IC")
        .element(practice.contact())
        .element("TE")
        .element(practice.phone())
        .end();
  }

  void patient(Patient patient) throws IOException {
    boolean subscriber = patient.isSubscriber();
    int subscriberLevel = ++level;
    out.segment("HL")
        .element(subscriberLevel)
        .element(billingLevel)
        .element("22")
        .element(subscriber ? "0" : "1")
        .end();
    out.segment("SBR")
        .element(patient.other == Patient.Other.HAS_PAID ? "S" : "P")
        .element(subscriber ? "18" : "")
        .element(patient.group)
        .empty(5)
        .element(patient.payer.filing())
        .end();
    member(
        patient.last, patient.subscriberFirst, subscriber ? patient.middle : "", patient.memberId);
    if (subscriber) {
      person(patient);
    }
    payer(patient.payer);
    if (!subscriber) {
      out.segment("HL").element(++level).element(subscriberLevel).element("23").element("0").end();
      out.segment("PAT").element(patient.relationship).end();
      out.segment("NM1")
          .element("QC")
          .element("1")
          .element(patient.last)
          .element(patient.first)
          .element(patient.middle)
          .end();
      person(patient);
    }
  }

  void member(String last, String first, String middle, String id) throws IOException {
    out.segment("NM1")
        .element("IL")
        .element("1")
        .element(last)
        .element(first)
        .element(middle)
        .empty(2)
        .element("MI")
        .element(id)
        .end();
  }

  void payer(Payer payer) throws IOException {
    out.segment("NM1")
        .element("PR")
        .element("2")
        .element(payer.name())
        .empty(4)
        .element("PI")
        .element(payer.id())
        .end();
  }

  /** The NPI stands apart because a planted fault changes it. */
  void provider(String role, Provider provider, String npi) throws IOException {
    out.segment("NM1")
        .element(role)
        .element(provider.person() ? "1" : "2")
        .element(provider.name())
        .element(provider.first())
        .element(provider.middle())
        .empty(2)
        .element("XX")
        .element(npi)
        .end();
  }

  void taxonomy(String role, Provider provider) throws IOException {
    out.segment("PRV").element(role).element("PXC").element(provider.taxonomy()).end();
  }

  void address(Address address) throws IOException {
    out.segment("N3").element(address.street()).end();
    out.segment("N4").element(address.city()).element(address.state()).element(address.zip()).end();
  }

  private void person(Patient patient) throws IOException {
    address(patient.address);
    out.segment("DMG").element("D8").element(patient.birth).element(patient.sex).end();
  }
}
