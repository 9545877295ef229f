package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WholeLinesTest {

  private final ByteArrayOutputStream target = new ByteArrayOutputStream();

  @Test
  void what_is_stopped_in_the_middle_of_a_line_ends_with_the_line_before() throws IOException {
    try (WholeLines lines = new WholeLines(target, Progress.silent())) {
      lines.write("one\ntwo\nthr".getBytes(StandardCharsets.UTF_8));
      lines.stop();
      assertThrows(IOException.class, () -> lines.write('e'));
    }
    assertEquals("one\ntwo\n", target.toString(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_closed_is_whole() throws IOException {
    try (WholeLines lines = new WholeLines(target, Progress.silent())) {
      lines.write("one\ntwo".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals("one\ntwo", target.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_line_longer_than_the_buffer_passes() throws IOException {
    String line = "x".repeat(200_000) + "\n";
    try (WholeLines lines = new WholeLines(target, Progress.silent())) {
      lines.write(line.getBytes(StandardCharsets.UTF_8));
      lines.write(line.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(line + line, target.toString(StandardCharsets.UTF_8));
  }
}
