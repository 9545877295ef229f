package org.plumbline.intake.fhir;

import java.util.Set;

/** Which resources are professional claims. */
final class Kinds {

  /** Carrier and DME claims: local carrier, and DMERC, each with and without equipment. */
  private static final Set<String> CMS_PROFESSIONAL = Set.of("71", "72", "81", "82");

  /** CMS's claims that are none: home health, nursing, outpatient, hospice, inpatient, drugs. */
  private static final Set<String> CMS_OTHER =
      Set.of("10", "20", "30", "40", "50", "60", "61", "62", "63", "64", "1", "2", "4");

  private Kinds() {}

  static boolean isClaim(String resourceType) {
    return resourceType.equals("Claim") || resourceType.equals("ExplanationOfBenefit");
  }

  /** The rule that says why a claim is not read; empty where it is. */
  static String refusal(Node claim) {
    String use = claim.textOf("use");
    if (!use.isEmpty() && !use.equals("claim")) {
      return FhirFaults.OTHER_USE;
    }
    CodeSystems systems = FhirTable.instance().systems();
    boolean other = false;
    for (Node concept : claim.each("type")) {
      for (Node coding : concept.each("coding")) {
        String code = coding.textOf("code");
        switch (systems.kind(coding)) {
          case "CLAIMTYPE" -> {
            if (code.equals("professional")) {
              return "";
            }
            other = true;
          }
          case "EOBTYPE" -> {
            if (code.equals("CARRIER") || code.equals("DME")) {
              return "";
            }
            other = true;
          }
          case "CMSTYPE" -> {
            if (CMS_PROFESSIONAL.contains(code)) {
              return "";
            }
            other |= CMS_OTHER.contains(code);
          }
          default -> {
            // says nothing about the kind of claim
          }
        }
      }
    }
    return other ? FhirFaults.OTHER_TYPE : "";
  }
}
