package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnexpectedTest {

  private static final RuntimeException ERROR =
      new IllegalStateException("of DOE JANE", new NumberFormatException("123-45-6789"));

  @Test
  void one_line_names_the_class_and_the_place_and_never_the_message() {
    String said = said(Map.of());
    assertEquals(1, said.lines().count());
    assertTrue(
        said.startsWith(
            "plumbline: internal error: java.lang.NumberFormatException in org.plumbline.cli."),
        said);
    assertFalse(said.contains("6789"), said);
  }

  @Test
  void the_call_stack_is_shown_on_request_and_still_without_messages() {
    String said = said(Map.of("PLUMBLINE_DEBUG", "1"));
    assertTrue(said.contains("caused by java.lang.NumberFormatException"), said);
    assertFalse(said.contains("6789") || said.contains("JANE"), said);
  }

  private static String said(Map<String, String> environment) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            Path.of("home"),
            false,
            false,
            80);
    assertEquals(2, Unexpected.report(ERROR, surroundings));
    return err.toString(StandardCharsets.UTF_8);
  }
}
