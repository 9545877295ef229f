package org.plumbline.cli;

import picocli.CommandLine.Option;

/** {@code --format}, of commands that write a table or JSON. */
final class ListFormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = Words.OfListFormat.class,
      description = "table or json (default: table).")
  private String format;

  /** Whether JSON is asked for. */
  boolean isJson() {
    return format.equals("json");
  }
}
