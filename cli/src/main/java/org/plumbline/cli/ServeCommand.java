package org.plumbline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code plumbline serve}: explains it. The service is a program of its own, which the launcher
 * starts in place of this one.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Starts the service on 127.0.0.1, until it is interrupted.",
    footerHeading = "%nSettings:%n",
    footer = {
      "  SERVER_PORT        the port (default: 8080)",
      "  PLUMBLINE_HOME     where imported code sets lie (default: ~/.plumbline)"
    })
final class ServeCommand implements Callable<Integer> {

  @Override
  public Integer call() throws UnusableException {
    throw new UnusableException("serve: the service is started by the launcher, plumbline serve");
  }
}
