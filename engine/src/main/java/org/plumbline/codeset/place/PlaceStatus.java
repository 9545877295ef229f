package org.plumbline.codeset.place;

/** What CMS's place of service code set says of a code on a day. */
public enum PlaceStatus {
  /** The set never had the code. */
  UNKNOWN,
  /** The day lies before the code's first day. */
  NOT_YET,
  /** The day lies after the code's last day. */
  ENDED,
  /** The set has the code on that day. */
  IN_FORCE
}
