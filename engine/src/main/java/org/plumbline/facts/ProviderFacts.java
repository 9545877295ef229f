package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Party;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;
import org.plumbline.codeset.taxonomy.TaxonomyStatus;

/**
 * A provider or place: billing, rendering, referring, ordering, supervising, facility and so on.
 */
public final class ProviderFacts extends Fact {

  private static final long HAS_NPI = Need.NPI.bit();
  private static final long HAS_PROVIDER_ZIP = Need.PROVIDER_ZIP.bit();
  private static final long HAS_TAXONOMY = Need.TAXONOMY.bit();
  private static final long HAS_TAXONOMY_RELEASE = Need.TAXONOMY_RELEASE.bit();

  private final ClaimFacts claim;
  private final Party party;
  private final String npi;
  private final boolean npiTenDigits;
  private final String zip;
  private TaxonomyStatus taxonomy = TaxonomyStatus.NOT_COVERED;

  ProviderFacts(ClaimFacts claim, int line, Party party, TaxonomyCodeSet codes) {
    super(claim.source(), line, party);
    this.claim = claim;
    this.party = party;
    this.npi = party.raw(ClaimField.NPI);
    this.zip = party.raw(ClaimField.POSTAL_CODE);
    this.npiTenDigits = NpiNumber.isTenDigits(npi);
    note(Need.NPI, !npi.isEmpty());
    note(Need.PROVIDER_ZIP, ClaimFacts.zipInUnitedStates(party));
    if (party.has(ClaimField.TAXONOMY)) {
      note(Need.TAXONOMY, true);
      lookUp(codes);
    }
  }

  private void lookUp(TaxonomyCodeSet codes) {
    if (!claim.hasServiceDates()) {
      return;
    }
    int day = claim.earliestFrom();
    taxonomy = codes.lookup(party.raw(ClaimField.TAXONOMY), day);
    note(Need.TAXONOMY_RELEASE, taxonomy != TaxonomyStatus.NOT_COVERED);
    codes
        .missingRelease(day)
        .ifPresent(release -> noteMissingRelease(release.year() * 100 + release.month()));
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim the provider is named on. */
  public ClaimFacts claim() {
    return claim;
  }

  /** What the provider is to the claim: BILLING, RENDERING, FACILITY ... */
  public String role() {
    return party.role().name();
  }

  /** Whether an NPI stands there. */
  public boolean hasNpi() {
    return has(HAS_NPI);
  }

  /** How many characters the NPI has. */
  public int npiLength() {
    return npi.length();
  }

  /** Whether the NPI is exactly ten digits. */
  public boolean npiTenDigits() {
    return npiTenDigits;
  }

  /**
   * Whether the last of ten digits is the check digit of the others: Luhn's sum over 80840 and the
   * NPI (the prefix adds 24) divides by ten. Source: CMS, NPI check digit.
   */
  public boolean npiCheckDigitHolds() {
    return NpiNumber.checkDigitHolds(npi);
  }

  /** Whether a taxonomy code stands there. */
  public boolean hasTaxonomy() {
    return has(HAS_TAXONOMY);
  }

  /** Whether a release of the taxonomy that covers the earliest From date is at hand. */
  public boolean hasTaxonomyRelease() {
    return has(HAS_TAXONOMY_RELEASE);
  }

  /**
   * Whether the taxonomy code has ten characters and the release of the earliest From date does not
   * list it.
   */
  public boolean taxonomyUnlisted() {
    return taxonomy == TaxonomyStatus.UNKNOWN && party.length(ClaimField.TAXONOMY) == 10;
  }

  /** Whether a ZIP code in the United States stands there. */
  public boolean hasProviderZip() {
    return has(HAS_PROVIDER_ZIP);
  }

  /** The ZIP code as written. An identity: it enters no finding. */
  public String zip() {
    return zip;
  }
}
