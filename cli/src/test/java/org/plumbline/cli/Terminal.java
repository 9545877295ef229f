package org.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands with captured streams and a home of their own. */
final class Terminal {

  private final Path home;

  Terminal(Path home) {
    this.home = home;
  }

  /** What a command said. */
  record Said(int status, String out, String err) {

    List<String> errLines() {
      return err.lines().toList();
    }
  }

  /** A sample batch of the checkout. */
  static Path sample(String name) {
    return Path.of(System.getProperty("plumbline.checkout"), "test-claims", "samples", name);
  }

  Said run(String... arguments) {
    return runWith("", arguments);
  }

  Said runWith(String standardInput, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Plumbline.run(surroundings(standardInput, out, err), arguments);
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Said runInto(OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Plumbline.run(surroundings("", out, err), arguments);
    return new Said(status, "", err.toString(StandardCharsets.UTF_8));
  }

  private Surroundings surroundings(String standardInput, OutputStream out, OutputStream err) {
    return new Surroundings(
        new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
        out,
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(),
        home,
        false,
        false,
        80);
  }
}
