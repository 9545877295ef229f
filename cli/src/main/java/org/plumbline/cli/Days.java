package org.plumbline.cli;

import java.time.LocalDate;
import org.plumbline.codeset.hcpcs.CodeRow;

/** Days of code sets, days since 1970-01-01, as people write them. */
final class Days {

  private Days() {}

  /** The date, or another text where there is no day. */
  static String or(String none, int epochDay) {
    return epochDay == CodeRow.NO_DAY ? none : LocalDate.ofEpochDay(epochDay).toString();
  }
}
