package org.plumbline.benchmark;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command line that does nothing: what every program like Plumbline takes to start. */
@Command(name = "does-nothing")
public final class DoesNothing implements Runnable {

  private DoesNothing() {}

  /** Ends with status 0. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new DoesNothing()).execute(arguments));
  }

  @Override
  public void run() {}
}
