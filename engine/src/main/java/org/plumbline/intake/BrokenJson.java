package org.plumbline.intake;

import tools.jackson.core.JacksonException;

/** Where a document stops being JSON. */
public final class BrokenJson {

  private BrokenJson() {}

  /**
   * The byte at which what is no JSON begins: of a word that is no value the first letter.
   *
   * @param bytes what was read
   * @param length how many of the bytes belong to the document
   * @return from 0 to the length
   */
  public static int begin(JacksonException broken, byte[] bytes, int length) {
    long told = broken.getLocation() == null ? 0 : broken.getLocation().getByteOffset();
    int at = (int) Math.max(0, Math.min(length, told));
    if (isWord(broken.getOriginalMessage())) {
      while (at > 0 && !ends(bytes[at - 1])) {
        at--;
      }
    }
    return at;
  }

  /** The parser stops behind a word, not before it. */
  private static boolean isWord(String message) {
    return message.startsWith("Unrecognized token") || message.startsWith("Non-standard token");
  }

  private static boolean ends(byte b) {
    return b <= ' ' && b >= 0 || b == ':' || b == ',' || b == '[' || b == '{';
  }
}
