package org.plumbline.cli;

import java.nio.file.Path;
import org.plumbline.rulebook.Rulebook;
import picocli.CommandLine.Option;

/** {@code --rules}, of every command that works with rules. */
final class RulesOption {

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of rules on top of the shipped ones.")
  private Path folder;

  /** The rulebook that is meant. */
  Rulebook open() throws UnusableException {
    return Rulebooks.open(folder);
  }
}
