package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Party;

/**
 * The patient, or an insured who is not the patient (items 2 to 7). Gives rules no number made of
 * an identity: what they can read as a number they could also report.
 */
public final class PersonFacts extends Fact {

  private static final long HAS_BIRTH_DATE = Need.BIRTH_DATE.bit();
  private static final long HAS_PERSON_ZIP = Need.PERSON_ZIP.bit();

  private final ClaimFacts claim;
  private final Party person;
  private final long birthDate;
  private final String zip;

  PersonFacts(ClaimFacts claim, Party person) {
    super(claim.source(), 0, person);
    this.claim = claim;
    this.person = person;
    this.birthDate = person.value(ClaimField.BIRTH_DATE);
    this.zip = person.raw(ClaimField.POSTAL_CODE);
    inherit(claim);
    note(Need.BIRTH_DATE, state(birthDate));
    note(Need.PERSON_ZIP, ClaimFacts.zipInUnitedStates(person));
  }

  @Override
  int ruleDate() {
    return claim.ruleDate();
  }

  /** The claim the person is named on. */
  public ClaimFacts claim() {
    return claim;
  }

  /** Whether the person is the patient. */
  public boolean patient() {
    return person == source().patient();
  }

  /** Whether a birth date can be read. */
  public boolean hasBirthDate() {
    return has(HAS_BIRTH_DATE);
  }

  /** Whether the birth date lies after the earliest From date of the claim. */
  public boolean bornAfterService() {
    return hasBirthDate() && claim.hasServiceDates() && birthDate > claim.earliestFrom();
  }

  /** Whether a ZIP code in the United States stands there. */
  public boolean hasPersonZip() {
    return has(HAS_PERSON_ZIP);
  }

  /** The ZIP code as written. An identity: it enters no finding. */
  public String zip() {
    return zip;
  }
}
