package org.plumbline.codeset.drug;

/** What CMS's list of the JW/JZ policy says of a code on a day. */
public enum DiscardStatus {
  /** No list that covers the day is there. */
  NOT_COVERED,
  /** The list of the day does not have the code. */
  NOT_LISTED,
  /** The list of the day has the code. */
  LISTED
}
