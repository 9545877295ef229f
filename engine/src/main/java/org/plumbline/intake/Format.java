package org.plumbline.intake;

import java.util.Optional;

/** The formats claims come in. */
public enum Format {
  /** X12 837 professional. */
  X12,
  /** CMS-1500 forms as JSON. */
  CMS1500,
  /** FHIR R4 claims as JSON. */
  FHIR,
  /** A table with a row for each service line. */
  CSV;

  /** How many bytes of an input decide on its format. */
  public static final int LOOK_AHEAD = 4096;

  /** FHIR says in each resource what it is; a form says that nowhere. */
  private static final String RESOURCE = "\"resourceType\"";

  /** The format of an input, by its first bytes; empty where none is recognised. */
  public static Optional<Format> recognise(byte[] head, int length) {
    int at = 0;
    while (at < length && isLeadingNoise(head[at])) {
      at++;
    }
    if (isJson(head, length)) {
      return Optional.of(holds(head, at, length, RESOURCE) ? FHIR : CMS1500);
    }
    return begins(head, at, length, "ISA")
            || begins(head, at, length, "GS")
            || begins(head, at, length, "ST")
            || holdsInterchange(head, length)
        ? Optional.of(X12)
        : Optional.empty();
  }

  /** Whether an input begins as JSON does. */
  public static boolean isJson(byte[] head, int length) {
    int at = 0;
    while (at < length && isLeadingNoise(head[at])) {
      at++;
    }
    return at < length && (head[at] == '{' || head[at] == '[');
  }

  private static boolean holds(byte[] head, int from, int length, String word) {
    for (int at = from; at + word.length() <= length; at++) {
      int same = 0;
      while (same < word.length() && head[at + same] == word.charAt(same)) {
        same++;
      }
      if (same == word.length()) {
        return true;
      }
    }
    return false;
  }

  /** An ISA of the standard's fixed widths, whatever stands before it. */
  private static boolean holdsInterchange(byte[] head, int length) {
    for (int at = 0; at + 17 < length; at++) {
      if (begins(head, at, length, "ISA")
          && head[at + 6] == head[at + 3]
          && head[at + 17] == head[at + 3]) {
        return true;
      }
    }
    return false;
  }

  /** Blanks, line ends, NUL, the 0x1A end-of-file mark and the bytes of a UTF-8 byte order mark. */
  private static boolean isLeadingNoise(byte b) {
    return b >= 0 && b <= ' ' || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF;
  }

  private static boolean begins(byte[] head, int at, int length, String tag) {
    if (at + tag.length() > length) {
      return false;
    }
    for (int i = 0; i < tag.length(); i++) {
      if (head[at + i] != tag.charAt(i)) {
        return false;
      }
    }
    if (at + tag.length() == length) {
      return true;
    }
    byte next = head[at + tag.length()];
    return !(next >= '0' && next <= '9'
        || next >= 'A' && next <= 'Z'
        || next >= 'a' && next <= 'z'
        || next == ' ');
  }
}
