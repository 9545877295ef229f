package org.plumbline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command that a later version has: says so, whatever follows it. */
@Command(hidden = true)
final class LaterCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws UnusableException {
    String command = spec.qualifiedName().replaceFirst("^plumbline ", "");
    throw new UnusableException(command + ": this version does not have this command");
  }
}
