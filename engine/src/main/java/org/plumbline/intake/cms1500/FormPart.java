package org.plumbline.intake.cms1500;

import org.plumbline.claim.Role;

/** The part of a claim that a property fills, and the object it stands in. */
enum FormPart {
  CLAIM(null, ""),
  COVERAGE(null, ""),
  PAYER(Role.PAYER, "payer"),
  INSURED(Role.INSURED, "insured"),
  PATIENT(Role.PATIENT, "patient"),
  OTHER_COVERAGE(null, "otherInsured"),
  OTHER_INSURED(Role.OTHER_INSURED, "otherInsured"),
  REFERRING(Role.REFERRING, "referringProvider"),
  FACILITY(Role.FACILITY, "serviceFacility"),
  BILLING(Role.BILLING, "billingProvider"),
  CLAIM_CODE(null, ""),
  NOTE(null, ""),
  DIAGNOSIS(null, ""),
  LINE(null, ""),
  RENDERING(Role.RENDERING, "renderingProvider"),
  DRUG(null, "drug");

  private final Role role;
  private final String object;

  FormPart(Role role, String object) {
    this.role = role;
    this.object = object;
  }

  /** The role of a party; null for parts that are none. */
  Role role() {
    return role;
  }

  /** The property that holds the part, empty for the form, the line or the value itself. */
  String object() {
    return object;
  }
}
