package org.plumbline.cli;

import picocli.CommandLine.Option;

/** {@code --format}, of commands that write lines for people or one JSON object a line. */
final class LineFormatOption {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      converter = Words.OfLineFormat.class,
      description = "table or ndjson (default: table).")
  private String format;

  /** Whether JSON is asked for. */
  boolean isNdjson() {
    return format.equals("ndjson");
  }
}
