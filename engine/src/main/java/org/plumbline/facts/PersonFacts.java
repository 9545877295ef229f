package org.plumbline.facts;

import java.time.LocalDate;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Need;
import org.plumbline.claim.Party;
import org.plumbline.codeset.place.States;

/**
 * The patient, or an insured who is not the patient (items 2 to 7). Gives rules no number made of
 * an identity: what they can read as a number they could also report.
 */
public final class PersonFacts extends PartyFacts {

  /** Years; nobody is known to have lived so long. */
  private static final int LONGEST_LIFE = 150;

  private static final long HAS_BIRTH_DATE = Need.BIRTH_DATE.bit();
  private static final long HAS_MEMBER_ID = Need.MEMBER_ID.bit();
  private static final long HAS_PERSON_ZIP = Need.PERSON_ZIP.bit();

  private final long birthDate;

  PersonFacts(ClaimFacts claim, Party person, States states) {
    super(claim, 0, person, states);
    this.birthDate = person.value(ClaimField.BIRTH_DATE);
    inherit(claim);
    note(Need.BIRTH_DATE, state(birthDate));
    note(Need.MEMBER_ID, person.has(ClaimField.MEMBER_ID));
    note(Need.PERSON_ZIP, ClaimFacts.zipInUnitedStates(person));
  }

  /** Whether the person is the patient. */
  public boolean patient() {
    return party() == source().patient();
  }

  /** Whether no birth date stands there. */
  public boolean birthDateAbsent() {
    return party().lacks(ClaimField.BIRTH_DATE);
  }

  /** Whether a birth date can be read. */
  public boolean hasBirthDate() {
    return has(HAS_BIRTH_DATE);
  }

  /** Whether the birth date lies after the earliest From date of the claim. */
  public boolean bornAfterService() {
    return hasBirthDate() && claim().hasServiceDates() && birthDate > claim().earliestFrom();
  }

  /** Whether the birth date lies after the day the claim was received. */
  public boolean bornAfterReceipt() {
    return hasBirthDate() && claim().hasReceiptDate() && birthDate > claim().receiptDate();
  }

  /** Whether the person was 150 years old, or older, on the earliest From date. */
  public boolean olderThanAnybody() {
    return hasBirthDate()
        && claim().hasServiceDates()
        && LocalDate.ofEpochDay(birthDate).plusYears(LONGEST_LIFE).toEpochDay()
            <= claim().earliestFrom();
  }

  /** Whether a ZIP code in the United States stands there. */
  public boolean hasPersonZip() {
    return has(HAS_PERSON_ZIP);
  }

  /** Whether an identifier of the insured stands there. */
  public boolean hasMemberId() {
    return has(HAS_MEMBER_ID);
  }

  /**
   * The insured's identifier; on a form hyphens and blanks, which FMT-1A-003 is about, are set
   * aside. An identity: it enters no finding.
   */
  public String memberId() {
    String written = party().raw(ClaimField.MEMBER_ID);
    return claim().fromForm() ? written.replace("-", "").replace(" ", "") : written;
  }
}
