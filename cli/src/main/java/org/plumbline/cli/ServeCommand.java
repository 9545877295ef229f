package org.plumbline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code plumbline serve}: says that there is no service yet. */
@Command(
    name = "serve",
    hidden = true,
    description = "Starts the service, in a version that has one.")
final class ServeCommand implements Callable<Integer> {

  @Unmatched private List<String> arguments;

  @Override
  public Integer call() throws UnusableException {
    throw new UnusableException(
        "serve: this version has no service; plumbline scrub reads files and standard input");
  }
}
