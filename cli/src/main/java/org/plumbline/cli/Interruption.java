package org.plumbline.cli;

/**
 * What happens on Ctrl-C while findings are written: whole lines go out, what was written aside is
 * thrown away, and the virtual machine ends with status 130.
 */
final class Interruption implements AutoCloseable {

  private final Thread hook;

  Interruption(
      WholeLines output, Destination destination, Progress progress, Surroundings surroundings) {
    this.hook =
        new Thread(
            () -> {
              output.stop();
              destination.close();
              progress.close();
              surroundings.say("plumbline: interrupted");
            },
            "interrupted");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      waitForTheEnd();
    }
  }

  /** The hook is at work: what the run would still say is of no use to anybody. */
  private static void waitForTheEnd() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException never) {
      Thread.currentThread().interrupt();
    }
  }
}
