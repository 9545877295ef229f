package org.plumbline.claim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;

/**
 * Tells claims apart by 64 bits made of all they hold, but for the numbers that the submitter gives
 * a claim and its lines, and the submission around it. Lines, diagnoses and whatever else is a list
 * count in their order. Of a million claims two different ones have the same fingerprint once in
 * some forty million files. It is no cryptographic digest.
 */
public final class Fingerprint {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD6E8FEB86659FD93L;

  private Fingerprint() {}

  /** The fingerprint of a claim, without its number (CLM01) and its lines' (REF 6R). */
  public static long of(Claim claim) {
    long print = claim.fingerprint(FIRST, ClaimField.CLAIM_ID);
    print = of(claim.coverage(), print);
    print = of(claim.dependant(), print);
    print = of(claim.patient(), print);
    print = of(claim.insured(), print);
    print = of(claim.payer(), print);
    print = of(claim.billing(), print);
    print = of(claim.diagnoses(), print);
    print = of(claim.parties(), print);
    print = of(claim.notes(), print);
    print = of(claim.others(), print);
    print = of(claim.formItems(), print);
    for (Coverage coverage : claim.otherCoverages()) {
      print = of(coverage, print);
      print = of(coverage.parties(), print);
      print = of(coverage.adjustments(), print);
    }
    for (ServiceLine line : claim.lines()) {
      print = line.fingerprint(print, ClaimField.LINE_CONTROL_NUMBER);
      print = of(line.drugs(), print);
      print = of(line.parties(), print);
      print = of(line.notes(), print);
      print = of(line.others(), print);
    }
    return print;
  }

  private static long of(List<? extends Part> parts, long seed) {
    long print = seed;
    for (int i = 0; i < parts.size(); i++) {
      print = parts.get(i).fingerprint(print, null);
    }
    return print;
  }

  private static long of(Part part, long seed) {
    return part == null ? mix(seed, -1) : part.fingerprint(seed, null);
  }

  static long of(byte[] bytes, int start, int length, long seed) {
    long print = mix(seed, length);
    int at = start;
    for (int end = start + length - Long.BYTES; at <= end; at += Long.BYTES) {
      print = mix(print, (long) EIGHT.get(bytes, at));
    }
    long rest = 0;
    for (; at < start + length; at++) {
      rest = rest << Byte.SIZE | bytes[at] & 0xFF;
    }
    return mix(print, rest);
  }

  static long mix(long seed, long value) {
    long mixed = (seed ^ value) * FIRST;
    mixed = (mixed ^ mixed >>> 32) * SECOND;
    return mixed ^ mixed >>> 29;
  }
}
