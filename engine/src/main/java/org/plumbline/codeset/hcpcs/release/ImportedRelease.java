package org.plumbline.codeset.hcpcs.release;

import java.util.List;
import org.plumbline.codeset.hcpcs.HcpcsTable;

/**
 * A release read from a file.
 *
 * @param table its rows; those that the NOC list names carry its release
 * @param report what was taken, and what was not
 * @param nocCodes the codes of the NOC list that came with the release, in order; empty where none
 *     came, so that nothing is known of any code
 */
public record ImportedRelease(HcpcsTable table, ImportReport report, List<String> nocCodes) {

  /** Keeps its own copy of the list. */
  public ImportedRelease {
    nocCodes = List.copyOf(nocCodes);
  }
}
