package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Party;

/** A telephone number as claims write it. */
final class Telephone {

  private static final String NORTH_AMERICA = "+1";

  private Telephone() {}

  /**
   * Whether a party's number is to be one of North America: it names no other country's code, and
   * has no letters, as an extension or an electronic mail address has.
   */
  static boolean isAmerican(Party party) {
    if (!party.has(ClaimField.PHONE)
        || party.has(ClaimField.CONTACT_QUALIFIER)
            && !party.is(ClaimField.CONTACT_QUALIFIER, "TE")) {
      return false;
    }
    String phone = party.raw(ClaimField.PHONE);
    boolean plain = phone.chars().noneMatch(Character::isLetter);
    return plain && (!phone.startsWith("+") || phone.startsWith(NORTH_AMERICA));
  }

  /** The digits, without the country code where it stands behind a plus sign. */
  static String digits(String phone) {
    String own = phone.startsWith(NORTH_AMERICA) ? phone.substring(NORTH_AMERICA.length()) : phone;
    StringBuilder digits = new StringBuilder(own.length());
    own.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    return digits.toString();
  }
}
