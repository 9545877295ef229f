package org.plumbline.facts;

import java.util.List;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Party;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.taxonomy.TaxonomyCodeSet;
import org.plumbline.codeset.taxonomy.TaxonomyStatus;

/**
 * A provider or place: billing, rendering, referring, ordering, supervising, facility and so on.
 */
public final class ProviderFacts extends PartyFacts {

  private static final long HAS_NPI = Need.NPI.bit();
  private static final long HAS_PROVIDER_ZIP = Need.PROVIDER_ZIP.bit();
  private static final long HAS_TAX_ID = Need.TAX_ID.bit();
  private static final long HAS_TAXONOMY = Need.TAXONOMY.bit();
  private static final long HAS_TAXONOMY_RELEASE = Need.TAXONOMY_RELEASE.bit();
  private static final long HAS_UPIN = Need.UPIN.bit();

  private static final List<ClaimField> OTHER_IDENTIFIERS =
      List.of(
          ClaimField.SECONDARY_STATE_LICENSE,
          ClaimField.SECONDARY_UPIN,
          ClaimField.SECONDARY_COMMERCIAL,
          ClaimField.SECONDARY_LOCATION,
          ClaimField.OTHER_ID);

  private final String npi;
  private final boolean npiTenDigits;
  private TaxonomyStatus taxonomy = TaxonomyStatus.NOT_COVERED;

  ProviderFacts(ClaimFacts claim, int line, Party party, CodeSets codes) {
    super(claim, line, party, codes.states());
    this.npi = party.raw(ClaimField.NPI);
    this.npiTenDigits = NpiNumber.isTenDigits(npi);
    note(Need.NPI, !npi.isEmpty());
    note(Need.PROVIDER_ZIP, ClaimFacts.zipInUnitedStates(party));
    note(Need.UPIN, party.has(ClaimField.SECONDARY_UPIN));
    note(
        Need.TAX_ID,
        party.has(ClaimField.TAX_ID_EIN)
            || party.has(ClaimField.TAX_ID_SSN)
            || party.has(ClaimField.TAX_ID));
    if (party.has(ClaimField.TAXONOMY)) {
      note(Need.TAXONOMY, true);
      lookUp(codes.taxonomy());
    }
  }

  private void lookUp(TaxonomyCodeSet codes) {
    if (!claim().hasServiceDates()) {
      return;
    }
    int day = claim().earliestFrom();
    taxonomy = codes.lookup(party().raw(ClaimField.TAXONOMY), day);
    note(Need.TAXONOMY_RELEASE, taxonomy != TaxonomyStatus.NOT_COVERED);
    codes
        .missingRelease(day)
        .ifPresent(release -> noteMissingRelease(release.year() * 100 + release.month()));
  }

  /** What the provider is to the claim: BILLING, RENDERING, FACILITY ... */
  public String role() {
    return party().role().name();
  }

  /** The qualifier of an identifier other than the NPI (item 24I), as written. */
  public String otherIdQualifier() {
    return party().raw(ClaimField.OTHER_ID_QUALIFIER);
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
    return taxonomy == TaxonomyStatus.UNKNOWN && party().length(ClaimField.TAXONOMY) == 10;
  }

  /** Whether a ZIP code in the United States stands there. */
  public boolean hasProviderZip() {
    return has(HAS_PROVIDER_ZIP);
  }

  /** The NPI as written. An identity: it enters no finding. */
  public String npi() {
    return npi;
  }

  /** Whether no NPI stands there, nor in an item of the page. */
  public boolean npiAbsent() {
    return npi.isEmpty()
        && party().lacks(ClaimField.NPI)
        && !ProviderPlaces.printed(source(), party(), ClaimField.NPI);
  }

  /** Whether the page prints the item that holds the name. */
  public boolean namePrinted() {
    return ProviderPlaces.printed(source(), party(), ClaimField.LAST_NAME);
  }

  /** Whether the NPI is that of the billing provider. */
  public boolean npiOfBillingProvider() {
    return hasNpi() && npi.equals(ProviderPlaces.billingNpi(source()));
  }

  /** Whether the claim as a whole, too, names a rendering provider, with the same NPI. */
  public boolean npiOfClaimsRenderingProvider() {
    return hasNpi() && npi.equals(ProviderPlaces.renderingNpi(source().parties()));
  }

  /**
   * Whether a line with a five-digit code between two others, both counted, has no NPI of a
   * rendering provider, neither its own nor that of the claim.
   */
  public boolean renderingAbsentOn(int firstCode, int lastCode) {
    return ProviderPlaces.renderingAbsentOn(
        source(), Integer.toString(firstCode), Integer.toString(lastCode));
  }

  /** Whether an identifier that is no NPI stands there, or with the payer: a number it gave. */
  public boolean otherwiseIdentified() {
    Party payer = source().payer();
    return otherIdWritten()
        || party().has(ClaimField.PARTY_ID)
        || payer != null
            && (payer.has(ClaimField.SECONDARY_COMMERCIAL)
                || payer.has(ClaimField.SECONDARY_LOCATION));
  }

  /** Whether an identifier beside the NPI stands there: items 17a, 24J shaded, 32b, 33b. */
  public boolean otherIdWritten() {
    return OTHER_IDENTIFIERS.stream().anyMatch(party()::has);
  }

  /** Whether the name is more than a first and a last one: middle name, title, credentials. */
  public boolean nameMoreThanFirstAndLast() {
    return ProviderName.isMoreThanFirstAndLast(party());
  }

  /** Whether a tax identification number stands there. */
  public boolean hasTaxId() {
    return has(HAS_TAX_ID);
  }

  /** The employer identification number as written. An identity: it enters no finding. */
  public String employerNumber() {
    return party().raw(ClaimField.TAX_ID_EIN);
  }

  /** The social security number as written. An identity: it enters no finding. */
  public String socialSecurityNumber() {
    return party().raw(ClaimField.TAX_ID_SSN);
  }

  /** A tax identifier that is not said to be the one or the other. An identity as well. */
  public String untypedTaxId() {
    return party().raw(ClaimField.TAX_ID);
  }

  /** Whether a UPIN stands there. */
  public boolean hasUpin() {
    return has(HAS_UPIN);
  }

  /** The UPIN as written. An identity: it enters no finding. */
  public String upin() {
    return party().raw(ClaimField.SECONDARY_UPIN);
  }

  /** The taxonomy code as written. */
  public String taxonomy() {
    return party().raw(ClaimField.TAXONOMY);
  }
}
