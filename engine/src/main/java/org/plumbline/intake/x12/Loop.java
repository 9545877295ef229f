package org.plumbline.intake.x12;

import org.plumbline.claim.PartKind;
import org.plumbline.claim.Role;

/**
 * A loop of the guide.
 *
 * @param opener the segment that opens it
 * @param qualifiers the first (HL: third) elements with which that segment opens it; empty: any
 * @param part the kind of part that its segments fill
 * @param role what a party read in it is to the claim, null where the loop is no party
 * @param number the loop's number in the syntax table, which knows its segments
 */
record Loop(
    String id,
    Area area,
    int opener,
    int[] qualifiers,
    PartKind part,
    Role role,
    int number,
    SyntaxTable syntax) {

  /** The stretches of a transaction in which an NM1 means different things. */
  enum Area {
    HEADER,
    BILLING,
    SUBSCRIBER,
    PATIENT,
    CLAIM,
    OTHER,
    LINE
  }

  /** Whether a segment may follow the opener in this loop. */
  boolean holds(int tag) {
    return tag != opener && syntax.holds(number, tag);
  }

  boolean isOpenedBy(int tag, int qualifier) {
    if (tag != opener) {
      return false;
    }
    for (int accepted : qualifiers) {
      if (accepted == qualifier) {
        return true;
      }
    }
    return qualifiers.length == 0;
  }
}
