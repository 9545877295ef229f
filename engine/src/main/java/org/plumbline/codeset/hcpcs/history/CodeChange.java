package org.plumbline.codeset.hcpcs.history;

import java.util.Optional;
import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * A code or modifier that differs between two releases.
 *
 * @param code the code
 * @param before its row in the older release; of a code that is used anew perhaps that of a release
 *     before it; none where it was not listed
 * @param after its row in the newer release; none where it is not listed
 */
public record CodeChange(String code, Optional<CodeRow> before, Optional<CodeRow> after) {

  /** How the long descriptors differ; the code stands in both releases. */
  public WordDiff words() {
    return WordDiff.of(before.orElseThrow().longText(), after.orElseThrow().longText());
  }
}
