package org.plumbline.codeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process that is killed at some moment of its work. */
public final class KilledProcess {

  /** What the process prints once the moments begin at which it may be killed. */
  public static final String READY = "ready";

  private KilledProcess() {}

  /** Starts a class with paths for arguments, waits for {@link #READY}, and kills it later on. */
  public static void run(int millisAfterReady, Class<?> main, Path... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    List.of(arguments).forEach(argument -> command.add(argument.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try {
      assertEquals(READY, process.inputReader().readLine());
      // not to wait for something, but to meet any moment of the work
      Thread.sleep(millisAfterReady);
    } finally {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
  }
}
