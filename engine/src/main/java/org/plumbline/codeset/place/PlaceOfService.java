package org.plumbline.codeset.place;

import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * A row of CMS's place of service code set.
 *
 * @param code two digits
 * @param firstDay in days since 1970-01-01, {@link CodeRow#NO_DAY} where it is older than any claim
 *     or not known
 * @param lastDay the same, {@link CodeRow#NO_DAY} where it has none
 * @param name CMS's name
 * @param source what the row rests on
 */
public record PlaceOfService(String code, int firstDay, int lastDay, String name, String source) {

  /** What the row says of a day. */
  PlaceStatus on(int day) {
    if (firstDay != CodeRow.NO_DAY && day < firstDay) {
      return PlaceStatus.NOT_YET;
    }
    return lastDay != CodeRow.NO_DAY && day > lastDay ? PlaceStatus.ENDED : PlaceStatus.IN_FORCE;
  }
}
