package org.plumbline.codeset.hcpcs;

/** Whether CMS's list of "not otherwise classified" codes has a code. */
public enum NocListing {
  /** The newest list that the code was compared with has it. */
  LISTED,
  /** The newest list that the code was compared with does not have it. */
  NOT_LISTED,
  /** The code was compared with no list, or an older list says another thing of the day. */
  UNKNOWN
}
