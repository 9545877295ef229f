package org.plumbline.testclaims.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A damaged input.
 *
 * @param name the mutator's name and the mutant's number, from which it can be made again
 * @param accounted how many bytes a summary has to account for where the input is read at all;
 *     empty where that cannot be told from outside, as with a damaged archive
 * @param inClaim what was damaged, where all damage lies inside one claim of an 837P
 */
record Mutant(String name, byte[] bytes, OptionalLong accounted, Optional<InClaim> inClaim) {

  /** A damaged text, whose characters are bytes. */
  static Mutant of(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return new Mutant(name, bytes, OptionalLong.of(bytes.length), Optional.empty());
  }

  /**
   * Damage inside one claim.
   *
   * @param base the file before
   * @param claim the number of the claim in the file, from 1
   * @param end the first byte behind the claim in the damaged file
   */
  record InClaim(X12Base base, int claim, int end) {

    /** Whether a claim has to keep its findings: all others have. */
    boolean keeps(int other) {
      return other > 0 && other != claim;
    }
  }
}
