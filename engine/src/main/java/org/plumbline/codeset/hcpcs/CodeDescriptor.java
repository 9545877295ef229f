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
 */
public record CodeDescriptor(
    String code, Release release, String shortText, String longText, boolean textVerified) {

  /** The whole long descriptor as a quote. */
  public Quote quote() {
    return Quote.whole(code, release.toString(), longText);
  }
}
