package org.plumbline.codeset.hcpcs;

/** Whether CMS's list of "not otherwise classified" codes has a code. */
public enum NocListing {
  /** The list of the row's NOC release has the code. */
  LISTED,
  /** The starter set, whose rows were compared with the list, has the code without a mark. */
  NOT_LISTED,
  /** No loaded row was compared with the list. */
  UNKNOWN
}
