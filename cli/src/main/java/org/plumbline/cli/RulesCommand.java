package org.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plumbline rules}: what the rules are. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description =
        "Lists and shows rules and what they can ask; lints, tests and compares folders of rules; writes all as pages.")
final class RulesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "name a command: list, show, facts, lint, test, diff or site");
  }
}
