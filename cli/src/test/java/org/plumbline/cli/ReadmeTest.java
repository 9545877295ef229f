package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pastes the README's commands one by one into a shell, in a folder of their own. */
class ReadmeTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout", "."));

  @TempDir Path folder;

  @Test
  void every_command_works_and_the_billers_way_ends_without_findings() throws Exception {
    assumeTrue(new File("/bin/sh").canExecute(), "needs /bin/sh");
    layOut();
    List<String> commands = commands();
    assertTrue(commands.size() >= 10, "commands: " + commands);
    for (String command : commands) {
      Ran ran = run(command);
      assertTrue(ran.status() <= 1, command + " ended with " + ran.status() + ":\n" + ran.said());
      if (command.endsWith("one-claim.json")) {
        assertEquals(1, ran.status(), command);
      }
      if (command.endsWith("mended.json") && command.startsWith("./plumbline")) {
        assertEquals(0, ran.status(), command);
        assertTrue(ran.said().contains("No findings."), ran.said());
      }
    }
    assertTrue(Files.readString(folder.resolve("report.html")).contains("FMT-24E-004"));
  }

  /** Building, serving and calling the service are tried by the build itself and its CI script. */
  private static List<String> commands() throws IOException {
    return Files.readAllLines(CHECKOUT.resolve("README.md")).stream()
        .filter(line -> line.startsWith("    ./plumbline ") || line.startsWith("    sed "))
        .map(line -> line.replaceFirst("\\s#.*", "").strip())
        .filter(line -> !line.equals("./plumbline serve"))
        .collect(Collectors.toList());
  }

  private void layOut() throws IOException {
    Files.createSymbolicLink(
        folder.resolve("test-claims"), CHECKOUT.resolve("test-claims").toAbsolutePath());
    Path launcher = folder.resolve("plumbline");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = System.getProperty("java.class.path");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '"
            + java
            + "' -cp '"
            + classPath
            + "' org.plumbline.cli.Plumbline \"$@\"\n");
    assertTrue(launcher.toFile().setExecutable(true));
  }

  private record Ran(int status, String said) {}

  private Ran run(String command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    ProcessBuilder shell =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    shell.environment().put("PLUMBLINE_HOME", folder.resolve("home").toString());
    int status = shell.start().waitFor();
    return new Ran(status, Files.readString(said, StandardCharsets.UTF_8));
  }
}
