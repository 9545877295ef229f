package org.plumbline.intake.fhir;

/**
 * What the versions of FHIR call the elements of an item.
 *
 * @param product the code of the service
 * @param diagnoses the numbers of its diagnoses
 * @param careTeam the numbers of its providers
 * @param information the numbers of its supporting information
 */
record Version(String product, String diagnoses, String careTeam, String information) {

  static final Version R4 =
      new Version(
          "productOrService", "diagnosisSequence", "careTeamSequence", "informationSequence");

  /** As CMS's Blue Button API v1 answers. */
  static final Version STU3 =
      new Version("service", "diagnosisLinkId", "careTeamLinkId", "informationLinkId");

  /** The version of a claim, by what its items call their services. */
  static Version of(Node claim) {
    return R4.first(claim) == null && STU3.first(claim) != null ? STU3 : R4;
  }

  /** What the first item that has a code calls it by this version's name; null where none does. */
  Node first(Node claim) {
    for (Node item : claim.each("item")) {
      if (item.child(product) != null) {
        return item.child(product);
      }
    }
    return null;
  }
}
