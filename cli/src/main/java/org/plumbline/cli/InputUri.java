package org.plumbline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.report.UriPath;

/**
 * Where an input is, for tools that look it up: below the current directory relative to it, the
 * same on every machine however the input was named; else as a {@code file:} URI.
 */
final class InputUri {

  private InputUri() {}

  static String of(Path file) {
    return of(file, Path.of("").toAbsolutePath());
  }

  /**
   * @param current an absolute path
   */
  static String of(Path file, Path current) {
    Path whole = current.resolve(file).normalize();
    Path root = current.normalize();
    if (whole.startsWith(root)) {
      return UriPath.of(names(root.relativize(whole)));
    }
    // a drive is no name, and its colon is a delimiter
    String drive = String.valueOf(whole.getRoot()).replace('\\', '/').replaceAll("^/+|/+$", "");
    return "file:///" + (drive.isEmpty() ? "" : drive + "/") + UriPath.of(names(whole));
  }

  private static String names(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    return String.join("/", names);
  }
}
