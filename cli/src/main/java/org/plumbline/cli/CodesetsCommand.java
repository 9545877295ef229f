package org.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline codesets}: the code sets claims are read with. */
@Command(
    name = "codesets",
    mixinStandardHelpOptions = true,
    description = "Imports, lists, shows, searches, compares and verifies code sets.")
final class CodesetsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: import, list, show, match, diff or verify");
  }
}
