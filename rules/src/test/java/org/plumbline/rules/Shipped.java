package org.plumbline.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plumbline.authoring.ExampleFolder;
import org.plumbline.authoring.ExampleRunner;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;

/**
 * What this module ships: the sources beside the tests, and the rulebook the build made of them.
 */
final class Shipped {

  /** Tests run in the module's own directory, which is the rule folder. */
  static final Path FOLDER = Path.of("").toAbsolutePath();

  static final Rulebook RULEBOOK = Rulebook.shipped();

  private Shipped() {}

  /** The files of rules at the top of the folder and among its checks. */
  static Stream<Path> ruleFiles() throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> top = Files.list(FOLDER)) {
      top.forEach(found::add);
    }
    if (Files.isDirectory(FOLDER.resolve("checks"))) {
      try (Stream<Path> checks = Files.walk(FOLDER.resolve("checks"))) {
        checks.forEach(found::add);
      }
    }
    return found.stream().filter(Files::isRegularFile).sorted();
  }

  static ExampleFolder examples() throws IOException, RuleFolderException {
    return ExampleFolder.read(FOLDER);
  }

  static ExampleRunner runner(Rulebook rulebook) throws IOException, RuleFolderException {
    return new ExampleRunner(rulebook, starter(), examples()::baseClaim);
  }

  static HcpcsTable starter() throws IOException {
    try (InputStream csv = Files.newInputStream(FOLDER.resolve("code-sets/hcpcs-starter.csv"))) {
      return StarterCodes.read(csv);
    }
  }
}
