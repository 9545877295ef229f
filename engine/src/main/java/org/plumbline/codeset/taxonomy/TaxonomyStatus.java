package org.plumbline.codeset.taxonomy;

/** What the provider taxonomy says of a code on a day. */
public enum TaxonomyStatus {
  /** No release that covers the day is there. */
  NOT_COVERED,
  /** The release of the day does not list the code. */
  UNKNOWN,
  /** The release of the day lists the code. */
  LISTED
}
