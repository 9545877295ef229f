package org.plumbline.cli;

import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.history.ReleaseTables;
import picocli.CommandLine.Option;

/** {@code --codesets}, of every command that looks codes up. */
final class CodesetsOption {

  @Option(
      names = "--codesets",
      paramLabel = "DIR|builtin",
      description =
          "Where imported code sets lie (default: $PLUMBLINE_HOME/codesets); builtin: the starter"
              + " set only.")
  private String place;

  /** What stands after the option, or null. */
  String place() {
    return place;
  }

  /** HCPCS of the code sets that are meant. */
  HcpcsCodeSet open(Surroundings surroundings) throws UnusableException {
    return CodeSets.open(place, surroundings);
  }

  /** The code sets that are meant. */
  org.plumbline.codeset.library.CodeSets openAll(Surroundings surroundings)
      throws UnusableException {
    return CodeSets.openAll(place, surroundings);
  }

  /** The tables of HCPCS that are meant. */
  ReleaseTables tables(Surroundings surroundings) throws UnusableException {
    return CodeSets.tables(place, surroundings);
  }
}
