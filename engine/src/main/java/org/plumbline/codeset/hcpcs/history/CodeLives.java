package org.plumbline.codeset.hcpcs.history;

import java.util.List;

/**
 * All that the loaded tables tell of a code or modifier through time.
 *
 * @param code the code, or the two characters of a modifier
 * @param lives its lives, oldest first: a code may be used anew for something else (J1440)
 * @param noc whether CMS's NOC list has it
 * @param gaps where no release is loaded, from the release it was first seen in
 */
public record CodeLives(String code, List<CodeLife> lives, NocAnswer noc, List<Gap> gaps) {

  /** Keeps its own copies of the lists. */
  public CodeLives {
    lives = List.copyOf(lives);
    gaps = List.copyOf(gaps);
  }

  /** Whether it is a modifier. */
  public boolean isModifier() {
    return code.length() == ReleaseTables.MODIFIER_LENGTH;
  }
}
