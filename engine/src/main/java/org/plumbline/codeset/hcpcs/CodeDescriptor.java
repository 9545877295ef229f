package org.plumbline.codeset.hcpcs;

import org.plumbline.claim.Quote;
import org.plumbline.codeset.Release;

/**
 * CMS's words for a code, with the release they were read from.
 *
 * @param code the code
 * @param release the release the words were read from
 * @param shortText the short descriptor, up to 28 characters
 * @param longText the long descriptor
 * @param textVerified false where the source is known to have altered the words (upper-cased, or a
 *     continuation missing)
 * @param added the first day of the code's life, in days since 1970-01-01; {@link CodeRow#NO_DAY}
 *     where no row of it has one
 * @param ended its last day; {@link CodeRow#NO_DAY} where it has none
 */
public record CodeDescriptor(
    String code,
    Release release,
    String shortText,
    String longText,
    boolean textVerified,
    int added,
    int ended) {

  /** The whole long descriptor as a quote. */
  public Quote quote() {
    return Quote.whole(code, release.toString(), longText, added, ended);
  }
}
