package org.plumbline.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.plumbline.report.Printable;
import org.plumbline.report.TableWriter;

/**
 * What the process was started in.
 *
 * @param out standard output, which reports its errors: a closed pipe has to be heard of
 * @param home where imported code sets lie, {@code PLUMBLINE_HOME}
 * @param outTerminal whether people read standard output
 * @param errTerminal whether people read standard error
 * @param width characters on a line of the terminal
 */
record Surroundings(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    Path home,
    boolean outTerminal,
    boolean errTerminal,
    int width) {

  /** Set by the launcher, which can ask the terminal: the streams that are one, and its width. */
  private static final String TERMINAL = "plumbline.terminal";

  private static final String WIDTH = "plumbline.width";
  private static final int NARROWEST = 40;

  static Surroundings ofProcess() {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        System.err,
        environment,
        home(environment),
        terminal("out", 1),
        terminal("err", 2),
        width(environment));
  }

  /** Whether colours may be used where people read. */
  boolean colours() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Whether an internal error shows its call stack. */
  boolean debugging() {
    return "1".equals(environment.get("PLUMBLINE_DEBUG"));
  }

  /** Prints a line on standard error. */
  void say(String line) {
    err.print(Printable.of(line) + "\n");
    err.flush();
  }

  private static Path home(Map<String, String> environment) {
    String home = environment.getOrDefault("PLUMBLINE_HOME", "");
    return home.isEmpty() ? Path.of(System.getProperty("user.home"), ".plumbline") : Path.of(home);
  }

  private static boolean terminal(String name, int descriptor) {
    String told = System.getProperty(TERMINAL);
    if (told != null) {
      return Arrays.asList(told.split(",")).contains(name);
    }
    return consoleIsTerminal() && linkIsDevice(descriptor);
  }

  /** From Java 22 on there is a console also where there is no terminal; it then says so. */
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJava22) {
      return true;
    }
  }

  private static boolean linkIsDevice(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/")
          || target.startsWith("/dev/tty")
          || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException noSuchLink) {
      return true;
    }
  }

  private static int width(Map<String, String> environment) {
    for (String told :
        new String[] {System.getProperty(WIDTH, ""), environment.getOrDefault("COLUMNS", "")}) {
      if (told.matches("[1-9][0-9]{0,3}")) {
        return Math.max(NARROWEST, Integer.parseInt(told));
      }
    }
    return TableWriter.DEFAULT_WIDTH;
  }
}
