package org.plumbline.intake.x12;

import java.nio.charset.StandardCharsets;

/**
 * Finds the sign with which the transactions of an interchange part components, where it is not the
 * one that ISA16 declares: behind the qualifier of a diagnosis and of a procedure code.
 */
final class ComponentsInUse {

  /** One use may be a slip of the pen; two of one sign, and none of the declared one, are not. */
  private static final int USES = 2;

  private static final byte[][] QUALIFIED = {
    bytes("HI*ABK"), bytes("HI*BK"), bytes("SV1*HC"), bytes("SV1*ER"), bytes("SV1*IV")
  };
  private static final byte[] END = bytes("IEA*");

  private ComponentsInUse() {}

  /**
   * The sign that parts components.
   *
   * @param from where the interchange goes on behind its ISA
   * @param declared what ISA16 says, returned where nothing else is sure
   */
  static byte sign(
      byte[] bytes, int from, int limit, byte element, byte terminator, byte declared) {
    byte sign = 0;
    int uses = 0;
    for (int at = from; at < limit; at++) {
      if (bytes[at] == declared) {
        return declared;
      }
      int next = at + 1;
      if (bytes[at] != terminator) {
        continue;
      }
      while (next < limit && (bytes[next] == '\r' || bytes[next] == '\n')) {
        next++;
      }
      if (stands(END, bytes, next, limit, element)) {
        break;
      }
      byte found = behindQualifier(bytes, next, limit, element);
      if (found != 0 && found != element && found != terminator && !Delimiters.isNone(found)) {
        if (sign != 0 && found != sign) {
          return declared;
        }
        sign = found;
        uses++;
      }
    }
    return uses >= USES ? sign : declared;
  }

  private static byte behindQualifier(byte[] bytes, int at, int limit, byte element) {
    for (byte[] qualified : QUALIFIED) {
      if (at + qualified.length < limit && stands(qualified, bytes, at, limit, element)) {
        return bytes[at + qualified.length];
      }
    }
    return 0;
  }

  private static boolean stands(byte[] what, byte[] bytes, int at, int limit, byte element) {
    if (at + what.length > limit) {
      return false;
    }
    for (int i = 0; i < what.length; i++) {
      if (bytes[at + i] != (what[i] == '*' ? element : what[i])) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
