package org.plumbline.facts;

import java.util.Locale;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Party;
import org.plumbline.codeset.place.States;

/**
 * What persons, providers and places have in common: a name, an address, a telephone number. All of
 * it identifies somebody: rules may look at it, and findings show its shape alone.
 */
public abstract sealed class PartyFacts extends Fact permits PersonFacts, ProviderFacts {

  private static final long HAS_ADDRESS = Need.ADDRESS.bit();
  private static final long HAS_COUNTRY = Need.COUNTRY.bit();
  private static final long HAS_PHONE = Need.PHONE.bit();
  private static final long HAS_STATE = Need.STATE.bit();
  private static final long HAS_STATE_LIST = Need.STATE_LIST.bit();

  /** The United States, and their territories, which ISO 3166 has codes for as well. */
  private static final Set<String> UNITED_STATES =
      Set.of("US", "USA", "AS", "GU", "MP", "PR", "UM", "VI");

  private static final Set<String> CANADA = Set.of("CA", "CAN");

  private final ClaimFacts claim;
  private final Party party;
  private final States states;
  private final String zip;
  private final String country;

  PartyFacts(ClaimFacts claim, int line, Party party, States states) {
    super(claim.source(), line, party);
    this.claim = claim;
    this.party = party;
    this.states = states;
    this.zip = party.raw(ClaimField.POSTAL_CODE);
    this.country = party.raw(ClaimField.COUNTRY).toUpperCase(Locale.ROOT);
    note(Need.ADDRESS, !streetAbsent() || !cityAbsent() || !stateAbsent() || !zipAbsent());
    note(Need.COUNTRY, !country.isEmpty());
    note(Need.STATE, party.has(ClaimField.STATE) && inUnitedStatesOrCanada());
    note(Need.STATE_LIST, !states.isEmpty());
    note(Need.PHONE, inUnitedStatesOrCanada() && Telephone.isAmerican(party));
  }

  @Override
  final int ruleDate() {
    return claim.ruleDate();
  }

  final Party party() {
    return party;
  }

  /** The claim the party is named on. */
  public final ClaimFacts claim() {
    return claim;
  }

  /** 1 for a person, 2 for an organisation; empty where the claim does not say it. */
  public final String entityType() {
    return party.raw(ClaimField.ENTITY_TYPE);
  }

  /** Whether no name stands there. */
  public final boolean nameAbsent() {
    return !party.has(ClaimField.LAST_NAME);
  }

  /** Whether no first name stands there; of a person, whether it can be said that it is missing. */
  public final boolean firstNameAbsent() {
    boolean person = entityType().equals("1");
    return person ? party.lacks(ClaimField.FIRST_NAME) : !party.has(ClaimField.FIRST_NAME);
  }

  /** Whether a part of an address stands there. */
  public final boolean hasAddress() {
    return has(HAS_ADDRESS);
  }

  /** The first line of the address. An identity: it enters no finding. */
  public final String street() {
    return party.raw(ClaimField.ADDRESS_LINE_1);
  }

  /** The second line of the address. An identity: it enters no finding. */
  public final String secondStreet() {
    return party.raw(ClaimField.ADDRESS_LINE_2);
  }

  /** Whether the address has no first line. */
  public final boolean streetAbsent() {
    return !party.has(ClaimField.ADDRESS_LINE_1);
  }

  /** Whether the address has no city. */
  public final boolean cityAbsent() {
    return !party.has(ClaimField.CITY);
  }

  /** Whether the address has no state, and no subdivision of another country either. */
  public final boolean stateAbsent() {
    return !party.has(ClaimField.STATE) && !party.has(ClaimField.COUNTRY_SUBDIVISION);
  }

  /** Whether the address has no postal code. */
  public final boolean zipAbsent() {
    return zip.isEmpty();
  }

  /** The ZIP code as written. An identity: it enters no finding. */
  public final String zip() {
    return zip;
  }

  /** Whether a state stands in an address of the United States or Canada. */
  public final boolean hasState() {
    return has(HAS_STATE);
  }

  /** Whether states and provinces are at hand. */
  public final boolean hasStateList() {
    return has(HAS_STATE_LIST);
  }

  /** Whether the state has two characters and is no state, territory or province. */
  public final boolean stateUnlisted() {
    return party.length(ClaimField.STATE) == 2
        && !states.lists(party.raw(ClaimField.STATE).toUpperCase(Locale.ROOT));
  }

  /** Whether a country stands there. */
  public final boolean hasCountry() {
    return has(HAS_COUNTRY);
  }

  /** The country in capitals. An identity: it enters no finding. */
  public final String country() {
    return country;
  }

  /** Whether the country is the United States, a territory of theirs, or Canada, or not told. */
  public final boolean inUnitedStatesOrCanada() {
    return country.isEmpty() || UNITED_STATES.contains(country) || CANADA.contains(country);
  }

  /** Whether the country that is told is the United States or a territory of theirs. */
  public final boolean countryUnitedStates() {
    return UNITED_STATES.contains(country);
  }

  /** Whether a telephone number stands there that is to be one of North America. */
  public final boolean hasPhone() {
    return has(HAS_PHONE);
  }

  /** The telephone number as written. An identity: it enters no finding. */
  public final String phone() {
    return party.raw(ClaimField.PHONE);
  }

  /** The digits of the telephone number, without +1 before them. An identity as well. */
  public final String phoneDigits() {
    return Telephone.digits(phone());
  }
}
