package org.plumbline.codeset.hcpcs.release;

/** The columns that are read from a release: the allow-list. */
enum Column {
  CODE,
  SEQUENCE,
  RECORD,
  LONG,
  SHORT,
  REFERENCE,
  ADDED,
  ACTION_DATE,
  ENDED,
  ACTION
}
