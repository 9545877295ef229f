package org.plumbline.benchmark;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.testclaims.ClaimGenerator;
import picocli.CommandLine;

/**
 * How long Plumbline takes for three claims, from the start of its process to the end, against a
 * command line that does nothing: {@code StartUp CHECKOUT [ROUNDS]}. All programs take turns, on
 * the Java that this one runs on, with the same options.
 */
public final class StartUp {

  private static final int CLAIMS = 3;
  private static final List<String> OPTIONS = List.of("-Xshare:auto", "-XX:+UseParallelGC");

  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private final Path folder;

  private StartUp(Path folder) {
    this.folder = folder;
  }

  /** A program and what its rounds took, in nanoseconds. */
  private record Timed(String name, List<String> command, long[] rounds) {

    double median() {
      return Arrays.stream(rounds).sorted().toArray()[rounds.length / 2] / 1e6;
    }
  }

  /**
   * Times, prints.
   *
   * @throws IOException where a program cannot be started
   */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, URISyntaxException {
    Path checkout = Path.of(arguments.length > 0 ? arguments[0] : ".").toRealPath();
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    Path folder = Files.createTempDirectory("plumbline-start-up-");
    try {
      new StartUp(folder).measure(checkout, rounds);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void measure(Path checkout, int rounds)
      throws IOException, InterruptedException, URISyntaxException {
    Path claims = folder.resolve("claims.837");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(claims))) {
      new ClaimGenerator(1, CLAIMS).writeTo(out);
    }
    List<String> nothing =
        List.of(
            "-cp",
            jar(CommandLine.class) + ":" + jar(DoesNothing.class),
            DoesNothing.class.getName());
    List<String> scrub = List.of("scrub", "--codesets", "builtin", claims.toString());
    List<String> plumbline =
        join(List.of("-jar", checkout.resolve("cli/target/plumbline.jar").toString()), scrub);
    List<Timed> all =
        List.of(
            timed("does nothing", rounds, java(List.of(), nothing)),
            timed("plumbline", rounds, java(List.of(), plumbline)),
            timed("does nothing, archive", rounds, java(archive("nothing", nothing), nothing)),
            timed("plumbline, archive", rounds, java(archive("plumbline", plumbline), plumbline)),
            timed(
                "plumbline, launcher",
                rounds,
                join(List.of(checkout.resolve("plumbline").toString()), scrub)));
    for (int round = -1; round < rounds; round++) {
      for (Timed one : all) {
        long began = System.nanoTime();
        run(one.command());
        if (round >= 0) {
          one.rounds()[round] = System.nanoTime() - began;
        }
      }
    }
    print("no class archive", all.get(1), all.get(0));
    print("an archive for both", all.get(3), all.get(2));
    print("the launcher, against no archive", all.get(4), all.get(0));
    print("the launcher, against an archive", all.get(4), all.get(2));
  }

  private static Timed timed(String name, int rounds, List<String> command) {
    return new Timed(name, command, new long[rounds]);
  }

  private List<String> java(List<String> options, List<String> program) {
    return join(join(join(List.of(java.toString()), OPTIONS), options), program);
  }

  /** Makes an archive of the classes a program loads, and gives the option that uses it. */
  private List<String> archive(String name, List<String> program)
      throws IOException, InterruptedException {
    Path archive = folder.resolve(name + ".jsa");
    run(java(List.of("-XX:ArchiveClassesAtExit=" + archive), program));
    return List.of("-XX:SharedArchiveFile=" + archive);
  }

  private static Path jar(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static <T> List<T> join(List<T> first, List<T> second) {
    List<T> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** Three invented claims may have findings, so the status is 0 or 1. */
  private void run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectInput(Redirect.from(new File("/dev/null")))
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD);
    process.environment().put("JAVA_HOME", System.getProperty("java.home"));
    int status = process.start().waitFor();
    if (status > 1) {
      throw new IllegalStateException(status + ": " + String.join(" ", command));
    }
  }

  private static void print(String way, Timed program, Timed baseline) {
    System.out.printf(
        Locale.ROOT,
        "%-33s %-22s %5.0f ms, %-22s %5.0f ms, %.2f times%n",
        way,
        program.name(),
        program.median(),
        baseline.name(),
        baseline.median(),
        program.median() / baseline.median());
  }
}
