package org.plumbline.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A code that CMS's cross references lead to from a code that ended.
 *
 * @param from the code whose cross reference names it
 * @param quote the code and its descriptor; of a code of Level I the number alone
 * @param added the day it was added, where that lies after the date of service
 * @param ended its last day, where it has ended, too
 */
public record CodeReference(
    String from, Quote quote, Optional<LocalDate> added, Optional<LocalDate> ended) {

  /** A code of Level I, of which no more than its number is known. */
  public static CodeReference levelOne(String from, String number) {
    return new CodeReference(from, Quote.whole(number, "", ""), Optional.empty(), Optional.empty());
  }

  /** Whether the code is one of Level I. */
  public boolean isLevelOne() {
    return quote.text().isEmpty();
  }
}
