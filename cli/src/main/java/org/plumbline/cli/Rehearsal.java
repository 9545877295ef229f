package org.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A start without input and output, which the launcher lets Java watch, so that later starts find
 * their classes in an archive. What it loads is what most starts load.
 */
final class Rehearsal {

  /** A claim of the shipped rule folder. */
  private static final String CLAIM = "/plumbline-rules/base-claims/office.837";

  private static final List<String> FORMATS = List.of("table", "ndjson", "json");

  private Rehearsal() {}

  /** Scrubs a claim in each format. */
  public static void main(String[] arguments) throws IOException {
    for (String format : FORMATS) {
      int status =
          Plumbline.run(aside(claim()), "scrub", "--codesets", "builtin", "--format", format, "-");
      if (status != ExitStatus.FOUND) {
        throw new IllegalStateException("the claim with a fault ended with " + status);
      }
    }
  }

  /** The total no longer is what the lines add up to, so that there is a finding to render. */
  private static byte[] claim() throws IOException {
    try (InputStream in = Rehearsal.class.getResourceAsStream(CLAIM)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + CLAIM);
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
          .replace("CLM*OFFICE1*100*", "CLM*OFFICE1*101*")
          .getBytes(StandardCharsets.US_ASCII);
    }
  }

  private static Surroundings aside(byte[] input) {
    return new Surroundings(
        new ByteArrayInputStream(input),
        OutputStream.nullOutputStream(),
        new PrintStream(OutputStream.nullOutputStream()),
        Map.of(),
        Path.of(""),
        false,
        false,
        80);
  }
}
