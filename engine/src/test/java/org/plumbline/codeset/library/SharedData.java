package org.plumbline.codeset.library;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The project's files of real data and of the rules. */
final class SharedData {

  private SharedData() {}

  /** A file of the shared data; the test is skipped where it is not there. */
  static Path file(String name) {
    String shared = System.getenv("PLUMBLINE_SHARED");
    Path root = shared != null ? Path.of(shared) : checkout().resolveSibling("shared");
    Path file = root.resolve("data").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here; set PLUMBLINE_SHARED");
    return file;
  }

  /** A starter table of the rules. */
  static Path starter(String name) {
    return checkout().resolve("rules/code-sets").resolve(name);
  }

  private static Path checkout() {
    String set = System.getProperty("plumbline.checkout");
    Path start = Path.of(set != null ? set : "").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("rules/code-sets"))) {
        return at;
      }
    }
    throw new IllegalStateException("no folder above " + start + " holds rules/code-sets");
  }
}
