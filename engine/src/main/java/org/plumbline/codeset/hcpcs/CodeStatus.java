package org.plumbline.codeset.hcpcs;

/** What the loaded tables say of a code on a day. */
public enum CodeStatus {
  /** The code's newest row has the day within its life. */
  IN_FORCE,
  /** The day lies before the code was first added. */
  NOT_YET_ADDED,
  /** The day lies after the last day on which the code was in force. */
  ENDED,
  /** A complete release that covers the day does not list the code. */
  UNKNOWN,
  /** No loaded table can tell; the release that could is named. */
  NOT_KNOWABLE,
  /** The code has the shape of Level I. Nothing else is said of it. */
  LEVEL_ONE
}
